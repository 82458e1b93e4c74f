/// What is said of questions in XML: Moodle and the versions of QTI, alone or in packages.
extension SentenceCatalogue {
  static let xml: KeyValuePairs<String, String> = [
    "declares the entity \"{}\"; such documents are not read":
      "có khai báo thực thể \"{1}\"; tệp như thế không được đọc",
    "holds declarations in its DOCTYPE; such documents are not read":
      "có khai báo trong DOCTYPE; tệp như thế không được đọc",
    "the XML is not well-formed: {}": "XML viết sai: <1>",
    "the XML is not well-formed": "XML viết sai",
    "the document ends before its <{}> does; it was cut off": "tệp hết khi <{1}> chưa đóng; tệp bị cắt cụt",
    "no reason given": "không rõ vì sao",
    // As libxml2 has them.
    "Opening and ending tag mismatch: {} line {#} and {}": "thẻ {1} mở ở dòng {2} lại đóng bằng thẻ {3}",
    "Premature end of data in tag {} line {#}": "hết tệp mà thẻ {1} mở ở dòng {2} chưa đóng",
    "Extra content at the end of the document": "còn nội dung thừa sau phần tử ngoài cùng",
    "Document is empty": "tệp trống",
    "Start tag expected, '<' not found": "thiếu thẻ mở đầu",
    "StartTag: invalid element name": "tên thẻ không hợp lệ; muốn viết dấu < thì gõ &lt;",
    "Couldn't find end of Start Tag {} line {#}": "thẻ {1} ở dòng {2} thiếu dấu >",
    "expected '>'": "thiếu dấu >",
    "xmlParseEntityRef: no name": "có dấu & đứng riêng; hãy viết &amp;",
    "EntityRef: expecting ';'": "có dấu & đứng riêng, hoặc thiếu dấu ; sau tên; hãy viết &amp;",
    "Entity '{}' not defined": "không biết &{1};",
    "AttValue: \" or ' expected": "giá trị của thuộc tính phải ở trong ngoặc kép",
    "attributes construct error": "các thuộc tính của thẻ viết sai",
    "Specification mandates value for attribute {}": "thuộc tính {1} thiếu giá trị",
    "Attribute {} redefined": "thuộc tính {1} có hai lần",
    "Unescaped '<' not allowed in attributes values": "giá trị của thuộc tính có dấu <; hãy viết &lt;",
    "Input is not proper UTF-8, indicate encoding !": "tệp không phải UTF-8",
    "PCDATA invalid Char value {#}": "có ký tự điều khiển (mã {1})",
    "Comment not terminated": "ghi chú <!-- chưa đóng",
    "CData section not finished": "đoạn CDATA chưa đóng",
    "there is no memory for the document": "không đủ bộ nhớ để đọc tệp",
    "a tag, comment or CDATA section is longer than {#} MiB": "một thẻ, ghi chú hay đoạn CDATA dài quá {1} MiB",
    "a tag has more than {#} attributes": "một thẻ có quá {1} thuộc tính",
    "elements are nested deeper than {#}; no file of questions needs that":
      "các phần tử lồng quá {1} lớp; tệp câu hỏi không cần đến thế",
    "there are more than {#} different names; that is no file of questions":
      "có hơn {1} tên khác nhau; đây không phải tệp câu hỏi",
    "the document has no element": "tệp không có phần tử nào",
    "the document is larger than {#} MiB; part it into several": "tệp lớn quá {1} MiB; hãy chia thành nhiều tệp",

    "the question with its files is larger than {#} MiB; make its files smaller":
      "câu hỏi cùng các tệp kèm theo lớn quá {1} MiB; hãy thu nhỏ các tệp ấy",
    "the question has no type": "câu hỏi không ghi loại",
    "a question of the type {} only draws others; there is nothing to keep":
      "câu loại {1} chỉ rút câu khác; không có gì để giữ",
    "questions of the type {} are not known here, and this one is too large to be kept as it is":
      "ở đây không có câu loại {1}, và câu này quá lớn để giữ nguyên",
    "the outermost element is <{}>, not <quiz>; this is no XML of Moodle's questions":
      "phần tử ngoài cùng là <{1}>, không phải <quiz>; đây không phải XML câu hỏi của Moodle",
    "<{}> is no question; only <question> is read": "<{1}> không phải câu hỏi; chỉ <question> được đọc",
    "the category \"{}\" has a description, which is not kept": "danh mục \"{1}\" có phần mô tả, không được giữ",
    "\"{}\" ± \"{}\" is no number (line {#})": "\"{1}\" ± \"{2}\" không phải số (dòng {3})",
    "no answer has the fraction 100 (line {#}); choose the right one":
      "không phương án nào có phần điểm 100 (dòng {1}); hãy chọn đáp án đúng",
    "has the fraction \"{}\" (line {#}); it must be from -100 to 100":
      "có phần điểm \"{1}\" (dòng {2}); phải từ -100 đến 100",
    "\"{}\" is neither true nor false (line {#})": "\"{1}\" không phải đúng hay sai (dòng {2})",
    "nothing says whether statement {#} is true (line {#})": "không rõ mệnh đề {1} đúng hay sai (dòng {2})",

    "<{}> is no item of QTI": "<{1}> không phải câu hỏi QTI",
    "the item has no body": "câu hỏi không có nội dung",
    "the stimulus has no text": "ngữ liệu không có nội dung",
    "the item has no text and asks nothing": "câu hỏi không có nội dung và không hỏi gì",
    "{}; it is not read": "<1>; câu này không được đọc",
    "{}; it cannot be asked here, and goes back as it is": "<1>; ở đây không hỏi được, khi xuất vẫn giữ nguyên",
    "it makes its numbers anew each time": "câu này mỗi lần lại sinh số mới",
    "templateDeclaration {}": "biến mẫu {1}",
    "nothing uses it": "không chỗ nào dùng đến",
    "questions of QTI 1.2 are read behind the others": "các câu QTI 1.2 được đọc sau những câu khác",
    "it asks {#} things at once; part it into several items": "câu này hỏi {1} điều một lúc; hãy tách thành nhiều câu",
    "its response {} is not declared": "phần trả lời {1} của nó không được khai báo",
    "a {} is no kind of question here": "ở đây không có dạng câu hỏi {1}",
    "the right response \"{}\" is no option": "đáp án \"{1}\" không phải phương án nào",
    "nothing tells which option is right": "không rõ phương án nào đúng",
    "{#} options are right, and one may be chosen": "có {1} phương án đúng mà chỉ được chọn một",
    "nothing tells which number is right": "không rõ đáp số nào đúng",
    "nothing tells which text is right": "không rõ câu trả lời nào đúng",
    "a match needs two sets": "câu nối cần hai cột",
    "the statement \"{}\" is both true and false": "mệnh đề \"{1}\" vừa đúng vừa sai",
    "nothing tells whether \"{}\" is true": "không rõ \"{1}\" đúng hay sai",
    "the document has no item of QTI; its outermost element is <{}>":
      "tệp không có câu hỏi QTI nào; phần tử ngoài cùng là <{1}>",
    "the item is larger than {#} MiB": "câu hỏi lớn quá {1} MiB",
    "the package has no imsmanifest.xml at its root, which would name its items":
      "gói không có imsmanifest.xml ở thư mục gốc để liệt kê các câu hỏi",
    "no item of the package is of QTI 2.1, 2.2 or 3.0": "gói không có câu nào của QTI 2.1, 2.2 hoặc 3.0",
    "a package of QTI {}": "gói QTI {1}",
    "the manifest is not at the root of the package, but in a folder":
      "tệp liệt kê của gói không ở thư mục gốc mà ở trong một thư mục",
    "the resource {} names no file": "mục {1} không chỉ tới tệp nào",
    "the resource \"{}\" names no file": "mục \"{1}\" không chỉ tới tệp nào",
    "questions of another version of QTI are not read": "câu hỏi của phiên bản QTI khác không được đọc",
    "a test is not read": "đề kiểm tra không được đọc",
    "the package has no such file, which its manifest names": "gói không có tệp này dù có ghi trong tệp liệt kê",
    "the package has no file \"{}\", which its manifest names": "gói không có tệp \"{1}\" dù có ghi trong tệp liệt kê",

    "the item is larger than {#} MiB; make its files smaller": "câu hỏi lớn quá {1} MiB; hãy thu nhỏ các tệp kèm theo",
    "the item has no options (line {#})": "câu hỏi không có phương án (dòng {1})",
    "the score names \"{}\", which is no option (line {#})":
      "cách chấm nhắc \"{1}\", không phải phương án nào (dòng {2})",
    "nothing says what belongs to \"{}\" (line {#})": "không rõ \"{1}\" ghép với gì (dòng {2})",
    "the manifest cannot be read: {}": "không đọc được tệp liệt kê: <1>",
    "the rest of this document is not read: {}": "phần còn lại của tệp này không được đọc: <1>",
    "the outermost element is <{}>, not <questestinterop>; this is no QTI 1.2":
      "phần tử ngoài cùng là <{1}>, không phải <questestinterop>; đây không phải QTI 1.2",
    "a section has a text of its own, which is not kept: {}": "một phần có lời dẫn riêng, không được giữ: {1}",
    "the quiz \"{}\": its questions come into a category of its name; its settings are not kept":
      "đề \"{1}\": câu hỏi được xếp vào danh mục cùng tên; thiết lập của đề không được giữ",
    "a section draws {} of its questions, {} points each; draws are not kept, only questions are":
      "một phần rút {1} câu trong số câu của mình, mỗi câu {2} điểm; việc rút câu không được giữ, chỉ giữ câu hỏi",
    "a section draws questions of the bank \"{}\"; draws are not kept, only questions are":
      "một phần rút câu từ ngân hàng \"{1}\"; việc rút câu không được giữ, chỉ giữ câu hỏi",
  ]
}
