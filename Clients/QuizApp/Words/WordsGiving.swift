import QuestionAPI
import QuestionModel

/// Tests that teachers give.
extension Words {
  var givenTitle: String { pick("Kỳ kiểm tra & kết quả", "Tests given & results") }
  var resultsOfTest: String { pick("kết quả", "results") }
  var analysisOfTest: String { pick("phân tích", "analysis") }
  var markByHand: String { pick("chấm tự luận", "mark answers") }
  var giveTest: String { pick("giao bài", "give a test") }
  var changeGiven: String { pick("sửa", "change") }
  var olderTests: String { pick("các kỳ kiểm tra cũ hơn", "older tests") }
  var workingOut: String { pick("Đang tính…", "Working it out…") }

  /// What agrees to a decision.
  func confirm(_ decision: GivingDecision) -> String {
    switch decision {
    case .release: pick("công bố điểm", "release marks")
    case .hide: pick("thu lại điểm", "hold marks back")
    case .close: pick("đóng ngay", "close now")
    case .remove: pick("xóa", "remove")
    }
  }

  func title(_ decision: GivingDecision) -> String {
    switch decision {
    case .release: pick("Công bố điểm?", "Release the marks?")
    case .hide: pick("Thu lại điểm?", "Hold the marks back?")
    case .close: pick("Đóng ngay bây giờ?", "Close it now?")
    case .remove: pick("Xóa kỳ kiểm tra này?", "Remove this test?")
    }
  }

  /// What a decision does to the students.
  func question(_ decision: GivingDecision, _ sitting: Sitting) -> String {
    switch decision {
    case .release: return releaseQuestion(sitting)
    case .hide:
      return pick(
        "Học sinh sẽ không xem được điểm nữa, trừ khi bài cho xem ngay hoặc đã đóng.",
        "Students see their marks no more, unless the test tells them at once or is closed.")
    case .close:
      return pick(
        "Ai đang làm dở sẽ bị nộp với những gì đã lưu, không làm tiếp được. \(attempts(sitting.attempts, ended: sitting.ended)).",
        "Whoever is at it has handed in with what is saved, and cannot go on. "
          + "\(attempts(sitting.attempts, ended: sitting.ended)).")
    case .remove:
      return pick(
        "\"\(sitting.title)\" chưa ai làm. Học sinh sẽ không còn thấy nó; bộ câu hỏi vẫn còn.",
        "Nobody has begun \"\(sitting.title)\". Students see it no more; the quiz stays.")
    }
  }

  private func releaseQuestion(_ sitting: Sitting) -> String {
    switch sitting.settings.feedback {
    case .none: pick("Học sinh sẽ xem được điểm, không có đáp án.", "Students will see their marks, without the keys.")
    case .immediate, .atEnd:
      pick("Học sinh đã xem được kết quả khi nộp bài.", "Students see the result as soon as they hand in, already.")
    case .afterClosing:
      pick(
        "Ai đã nộp sẽ xem được điểm, đáp án và lời giải, dù kỳ kiểm tra chưa đóng.",
        "Whoever has handed in will see marks, keys and explanations, even before the test is closed.")
    }
  }

  func done(_ decision: GivingDecision) -> String {
    switch decision {
    case .release: pick("Đã công bố điểm.", "The marks are released.")
    case .hide: pick("Đã thu lại điểm.", "The marks are held back.")
    case .close: pick("Đã đóng.", "It is closed.")
    case .remove: pick("Đã xóa.", "It is removed.")
    }
  }

  // Why a decision cannot be made.
  var marksAreReleased: String { pick("điểm đã công bố rồi", "the marks are released already") }
  var marksAreHeldBack: String { pick("điểm chưa công bố", "the marks are not released") }
  var isOverAlready: String { pick("đã đóng rồi", "it is over already") }
  var isStillComing: String {
    pick("chưa mở; hãy đổi giờ hoặc xóa", "it has not opened yet; move or remove it instead")
  }
  var wasBegun: String {
    pick("đã có người làm; hãy đóng thay vì xóa", "somebody has begun it; close it instead")
  }

  func nothingGiven(_ key: String) -> String {
    pick("Chưa giao bài kiểm tra nào. Bấm \(key) để giao.", "No test was given yet. Press \(key) to give one.")
  }

