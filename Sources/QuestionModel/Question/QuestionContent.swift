/// What a student may see of a question. Which answers are right is a document of its own, the `AnswerKey`.
public struct QuestionContent: Sendable, Hashable {
  /// What the question asks for.
  public var kind: QuestionKind
  /// The question itself; formulas as TeX between dollars.
  public var stem: String
  /// Options or statements; empty for true/false, short answer and numeric questions.
  public var choices: [Choice] = []
  /// A help that may be shown before the answer.
  public var hint: String?
  /// BCP 47 tag, such as `vi`.
  public var language: String?
  /// Cognitive level; its values are data that a school may change.
  public var level: String?
  /// Expected share of students who fail, 0 (easy) to 1 (hard).
  public var difficulty: Double?
  /// Tags, sorted and without repetition.
  public var tags: [Tag] = [] {
    didSet { tags = Self.ordered(tags) }
  }
  /// Id of the passage the question belongs to: an item of the kind `passage`, here or in the bank it comes from.
  public var passage: String?
  /// Pictures and sounds.
  public var media: [MediaReference] = []
  /// Terms of use, such as `CC BY 4.0`.
  public var licence: String?
  /// Where the question comes from.
  public var source: String?
  /// How an answer turns into a mark; nil means the custom of its kind.
  public var scoring: ScoreRule?
  /// Members this version does not know.
  public var extra = JSONObject()

  /// A question without options; set the rest by its properties.
  public init(kind: QuestionKind, stem: String) {
    self.kind = kind
    self.stem = stem
  }

  /// The passage the question belongs to; nil too where what names it is no id.
  public var passageID: QuestionID? { passage.flatMap { QuestionID($0) } }

  private static func ordered(_ tags: [Tag]) -> [Tag] {
    Set(tags).sorted()
  }
}

extension QuestionContent: JSONConvertible {
  /// Names of the members that this version knows; `extra` holds none of them.
  public static let memberNames: Set<String> = [
    "choices", "difficulty", "hint", "kind", "language", "level", "licence", "media", "passage", "scoring", "source",
    "stem", "tags",
  ]

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    kind = QuestionKind(name: try reader.string("kind"))
    stem = try reader.optionalString("stem") ?? ""
    choices = try reader.list("choices") { (value, path) throws(FieldProblem) in try Choice(json: value, path: path) }
    hint = try reader.optionalString("hint")
    language = try reader.optionalString("language")
    level = try reader.optionalString("level")
    difficulty = try reader.optionalNumber("difficulty")
    let tags = try reader.list("tags") { (value, path) throws(FieldProblem) -> Tag in
      guard let text = value.string else { throw FieldProblem(path, "must be a string, not \(value.typeName)") }
      return try Tag(text, path: path)
    }
    passage = try reader.optionalString("passage")
    media = try reader.list("media") { (value, path) throws(FieldProblem) in
      try MediaReference(json: value, path: path)
    }
    licence = try reader.optionalString("licence")
    source = try reader.optionalString("source")
    let scoringPath = reader.field("scoring")
    scoring = try reader.value("scoring").map { value throws(FieldProblem) in
      try ScoreRule(json: value, path: scoringPath)
    }
    extra = reader.rest
    self.tags = Self.ordered(tags)
  }

  /// The JSON form.
  public var json: JSONValue {
    // Known members are set even where they are empty: one among the unknown ones would not read back.
    var object = extra
    object.reserveCapacity(8 + extra.members.count)
    object["choices"] = choices.isEmpty ? nil : .array(choices.map(\.json))
    object["difficulty"] = difficulty.map(JSONValue.number)
    object["hint"] = hint.map(JSONValue.string)
    object["kind"] = .string(kind.name)
    object["language"] = language.map(JSONValue.string)
    object["level"] = level.map(JSONValue.string)
    object["licence"] = licence.map(JSONValue.string)
    object["media"] = media.isEmpty ? nil : .array(media.map(\.json))
    object["passage"] = passage.map(JSONValue.string)
    object["scoring"] = scoring?.json
    object["source"] = source.map(JSONValue.string)
    object["stem"] = .string(stem)
    object["tags"] = tags.isEmpty ? nil : .strings(tags.map(\.name))
    return .object(object)
  }
}
