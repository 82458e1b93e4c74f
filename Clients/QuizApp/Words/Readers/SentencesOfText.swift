/// What is said of questions in text files: Aiken, GIFT, Markdown, Anki, JSON.
extension SentenceCatalogue {
  static let text: KeyValuePairs<String, String> = [
    "it is no text in UTF-8, or too long; save the file as UTF-8":
      "không phải văn bản UTF-8, hoặc quá dài; hãy lưu tệp thành UTF-8",
    "it goes on for more than {#} MiB without a line \"ANSWER:\"": "dài hơn {1} MiB mà không có dòng \"ANSWER:\"",
    "this text belongs to no question: no options such as \"A. …\" and no line \"ANSWER: A\" follow it":
      "đoạn này không thuộc câu nào: sau nó không có phương án như \"A. …\" và không có dòng \"ANSWER: A\"",
    "no text stands before the options on line {#}": "thiếu câu dẫn trước các phương án ở dòng {1}",
    "needs two options or more, such as \"A. …\", before line {#}; has {#}":
      "cần ít nhất hai phương án như \"A. …\" trước dòng {1}; mới có {2}",
    "line {#}: is lettered {}, and {} comes next": "dòng {1}: ghi chữ {2}, đáng lẽ là {3}",
    "no line \"ANSWER: A\" follows the options that end on line {#}":
      "sau các phương án (hết ở dòng {1}) không có dòng \"ANSWER: A\"",
    "line {#}: \"ANSWER:\" must be written in capitals": "dòng {1}: phải viết hoa \"ANSWER:\"",
    "line {#}: ANSWER names {}": "dòng {1}: ANSWER ghi <2>",
    "\"{}\", which is no {}": "\"{1}\", không phải <2>",
    "line {#}: ANSWER names no option": "dòng {1}: ANSWER chưa ghi phương án nào",
    "no option": "không phương án nào",
    "option": "phương án",
    "single letter": "một chữ cái",

    "the question is longer than {#} bytes; is an empty line missing?":
      "câu hỏi dài hơn {1} byte; phải chăng thiếu một dòng trống?",
    "{} marked with =; mark one, or give weights": "<1> được đánh dấu =; hãy đánh dấu một, hoặc ghi phần điểm",
    "no option is": "không phương án nào",
    "{#} options are": "{1} phương án",
    "a } closes nothing; write \\} where the sign itself is meant":
      "có dấu } không đóng gì; muốn viết chính dấu ấy thì gõ \\}",
    "the answers that begin with { have no }; write \\{ where the sign itself is meant":
      "phần đáp án mở bằng { mà thiếu }; muốn viết chính dấu ấy thì gõ \\{",
    "another { stands behind the answers: part two questions with a blank line, or write \\{ where the sign itself is meant":
      "sau phần đáp án lại có dấu {: hãy để một dòng trống giữa hai câu; muốn viết chính dấu ấy thì gõ \\{",
    "\"{}\" is no number; write it like 3.14, 3.14:0.01 or 3..4":
      "\"{1}\" không phải số; hãy viết như 3.14, 3.14:0.01 hoặc 3..4",
    "\"{}\" has no -> of a pair": "\"{1}\" thiếu dấu -> của một cặp",
    "it has {#} pairs, more than {#}; make several questions of it":
      "câu có {1} cặp, quá {2}; hãy tách thành nhiều câu",

    "the question is longer than {#} MiB": "câu hỏi dài quá {1} MiB",
    "\"{}\" belongs to no question; a question begins like \"1. …\"":
      "\"{1}\" không thuộc câu nào; mỗi câu bắt đầu như \"1. …\"",
    "the setting \"{}\" of the test is not kept": "thiết lập \"{1}\" của đề không được giữ",
    "a group of questions begins; its questions are read one by one":
      "bắt đầu một nhóm câu hỏi; các câu được đọc riêng từng câu",
    "the group of questions ends": "hết nhóm câu hỏi",
    "line {#}: \"{}\" is not indented and belongs to nothing; indent it below the text that it goes on":
      "dòng {1}: \"{2}\" không thụt vào nên không thuộc phần nào; hãy thụt nó vào dưới phần nó viết tiếp",
    "line {#}: the question has answers of two kinds": "dòng {1}: câu hỏi có hai kiểu đáp án",
    "line {#}: \"{}\" is no number such as 3, 3.14 +- 0.01 or [1, 2]":
      "dòng {1}: \"{2}\" không phải số như 3, 3.14 +- 0.01 hoặc [1, 2]",
    "no option is marked [*]": "chưa phương án nào được đánh dấu [*]",
    "the question has no answer, such as \"*a) …\", \"= 3\", \"* …\" or \"____\"":
      "câu hỏi chưa có đáp án, như \"*a) …\", \"= 3\", \"* …\" hoặc \"____\"",
    "one option must be marked like \"*a)\", not {#}": "phải đánh dấu đúng một phương án như \"*a)\"; đang có {1}",
    "one of True and False must be marked, not {#}": "phải đánh dấu một trong hai True và False; đang có {1}",
    "COMMENT is never ended by END_COMMENT": "COMMENT không có END_COMMENT kết thúc",
    "a code block is never ended": "khối mã lệnh không được kết thúc",
    "END_COMMENT stands without COMMENT": "END_COMMENT không có COMMENT mở đầu",
    "code that makes questions is not run; write the questions themselves":
      "mã lệnh tạo câu hỏi không được chạy; hãy viết chính các câu hỏi",

    "the first field of the note is empty": "ô đầu của ghi chú còn trống",
    "the note has several gaps, which no kind of question here has; write a question for each":
      "ghi chú có nhiều chỗ trống, ở đây không có dạng câu hỏi ấy; hãy viết mỗi chỗ thành một câu",
    "the second field, which is the answer, is empty": "ô thứ hai, tức đáp án, còn trống",
    "notes of Anki: the first field is a question and the second its answer":
      "ghi chú Anki: ô đầu là câu hỏi, ô thứ hai là đáp án",
    "notes of Anki with a field for each part of a question": "ghi chú Anki, mỗi phần của câu hỏi một ô",

    "the line is longer than {#} bytes": "dòng dài hơn {1} byte",
    "\"{}\" is no label of the question's options": "\"{1}\" không phải nhãn phương án nào của câu hỏi",
    "must be a whole number or a string": "phải là số nguyên hoặc chuỗi",
    "has no place in this layout": "không có chỗ trong dạng tệp này",
    "is not known beside a question": "không phải mục nào của câu hỏi",
    "not valid JSON: {} at byte {#}": "JSON sai: <1>, ở byte {2}",
    "a colon is missing after a member's name": "thiếu dấu hai chấm sau tên mục",
    "a comma or a closing brace is missing": "thiếu dấu phẩy hoặc dấu }",
    "a comma or a closing bracket is missing": "thiếu dấu phẩy hoặc dấu ]",
    "a string without its closing quote": "chuỗi thiếu dấu ngoặc kép đóng",
    "text after the value": "còn chữ sau giá trị",
    "nested deeper than {#} levels": "lồng quá {1} lớp",
    "the text ends where a value should be": "hết văn bản ở chỗ cần một giá trị",
    "an unknown word": "có từ lạ",
    "a member's name in quotes is missing": "thiếu tên mục trong ngoặc kép",
    "the member \"{}\" stands twice": "mục \"{1}\" có hai lần",
    "a control character in a string": "chuỗi có ký tự điều khiển",
    "a string that is not UTF-8": "chuỗi không phải UTF-8",
    "an unknown escape": "chuỗi thoát lạ",
    "half of a surrogate pair": "chỉ có nửa cặp thay thế",
    "a \\u escape without four hexadecimal digits": "\\u thiếu bốn chữ số thập lục phân",
    "a number out of range": "số vượt phạm vi",
    "an unexpected character": "có ký tự không ngờ",
    "an object should begin here": "ở đây phải bắt đầu một đối tượng",
    "a string should begin here": "ở đây phải bắt đầu một chuỗi",
    "a value that does not end": "giá trị không kết thúc",
  ]
}
