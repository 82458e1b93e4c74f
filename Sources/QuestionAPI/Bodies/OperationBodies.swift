public import QuestionModel

/// A change of many questions that was made, and is undone, as one.
public struct BankOperation: Sendable, Hashable {
  /// Its number in the bank, from 1.
  public var number: Int
  /// When it was made.
  public var time: Timestamp
  /// Who made it, as far as is known.
  public var author: String?
  /// What was done, such as `change tags`.
  public var action: String
  /// To what and how, in short.
  public var detail: String
  /// Questions that it changed.
  public var changed: Int
  /// The operation that this one undid.
  public var undoes: Int?
  /// The operation that undid this one; nil while it is in force.
  public var undoneBy: Int?

  /// An operation.
  public init(
    number: Int, time: Timestamp, author: String?, action: String, detail: String, changed: Int, undoes: Int? = nil,
    undoneBy: Int? = nil
  ) {
    self.number = number
    self.time = time
    self.author = author
    self.action = action
    self.detail = detail
    self.changed = changed
    self.undoes = undoes
    self.undoneBy = undoneBy
  }
}

extension BankOperation: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let time = Timestamp(try reader.string("time")) else {
      throw FieldProblem(reader.field("time"), "must be an RFC 3339 time in UTC")
    }
    self.init(
      number: try reader.integer("number"), time: time, author: try reader.optionalString("author"),
      action: try reader.string("action"), detail: try reader.string("detail"),
      changed: try reader.integer("changed"), undoes: try reader.optionalInteger("undoes"),
      undoneBy: try reader.optionalInteger("undoneBy"))
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("action", .string(action)), ("changed", .integer(changed)), ("detail", .string(detail)),
      ("number", .integer(number)), ("time", .string(time.description)),
    ])
    object["author"] = author.map(JSONValue.string)
    object["undoes"] = undoes.map(JSONValue.integer)
    object["undoneBy"] = undoneBy.map(JSONValue.integer)
    return .object(object)
  }
}

/// Operations of a bank, newest first.
public struct OperationList: Sendable, Hashable, JSONConvertible {
  /// Most operations of one answer.
  public static let maximumLimit = 200

  /// The operations.
  public var items: [BankOperation]

  /// A list.
  public init(items: [BankOperation]) { self.items = items }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in
      try BankOperation(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["items": .array(items.map(\.json))] }
}

/// What undoing an operation did.
public struct UndoReport: Sendable, Hashable {
  /// A question that was left as it is, for a person to look at.
  public struct Kept: Sendable, Hashable {
    /// Why a question was left.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
      /// What the operation changed was changed again since.
      case edited
      /// It has edits made apart that wait to be brought together.
      case conflict
    }

    /// The question.
    public var id: QuestionID
    /// Its stem as it is now.
    public var stem: String
    /// Why it was left.
    public var reason: Reason
    /// The fields that clash, such as `stem` or `status`.
    public var fields: [String]

    /// A question that was left.
    public init(id: QuestionID, stem: String, reason: Reason, fields: [String] = []) {
      self.id = id
      self.stem = stem
      self.reason = reason
      self.fields = fields
    }
  }

  /// Most questions left that a report names.
  public static let mostKept = 1000

  /// The operation that undid it; nil where every question was left, so that it may be undone later.
  public var operation: Int?
  /// Questions that are as before.
  public var changed: Int
  /// How many questions were left as they are.
  public var keptCount: Int
  /// The first of them, at most 1000.
  public var kept: [Kept]

  /// A report.
  public init(operation: Int?, changed: Int, keptCount: Int, kept: [Kept]) {
    self.operation = operation
    self.changed = changed
    self.keptCount = keptCount
    self.kept = kept
  }
}

extension UndoReport: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(
      operation: try reader.optionalInteger("operation"), changed: try reader.integer("changed"),
      keptCount: try reader.integer("keptCount"),
      kept: try reader.list("kept") { (value, path) throws(FieldProblem) in try Kept(json: value, path: path) })
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("changed", .integer(changed)), ("kept", .array(kept.map(\.json))), ("keptCount", .integer(keptCount)),
    ])
    object["operation"] = operation.map(JSONValue.integer)
    return .object(object)
  }
}

extension UndoReport.Kept: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try QuestionID(taking: "id", of: &reader)
    stem = try reader.string("stem")
    fields = try reader.strings("fields")
    let name = try reader.string("reason")
    guard let reason = Reason(rawValue: name) else {
      let names = Reason.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem(reader.field("reason"), "must be one of \(names), not \"\(name)\"")
    }
    self.reason = reason
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "fields": .strings(fields), "id": .string(id.description), "reason": .string(reason.rawValue),
      "stem": .string(stem),
    ]
  }
}
