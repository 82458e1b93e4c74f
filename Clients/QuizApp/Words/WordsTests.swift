import QuestionAPI
import QuestionModel

/// Tests as teachers make them.
extension Words {
  var testTitle: String { pick("Đề", "Test") }
  var openOrWrite: String { pick("mở câu, viết đề tự luận", "open it, write the essay") }
  var writeEssay: String { pick("viết đề tự luận", "write the essay") }
  var pinNewest: String { pick("ghim bản mới", "pin as now") }
  var pinAllNewest: String { pick("ghim mới tất cả", "pin all as now") }
  var moveItemUp: String { pick("đưa câu lên", "move up") }
  var moveItemDown: String { pick("đưa câu xuống", "move down") }
  var addItem: String { pick("thêm câu", "add one") }
  var removeItem: String { pick("bỏ câu", "take out") }
  var pointsOfItem: String { pick("điểm", "points") }
  var testDetails: String { pick("tên, nhãn", "title, tags") }
  var isNewest: String { pick("câu này đang là bản mới nhất", "it is pinned as it is now") }
  var allAreNewest: String { pick("mọi câu đang là bản mới nhất", "all are pinned as they are now") }
  var newerRevision: String { pick("Câu hỏi đã được sửa; bản hiện nay:", "It was edited since; as it is now:") }
  var nothingInTest: String { pick("Đề chưa có câu nào.", "The test has no questions.") }
  var essayNotWritten: String { pick("tự luận: chưa viết đề", "essay: not written yet") }

  func drawnForEach(_ count: Int) -> String {
    pick("\(count) câu rút riêng cho mỗi em", "\(count) drawn for each student")
  }

  func notInThisBank(_ revision: RevisionID) -> String {
    pick("bản \(revision.short) chưa có ở đây", "revision \(revision.short) is not here")
  }

  func outdated(_ count: Int, _ keys: KeyMap) -> String {
    let (one, all) = (keys.name(of: QuizCommands.pin), keys.name(of: QuizCommands.pinAll))
    return pick(
      "\(questions(count)) đã được sửa sau khi ghim. \(one): ghim bản mới; \(all): tất cả.",
      "\(questions(count)) edited since. \(one): pin as it is now; \(all): all of them.")
  }

  /// Where the questions of a test come from, and how it is taken, in a line.
  func facts(of quiz: Quiz) -> String {
    let drawn = quiz.cells.reduce(0) { $0 + $1.count }
    let origin =
      if drawn > 0 {
        quiz.items.isEmpty ? pick("rút riêng cho mỗi em", "drawn for each student") : drawnForEach(drawn)
      } else if let source = quiz.source {
        pick("từ ma trận, ", "from a plan, ") + seed(source.seed)
      } else { pick("cố định", "fixed") }
    let settings = quiz.settings
    let mixed = [
      settings.shufflesQuestions ? pick("câu", "questions") : nil,
      settings.shufflesChoices ? pick("phương án", "options") : nil,
    ].compactMap(\.self).joined(separator: ", ")
    let parts: [String?] = [
      origin,
      settings.duration.map { pick("\(decimal(Double($0) / 60)) phút", "\(decimal(Double($0) / 60)) min") }
        ?? pick("không giới hạn giờ", "no time limit"),
      settings.attempts.map { pick("\($0) lần", $0 == 1 ? "1 attempt" : "\($0) attempts") }
        ?? pick("làm bao nhiêu lần cũng được", "any number of attempts"),
      settings.navigation == .forward ? pick("chỉ đi tới", "forward only") : nil,
      mixed.isEmpty ? pick("không trộn", "not mixed") : pick("trộn \(mixed)", "\(mixed) mixed"),
      settings.passMark.map { pick("đạt từ \(percent($0))", "pass at \(percent($0))") },
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// What there is to be known of a part.
  func facts(of quiz: Quiz, section: Int) -> [String] {
    let section = quiz.sections[section]
    return [section.title, section.instructions ?? "", section.scoring.map { scoring($0) } ?? ""].filter { !$0.isEmpty }
  }
}
