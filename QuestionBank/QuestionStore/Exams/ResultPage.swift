import GRDB
import QuestionAPI
import QuestionModel

/// Gathers the results of a sitting, attempt by attempt.
struct ResultPage {
  private let sitting: SittingRecord
  private let desk: ExamDesk
  private let now: Timestamp
  private let database: Database
  private var items: [SittingResults.ItemHeader] = []
  private var known: Set<String> = []
  private var attempts: [SittingResults.AttemptRow] = []

  init(_ sitting: SittingRecord, _ desk: ExamDesk, at now: Timestamp, _ database: Database) {
    self.sitting = sitting
    self.desk = desk
    self.now = now
    self.database = database
  }

  var count: Int { attempts.count }

  func results(next: String?) -> SittingResults { SittingResults(items: items, attempts: attempts, next: next) }

  mutating func add(_ record: AttemptRecord, _ row: Row, named candidate: (id: String?, name: String?)) throws {
    if known.isEmpty { note(try desk.quiz(sitting, database).items, isDrawn: false) }
    var ids: [String: String] = [:]
    if !record.draws.isEmpty {
      let drawn = try PinnedQuiz.pinned(record.draws, database)
      note(drawn, isDrawn: true)
      for pinned in drawn { ids[pinned.item.id] = Self.id(of: pinned.item, isDrawn: true) }
    }
    var marks = try StoredMarks.read(row.optionalBytes("marks")).map(\.mark)
    var (ended, answered, late): (Timestamp?, Int, Int) = (record.ended, row["answered"] ?? 0, row["late"] ?? 0)
    if record.ended == nil {
      // Not handed in yet: what it would earn now.
      let attempt = try desk.read(record, sitting, database)
      marks = attempt.marks(try StoredMarks.remedies(sitting.terms.remedies, database))
      (ended, answered, late) = (attempt.state.ended(at: now), attempt.answered, attempt.state.late)
    }
    for index in marks.indices { marks[index].item = ids[marks[index].item] ?? marks[index].item }
    attempts.append(
      SittingResults.AttemptRow(
        id: record.id, account: candidate.id, candidate: candidate.name, number: record.ordinal,
        started: record.started, ended: ended, answered: answered, late: late,
        score: AttemptResult.Score(marks, passMark: sitting.terms.settings.passMark), marks: marks))
  }

  private mutating func note(_ pinned: [PinnedQuiz.PinnedItem], isDrawn: Bool) {
    for pinned in pinned {
      let id = Self.id(of: pinned.item, isDrawn: isDrawn)
      guard known.insert(id).inserted else { continue }
      items.append(pinned.header(named: id))
    }
  }

  /// What was drawn has another place in each paper, and is known by its question.
  private static func id(of item: QuizItem, isDrawn: Bool) -> String {
    isDrawn ? item.question?.description ?? item.id : item.id
  }
}
