import QuestionAPI
import QuestionModel
import QuestionSync

/// A change of many questions that is made, and undone, as one.
struct QuestionTransform: Sendable {
  /// Which questions are looked at.
  enum Selection: Sendable {
    case search(SearchExpression)
    case questions([QuestionID])
  }

  /// What a change makes of one question.
  enum Outcome: Sendable {
    /// It stays as it is.
    case unchanged
    /// It becomes this; what equals the present makes no revision.
    case changed(QuestionVersion)
    /// It cannot become what was asked for, and stays as it is.
    case refused([FieldProblem])
    /// The whole change must not be made: this is thrown, and nothing changed.
    case stopped(BankError)
  }

  let selection: Selection
  /// What is done, for the list of operations and the audit: such as `change tags`.
  let action: String
  /// To what and how, in short.
  let detail: String
  let authorship: Authorship
  /// Whether only what would change is worked out.
  var isDryRun = false
  /// Whether the first refusal is thrown, so that nothing changes.
  var isWhole = false
  /// How many of the changed questions the result shows before and after.
  var examples = 0
  /// What the digest of the changed questions begins with, such as the request that a person was shown.
  var seed: [UInt8] = []
  /// The digest that a dry run gave; if it is another now, `.changedSincePreview` is thrown and nothing changed.
  var expected: ContentDigest?
  /// What becomes of a question. Text is normalised afterwards; a version with faults that the question did not have
  /// before is refused.
  let change: @Sendable (FoundQuestion) -> Outcome
}

/// A question as a change over many finds it.
struct FoundQuestion: Sendable {
  let id: QuestionID
  let revision: RevisionID
  let isInConflict: Bool
  let version: QuestionVersion
}

/// What a transform did, or would do.
struct TransformResult: Sendable {
  /// A question before and after.
  struct Example: Sendable {
    let id: QuestionID
    let before: QuestionVersion
    let after: QuestionVersion
  }

  /// Questions looked at.
  var found = 0
  var changed = 0
  var refused = 0
  /// The first refusals.
  var refusals: [BulkRefusal] = []
  var examples: [Example] = []
  /// Of every question that changed and its revision before.
  var digest = ContentDigest(of: [])
  /// The operation; nil where nothing changed.
  var operation: Int?
}

/// A question's row with its shown revision read.
struct ShownQuestion {
  let number: Int64
  let record: QuestionRecord
  let revision: Revision
}

/// What takes the place of a question's shown revision.
struct QuestionReplacement {
  let content: QuestionContent
  let status: QuestionStatus
  let key: (digest: ContentDigest, bytes: [UInt8]?)
  let authorship: Authorship
  let created: Timestamp
}
