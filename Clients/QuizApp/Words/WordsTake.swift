extension Words {
  var takeTitle: String { pick("Làm bài", "Quiz") }
  var answer: String { pick("trả lời", "answer") }
  var next: String { pick("câu sau", "next") }
  var previous: String { pick("câu trước", "previous") }
  var flag: String { pick("cờ", "flag") }
  var flagged: String { pick("đã gắn cờ", "flagged") }
  var map: String { pick("bảng câu", "map") }
  var goTo: String { pick("tới câu", "go to") }
  var goOn: String { pick("tiếp tục", "go on") }
  var goOnWithoutClock: String { pick("làm tiếp, bỏ giờ", "go on without the clock") }
  var handIn: String { pick("nộp bài", "hand in") }
  var leave: String { pick("để dở", "leave") }
  var finishTitle: String { pick("Nộp bài?", "Hand in?") }
  var timeUpTitle: String { pick("Hết giờ", "Time is up") }
  var notGraded: String { pick("Chưa chấm được", "Not graded") }
  var answersKept: String { pick("Các câu trả lời vẫn được giữ.", "Your answers are kept.") }
  var numberPlaceholder: String { pick("một số, như -2,5", "a number, as -2.5") }

  /// Where one stands in the quiz.
  func position(_ position: Int, of count: Int?) -> String {
    pick("Câu", "Question") + " \(position)" + (count.map { "/\($0)" } ?? "")
  }

  /// The same of practice; an adaptive quiz has no fixed end, but tells the ability so far.
  func position(of session: PracticeSession) -> String {
    guard let estimate = session.estimate else { return position(session.position + 1, of: session.items.count) }
    let place = position(session.position + 1, of: nil)
    return session.items.contains { $0.result != nil } ? "\(place) · \(ability(estimate))" : place
  }

  /// What handing in now means.
  func finishQuestion(unanswered: Int, flagged: Int) -> String {
    var parts = [
      unanswered == 0
        ? pick("Mọi câu đã được trả lời.", "Every question is answered.")
        : pick("Còn \(unanswered) câu chưa trả lời.", "\(unanswered) unanswered.")
    ]
    if flagged > 0 { parts.append(pick("\(flagged) câu còn gắn cờ.", "\(flagged) flagged.")) }
    return parts.joined(separator: " ")
  }

  /// The state of the quiz could not be kept.
  public func notSaved(_ reason: String) -> String { pick("Chưa lưu được: \(reason)", "Not saved: \(reason)") }
}
