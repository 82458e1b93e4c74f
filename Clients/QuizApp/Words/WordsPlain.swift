import QuestionModel

extension Words {
  var goodbye: String { pick("Tạm biệt.", "Goodbye.") }
  var searchPrompt: String { pick("Từ khóa (để trống: mọi câu; 0: quay lại):", "Search (empty: all; 0: back):") }
  var comparePrompt: String {
    pick(
      "Số của bản cần so với bản trước, hai số để so hai bản, r2: khôi phục bản 2 (0: quay lại):",
      "Number of the revision to compare with its parent, two to compare them, r2: restore number 2 (0: back):")
  }
  var firstRevision: String { pick("Đó là bản đầu tiên.", "That is the first revision.") }
  var practiceQueryPrompt: String {
    pick("Từ khóa hoặc nhãn (để trống: mọi câu; ?: các nhãn):", "Search or tags (empty: any; ?: list the tags):")
  }
  var clockPrompt: String { pick("Đồng hồ, số phút; 0: không", "Clock in minutes; 0: none") }
  var keptForLater: String { pick("Đã lưu. Lần sau có thể làm tiếp.", "Kept. You can resume it later.") }
  var alreadyGraded: String { pick("Câu này đã trả lời rồi.", "This one is answered already.") }
  var notFlagged: String { pick("đã bỏ cờ", "not flagged") }
  var plainHelp: String {
    pick("Trả lời mỗi lời nhắc bằng một số hoặc một dòng chữ.", "Answer each prompt by a number or a line of text.")
  }
  var plainCommands: String {
    pick(
      "Dòng trống hoặc /n: câu sau; /p: câu trước; /5: tới câu 5; /f: cờ; /g: bảng câu; /s: nộp bài; /q: để dở; "
        + "/- hay /+: câu vừa đúng là khó hay dễ.",
      "Empty line or /n: next; /p: previous; /5: to question 5; /f: flag; /g: map; /s: hand in; /q: leave; "
        + "/- or /+: what was right just now was hard or easy.")
  }

  /// Asks for a number.
  func numberPrompt(_ low: Int, _ high: Int) -> String { pick("Số \(low)–\(high):", "Number \(low)–\(high):") }

  /// The line was no number of those asked for.
  func notANumber(_ low: Int, _ high: Int) -> String {
    pick("Hãy gõ một số từ \(low) đến \(high).", "Type a number from \(low) to \(high).")
  }

  /// Asks which question of a list to open.
  func openPrompt(_ count: Int, hasMore: Bool) -> String {
    let more = hasMore ? pick("; Enter: trang sau", "; Enter: next page") : ""
    return pick("Mở câu số", "Open number") + " (1–\(count)\(more); " + pick("0: quay lại):", "0: back):")
  }

  /// Asks what to do with the questions of a search.
  func browsePrompt(_ count: Int, hasMore: Bool) -> String {
    pick(
      "b: đổi hàng loạt, b 1 3: chỉ các câu ấy; e: sửa hết trong $EDITOR. ",
      "b: change them all, b 1 3: only those; e: edit all in $EDITOR. ") + openPrompt(count, hasMore: hasMore)
  }

  /// Asks for an answer.
  func answerPrompt(_ kind: QuestionKind) -> String {
    switch kind {
    case .multipleResponse: pick("Các đáp án, như A C (/?: trợ giúp):", "Answers, as A C (/?: help):")
    case .trueFalse: pick("Đ hay S (/?: trợ giúp):", "T or F (/?: help):")
    case .trueFalseCluster:
      pick("Đ hoặc S cho từng ý, như ĐSĐS (/?: trợ giúp):", "T or F for each, as TFTF (/?: help):")
    case .numeric: pick("Đáp số (/?: trợ giúp):", "Number (/?: help):")
    default: pick("Trả lời (/?: trợ giúp):", "Answer (/?: help):")
    }
  }

  /// The line was no answer to such a question.
  func unclearAnswer(_ kind: QuestionKind) -> String {
    pick("Chưa hiểu. ", "Not understood. ") + answerPrompt(kind) + " " + plainCommands
  }

  /// Time left on the clock.
  func timeLeft(_ seconds: Int) -> String { pick("còn \(clock(seconds: seconds))", "\(clock(seconds: seconds)) left") }
}
