import QuestionModel

/// Checks values against the part of JSON Schema that the service's schemas use.
struct JSONSchemaCheck {
  let components: JSONObject

  /// A check of an OpenAPI document's components.
  init(openAPI: JSONValue) {
    components = openAPI.object?["components"]?.object?["schemas"]?.object ?? JSONObject()
  }

  /// What is wrong with a value; empty where it fits.
  func problems(of value: JSONValue, against schema: JSONValue, at path: String = "$") -> [String] {
    guard let rules = schema.object else { return ["\(path): the schema is no object"] }
    if let name = rules["$ref"]?.string?.split(separator: "/").last {
      guard let component = components[String(name)] else { return ["\(path): there is no schema \(name)"] }
      return problems(of: value, against: component, at: path)
    }
    guard let type = rules["type"]?.string else { return ["\(path): the schema has no type"] }
    switch (type, value) {
    case ("object", .object(let object)): return members(of: object, rules, path)
    case ("array", .array(let elements)):
      guard let schema = rules["items"] else { return ["\(path): the schema has no items"] }
      return elements.enumerated().flatMap { problems(of: $1, against: schema, at: "\(path)[\($0)]") }
    case ("string", .string(let text)): return check(text, rules, path)
    case ("number", .number(let number)), ("integer", .number(let number)):
      if type == "integer", number != number.rounded() { return ["\(path): \(number) is not whole"] }
      if let least = rules["minimum"]?.number, number < least { return ["\(path): \(number) is below \(least)"] }
      if let most = rules["maximum"]?.number, number > most { return ["\(path): \(number) is above \(most)"] }
      return []
    case ("boolean", .bool): return []
    default: return ["\(path): is \(value.typeName), not \(type)"]
    }
  }

  private func members(of object: JSONObject, _ rules: JSONObject, _ path: String) -> [String] {
    let properties = rules["properties"]?.object ?? JSONObject()
    let missing = (rules["required"]?.array ?? []).compactMap(\.string).filter { object[$0] == nil }
    return missing.map { "\(path).\($0): is missing" }
      + object.members.flatMap { member -> [String] in
        let place = "\(path).\(member.name)"
        if let schema = properties[member.name] { return problems(of: member.value, against: schema, at: place) }
        switch rules["additionalProperties"] {
        case .bool(false): return ["\(place): is not described"]
        case .object(let schema): return problems(of: member.value, against: .object(schema), at: place)
        default: return []
        }
      }
  }

  private func check(_ text: String, _ rules: JSONObject, _ path: String) -> [String] {
    if let names = rules["enum"]?.array, !names.contains(.string(text)) {
      return ["\(path): \(text) is not one of them"]
    }
    if let least = rules["minLength"]?.number, Double(text.count) < least { return ["\(path): is too short"] }
    if rules["format"]?.string == "uuid", QuestionID(text) == nil { return ["\(path): \(text) is no UUID"] }
    if rules["format"]?.string == "date-time", Timestamp(text) == nil { return ["\(path): \(text) is no time"] }
    if rules["pattern"]?.string?.contains("{64}") == true, ContentDigest(text) == nil {
      return ["\(path): \(text) is no digest"]
    }
    return []
  }
}
