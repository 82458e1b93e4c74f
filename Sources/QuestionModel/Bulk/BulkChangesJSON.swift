extension BulkChanges: JSONConvertible {
  /// Reads the JSON form, in which null takes a value away and a missing member leaves it.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init()
    addTags = try Self.tags("addTags", of: &reader)
    removeTags = try Self.tags("removeTags", of: &reader)
    let names = Set(json.object?.members.map(\.name) ?? [])
    level = try Setting(taking: "level", of: &reader, isNamed: names.contains("level"))
    licence = try Setting(taking: "licence", of: &reader, isNamed: names.contains("licence"))
    language = try Setting(taking: "language", of: &reader, isNamed: names.contains("language"))
    if let name = try reader.optionalString("status") {
      guard let status = QuestionStatus(rawValue: name) else {
        let names = QuestionStatus.allCases.map(\.rawValue).joined(separator: ", ")
        throw FieldProblem(reader.field("status"), "must be one of \(names), not \"\(name)\"")
      }
      self.status = status
    }
    if let value = reader.value("replace") {
      replacement = try TextReplacement(json: value, path: reader.field("replace"))
    }
    guard let unknown = reader.rest.members.first else { return }
    throw FieldProblem(reader.field(unknown.name), "is nothing that can be changed on many questions")
  }

  private static func tags(_ name: String, of reader: inout FieldReader) throws(FieldProblem) -> [Tag] {
    var tags: [Tag] = []
    for (index, text) in try reader.strings(name).enumerated() {
      tags.append(try Tag(text, path: "\(reader.field(name))[\(index)]"))
    }
    return tags
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    if !addTags.isEmpty { object["addTags"] = .strings(addTags.map(\.name)) }
    if !removeTags.isEmpty { object["removeTags"] = .strings(removeTags.map(\.name)) }
    object["level"] = level.json
    object["licence"] = licence.json
    object["language"] = language.json
    object["status"] = status.map { .string($0.rawValue) }
    object["replace"] = replacement?.json
    return .object(object)
  }
}

extension BulkChanges.Setting {
  fileprivate init(taking name: String, of reader: inout FieldReader, isNamed: Bool) throws(FieldProblem) {
    if let text = try reader.optionalString(name) { self = .set(text) } else { self = isNamed ? .clear : .keep }
  }

  fileprivate var json: JSONValue? {
    switch self {
    case .keep: nil
    case .clear: .null
    case .set(let text): .string(text)
    }
  }
}

extension TextReplacement: JSONConvertible {
  /// Reads the JSON form; without `fields` all of them are looked through.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let text = try reader.string("text")
    let replacement = try reader.string("with")
    var fields: Set<Field> = []
    let isNamed = json.object?.index(of: "fields") != nil
    for name in isNamed ? try reader.strings("fields") : Field.allCases.map(\.rawValue) {
      guard let field = Field(rawValue: name) else {
        let known = Field.allCases.map(\.rawValue).joined(separator: ", ")
        throw FieldProblem(reader.field("fields"), "must be of \(known), not \"\(name)\"")
      }
      fields.insert(field)
    }
    self.init(
      text, with: replacement, in: fields, matchesCase: try reader.flag("matchCase"),
      wholeWords: try reader.flag("wholeWords"))
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "fields": .strings(Field.allCases.filter(fields.contains).map(\.rawValue)), "matchCase": .bool(matchesCase),
      "text": .string(text), "wholeWords": .bool(wholeWords), "with": .string(replacement),
    ]
  }
}
