/// What is said of questions in tables: CSV, TSV and spreadsheets.
extension SentenceCatalogue {
  static let tables: KeyValuePairs<String, String> = [
    "a quotation mark is not closed": "có dấu ngoặc kép chưa đóng",
    "the record is longer than {#} MiB; a quotation mark may not be closed":
      "bản ghi dài quá {1} MiB; có thể dấu ngoặc kép chưa đóng",
    "the file is not in UTF-8; save it as \"CSV UTF-8\"": "tệp không phải UTF-8; hãy lưu thành \"CSV UTF-8\"",
    "the archive is no spreadsheet: it has no workbook": "tệp nén này không phải bảng tính: không có sổ tính",
    "the file is a spreadsheet of before 2007 or has a password; save it as .xlsx without one":
      "bảng tính đời trước 2007 hoặc có mật khẩu; hãy lưu thành .xlsx không mật khẩu",
    "the spreadsheet has no such file for its sheet \"{}\"": "bảng tính không có tệp này cho trang \"{1}\"",
    "a row has more than {#} columns; leave out those that say nothing":
      "một hàng có quá {1} cột; hãy bỏ các cột không có gì",
    "cell {} {}": "ô {1} <2>",
    "has a formula and no value: open the file in a spreadsheet program and save it, or write the value":
      "có công thức mà không có giá trị: hãy mở tệp bằng chương trình bảng tính rồi lưu lại, hoặc gõ giá trị",
    "is the date {}: Excel makes dates of texts such as 1/2; format the cell as text and write it anew":
      "là ngày {1}: Excel đổi chữ như 1/2 thành ngày; hãy định dạng ô là văn bản rồi gõ lại",
    "the hidden sheet \"{}\" is not read": "trang ẩn \"{1}\" không được đọc",
    "the sheet \"{}\" is not read: {}": "trang \"{1}\" không được đọc: <2>",

    "the columns \"{}\" and \"{}\" hold the same; leave one of them out or give it another heading":
      "hai cột \"{1}\" và \"{2}\" cùng một nội dung; hãy bỏ một cột hoặc đổi tiêu đề",
    "a table {}: {}": "bảng <1>: <2>",
    "in text": "dạng văn bản",
    "in the sheet \"{}\"": "ở trang \"{1}\"",
    "\"{}\" is not read": "\"{1}\" không được đọc",
    "\"{}\" is {}": "\"{1}\" là <2>",
    "\"{}\" is option ids": "\"{1}\" là mã phương án",
    "{}; there is no column for the answer, such as \"đáp án\" or \"answer\"":
      "<1>; không có cột đáp án, như \"đáp án\" hoặc \"answer\"",
    "{}; unknown here, and kept with the key: {}": "<1>; cột lạ, được giữ cùng đáp án: {2}",
    "no line names the columns, one of which must be the question, such as \"câu hỏi\" or \"question\"; the first line is {}":
      "không có dòng tiêu đề cột; phải có một cột là câu hỏi, như \"câu hỏi\" hoặc \"question\"; dòng đầu là {1}",
    "a line above the headings is not read: {}": "dòng phía trên tiêu đề không được đọc: {1}",
    "sheet \"{}\", row {#}": "trang \"{1}\", hàng {2}",
    "row {#}": "hàng {1}",
    "sheet \"{}\", row {#}: {}": "trang \"{1}\", hàng {2}: <3>",
    "row {#}: {}": "hàng {1}: <2>",

    "the line has no question in the column of questions": "dòng này để trống cột câu hỏi",
    "its cell is empty below a passage; write it in each row that it is for":
      "ô này trống dưới một ngữ liệu; hãy ghi ngữ liệu ở mọi dòng dùng nó",
    "its cell is empty": "ô này còn trống",
    "\"{}\" is no kind; use one such as \"một đáp án\" or \"single choice\"":
      "\"{1}\" không phải dạng câu hỏi; hãy ghi như \"một đáp án\" hoặc \"single choice\"",
    "the cell of the answer is empty": "ô đáp án còn trống",
    "\"{}\" names {#} options instead of one": "\"{1}\" chỉ ra {2} phương án thay vì một",
    "\"{}\" is neither true nor false": "\"{1}\" không phải đúng hay sai",
    "\"{}\" is no number, such as 3,14 ± 0,01": "\"{1}\" không phải số, như 3,14 ± 0,01",
    "\"{}\" does not judge {#} statements; write it like \"Đ S Đ S\"":
      "\"{1}\" không đủ đúng, sai cho {2} mệnh đề; hãy viết như \"Đ S Đ S\"",
    "\"{}\" is one option by its text and another by its letter or number; write the letter":
      "\"{1}\" theo nội dung là một phương án, theo chữ cái hoặc số lại là phương án khác; hãy ghi chữ cái",
    "\"{}\" is no letter, number or text of an option": "\"{1}\" không phải chữ cái, số hay nội dung của phương án nào",
    "\"{}\" names an option that is not there; there are {#}": "\"{1}\" chỉ phương án không có; chỉ có {2} phương án",
  ]

  /// Headings of columns, as a finding about a table tells what its own ones are taken for.
  static let columns: KeyValuePairs<String, String> = [
    "id": "mã", "title": "tiêu đề", "kind": "dạng", "question": "câu hỏi", "answer": "đáp án", "tolerance": "sai số",
    "explanation": "lời giải", "hint": "gợi ý", "level": "mức độ", "statement levels": "mức độ từng ý",
    "subject": "môn", "grade": "lớp", "topic": "chủ đề", "category": "danh mục", "chapter": "chương", "lesson": "bài",
    "strand": "mạch", "outcome": "yêu cầu cần đạt", "tags": "nhãn", "difficulty": "độ khó", "language": "ngôn ngữ",
    "passage": "ngữ liệu", "licence": "giấy phép", "source": "nguồn", "status": "trạng thái",
    "option ids": "mã phương án", "pinned": "phương án cố định", "feedback": "phản hồi", "weights": "phần điểm",
    "scoring": "cách chấm", "media": "hình, âm thanh", "more data": "dữ liệu khác", "option {}": "phương án {1}",
    "options": "các phương án", "wrong option {}": "phương án sai {1}",
    "feedback {}": "phản hồi {1}",
  ]
}
