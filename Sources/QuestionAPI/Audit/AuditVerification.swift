public import QuestionModel

/// What looking at every row of the audit came to.
public struct AuditVerification: Sendable, Hashable {
  /// The first row that is not as it was written, or not there.
  public struct Fault: Sendable, Hashable {
    /// The row's number.
    public var number: Int
    /// What is wrong with it.
    public var reason: String

    /// A fault.
    public init(number: Int, reason: String) {
      self.number = number
      self.reason = reason
    }
  }

  /// Rows that were looked at.
  public var rows: Int
  /// The first row that is kept; 1 where retention removed none.
  public var first: Int
  /// The last row that was looked at; 0 where there is none.
  public var last: Int
  /// The hash of the last row. Whoever notes it elsewhere can tell later whether the audit's end was cut off.
  public var head: ContentDigest
  /// Months for which rows are kept.
  public var months: Int
  /// What is wrong; nil for a sound audit.
  public var fault: Fault?

  /// A result.
  public init(rows: Int, first: Int, last: Int, head: ContentDigest, months: Int, fault: Fault? = nil) {
    self.rows = rows
    self.first = first
    self.last = last
    self.head = head
    self.months = months
    self.fault = fault
  }
}

extension AuditVerification: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    rows = try reader.integer("rows")
    first = try reader.integer("first")
    last = try reader.integer("last")
    head = try ContentDigest(taking: "head", of: &reader)
    months = try reader.integer("months")
    if let json = reader.value("fault") { fault = try Fault(json: json, path: reader.field("fault")) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("first", .integer(first)), ("head", .string(head.description)), ("last", .integer(last)),
      ("months", .integer(months)), ("rows", .integer(rows)),
    ])
    object["fault"] = fault?.json
    return .object(object)
  }
}

extension AuditVerification.Fault: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    number = try reader.integer("number")
    reason = try reader.string("reason")
  }

  /// The JSON form.
  public var json: JSONValue { ["number": .integer(number), "reason": .string(reason)] }
}

/// How long rows of the audit are kept, and what that removed.
public struct AuditRetention: Sendable, Hashable, JSONConvertible {
  /// Months that may be set.
  public static let range = 1...1200
  /// Months for which rows are kept unless somebody says otherwise.
  public static let customary = 12

  /// Months for which rows are kept.
  public var months: Int
  /// Rows that were removed now.
  public var removed: Int

  /// A retention.
  public init(months: Int, removed: Int = 0) {
    self.months = months
    self.removed = removed
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    months = try reader.integer("months")
    removed = try reader.optionalInteger("removed") ?? 0
  }

  /// The JSON form.
  public var json: JSONValue { ["months": .integer(months), "removed": .integer(removed)] }
}