  var testColumn: String { pick("Bài", "Test") }
  var stateColumn: String { pick("Tình trạng", "State") }
  var stateWidth: Int { 11 }
  var marksColumn: String { pick("Điểm", "Marks") }
  var marksWidth: Int { 13 }
  var windowColumn: String { pick("Thời gian", "When") }
  var attemptsColumn: String { pick("Bài làm", "Begun") }
  var heldBack: String { pick("chưa công bố", "held back") }
  var released: String { pick("đã công bố", "released") }
  var isOver: String { pick("đã đóng", "over") }
  var isOpenNow: String { pick("đang mở", "open") }
  var isComing: String { pick("sắp mở", "coming") }
  var isUnderWay: String { pick("đang làm", "under way") }

  /// From when to when a test is given.
  func window(_ sitting: Sitting) -> String {
    switch (sitting.opens, sitting.closes) {
    case (let opens?, let closes?):
      let (from, until) = (moment(opens), moment(closes))
      // The day is said once.
      return from + " – " + (from.prefix(10) == until.prefix(10) ? until.dropFirst(11) : until[...])
    case (let opens?, nil): return pick("từ \(moment(opens))", "from \(moment(opens))")
    case (nil, let closes?): return pick("đến \(moment(closes))", "until \(moment(closes))")
    case (nil, nil): return pick("không hạn", "no end")
    }
  }

  /// When something changes next with a test, or when it was over.
  func nextMoment(_ sitting: Sitting, _ now: Timestamp?) -> String {
    let isComing = now.map { now in sitting.opens.map { now < $0 } ?? false } ?? false
    let time = isComing ? sitting.opens : sitting.closes
    return time.map(moment) ?? pick("không hạn", "no end")
  }

  /// How many began, and how many of them are done.
  func attempts(_ count: Int, ended: Int?) -> String {
    let begun = pick("\(number(count)) người đã bắt đầu", "\(number(count)) began")
    return ended.map { begun + pick(", \(number($0)) đã xong", ", \(number($0)) are done") } ?? begun
  }

  /// How many questions a quiz has, and what they are worth.
  func givenFigures(count: Int, total: Double) -> String {
    questions(count) + " · " + pick("\(decimal(total)) điểm", "\(decimal(total)) points")
  }

  /// All about a test, a line each.
  func givenFacts(_ sitting: Sitting, classes: [String]) -> [String] {
    let settings = sitting.settings
    let time =
      settings.duration.map { pick("\(decimal(Double($0) / 60)) phút", "\(decimal(Double($0) / 60)) minutes") }
      ?? pick("không giới hạn giờ", "no time limit")
    let ways =
      settings.attempts.map { pick("tối đa \($0) lần làm", $0 == 1 ? "one attempt" : "\($0) attempts") }
      ?? pick("làm nhiều lần", "any number of attempts")
    var lines = [
      givenFigures(count: sitting.count, total: sitting.total) + " · " + time + " · " + ways,
      pick("Thời gian: ", "When: ") + window(sitting), pick("Dành cho: ", "For: ") + invited(sitting, classes),
      pick("Kết quả: ", "Results: ") + feedbackName(settings.feedback)
        + " (\(sitting.released == nil ? heldBack : released))",
    ]
    if let code = sitting.accessCode { lines.append("\(accessCode): \(code)") }
    if !sitting.remedies.isEmpty {
      lines.append(
        pick("Đã chấm lại \(sitting.remedies.count) câu", "Regraded questions: \(sitting.remedies.count)"))
    }
    return lines
  }

  private func invited(_ sitting: Sitting, _ classes: [String]) -> String {
    guard !classes.isEmpty || !sitting.people.isEmpty else { return pick("mọi người", "everybody") }
    let people = sitting.people.count
    let others =
      people == 0 ? [] : [pick("\(people) người được mời riêng", people == 1 ? "1 person" : "\(people) people")]
    return (classes + others).joined(separator: ", ")
  }

  /// When students learn what was right.
  func feedbackName(_ feedback: QuizSettings.Feedback) -> String {
    switch feedback {
    case .immediate: pick("đáp án ngay từng câu", "keys question by question")
    case .atEnd: pick("xem khi nộp bài", "at once when handed in")
    case .afterClosing: pick("xem khi đã đóng", "once it is closed")
    case .none: pick("chỉ điểm, khi công bố", "marks alone, when released")
    }
  }
}

