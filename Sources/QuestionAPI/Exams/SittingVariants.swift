public import QuestionModel

/// The papers that a test was mixed into, and all that is needed to print them.
public struct SittingVariants: Sendable, Hashable, JSONConvertible {
  /// The test in its own order.
  public var paper: Paper
  /// The keys of its questions, by item.
  public var keys: [String: AnswerKey]
  /// Where everything stands in each paper, in the order of their codes.
  public var layouts: [VariantLayout]

  /// Papers.
  public init(paper: Paper, keys: [String: AnswerKey], layouts: [VariantLayout]) {
    self.paper = paper
    self.keys = keys
    self.layouts = layouts
  }

  /// The papers themselves.
  public var variants: [Variant] { layouts.map { paper.variant($0) } }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    paper = try Paper(json: reader.value("paper") ?? .null, path: reader.field("paper"))
    keys = try reader.dictionary("keys") { (value, path) throws(FieldProblem) in
      try AnswerKey(json: value, path: path)
    }
    layouts = try reader.list("layouts") { (value, path) throws(FieldProblem) in
      try VariantLayout(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "keys": .object(JSONObject(keys.map { ($0, $1.json) })), "layouts": .array(layouts.map(\.json)),
      "paper": paper.json,
    ]
  }
}

/// What became of answers that came back from paper.
public struct SheetReport: Sendable, Hashable, JSONConvertible {
  /// Lines that were read.
  public var read: Int
  /// Candidates who are new.
  public var created: Int
  /// Candidates whose answers are others than before.
  public var updated: Int
  /// Candidates whose answers are as before.
  public var unchanged: Int
  /// What was not taken, by line.
  public var faults: [Fault]
  /// Names of columns that were passed over.
  public var unknownColumns: [String]

  /// A line that was not taken.
  public struct Fault: Sendable, Hashable {
    /// The line of the file, from 1.
    public var line: Int
    /// Why.
    public var reason: String

    /// A fault.
    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// A report.
  public init(
    read: Int = 0, created: Int = 0, updated: Int = 0, unchanged: Int = 0, faults: [Fault] = [],
    unknownColumns: [String] = []
  ) {
    self.read = read
    self.created = created
    self.updated = updated
    self.unchanged = unchanged
    self.faults = faults
    self.unknownColumns = unknownColumns
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(
      read: try reader.integer("read"), created: try reader.integer("created"), updated: try reader.integer("updated"),
      unchanged: try reader.integer("unchanged"))
    faults = try reader.list("faults") { (value, path) throws(FieldProblem) in
      var reader = try FieldReader(value, path: path)
      return Fault(line: try reader.integer("line"), reason: try reader.string("reason"))
    }
    unknownColumns = try reader.strings("unknownColumns")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "created": .integer(created),
      "faults": .array(faults.map { ["line": .integer($0.line), "reason": .string($0.reason)] }),
      "read": .integer(read), "unchanged": .integer(unchanged), "unknownColumns": .strings(unknownColumns),
      "updated": .integer(updated),
    ]
  }
}
