/// What holds for an attempt from its beginning.
public struct AttemptTerms: Sendable, Hashable {
  /// When it began, by the clock of the bank.
  public var started: Timestamp
  /// When it ends; nil for one without an end.
  public var deadline: Timestamp?
  /// Milliseconds after the deadline in which an answer still counts.
  public var grace: Int64
  /// How a student moves about the paper.
  public var navigation: QuizSettings.Navigation
  /// The items, in the order of the student's paper, with what may be answered to each.
  public var items: [AttemptItem]

  /// Terms.
  public init(
    started: Timestamp, deadline: Timestamp?, grace: Int64, navigation: QuizSettings.Navigation, items: [AttemptItem]
  ) {
    self.started = started
    self.deadline = deadline
    self.grace = grace
    self.navigation = navigation
    self.items = items
  }
}

/// What may be answered to an item.
public struct AttemptItem: Sendable, Hashable {
  /// Id of the quiz's item.
  public var id: String
  /// The kind of the question; nil for an essay.
  public var kind: QuestionKind?
  /// Ids of the options or statements of the pinned revision.
  public var choices: Set<String>

  /// Most bytes of a short answer.
  public static let maximumText = 2000
  /// Most bytes of an essay.
  public static let maximumEssay = 64 * 1024

  /// What may be answered.
  ///
  /// - Parameters:
  ///   - id: the id of the quiz's item.
  ///   - content: the pinned question; nil for an essay.
  public init(id: String, content: QuestionContent?) {
    self.id = id
    kind = content?.kind
    choices = content?.kind == .trueFalse ? ["true", "false"] : Set(content?.choices.map(\.id) ?? [])
  }

  /// Whether a response fits the item.
  ///
  /// - Parameter response: as it came.
  /// - Throws: `FieldProblem` saying what does not fit.
  public func check(_ response: Response) throws(FieldProblem) {
    switch (kind, response) {
    case (.singleChoice, .choices(let ids)), (.trueFalse, .choices(let ids)):
      guard ids.count <= 1 else { throw FieldProblem("response.choices", "may name one option alone") }
      try checkNames(ids)
    case (.multipleResponse, .choices(let ids)): try checkNames(ids)
    case (.trueFalseCluster, .statements(let judgements)): try checkNames(Set(judgements.keys))
    case (.shortAnswer, .text(let text)), (.numeric, .text(let text)): try checkLength(text, Self.maximumText)
    case (nil, .text(let text)): try checkLength(text, Self.maximumEssay)
    case (.unknown, _): break
    default: throw FieldProblem("response", "does not fit \(kind.map { "a \($0) question" } ?? "an essay")")
    }
  }

  private func checkNames(_ ids: Set<String>) throws(FieldProblem) {
    guard let stranger = ids.subtracting(choices).min() else { return }
    throw FieldProblem("response", "names \"\(stranger.prefix(64))\", which is no option of the question")
  }

  private func checkLength(_ text: String, _ maximum: Int) throws(FieldProblem) {
    guard text.utf8.count <= maximum else { throw FieldProblem("response.text", "is longer than \(maximum) bytes") }
  }
}