/// The form for giving a quiz.
extension Words {
  var giveTitle: String { pick("Giao bài kiểm tra", "Give a test") }
  var changeGivenTitle: String { pick("Sửa kỳ kiểm tra", "Change a test") }
  var chooseQuiz: String { pick("chọn", "choose") }
  var chooseQuizHelp: String { pick("Chọn đề kiểm tra để giao.", "Choose the quiz to give.") }
  var noQuizzes: String {
    pick(
      "Chưa có đề kiểm tra nào. Hãy lập ma trận rồi tạo đề, hoặc chạy `question-bank quiz new`.",
      "There is no quiz yet. Plan one by a blueprint and fill it, or run `question-bank quiz new`.")
  }
  var saveChange: String { pick("lưu", "save") }
  var leaveUnsaved: String { pick("bỏ, không lưu", "leave it") }
  var leaveUnsavedTitle: String { pick("Rời đi mà không lưu?", "Leave without saving?") }
  var leaveUnsavedQuestion: String {
    pick("Điểm và nhận xét vừa gõ chưa được lưu.", "The points and the words just typed are not saved.")
  }
  var leaveFormQuestion: String { pick("Những gì vừa gõ chưa được lưu.", "What was just typed is not saved.") }
  var isGiven: String { pick("Đã giao bài.", "The test is given.") }

  func takeByCommand(_ id: String) -> String {
    pick("Học sinh làm bài: `quiz`, hoặc", "Students take it by `quiz`, or") + " `quiz take --sitting \(id)`"
  }

  func classesAre(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? "…" : "")
    return pick("Các lớp: ", "Classes: ") + shown
  }

  /// The name of a row.
  func givingRow(_ row: GivingForm.Row) -> String {
    switch row {
    case .title: pick("Tên bài", "Title")
    case .opens: pick("Mở lúc", "Opens")
    case .closes: pick("Đóng lúc", "Closes")
    case .classes: pick("Các lớp", "Classes")
    case .people: pick("Thêm người", "People besides")
    case .code: accessCode
    case .duration: pick("Số phút làm bài", "Minutes")
    case .attempts: pick("Số lần làm", "Attempts")
    case .feedback: pick("Xem kết quả", "Results")
    case .passMark: pick("Điểm đạt (%)", "Pass mark (%)")
    }
  }

  /// What an empty row means, or what to type there.
  func givingPlaceholder(_ row: GivingForm.Row) -> String {
    switch row {
    case .title: pick("như tên đề", "as the quiz is called")
    case .opens: pick("ngay bây giờ; hoặc 2026-12-01 08:00", "at once; or 2026-12-01 08:00")
    case .closes: pick("không hạn; hoặc 2026-12-01 09:30", "never; or 2026-12-01 09:30")
    case .classes: pick("mọi người; hoặc 12A1, 12A2", "everybody; or 12A1, 12A2")
    case .people: pick("tên đăng nhập, cách nhau bằng dấu phẩy", "names to sign in by, parted by commas")
    case .code: pick("không cần mã", "no code")
    case .duration: pick("không giới hạn", "no limit")
    case .attempts: pick("bao nhiêu lần cũng được", "any number")
    case .feedback: ""
    case .passMark: pick("không xét đạt", "nobody passes or fails")
    }
  }

  /// Why the form cannot be sent.
  func describe(_ problem: GivingForm.Problem) -> String {
    switch problem {
    case .noTime(let row):
      pick(
        "\(givingRow(row)): hãy viết như 2026-12-01 08:00 hoặc 01/12/2026 08:00.",
        "\(givingRow(row)): write it as 2026-12-01 08:00.")
    case .noNumber(let row):
      pick("\(givingRow(row)): hãy viết một số lớn hơn 0.", "\(givingRow(row)): write a number above 0.")
    case .closesFirst: pick("Giờ đóng phải sau giờ mở.", "It must close after it opens.")
    case .staysSaid(let row):
      pick(
        "\(givingRow(row)): đã hẹn giờ thì đổi được, không bỏ trống được.",
        "\(givingRow(row)): a time that was said can be moved, but not taken away.")
    }
  }
}
