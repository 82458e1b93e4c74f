import QuestionAPI
import QuestionModel

/// What an attempt earned, and why, in words.
extension Words {
  var teacherSays: String { pick("Giáo viên", "Teacher") }
  var onlyMarksAreShown: String {
    pick("Bài này chỉ cho xem điểm.", "Of this test only the marks are shown.")
  }

  /// Points in short.
  func score(of score: AttemptResult.Score) -> String {
    pick(
      "\(decimal(score.points)) trên \(decimal(score.maximum)) điểm",
      "\(decimal(score.points)) of \(decimal(score.maximum)) points")
  }

  func passed(_ isPassed: Bool) -> String {
    isPassed ? pick("Đạt", "Passed") : pick("Chưa đạt", "Not passed")
  }

  func waitForTeacher(_ count: Int) -> String {
    pick(
      "\(count) câu chờ giáo viên chấm, chưa có trong điểm.",
      "\(count) \(count == 1 ? "waits" : "wait") for a teacher, and \(count == 1 ? "is" : "are") not in the points yet."
    )
  }

  func marksComeLater(_ time: Timestamp?) -> String {
    time.map { pick("Xem điểm được từ \(moment($0)).", "The marks can be seen from \(moment($0)).") }
      ?? pick("Điểm chưa được công bố.", "The marks are not released yet.")
  }

  /// When it ended, and how much was answered.
  func attemptFigures(_ result: AttemptResult) -> String {
    let answered = answeredOf(result.answered, result.count) + "."
    guard let ended = result.ended else { return answered }
    return pick("Kết thúc lúc \(moment(ended)). ", "Ended at \(moment(ended)). ") + answered
  }

  func lateSteps(_ count: Int) -> String {
    pick(
      "\(count) thao tác đến sau khi hết giờ nên không được tính.",
      "\(count) \(count == 1 ? "step" : "steps") came after the end and \(count == 1 ? "does" : "do") not count.")
  }

  /// What an item earned, and why.
  func mark(_ mark: ItemMark) -> String {
    let points = pick(
      "\(decimal(mark.points)) trên \(decimal(mark.maximum)) điểm",
      "\(decimal(mark.points)) of \(decimal(mark.maximum)) \(mark.maximum == 1 ? "point" : "points")")
    return switch mark.reason {
    case .blank: pick("Không trả lời: ", "Not answered: ") + points
    case .right: pick("Đúng: ", "Right: ") + points
    case .wrong: pick("Sai: ", "Wrong: ") + points
    case .statements(let right, let count):
      pick("Đúng \(right) trên \(count) ý: ", "\(right) of \(count) statements right: ") + points
    case .partly: pick("Đúng một phần: ", "Partly right: ") + points
    case .waits:
      pick(
        "Chờ giáo viên chấm, tối đa \(decimal(mark.maximum)) điểm",
        "Waits for a teacher, worth \(decimal(mark.maximum))")
    case .person: pick("Giáo viên chấm: ", "Marked by a teacher: ") + points
    case .everyone: pick("Mọi người đều được điểm câu này: ", "Everybody gets this mark: ") + points
    case .void: pick("Câu này không tính cho ai.", "This question counts for nobody.")
    }
  }
}
