import QuestionModel

/// JSON Schemas (draft 2020-12) of what the routes take and answer.
enum Schema {
  static let text: JSONValue = ["type": "string"]
  static let flag: JSONValue = ["type": "boolean"]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let uuid: JSONValue = ["type": "string", "format": "uuid", "pattern": "^[0-9a-fA-F-]{36}$"]
  static let digest: JSONValue = ["type": "string", "pattern": "^[0-9a-fA-F]{64}$"]
  static let time: JSONValue = ["type": "string", "format": "date-time"]
  static let binary: JSONValue = ["type": "string", "contentMediaType": "application/octet-stream"]
  static let tag: JSONValue = ["type": "string", "minLength": 1, "maxLength": 200]
  static let anything: JSONValue = ["type": "object"]

  static func named(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/\(name)")] }

  static func list(_ element: JSONValue) -> JSONValue { ["type": "array", "items": element] }

  static func choice(_ names: [String]) -> JSONValue { ["type": "string", "enum": .strings(names)] }

  static func integer(_ range: ClosedRange<Int>) -> JSONValue {
    ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
  }

  static func map(_ element: JSONValue) -> JSONValue { ["type": "object", "additionalProperties": element] }

  /// An object; members that are not named must not be there.
  static func object(
    _ required: KeyValuePairs<String, JSONValue>, optional: KeyValuePairs<String, JSONValue> = [:], isOpen: Bool = false
  ) -> JSONValue {
    var properties = JSONObject()
    for (name, schema) in required { properties[name] = schema }
    for (name, schema) in optional { properties[name] = schema }
    var object = JSONObject([("type", "object"), ("properties", .object(properties))])
    if !required.isEmpty { object["required"] = .strings(required.map(\.key)) }
    if !isOpen { object["additionalProperties"] = false }
    return .object(object)
  }
}
