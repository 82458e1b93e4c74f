extension Words {
  var questionTitle: String { pick("Câu hỏi", "Question") }
  var historyTitle: String { pick("Lịch sử câu hỏi", "History of the question") }
  var differenceTitle: String { pick("So sánh hai bản", "Two revisions compared") }
  var openMedia: String { pick("mở hình", "open the picture") }
  func mediaNotOpened(_ reason: String) -> String {
    pick("Không mở được hình: \(reason)", "The picture cannot be opened: \(reason)")
  }
  var restore: String { pick("khôi phục", "restore") }
  var restoreTitle: String { pick("Khôi phục bản cũ?", "Restore an earlier revision?") }
  /// Asks whether an earlier revision's content is to be the current one again.
  func restoreQuestion(_ revision: String) -> String {
    pick(
      "Nội dung của bản \(revision) sẽ được lưu thành một bản mới; không bản nào bị mất.",
      "The content of revision \(revision) is saved as a new revision; none is lost.")
  }
  var history: String { pick("lịch sử", "history") }
  var practiseThis: String { pick("làm câu này", "answer it") }
  var compare: String { pick("so sánh", "compare") }
  var mark: String { pick("đánh dấu", "mark") }
  var current: String { pick("hiện tại", "current") }
  var inConflict: String {
    pick("Có hai bản sửa khác nhau đang chờ gộp", "Edits made apart wait to be merged")
  }
  var historyHelp: String {
    pick(
      "so với bản trước, hoặc với bản đã đánh dấu (*)",
      "compared with the one before, or with the marked one (*)")
  }
  var noDifference: String { pick("Hai bản giống nhau.", "The two are the same.") }
  var showKey: String { pick("hiện phần đáp án", "show the key") }
  var keyIsTheSame: String { pick("đáp án không đổi", "the key is the same") }
  var keyChanged: String {
    pick("Đáp án hoặc lời giải cũng đã đổi (không hiện ở đây).", "The key changed too; it is not shown here.")
  }

  /// Which revisions are compared.
  func comparison(_ from: String, _ to: String) -> String {
    pick("Từ \(from) đến \(to)", "From \(from) to \(to)")
  }
}
