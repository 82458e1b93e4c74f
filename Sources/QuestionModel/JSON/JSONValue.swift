/// A JSON value whose objects keep their members in the order of RFC 8785.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// The text of a string value, else nil.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The value of a number, else nil.
  public var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The value of a boolean, else nil.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of an array, else nil.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members of an object, else nil.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// What the value is, in words for an error message.
  public var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Reads a literal.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Reads a literal.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// Reads a literal.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Reads a literal.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Reads a literal.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Reads a literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}

extension JSONValue {
  /// An integer as a JSON number; exact up to 2^53.
  public static func integer(_ value: Int) -> JSONValue { .number(Double(value)) }

  /// An integer as a JSON number; exact up to 2^53.
  public static func integer(_ value: Int64) -> JSONValue { .number(Double(value)) }

  /// Strings as a JSON array.
  public static func strings(_ values: some Sequence<String>) -> JSONValue { .array(values.map(JSONValue.string)) }
}
