/// A part of a paper, with the rules that hold for its questions.
public struct PaperSection: Sendable, Hashable {
  /// Stable within the document; cells and items name it.
  public var id: String
  /// What the student reads above it, such as `Phần I`.
  public var title: String
  /// What the student has to do there.
  public var instructions: String?
  /// How an answer turns into a share of the mark, whatever the question itself says; nil leaves it to the question.
  public var scoring: ScoreRule?
  /// Members this version does not know.
  public var extra = JSONObject()

  /// A part.
  public init(id: String, title: String, instructions: String? = nil, scoring: ScoreRule? = nil) {
    self.id = id
    self.title = title
    self.instructions = instructions
    self.scoring = scoring
  }
}

extension PaperSection: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    title = try reader.optionalString("title") ?? ""
    instructions = try reader.optionalString("instructions")
    let scoringPath = reader.field("scoring")
    scoring = try reader.value("scoring").map { value throws(FieldProblem) in
      try ScoreRule(json: value, path: scoringPath)
    }
    extra = reader.rest
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = extra
    object["id"] = .string(id)
    object["title"] = .string(title)
    object["instructions"] = instructions.map(JSONValue.string)
    object["scoring"] = scoring?.json
    return .object(object)
  }
}
