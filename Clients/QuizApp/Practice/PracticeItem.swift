public import QuestionAPI
public import QuestionModel

/// A question of a practice quiz, pinned to the revision it had when the quiz began.
public struct PracticeItem: Sendable, Hashable {
  /// The question.
  public let id: QuestionID
  /// The revision that is asked and graded.
  public let revision: RevisionID
  /// What the student sees.
  public let content: QuestionContent
  /// The passage it belongs to, pinned like the question; nil for a question without one.
  public let passage: QuestionPassage?
  /// The options in the order shown.
  public let choices: [Choice]
  /// What was answered so far.
  public var response: Response?
  /// The grade with the key; nil before the answer is given in.
  public var result: AnswerResult?
  /// Whether it is marked for another look.
  public var isFlagged = false

  /// The pictures that may be looked at: those of the question, once it is graded those of the working too.
  var pictures: [MediaReference] { content.pictures + (result?.key.media.pictures ?? []) }

  init(_ question: StudentQuestion, seed: UInt64) {
    self.init(
      id: question.id, revision: question.revision, content: question.content, passage: question.passage, seed: seed)
  }

  private init(
    id: QuestionID, revision: RevisionID, content: QuestionContent, passage: QuestionPassage?, seed: UInt64
  ) {
    self.id = id
    self.revision = revision
    self.content = content
    self.passage = passage
    choices = ChoiceOrder.choices(of: content, id: id, seed: seed)
  }

  /// A question as a paper has it, whose options stand in their order already.
  ///
  /// - Parameters:
  ///   - id: the question.
  ///   - revision: its pinned revision.
  ///   - content: what the student sees.
  ///   - response: what was answered.
  ///   - result: the grade with the key, where it may be seen.
  init(id: QuestionID, revision: RevisionID, content: QuestionContent, response: Response?, result: AnswerResult?) {
    self.id = id
    self.revision = revision
    self.content = content
    passage = nil
    choices = content.choices
    self.response = response
    self.result = result
  }

  /// The same question with nothing answered and its options mixed anew.
  func anew(seed: UInt64) -> PracticeItem {
    PracticeItem(id: id, revision: revision, content: content, passage: passage, seed: seed)
  }

  /// Whether something was answered.
  var isAnswered: Bool { !(response?.isEmpty ?? true) }

  /// Whether the whole mark was earned.
  var isRight: Bool { (result?.fraction ?? 0) > 1 - 1e-9 }

  /// What is sent to be graded: an answer of the right shape even where none was given.
  var gradedResponse: Response {
    if let response { return response }
    switch content.kind {
    case .trueFalseCluster: return .statements([:])
    case .shortAnswer, .numeric: return .text("")
    default: return .choices([])
    }
  }

  /// Ids of what can be chosen, in the order shown.
  var optionIDs: [String] {
    content.kind == .trueFalse ? ["true", "false"] : choices.map(\.id)
  }

  /// The topics it counts for; its subject where it has none.
  var topicTags: [Tag] {
    let topics = content.tags.filter { $0.namespace == "topic" }
    return topics.isEmpty ? content.tags.filter { $0.namespace == "subject" } : topics
  }

  /// The same in words.
  var topics: [String] { topicTags.map { String($0.value) } }
}
