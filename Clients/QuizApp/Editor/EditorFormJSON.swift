import QuestionAPI
import QuestionModel
import TerminalScreen

extension EditorForm: JSONConvertible {
  /// Reads the JSON form.
  init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let content = try QuestionContent(json: reader.value("content") ?? .null, path: reader.field("content"))
    let key = try AnswerKey(json: reader.value("key") ?? .object(JSONObject()), path: reader.field("key"))
    let status = try QuestionStatus(named: reader.string("status"), field: reader.field("status"))
    self.init(Question(content: content, key: key), status: status)
    kind = QuestionKind(name: try reader.string("kind"))
    truth = try reader.optionalString("truth").map { $0 == "true" }
    let scoringPath = reader.field("scoring")
    scoring = try reader.value("scoring").map { value throws(FieldProblem) in
      try ScoreRule(json: value, path: scoringPath)
    }
    media = try reader.list("media") { (value, path) throws(FieldProblem) in
      try MediaReference(json: value, path: path)
    }
    options = try reader.list("options") { (value, path) throws(FieldProblem) in try EditorItem(json: value, path: path)
    }
    answers = try reader.list("answers") { (value, path) throws(FieldProblem) in try EditorItem(json: value, path: path)
    }
    numbers = try reader.list("numbers") { (value, path) throws(FieldProblem) in try EditorItem(json: value, path: path)
    }
    clearTexts()
    for (name, text) in try reader.dictionary("texts", text) {
      guard let field = EditorField(name: name) else { continue }
      self[field] = TextArea(text, isMultiline: field.isMultiline)
    }
  }

  /// The JSON form.
  var json: JSONValue {
    var object = JSONObject([
      ("answers", .array(answers.map(\.json))), ("content", original.content.json), ("key", original.key.json),
      ("kind", .string(kind.name)), ("media", .array(media.map(\.json))), ("numbers", .array(numbers.map(\.json))),
      ("options", .array(options.map(\.json))), ("status", .string(status.rawValue)),
      (
        "texts",
        .object(JSONObject(texts.filter { !$0.value.isEmpty }.map { ($0.key.name, .string($0.value.text)) }))
      ),
    ])
    object["truth"] = truth.map { .string($0 ? "true" : "false") }
    object["scoring"] = scoring?.json
    return .object(object)
  }
}

/// The text of a member.
private func text(_ value: JSONValue, _ path: String) throws(FieldProblem) -> String {
  guard let text = value.string else { throw FieldProblem(path, "must be a string, not \(value.typeName)") }
  return text
}

extension EditorItem: JSONConvertible {
  /// Reads the JSON form.
  init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    isRight = try reader.flag("right")
    isPinned = try reader.flag("pinned")
    isExact = try reader.flag("exact")
    givenWeight = try reader.optionalNumber("weight")
    details = Set(try reader.strings("details").compactMap { Detail(rawValue: $0) })
  }

  /// The JSON form.
  var json: JSONValue {
    var object = JSONObject([
      ("details", .strings(details.map(\.rawValue).sorted())), ("exact", .bool(isExact)), ("id", .string(id)),
      ("pinned", .bool(isPinned)), ("right", .bool(isRight)),
    ])
    object["weight"] = givenWeight.map(JSONValue.number)
    return .object(object)
  }
}

extension EditorField {
  private static let simple: [(String, EditorField)] = [
    ("stem", .stem), ("explanation", .explanation), ("hint", .hint), ("tags", .tags), ("level", .level),
    ("difficulty", .difficulty), ("language", .language), ("licence", .licence), ("source", .source),
    ("passage", .passage), ("message", .message), ("attachment", .attachment),
  ]
  private static let ofItems: [(String, @Sendable (String) -> EditorField)] = [
    ("text", { .text(item: $0) }), ("tolerance", { .tolerance(item: $0) }), ("weight", { .weight(item: $0) }),
    ("feedback", { .feedback(item: $0) }), ("level", { .itemLevel(item: $0) }),
    ("media", { .media(Int($0) ?? 0) }),
  ]

  /// A text field's name in a draft: its own, or `part:item`.
  var name: String {
    switch self {
    case .text(let item): "text:\(item)"
    case .tolerance(let item): "tolerance:\(item)"
    case .weight(let item): "weight:\(item)"
    case .feedback(let item): "feedback:\(item)"
    case .itemLevel(let item): "level:\(item)"
    case .media(let place): "media:\(place)"
    default: Self.simple.first { $0.1 == self }?.0 ?? ""
    }
  }

  init?(name: String) {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let make = Self.ofItems.first(where: { $0.0 == parts[0] })?.1 {
      self = make(parts[1])
    } else if let field = Self.simple.first(where: { $0.0 == name })?.1 {
      self = field
    } else {
      return nil
    }
  }
}
