import QuestionAPI
import QuestionModel

extension Words {
  var sittingsTitle: String { pick("Bài kiểm tra, bài thi", "Tests to take") }
  var takeTest: String { pick("làm bài, làm tiếp hoặc xem kết quả", "begin, go on, or see the result") }
  var begin: String { pick("bắt đầu", "begin") }
  var beginTitle: String { pick("Bắt đầu làm bài?", "Begin the test?") }
  var accessCode: String { pick("Mã vào phòng thi", "Access code") }
  var refresh: String { pick("tải lại", "read again") }
  var nothingHandedIn: String { pick("chưa có bài nào đã nộp", "nothing is handed in") }
  var noSittings: String { pick("Hiện không có bài kiểm tra nào dành cho bạn.", "There is no test for you now.") }

  /// Why a test cannot be begun.
  func refusal(_ refusal: SittingsScreen.SittingRefusal) -> String {
    switch refusal {
    case .opensLater(let time): pick("mở lúc \(moment(time))", "opens at \(moment(time))")
    case .isClosed: pick("đã đóng", "closed")
    case .noneLeft: pick("đã hết lượt làm", "no attempt is left")
    }
  }

  /// How a test stands for the person.
  func state(_ sitting: Sitting, _ now: Timestamp?) -> String {
    switch sitting.way(at: now) {
    case .resume: pick("đang làm dở", "under way")
    case .begin:
      sitting.closes.map { pick("đang mở, đến \(moment($0))", "open until \(moment($0))") } ?? pick("đang mở", "open")
    case .result(let attempt):
      attempt.ended.map { pick("đã nộp \(moment($0))", "handed in \(moment($0))") } ?? ""
    case .nothing(let refusal): self.refusal(refusal)
    }
  }

  /// Count, points, time, ways and attempts of a test, a line each.
  func facts(of sitting: Sitting) -> [String] {
    let settings = sitting.settings
    let points = pick("\(decimal(sitting.total)) điểm", "\(decimal(sitting.total)) points")
    let time =
      settings.duration.map { pick("\(inMinutes($0)) phút", "\(inMinutes($0)) minutes") }
      ?? pick("không giới hạn giờ", "no time limit")
    var lines = [[questions(sitting.count), points, time].joined(separator: " · ")]
    lines.append(
      settings.navigation == .free
        ? pick("Được qua lại giữa các câu.", "You may go back and forth between questions.")
        : pick("Chỉ đi tới: rời một câu là không quay lại.", "Forward only: a question that is left stays behind."))
    lines.append(feedback(settings.feedback))
    lines.append(attempts(sitting))
    if let opens = sitting.opens { lines.append(pick("Mở lúc \(moment(opens)).", "Opens at \(moment(opens)).")) }
    if let closes = sitting.closes {
      lines.append(
        pick("Đóng lúc \(moment(closes)), dù còn giờ.", "Closes at \(moment(closes)), whatever time is left."))
    }
    return lines
  }

  private func inMinutes(_ seconds: Int) -> String { decimal(Double(seconds) / 60) }

  private func feedback(_ feedback: QuizSettings.Feedback) -> String {
    switch feedback {
    case .immediate:
      pick(
        "Xem được đáp án từng câu; câu đã xem thì khóa lại.",
        "Answers can be seen question by question, which closes the question.")
    case .atEnd: pick("Kết quả có ngay khi nộp bài.", "The result comes as soon as it is handed in.")
    case .afterClosing:
      pick("Kết quả có khi bài đã đóng.", "The result comes once the test is closed.")
    case .none: pick("Điểm có khi giáo viên công bố.", "Marks come when the teacher releases them.")
    }
  }

  private func attempts(_ sitting: Sitting) -> String {
    guard let allowed = sitting.settings.attempts, let left = sitting.attemptsLeft else {
      return pick("Làm bao nhiêu lần cũng được.", "Any number of attempts.")
    }
    return pick("Còn \(left) trên \(allowed) lượt làm.", "\(left) of \(allowed) attempts left.")
      + (sitting.needsCode ? pick(" Cần mã vào phòng thi.", " It asks for an access code.") : "")
  }

  func attemptWasHandedIn(_ number: Int, _ time: Timestamp) -> String {
    pick("Lượt \(number) kết thúc lúc \(moment(time)).", "Attempt \(number) ended at \(moment(time)).")
  }

  func clockBegins(hasClock: Bool) -> String {
    hasClock
      ? pick("Bấm bắt đầu là đồng hồ chạy, kể cả khi rời bài.", "The clock runs from now on, also while you are away.")
      : pick("Bấm bắt đầu là lượt làm được tính.", "The attempt counts from now on.")
  }
}
