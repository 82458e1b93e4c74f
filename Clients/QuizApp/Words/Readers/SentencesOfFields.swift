/// What is said of the fields of a question, by its own rules and those of JSON.
extension SentenceCatalogue {
  static let fields: KeyValuePairs<String, String> = [
    "\"{}\" is no part of a question": "\"{1}\" không phải phần nào của câu hỏi",
    "is empty": "còn trống",
    "is missing": "bị thiếu",
    "is longer than {#} bytes": "dài hơn {1} byte",
    "holds a NUL character": "có ký tự NUL",
    "needs two options or more, has {#}": "cần ít nhất hai phương án, mới có {1}",
    "needs a statement or more": "cần ít nhất một mệnh đề",
    "has more than {#} options": "có quá {1} phương án",
    "has no place in a {}": "không có chỗ trong <1>",
    "has no place in a {} question": "không có chỗ trong câu <1>",
    "is the same as that of choices[{#}]": "trùng với mã của một phương án khác",
    "says the same as choices[{#}]": "trùng với một phương án khác",
    "names \"{}\", which is no option of the question": "chỉ ra \"{1}\", không phải phương án nào của câu",
    "names an option twice": "chỉ ra một phương án hai lần",
    "names no option of the question": "không chỉ phương án nào của câu",
    "must name one option, not {#}": "hãy đánh dấu đúng một đáp án; đang có {1}",
    "names no option": "chưa đánh dấu đáp án đúng",
    "must not be negative": "không được âm",
    "names no accepted answer": "chưa có câu trả lời được chấp nhận",
    "gives the whole mark to no answer": "chưa có câu trả lời nào được trọn điểm",
    "must lie between 0 and 1, not be {}": "phải nằm giữa 0 và 1, không phải {1}",
    "must lie between -1 and 1, not be {}": "phải nằm giữa -100% và 100%, không phải {1}",
    "a table of shares belongs to a cluster of statements": "bảng điểm chỉ dùng cho cụm mệnh đề",
    "needs {#} shares, from no statement right to all, has {#}":
      "bảng điểm cần {1} mức, từ không đúng ý nào đến đúng hết; đang có {2}",

    "a tag holds a control character or a quotation mark": "nhãn có ký tự điều khiển hoặc dấu ngoặc kép",
    "a tag is empty": "nhãn còn trống",
    "a tag has more than {#} characters": "nhãn dài quá {1} ký tự",
    "the tag \"{}\" has an empty part": "nhãn \"{1}\" có một phần trống, như a//b",
    "{}; it has \"{}\"": "<1>; hãy dùng \"{2}\"",
    "{}; near it are {}": "<1>; gần giống có {2}",
    "{} and allows {#} others ({})": "<1>, chỉ nhận {2} nhãn khác ({3})",
    "\"{}\" is not allowed: the namespace \"{}\" is closed": "không nhận nhãn \"{1}\": nhóm \"{2}\" đã khóa",

    "must be a UUID": "phải là một UUID",
    "must be a whole number": "phải là số nguyên",
    "must be 64 hexadecimal digits": "phải là 64 chữ số thập lục phân",
    "must be \"folded\" or \"exact\", not \"{}\"": "phải là \"folded\" hoặc \"exact\", không phải \"{1}\"",
    "must be one of {}, not \"{}\"": "phải là một trong {1}, không phải \"{2}\"",
    "must be {}, not {}": "phải là <1>, không phải <2>",
    "\"{}\" is no status": "không có trạng thái \"{1}\"",
    "is the name of two members, spelled in two ways": "là tên của hai mục, viết theo hai cách",
    "a string": "một chuỗi",
    "a number": "một số",
    "an array": "một mảng",
    "an object": "một đối tượng",
    "a boolean": "đúng hoặc sai",
    "true or false": "true hoặc false",
    "null": "null",
  ]

  /// Kinds of questions, as documents name them.
  static let kinds: KeyValuePairs<String, String> = [
    "singleChoice": "một đáp án", "multipleResponse": "nhiều đáp án", "trueFalse": "đúng/sai",
    "trueFalseCluster": "cụm đúng/sai", "shortAnswer": "trả lời ngắn", "numeric": "đáp số", "passage": "ngữ liệu",
    "blueprint": "ma trận", "quiz": "đề",
  ]

  /// What the bank says of questions that it does not take.
  static let store: KeyValuePairs<String, String> = [
    "is a revision of a history; only an administrator of the bank imports those":
      "là một bản trong lịch sử; chỉ người quản trị ngân hàng nhập được",
    "is a revision of a history; an administrator imports those with the command question-bank import":
      "là một bản trong lịch sử; người quản trị nhập bằng lệnh question-bank import",
    "the name \"{}\" is the same as {}, with other content; give one of the two another name":
      "tên \"{1}\" trùng với câu <2> mà nội dung khác; hãy đổi tên một trong hai",
    "says the same as {}, with another key, other tags or other texts around it; keep one of the two":
      "trùng nội dung với câu <1> mà khác đáp án, nhãn hoặc lời kèm theo; hãy giữ một trong hai",
    "is the same as {}, with other content": "trùng với câu <1> mà nội dung khác",
    "in line {#}": "ở dòng {1}",
    "earlier in the file": "ở phía trên trong tệp",
    "the name \"{}\" belongs to another question of this bank (\"{}\"); give it another name, or import with --replace where this one is to take its place":
      "tên \"{1}\" là của câu khác trong ngân hàng (\"{2}\"); hãy đặt tên khác, hoặc nhập bằng lệnh với --replace để thay câu ấy",
    "is of no question in the bank": "không phải mã câu nào trong ngân hàng",
    "belongs to a question that is already in the bank": "là mã của một câu đã có trong ngân hàng",
    "Someone else saved first. The revision now is {}; read it and save again.":
      "Người khác vừa lưu câu này (bản {1}); hãy nhập lại.",
    "There is no question {}.": "Không tìm thấy câu hỏi {1}.",
  ]
}
