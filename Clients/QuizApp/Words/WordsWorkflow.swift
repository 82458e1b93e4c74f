import QuestionModel

/// Words about comments, statuses and the review queue.
extension Words {
  var commentsTitle: String { pick("Bình luận", "Comments") }
  var commentsLabel: String { pick("bình luận", "comments") }
  var newComment: String { pick("viết", "write") }
  var answerComment: String { pick("trả lời", "answer") }
  var resolve: String { pick("giải quyết xong", "resolve") }
  var reopen: String { pick("mở lại", "reopen") }
  var resolved: String { pick("đã giải quyết", "resolved") }
  var unresolved: String { pick("chưa giải quyết", "open") }
  var send: String { pick("gửi", "send") }
  var someone: String { pick("không rõ tên", "unnamed") }
  var changeField: String { pick("đổi chỗ nói tới", "about what") }
  var changeFieldBack: String { pick("đổi ngược chỗ nói tới", "about what, backwards") }
  var noComments: String { pick("Chưa có bình luận nào. Nhấn n để viết.", "No comments yet. Press n to write one.") }
  var commentPlaceholder: String { pick("viết bình luận ở đây", "write the comment here") }

  /// "2 comments to resolve"; nothing where there is none.
  func openComments(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return pick(
      "\(number(count)) bình luận chưa giải quyết", "\(number(count)) open comment\(count == 1 ? "" : "s")")
  }

  func onRevision(_ revision: String) -> String { pick("ở bản \(revision)", "on revision \(revision)") }

  /// The line above a comment that is being written.
  func writingHeading(_ writing: CommentWriting) -> String {
    let field = writing.field.map(fieldName(ofPath:)) ?? pick("cả câu hỏi", "the whole question")
    return switch writing.purpose {
    case .comment: pick("Bình luận mới về ", "New comment on ") + field
    case .answer(let number): pick("Trả lời bình luận \(number), về ", "Answer to comment \(number), on ") + field
    case .sendBack: pick("Vì sao trả lại cho người soạn?", "Why is it sent back to its author?")
    case .decline(1): pick("Vì sao từ chối câu này?", "Why is it declined?")
    case .decline(let count): pick("Vì sao từ chối \(number(count)) câu này?", "Why are the \(number(count)) declined?")
    }
  }

  var reviewQueueTitle: String { pick("Duyệt câu hỏi", "Review questions") }
  var review: String { pick("duyệt", "review") }
  var nothingToReview: String { pick("Không có câu nào chờ duyệt.", "Nothing waits for a reviewer.") }
  var publish: String { pick("công bố", "publish") }
  var sendBack: String { pick("trả lại", "send back") }
  var toFaults: String { pick("tới lỗi", "to the faults") }
  var nextQuestion: String { pick("câu sau", "next") }
  var readAnew: String { pick("đọc lại", "read anew") }
  var faultsColumn: String { pick("Lỗi", "Faults") }
  var commentsColumn: String { pick("Bình luận", "Comments") }
  var authorColumn: String { pick("Người soạn", "Author") }
  var ageColumn: String { pick("Đã đợi", "Waits") }
  var publishedNow: String { pick("Đã công bố.", "Published.") }
  var sentBackNow: String { pick("Đã trả lại cho người soạn.", "Sent back to its author.") }
  var savedMeanwhile: String {
    pick(
      "Người khác vừa lưu câu này; đây là bản mới. Hãy xem rồi làm lại.",
      "Someone saved meanwhile; this is the new revision. Look, then do it again.")
  }
  var publishTitle: String { pick("Vẫn công bố?", "Publish all the same?") }

  /// Asks whether a question is published in spite of its faults.
  func publishQuestion(_ faults: [String]) -> String {
    pick("Câu hỏi còn lỗi nặng:", "The question has grave faults:") + "\n" + faults.joined(separator: "\n")
  }

  var statusTitle: String { pick("Trạng thái", "Status") }
  var setStatus: String { pick("trạng thái", "status") }

  // Why a command cannot be given now.
  var questionNotRead: String { pick("chưa đọc được câu hỏi", "the question is not read yet") }
  var answerAwaited: String { pick("đang chờ ngân hàng trả lời", "the bank has not answered yet") }
  var noFaultsHere: String { pick("câu này không có lỗi", "the question has no faults") }
  var noCommentsHere: String { pick("chưa có bình luận", "there are no comments yet") }

  /// How long ago something was, in the largest unit.
  func age(of moment: Timestamp, at now: Timestamp) -> String {
    let minutes = Swift.max(0, Int((now.milliseconds - moment.milliseconds) / 60_000))
    switch minutes {
    case 0..<60: return pick("\(minutes) phút", "\(minutes) min")
    case 60..<1_440: return pick("\(minutes / 60) giờ", "\(minutes / 60) h")
    default: return pick("\(minutes / 1_440) ngày", "\(minutes / 1_440) d")
    }
  }
}
