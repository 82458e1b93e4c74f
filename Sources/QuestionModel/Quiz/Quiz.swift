/// A test: pinned revisions of questions, in sections, and how it is taken.
///
/// It is kept as an item of the kind `quiz`: its title is the stem, and it has the history of any question.
public struct Quiz: Sendable, Hashable {
  /// What the test is called.
  public var title: String
  /// BCP 47 tag of its texts.
  public var language: String?
  /// Tags of the test, such as `subject:toán`.
  public var tags: [Tag]
  /// The parts, in the order of the paper.
  public var sections: [PaperSection]
  /// Pinned questions and essays, in the order of the paper.
  public var items: [QuizItem]
  /// What is drawn anew for each student, after the items of its section.
  public var cells: [BlueprintCell]
  /// Which questions may be drawn; nil takes what is published.
  public var query: String?
  /// How it is taken.
  public var settings: QuizSettings
  /// The plan that it was made from.
  public var source: Source?

  /// The plan that a quiz was made from, and the seed: both together give the same questions again.
  public struct Source: Sendable, Hashable {
    /// The blueprint.
    public var blueprint: QuestionID
    /// Its revision.
    public var revision: RevisionID
    /// The seed.
    public var seed: UInt64

    /// A source.
    public init(blueprint: QuestionID, revision: RevisionID, seed: UInt64) {
      self.blueprint = blueprint
      self.revision = revision
      self.seed = seed
    }
  }

  /// A test without questions.
  public init(title: String) {
    self.title = title
    tags = []
    sections = []
    items = []
    cells = []
    settings = QuizSettings()
  }

  /// How many questions and essays a student meets.
  public var count: Int { items.count + cells.reduce(0) { $0 + $1.count } }
  /// What they are worth together.
  public var total: Double { items.reduce(0) { $0 + $1.points } + cells.reduce(0) { $0 + $1.total } }
}

extension Quiz {
  /// Reads the test that an item of the kind `quiz` holds.
  ///
  /// - Parameter content: the item.
  /// - Throws: `FieldProblem` naming the field and what is wrong with it.
  public init(_ content: QuestionContent) throws(FieldProblem) {
    guard content.kind == .quiz else { throw FieldProblem("kind", "must be quiz, not \(content.kind)") }
    var reader = try FieldReader(.object(content.extra))
    title = content.stem
    language = content.language
    tags = content.tags
    sections = try reader.list("sections") { (value, path) throws(FieldProblem) in
      try PaperSection(json: value, path: path)
    }
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try QuizItem(json: value, path: path) }
    cells = try reader.list("cells") { (value, path) throws(FieldProblem) in
      try BlueprintCell(json: value, path: path)
    }
    query = try reader.optionalString("query")
    settings = try QuizSettings(json: reader.value("settings") ?? [:], path: "settings")
    source = try reader.value("blueprint").map { value throws(FieldProblem) in
      try Source(json: value, path: "blueprint")
    }
  }

  /// The item that holds the test.
  ///
  /// - Parameter content: what it held before, of which everything else stays.
  /// - Returns: the item's content.
  public func content(over content: QuestionContent? = nil) -> QuestionContent {
    var new = content ?? QuestionContent(kind: .quiz, stem: title)
    new.kind = .quiz
    new.stem = title
    new.language = language
    new.tags = tags
    new.extra["sections"] = .array(sections.map(\.json))
    new.extra["items"] = items.isEmpty ? nil : .array(items.map(\.json))
    new.extra["cells"] = cells.isEmpty ? nil : .array(cells.map(\.json))
    new.extra["query"] = query.map(JSONValue.string)
    new.extra["settings"] = settings == QuizSettings() ? nil : settings.json
    new.extra["blueprint"] = source?.json
    return new
  }
}

extension Quiz.Source: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let blueprint = QuestionID(try reader.string("question")) else {
      throw FieldProblem(reader.field("question"), "must be a UUID")
    }
    guard let revision = ContentDigest(try reader.string("revision")) else {
      throw FieldProblem(reader.field("revision"), "must be 64 hexadecimal digits")
    }
    guard let seed = UInt64(try reader.string("seed")) else {
      throw FieldProblem(reader.field("seed"), "must be a whole number as text")
    }
    self.init(blueprint: blueprint, revision: revision, seed: seed)
  }

  /// The JSON form; the seed is text, since not every one is exact as a JSON number.
  public var json: JSONValue {
    [
      "question": .string(blueprint.description), "revision": .string(revision.description),
      "seed": .string(String(seed)),
    ]
  }
}
