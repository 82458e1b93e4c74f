/// What is said of whole files: their format, their encoding, their archives.
extension SentenceCatalogue {
  static let files: KeyValuePairs<String, String> = [
    "the file is empty": "tệp trống",
    "the file is {}, not {}": "đây là <1>, không phải {2}",
    "a zip archive": "tệp nén zip",
    "of the format {}": "tệp dạng {1}",
    "something else": "thứ khác",
    "the file is of the format {}, not {}": "tệp có dạng {1}, không phải {2}",
    "the text is not in UTF-8 but seems to be in {}: \"{}\". If that reads well, import it with the encoding {}; else name another":
      "văn bản không phải UTF-8, có vẻ là <1>: \"{2}\". Nếu dòng ấy đọc đúng thì nhập với bảng mã {3}; nếu không, hãy chọn bảng mã khác",
    "the file is of Word or Excel before 2007; open it there and save it as .docx or .xlsx":
      "tệp của Word hoặc Excel đời trước 2007; hãy mở bằng chương trình ấy rồi lưu thành .docx hoặc .xlsx",
    "the file is RTF; open it in a word processor and save it as .docx":
      "tệp RTF; hãy mở bằng trình soạn văn bản rồi lưu thành .docx",
    "the file is PDF, which has no questions but only marks on pages; import what it was made from":
      "tệp PDF chỉ có nét chữ trên trang, không có câu hỏi; hãy nhập tệp gốc đã tạo ra nó",
    "the file is compressed with gzip; unpack it first": "tệp nén gzip; hãy giải nén trước",
    "the file is a database; export from the program it belongs to":
      "tệp này là cơ sở dữ liệu; hãy xuất câu hỏi từ chương trình của nó",
    "the file is an archive of another kind; unpack it and pack it as zip":
      "tệp nén dạng khác; hãy giải nén rồi nén lại thành zip",
    "the file is a deck of Anki; export its notes as plain text there, and import that":
      "tệp này là bộ thẻ Anki; hãy xuất các ghi chú ra văn bản thuần trong Anki rồi nhập tệp ấy",
    "the zip archive is no package of questions, no Word file and no spreadsheet":
      "tệp zip này không phải gói câu hỏi, tệp Word hay bảng tính",
    "the XML's root element <{}> belongs to no known format": "phần tử gốc <{1}> của XML không thuộc dạng nào đã biết",
    "the file is of no format that is known; it begins \"{}\". Name its format if it has one: {}":
      "không nhận ra dạng của tệp; nó bắt đầu bằng \"{1}\". Nếu tệp có dạng, hãy gọi tên: {2}",
    "{} is no text": "{1} không phải văn bản",
    "line {}: {}": "dòng {1}: <2>",

    "{} (byte {#}: {}): this is no text in {}; name the encoding it has, or save it as UTF-8":
      "<1> (byte {2}: {3}): văn bản không phải <4>; hãy chọn đúng bảng mã, hoặc lưu tệp thành UTF-8",
    "the file ends within a letter": "tệp kết thúc giữa một chữ",
    "a byte is no letter": "có byte không phải chữ",
    "bytes are no letter": "có các byte không phải chữ",
    "half a letter stands alone": "có nửa chữ đứng riêng",
    "UTF-8": "UTF-8",
    "Windows-1252": "Windows-1252",
    "Windows-1258": "Windows-1258",
    "UTF-16, low byte first": "UTF-16, byte thấp trước",
    "UTF-16, high byte first": "UTF-16, byte cao trước",
    "TCVN3 (fonts .VnTime)": "TCVN3 (phông .VnTime)",
    "VNI (fonts VNI-Times)": "VNI (phông VNI-Times)",
    "the file is not in UTF-8": "tệp không phải UTF-8",
    "the first line has no end": "dòng đầu không có chỗ kết thúc",

    "no file can be made in {}: {}; make room there or set TMPDIR":
      "không tạo được tệp trong {1}: {2}; hãy dọn chỗ ở đó hoặc đặt TMPDIR",
    "the package cannot be kept on the disk: {}": "không ghi được gói ra đĩa: {1}",
    "the package unpacks to more than {#} MiB": "gói giải nén ra hơn {1} MiB",
    "the package is larger than {#} MiB; part it into several": "gói lớn quá {1} MiB; hãy chia thành nhiều gói",
    "the package cannot be opened: {}": "không mở được gói: {1}",
    "the zip archive is damaged or cut off": "tệp zip bị hỏng hoặc thiếu phần cuối",
    "the zip archive has {#} files, more than {#}": "tệp zip có {1} tệp, quá {2}",
    "a file in the zip archive has no name": "có tệp trong zip không có tên",
    "the zip archive has two files of this name": "tệp zip có hai tệp cùng tên này",
    "the zip archive has a file that lies outside of it; it is not read":
      "tệp zip có tệp trỏ ra ngoài; tệp ấy không được đọc",
    "cannot be unpacked: {}": "không giải nén được: {1}",
    "is damaged": "bị hỏng",
    "unpacks to more than {#} MiB; it is not read": "giải nén ra quá {1} MiB; không đọc",
    "there is no memory for a zip archive": "không đủ bộ nhớ để mở tệp zip",
    "there is no memory for {}": "không đủ bộ nhớ cho {1}",
  ]
}
