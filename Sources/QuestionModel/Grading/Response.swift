/// What a student answered.
public enum Response: Sendable, Hashable {
  /// Ids of the options chosen; `true` or `false` for a true/false question.
  case choices(Set<String>)
  /// A judgement for each statement of a cluster, by choice id.
  case statements([String: Bool])
  /// A short answer or a number, as it was typed.
  case text(String)

  /// Whether nothing was answered.
  public var isEmpty: Bool {
    switch self {
    case .choices(let ids): ids.isEmpty
    case .statements(let judgements): judgements.isEmpty
    case .text(let text): text.allSatisfy(\.isWhitespace)
    }
  }
}

extension Response: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    if reader.rest["choices"] != nil {
      self = .choices(Set(try reader.strings("choices")))
    } else if reader.rest["statements"] != nil {
      self = .statements(
        try reader.dictionary("statements") { (value, path) throws(FieldProblem) -> Bool in
          guard let flag = value.bool else { throw FieldProblem(path, "must be true or false, not \(value.typeName)") }
          return flag
        })
    } else if let text = try reader.optionalString("text") {
      self = .text(text)
    } else {
      throw FieldProblem(path, "must hold \"choices\", \"statements\" or \"text\"")
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    switch self {
    case .choices(let ids): ["choices": .strings(ids.sorted())]
    case .statements(let judgements):
      ["statements": .object(JSONObject(judgements.map { ($0, .bool($1)) }))]
    case .text(let text): ["text": .string(text)]
    }
  }
}
