extension Words {
  var readThis: String { pick("Đọc đoạn sau", "Read this") }
  var samePassage: String { pick("(Đoạn ngữ liệu như câu trước.)", "(The same passage as before.)") }
  var newPassageTitle: String { pick("Đoạn ngữ liệu mới", "New passage") }
  var passageTitle: String { pick("Sửa đoạn ngữ liệu", "Edit the passage") }
  var passagePlaceholder: String {
    pick("gõ vài chữ của đoạn ngữ liệu để tìm", "type words of a passage to find it")
  }
  var passageTextPlaceholder: String {
    pick("đoạn văn; dòng đầu làm tên gọi", "the text; its first line is its name")
  }
  var noSuchPassage: String {
    pick(
      "chưa chọn đoạn ngữ liệu: chọn trong danh sách, hoặc viết đoạn mới",
      "no passage chosen: take one of the list, or write a new one")
  }
  var noPassageHere: String { pick("chưa chọn đoạn ngữ liệu", "no passage is chosen") }
  var takeOutPassage: String { pick("bỏ đoạn này", "take it out") }

  /// A passage that the bank does not have, in one line.
  func passageMissing(_ id: String) -> String {
    pick("Ngân hàng này không có đoạn ngữ liệu \(id.prefix(36)).", "This bank has no passage \(id.prefix(36)).")
  }

  /// What retiring a passage means for its questions.
  func retiringPassage(_ count: Int) -> String {
    pick(
      "Còn \(number(count)) câu hỏi dùng đoạn này; thu hồi rồi câu hỏi vẫn giữ nó.",
      "\(number(count)) question\(count == 1 ? " still uses" : "s still use") this passage, and will show it all the same."
    )
  }
}
