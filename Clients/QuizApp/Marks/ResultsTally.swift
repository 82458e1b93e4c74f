import QuestionAPI
import QuestionModel

/// What the attempts of a test earned, put together page by page: of the attempts only what a list of students shows is
/// kept, so that thousands of them take little room.
struct ResultsTally: Sendable, Hashable {
  /// Headers of the items, and the attempts without their marks.
  private var kept = SittingResults(items: [], attempts: [])
  private var sums: [ResultGrouping: [String?: ResultGroup]] = [:]
  private(set) var students: [StudentResult] = []

  /// How many attempts were read.
  var count: Int { kept.attempts.count }
  /// How many of them are over.
  var ended: Int { kept.attempts.count { $0.ended != nil } }
  /// How many answers wait for a teacher.
  var waiting: Int { kept.attempts.reduce(0) { $0 + ($1.ended == nil ? 0 : $1.score.waiting) } }
  /// What the items of the test are about.
  var items: [SittingResults.ItemHeader] { kept.items }

  /// The mean share of the points of the students' best attempts that are over; nil where there are none.
  var mean: Double? {
    let shares = students.filter { $0.best.ended != nil && $0.best.score.maximum > 0 }.map(\.best.score.share)
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }

  /// Takes the next page in.
  mutating func add(_ page: SittingResults) {
    for grouping in [ResultGrouping.question, .topic, .level] {
      for group in page.groups(by: grouping) { sums[grouping, default: [:]][group.id, default: group.empty].add(group) }
    }
    var page = page
    for place in page.attempts.indices { page.attempts[place].marks = [] }
    kept.append(page)
    students = kept.students
  }

  /// What was earned by question, topic or level, in the order in which the engine has them.
  func groups(by grouping: ResultGrouping) -> [ResultGroup] {
    SittingResults(items: kept.items, attempts: []).groups(by: grouping).map { base in
      var group = base
      if let sum = sums[grouping]?[base.id] { group.add(sum) }
      return group
    }
  }

  /// The attempts with answers that wait for a teacher.
  var waitingAttempts: [SittingResults.AttemptRow] {
    kept.attempts.filter { $0.ended != nil && $0.score.waiting > 0 }
  }
}

extension SittingResults {
  /// What was earned by question, topic or level; by student nothing.
  func groups(by grouping: ResultGrouping) -> [ResultGroup] {
    switch grouping {
    case .student: []
    case .question: questions
    case .topic: topics
    case .level: levels
    }
  }
}

extension ResultGroup {
  /// The same group without an answer.
  var empty: ResultGroup {
    var group = self
    (group.right, group.partly, group.wrong, group.blank, group.waiting) = (0, 0, 0, 0, 0)
    (group.points, group.maximum) = (0, 0)
    return group
  }

  /// Adds the answers of another page.
  mutating func add(_ other: ResultGroup) {
    right += other.right
    partly += other.partly
    wrong += other.wrong
    blank += other.blank
    waiting += other.waiting
    points += other.points
    maximum += other.maximum
  }
}
