import QuestionAPI
import QuestionModel

extension Words {
  var checkAnswer: String { pick("xem đáp án câu này", "see this answer") }
  var foldPassage: String { pick("gấp hoặc mở đoạn ngữ liệu", "fold or unfold the passage") }
  var passage: String { pick("đoạn văn", "passage") }
  var reviewPaper: String { pick("xem lại và nộp bài", "look it over and hand in") }
  var showResult: String { pick("xem kết quả", "see the result") }
  var leaveQuestion: String { pick("sang câu sau", "go on") }
  var stayHere: String { pick("ở lại", "stay") }
  var onlyForward: String { pick("bài này chỉ đi tới, không quay lại", "this test goes forward only") }
  var noPassage: String { pick("câu này không có đoạn ngữ liệu", "the question has no passage") }
  var keyComesLater: String {
    pick("bài này không cho xem đáp án từng câu", "answers are not told question by question")
  }
  var questionIsClosed: String { pick("câu này đã khóa", "the question is closed") }
  var answerFirst: String { pick("hãy trả lời trước", "answer it first") }
  var questionIsClosedText: String {
    pick("Câu này đã khóa, không sửa được nữa.", "This question is closed and cannot be changed.")
  }
  var keyIsOnItsWay: String {
    pick("Câu này đã khóa. Đáp án hiện khi dịch vụ trả lời.", "Closed. The answer is shown once the service replies.")
  }
  var allSaved: String { pick("đã lưu hết", "all saved") }
  var essayPlaceholder: String { pick("viết bài làm ở đây", "write your answer here") }
  var shortNumber: String { pick("tối đa 4 ký tự: 0–9 - ,", "at most 4: 0–9 - ,") }
  var isAnswered: String { pick("đã trả lời", "answered") }
  var isUnanswered: String { pick("chưa trả lời", "not answered") }
  var isUnsaved: String { pick("chưa lưu", "not saved yet") }
  var isLocked: String { pick("đã khóa", "closed") }
  var doesNotCount: String { pick("không được tính", "does not count") }
  var nothingToLookAt: String {
    pick("Mọi câu đã trả lời và đã lưu, không câu nào gắn cờ.", "Every question is answered and saved, none flagged.")
  }
  var cameLate: String {
    pick(
      "Câu trả lời cuối đến sau khi hết giờ nên không được tính, trừ khi giáo viên cho thêm giờ.",
      "The last answer came after the end and does not count, unless a teacher gives more time.")
  }
  var stepsAreKept: String {
    pick(
      "Những gì đã làm trên máy này vẫn được giữ, và được gửi ngay khi dịch vụ trả lời.",
      "What you did on this machine is kept, and is sent as soon as the service answers.")
  }

  var essay: String { pick("tự luận", "essay") }
  var essayPrompt: String {
    pick(
      "Bài làm trên một dòng, hoặc /e để viết nhiều dòng (/?: trợ giúp):",
      "Your answer on one line, or /e for several (/?: help):")
  }
  var essayTextPrompt: String {
    pick("Viết bài làm; một dòng chỉ có dấu chấm là hết.", "Write your answer; a line with a dot alone ends it.")
  }
  var unclearExamAnswer: String { pick("Chưa hiểu. ", "Not understood. ") + plainExamCommands }
  var plainExamCommands: String {
    plainCommands
      + pick(
        " /e: viết nhiều dòng; /c: xem đáp án câu này, nếu bài cho phép.",
        " /e: write several lines; /c: see this answer, where the test tells it.")
  }

  func jumpByNumber(_ digit: Int) -> String {
    pick("tới câu có số \(digit)…", "to the question numbered \(digit)…")
  }

  /// The question's number in its part.
  func questionNumber(_ number: Int) -> String { pick("Câu \(number).", "Question \(number).") }

  /// What a question is worth.
  func worth(_ points: Double) -> String {
    pick("(\(decimal(points)) điểm)", "(\(decimal(points)) \(points == 1 ? "point" : "points"))")
  }

  func passageIsFolded(_ key: String) -> String {
    pick("[Đoạn ngữ liệu: bấm \(key) để đọc]", "[Passage: \(key) to read it]")
  }

  /// A step was refused, and what the bank said.
  func notTaken(_ reason: String) -> String {
    pick("Không được nhận", "Not accepted") + ": \(sentence(reason))"
  }

  func notKeptHere(_ reason: String) -> String {
    pick("Không ghi được vào máy này: \(reason)", "Cannot be kept on this machine: \(reason)")
  }

  func notSavedYet(_ count: Int) -> String {
    count == 0
      ? pick("chưa gửi xong", "not sent yet")
      : pick("\(count) câu chưa lưu", "\(count) not saved yet")
  }

  func doNotCount(_ count: Int) -> String {
    pick("\(count) câu trả lời không được tính", "\(count) \(count == 1 ? "answer does" : "answers do") not count")
  }

  /// Why the service did not save something.
  func serviceIsAway(_ error: BankError) -> String {
    if case .unavailable = error { return pick("dịch vụ không trả lời", "the service does not answer") }
    return describe(error)
  }

  func nextTry(_ seconds: Int) -> String {
    pick("Thử lại sau \(seconds) giây.", "Next try in \(seconds) s.")
  }

  func timeWarning(_ minutes: Int) -> String {
    minutes == 1
      ? pick("Còn chưa đến 1 phút", "Less than 1 minute left") : pick("Còn \(minutes) phút", "\(minutes) minutes left")
  }

  func answeredOf(_ answered: Int, _ count: Int) -> String {
    pick("Đã trả lời \(answered) trên \(count) câu", "\(answered) of \(count) answered")
  }

  /// How much of a cluster is judged.
  func judgedInPart(_ part: ExamSession.Part) -> String {
    pick("mới trả lời \(part.judged)/\(part.count) ý", "\(part.judged) of \(part.count) statements judged")
  }

  /// What is worth a look.
  func toReview(_ session: ExamSession) -> String {
    var parts: [String] = []
    if session.unansweredCount > 0 {
      parts.append(pick("\(session.unansweredCount) chưa trả lời", "\(session.unansweredCount) not answered"))
    }
    if session.partialCount > 0 {
      parts.append(pick("\(session.partialCount) thiếu ý", "\(session.partialCount) judged in part"))
    }
    if session.flaggedCount > 0 {
      parts.append(pick("\(session.flaggedCount) gắn cờ", "\(session.flaggedCount) flagged"))
    }
    if session.unsavedCount > 0 { parts.append(notSavedYet(session.unsavedCount)) }
    if session.troubledCount > 0 { parts.append(doNotCount(session.troubledCount)) }
    return pick("Xem lại: ", "To look at: ") + parts.joined(separator: ", ")
  }
}
