public import QuestionModel

/// What is in a bank.
public struct BankStats: Sendable, Hashable {
  /// Id of the bank.
  public var bank: String
  /// Questions of any status.
  public var questions: Int
  /// Passages of any status.
  public var passages: Int
  /// Revisions of all questions.
  public var revisions: Int
  /// Questions with more than one head.
  public var conflicts: Int
  /// Pictures and sounds.
  public var media: Int
  /// Bytes of the database file.
  public var bytes: Int
  /// Questions by `status`, `kind`, `language`, `subject`, `grade` and `level`; the commonest value first.
  public var counts: [String: [FacetCount]]

  /// Figures of a bank.
  public init(
    bank: String, questions: Int, passages: Int = 0, revisions: Int, conflicts: Int, media: Int, bytes: Int,
    counts: [String: [FacetCount]]
  ) {
    self.bank = bank
    self.questions = questions
    self.passages = passages
    self.revisions = revisions
    self.conflicts = conflicts
    self.media = media
    self.bytes = bytes
    self.counts = counts
  }
}

extension BankStats: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    bank = try reader.string("bank")
    questions = try reader.integer("questions")
    passages = try reader.integer("passages")
    revisions = try reader.integer("revisions")
    conflicts = try reader.integer("conflicts")
    media = try reader.integer("media")
    bytes = try reader.integer("bytes")
    counts = try reader.dictionary("counts") { (value, path) throws(FieldProblem) in
      try [FacetCount](counts: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "bank": .string(bank), "bytes": .integer(bytes), "conflicts": .integer(conflicts),
      "counts": .object(JSONObject(counts.map { ($0, $1.countsJSON) })), "media": .integer(media),
      "passages": .integer(passages), "questions": .integer(questions), "revisions": .integer(revisions),
    ]
  }
}

/// A tag and how many questions have it.
public struct TagCount: Sendable, Hashable {
  /// The tag.
  public var tag: Tag
  /// Questions that have the very tag.
  public var count: Int

  /// A count.
  public init(tag: Tag, count: Int) {
    self.tag = tag
    self.count = count
  }
}

/// What a change of tags over many questions did.
public struct TagChange: Sendable, Hashable {
  /// Questions that got a new revision.
  public var changed: Int
  /// The operation that undoes it; nil where nothing changed.
  public var operation: Int?

  /// A change.
  public init(changed: Int, operation: Int? = nil) {
    self.changed = changed
    self.operation = operation
  }
}

/// A picture or sound.
public struct MediaFile: Sendable, Hashable {
  /// Media type.
  public var type: String
  /// The file.
  public var bytes: [UInt8]

  /// A file.
  public init(type: String, bytes: [UInt8]) {
    self.type = type
    self.bytes = bytes
  }
}
