import GRDB
import QuestionAPI
import QuestionModel

/// A question whose answers are told of: one of the quiz, or one that was drawn for some students.
struct AnalysedQuestion {
  let header: SittingResults.ItemHeader
  let id: QuestionID?
  private let question: Question?

  /// - Parameters:
  ///   - key: what its statistics are kept under.
  ///   - pinned: the quiz.
  ///   - database: the database.
  /// - Throws: `BankError` where a stored revision does not read.
  init?(_ key: String, _ pinned: PinnedQuiz, _ database: Database) throws {
    if let item = pinned.items.first(where: { $0.key == key }) {
      header = item.header(named: item.item.id)
      question = item.question
      id = item.item.question
      return
    }
    guard let sequence = Int64(key), let record = try RecordRows.revision(database, sequence: sequence)?.record else {
      return nil
    }
    let question = try record.question()
    let drawn = PinnedQuiz.PinnedItem(
      item: QuizItem(
        id: record.id.description, section: "", prompt: .question(record.id, record.revision), points: 0),
      question: question, passage: nil, key: key)
    header = drawn.header(named: record.id.description)
    self.question = question
    id = record.id
  }

  /// The options, with those right that counted.
  func options(_ remedy: GradedItem.Remedy?) -> [SittingAnalysis.Option] {
    guard var question else { return [] }
    if case .key(let key, _)? = remedy { question.key = key }
    return Self.options(of: question)
  }

  static func options(of question: Question) -> [SittingAnalysis.Option] {
    let options = ItemOptions(question)
    let texts = Dictionary(question.content.choices.map { ($0.id, $0.text) }) { first, _ in first }
    return options.ids.map { id in
      let statement = question.content.kind == .trueFalseCluster ? String(id.prefix { $0 != ":" }) : id
      return SittingAnalysis.Option(id: id, text: texts[statement] ?? "", isRight: options.right.contains(id))
    }
  }
}

extension PinnedQuiz.PinnedItem {
  /// What the item is about.
  func header(named id: String) -> SittingResults.ItemHeader {
    var stem = question?.content.stem ?? ""
    if case .essay(let text) = item.prompt { stem = text }
    return SittingResults.ItemHeader(
      id: id, pinned: GradedItem(item, question: nil, scoring: nil).pinned, stem: stem, section: item.section,
      points: item.points,
      topics: question?.content.tags.filter { $0.namespace == "topic" }.map { String($0.value) } ?? [],
      level: question?.content.level)
  }
}
