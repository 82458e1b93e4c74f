public import QuestionModel

/// What became of a roster.
public struct RosterReport: Sendable, Hashable {
  /// A line that was not taken.
  public struct Refusal: Sendable, Hashable {
    /// Line of the file, from 1.
    public var line: Int
    /// The column that is wrong.
    public var field: String
    /// What is wrong with it.
    public var reason: String

    /// A refusal.
    public init(line: Int, field: String, reason: String) {
      self.line = line
      self.field = field
      self.reason = reason
    }
  }

  /// Lines that name somebody.
  public var read = 0
  /// People who were given an account.
  public var created = 0
  /// People whose name or classes are otherwise now.
  public var updated = 0
  /// People who were as the roster says already.
  public var unchanged = 0
  /// Classes that were made.
  public var classes: [String] = []
  /// Lines that were not taken.
  public var refused: [Refusal] = []
  /// The passwords of those who were given an account, in the order of the file; none after a dry run.
  public var passwords: [IssuedPassword] = []

  /// A report of nothing.
  public init() {}
}

extension RosterReport: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    read = try reader.integer("read")
    created = try reader.integer("created")
    updated = try reader.integer("updated")
    unchanged = try reader.integer("unchanged")
    classes = try reader.strings("classes")
    refused = try reader.list("refused") { (value, path) throws(FieldProblem) in
      var reader = try FieldReader(value, path: path)
      return Refusal(
        line: try reader.integer("line"), field: try reader.string("field"), reason: try reader.string("reason"))
    }
    passwords = try reader.list("passwords") { (value, path) throws(FieldProblem) in
      try IssuedPassword(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "classes": .strings(classes), "created": .integer(created), "passwords": .array(passwords.map(\.json)),
      "read": .integer(read),
      "refused": .array(
        refused.map { ["field": .string($0.field), "line": .integer($0.line), "reason": .string($0.reason)] }),
      "unchanged": .integer(unchanged), "updated": .integer(updated),
    ]
  }
}
