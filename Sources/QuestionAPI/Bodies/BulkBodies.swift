public import QuestionModel

/// A question that a change over many could not be made on, with the reasons.
public struct BulkRefusal: Sendable, Hashable {
  /// Most refusals that an answer names.
  public static let mostNamed = 1000

  /// The question.
  public var id: QuestionID
  /// Its stem; empty where there is no such question.
  public var stem: String
  /// What speaks against the change.
  public var reasons: [FieldProblem]

  /// A refusal.
  public init(id: QuestionID, stem: String, reasons: [FieldProblem]) {
    self.id = id
    self.stem = stem
    self.reasons = reasons
  }
}

/// What a change over many questions would do.
public struct BulkPreview: Sendable, Hashable {
  /// Most changes that a preview shows word by word.
  public static let maximumLimit = 100

  /// What would become of one question.
  public struct Example: Sendable, Hashable {
    /// The question.
    public var id: QuestionID
    /// Its stem as it is.
    public var stem: String
    /// What would change.
    public var diff: QuestionDiff

    /// An example.
    public init(id: QuestionID, stem: String, diff: QuestionDiff) {
      self.id = id
      self.stem = stem
      self.diff = diff
    }
  }

  /// Questions looked at.
  public var found: Int
  /// Questions that would change.
  public var changed: Int
  /// Questions that the change cannot be made on.
  public var refusedCount: Int
  /// The first of them, at most 1000.
  public var refused: [BulkRefusal]
  /// The first questions that would change.
  public var examples: [Example]
  /// Stands for the changes and all questions that they would change, as they are now.
  public var digest: ContentDigest

  /// A preview.
  public init(
    found: Int, changed: Int, refusedCount: Int, refused: [BulkRefusal], examples: [Example], digest: ContentDigest
  ) {
    self.found = found
    self.changed = changed
    self.refusedCount = refusedCount
    self.refused = refused
    self.examples = examples
    self.digest = digest
  }
}

/// What a change over many questions did.
public struct BulkReport: Sendable, Hashable {
  /// Questions looked at.
  public var found: Int
  /// Questions that got a new revision.
  public var changed: Int
  /// Questions that the change could not be made on, and that are as they were.
  public var refusedCount: Int
  /// The first of them, at most 1000.
  public var refused: [BulkRefusal]
  /// The operation that undoes it; nil where nothing changed.
  public var operation: Int?

  /// A report.
  public init(found: Int, changed: Int, refusedCount: Int, refused: [BulkRefusal], operation: Int?) {
    self.found = found
    self.changed = changed
    self.refusedCount = refusedCount
    self.refused = refused
    self.operation = operation
  }
}
