/// What is said of the fields of tests, plans, namespaces and changes of many questions, and of answers that do not fit.
extension SentenceCatalogue {
  static let tests: KeyValuePairs<String, String> = [
    "must lie between {#} and {#} seconds, not be {}": "phải từ {1} đến {2} giây, không phải {3}",
    "must lie between {#} and {#}, not be {}": "phải từ {1} đến {2}, không phải {3}",
    "a paper has {#} questions at the most, not {#}": "một đề có nhiều nhất {1} câu, không phải {2}",
    "are more than {#}": "nhiều hơn {1}",
    "\"{}\" is no section": "không có phần \"{1}\"",
    "\"{}\" is no kind of question that can be graded": "\"{1}\" không phải dạng câu hỏi chấm được",
    "is the same question as items[{#}]": "trùng với một câu khác trong đề",
    "is the same as that of {}[{#}]": "trùng với mã của một mục khác",
    "must have 1 to {#} bytes": "phải có 1 đến {1} byte",
    "is longer than {#} bytes, or holds a NUL character": "dài hơn {1} byte, hoặc có ký tự NUL",
    "must be a whole number as text": "phải là số nguyên trong ngoặc kép",

    "a namespace is empty": "tên nhóm nhãn còn trống",
    "a namespace holds no colon and no slash": "tên nhóm nhãn không có dấu : và dấu /",
    "has more than {#} characters": "dài quá {1} ký tự",
    "holds more than {#} values": "có quá {1} giá trị",

    "name nothing to change": "không ghi gì để đổi",
    "names \"{}\", which is to be added too": "chỉ ra \"{1}\", vốn cũng được thêm",
    "is empty; null takes the value away": "còn trống; muốn bỏ giá trị thì dùng null",
    "names no field": "không chỉ mục nào",
    "is nothing that can be changed on many questions": "không phải mục đổi được hàng loạt",
    "must be of {}, not \"{}\"": "phải thuộc {1}, không phải \"{2}\"",

    "may name one option alone": "chỉ được chọn một phương án",
    "does not fit {}": "không hợp với <1>",
    "a {} question": "câu <1>",
    "an essay": "câu tự luận",
  ]
}
