extension Paper: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    title = try reader.string("title")
    language = try reader.optionalString("language")
    sections = try reader.list("sections") { (value, path) throws(FieldProblem) in
      try Section(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["language"] = language.map(JSONValue.string)
    object["sections"] = .array(sections.map(\.json))
    object["title"] = .string(title)
    return .object(object)
  }
}

extension Paper.Section: JSONConvertible {
  /// Reads the JSON form: the heading with its items among it.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Paper.Item(json: value, path: path) }
    heading = try PaperSection(json: .object(reader.rest), path: path)
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = heading.json.object ?? JSONObject()
    object["items"] = .array(items.map(\.json))
    return .object(object)
  }
}

extension Paper.Item: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let contentPath = reader.field("content")
    content = try reader.value("content").map { value throws(FieldProblem) in
      try QuestionContent(json: value, path: contentPath)
    }
    passage = try reader.optionalString("passageText")
    var rest = reader.rest
    // A paper has its items within their sections, where a quiz names these.
    rest["section"] = ""
    let item = try QuizItem(json: .object(rest), path: path)
    id = item.id
    prompt = item.prompt
    points = item.points
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = QuizItem(id: id, section: "", prompt: prompt, points: points).json.object ?? JSONObject()
    object["section"] = nil
    object["content"] = content?.json
    object["passageText"] = passage.map(JSONValue.string)
    return .object(object)
  }
}
