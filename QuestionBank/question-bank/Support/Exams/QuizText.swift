import QuestionAPI
import QuestionModel

/// A quiz with the questions that it pins, as text for a person.
struct QuizText {
  let quiz: Quiz
  /// The pinned questions, by item.
  private let questions: [String: Question]

  /// Reads the pinned revisions; one that the bank does not have is shown by its id alone.
  init(_ quiz: Quiz, of bank: some BankService) async throws(BankError) {
    self.quiz = quiz
    var questions: [String: Question] = [:]
    for item in quiz.items {
      guard case .question(let id, let revision) = item.prompt else { continue }
      do { questions[item.id] = try await bank.revision(revision, of: id).question() } catch {
        guard case .notFound = error else { throw error }
      }
    }
    self.questions = questions
  }

  func text(withKeys: Bool) -> String {
    var lines: [String] = []
    var number = 0
    for section in quiz.sections {
      let (items, cells) = (
        quiz.items.filter { $0.section == section.id }, quiz.cells.filter { $0.section == section.id }
      )
      let count = items.count + cells.reduce(0) { $0 + $1.count }
      let points = items.reduce(0) { $0 + $1.points } + cells.reduce(0) { $0 + $1.total }
      lines += ["", "\(section.title)  \(count) questions, \(PointsText.text(points)) points"]
      if let instructions = section.instructions { lines.append(instructions) }
      for item in items {
        number += 1
        lines.append("\(number). \(stem(of: item))  (\(PointsText.text(item.points)))  \(item.id)")
        if withKeys, let question = questions[item.id] { lines.append("   = \(KeyText.line(question))") }
      }
      for cell in cells {
        let tags = cell.tags.map(\.name).joined(separator: " ")
        lines.append(
          "   \(cell.count) drawn for each student: \(cell.kind.label) \(cell.level ?? "") \(tags)  "
            + "(\(PointsText.text(cell.points)) each)")
      }
    }
    return lines.map(Console.line).joined(separator: "\n")
  }

  private func stem(of item: QuizItem) -> String {
    switch item.prompt {
    case .essay(let text): text.isEmpty ? "(essay, not written yet)" : text
    case .question(let id, let revision):
      questions[item.id]?.content.stem ?? "(the bank has no revision \(revision.short) of \(id))"
    }
  }

  /// The keys by item, for programs.
  var keys: JSONValue { .object(JSONObject(questions.sorted { $0.key < $1.key }.map { ($0.key, $0.value.key.json) })) }
}

/// What is right, in a line.
enum KeyText {
  static func line(_ question: Question) -> String {
    let key = question.key
    switch question.content.kind {
    case .trueFalseCluster:
      return question.content.choices.map { "\($0.id) \(key.right.contains($0.id) ? "true" : "false")" }
        .joined(separator: ", ")
    case .shortAnswer: return key.answers.map(\.text).joined(separator: " / ")
    case .numeric:
      return key.numbers.map { "\($0.value)" + ($0.tolerance > 0 ? " ± \($0.tolerance)" : "") }
        .joined(separator: " / ")
    case .trueFalse: return key.right.sorted().joined()
    default:
      return question.content.choices.filter { key.right.contains($0.id) }.map { "\($0.id)) \($0.text)" }
        .joined(separator: ", ")
    }
  }
}
