import GRDB
import QuestionAPI
import QuestionModel

/// A revision of a quiz with its pinned questions: what a paper is made of, and what answers are graded by.
struct PinnedQuiz: Sendable {
  let quiz: Quiz
  /// The pinned questions and essays, in the order of the quiz.
  let items: [PinnedItem]

  /// A pinned question with its key, or an essay.
  struct PinnedItem: Sendable {
    let item: QuizItem
    let question: Question?
    let passage: String?
    /// What its statistics are kept under: the place of the revision in this bank; of an essay, its own id.
    let key: String
  }

  /// Reads a revision of a quiz.
  static func read(_ id: QuestionID, at revision: RevisionID, _ database: Database) throws -> PinnedQuiz {
    guard let record = try RecordRows.revision(database, id: revision)?.record, record.id == id else {
      throw BankError.notFound("revision \(revision) of the quiz \(id)")
    }
    let content = try record.decoded().content
    let quiz: Quiz
    do { quiz = try Quiz(content) } catch { throw BankError.invalid([error]) }
    return PinnedQuiz(quiz: quiz, items: try pinned(quiz.items, database))
  }

  /// Reads the pinned questions of some items.
  static func pinned(_ items: [QuizItem], _ database: Database) throws -> [PinnedItem] {
    var passages: [String: String?] = [:]
    return try items.enumerated().map { index, item in
      guard case .question(let id, let revision) = item.prompt else {
        return PinnedItem(item: item, question: nil, passage: nil, key: item.id)
      }
      guard let record = try RecordRows.revision(database, id: revision)?.record, record.id == id else {
        throw BankError.invalid([
          FieldProblem("items[\(index)].revision", "the bank has no revision \(revision) of the question \(id)")
        ])
      }
      let question = try record.question()
      guard question.content.kind.isAnswerable else {
        throw BankError.invalid([
          FieldProblem("items[\(index)].question", "is a \(question.content.kind), which no machine can grade")
        ])
      }
      return PinnedItem(
        item: item, question: question,
        passage: try passage(of: question.content, pinned: item.passage, known: &passages, database),
        key: String(try sequence(of: revision, database)))
    }
  }

  private static func sequence(of revision: RevisionID, _ database: Database) throws -> Int64 {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT sequence FROM revision WHERE id = ?"), arguments: [revision.databaseValue])
      ?? 0
  }

  private static func passage(
    of content: QuestionContent, pinned: RevisionID?, known: inout [String: String?], _ database: Database
  ) throws -> String? {
    guard let id = content.passageID else { return nil }
    let name = pinned?.description ?? id.description
    if let text = known[name] { return text }
    let record = try pinned.flatMap { try RecordRows.revision(database, id: $0) } ?? RecordRows.current(database, id)
    let passage = try record?.record.decoded().content
    let text = passage?.kind == .passage ? passage?.stem : nil
    known[name] = .some(text)
    return text
  }

  /// The quiz with what was drawn for one student besides.
  func with(_ drawn: [PinnedItem]) -> PinnedQuiz { PinnedQuiz(quiz: quiz, items: items + drawn) }

  /// The paper in the quiz's own order, without any key.
  var paper: Paper {
    Paper(
      title: quiz.title, language: quiz.language,
      sections: quiz.sections.map { section in
        Paper.Section(
          heading: section,
          items: items.filter { $0.item.section == section.id }.map { pinned in
            Paper.Item(
              id: pinned.item.id, prompt: pinned.item.prompt, content: pinned.question?.content,
              passage: pinned.passage, points: pinned.item.points)
          })
      })
  }

  /// What answers are graded by, by item.
  ///
  /// - Parameter remedies: what was decided about questions, by question.
  /// - Returns: a grading for each item, by its id.
  func graded(_ remedies: [QuestionID: GradedItem.Remedy]) -> [String: GradedItem] {
    let rules = Dictionary(quiz.sections.map { ($0.id, $0.scoring) }) { first, _ in first }
    let pairs = items.map { pinned in
      let remedy = pinned.item.question.flatMap { remedies[$0] }
      let scoring = rules[pinned.item.section] ?? nil
      return (pinned.item.id, GradedItem(pinned.item, question: pinned.question, scoring: scoring, remedy: remedy))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
