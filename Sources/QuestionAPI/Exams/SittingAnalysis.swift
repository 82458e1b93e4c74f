public import QuestionModel

/// What the answers to a test tell about its questions.
public struct SittingAnalysis: Sendable, Hashable {
  /// The sums of the test, over those who took it for the first time and ended.
  public var test: TestSums
  /// The questions, in the order of the test.
  public var items: [Item]
  /// The curves, where they were estimated.
  public var calibrations: [SittingCalibration]

  /// A question with what is kept of its answers.
  public struct Item: Sendable, Hashable {
    /// What it is about.
    public var header: SittingResults.ItemHeader
    /// Its options in order, with their texts; empty for a question without options.
    public var options: [Option]
    /// What is kept of its answers.
    public var tally: ItemTally

    /// An item.
    public init(header: SittingResults.ItemHeader, options: [Option], tally: ItemTally) {
      self.header = header
      self.options = options
      self.tally = tally
    }

    /// What the answers tell.
    public var statistics: ItemStatistics {
      let right = options.filter(\.isRight).map(\.id)
      return ItemStatistics(tally, options: ItemOptions(options.map(\.id), right: Set(right)))
    }
  }

  /// An option of a question.
  public struct Option: Sendable, Hashable {
    /// Its id; of a cluster's statement, the judgement besides, such as `a:true`.
    public var id: String
    /// What students read.
    public var text: String
    /// Whether the key holds it.
    public var isRight: Bool

    /// An option.
    public init(id: String, text: String, isRight: Bool) {
      self.id = id
      self.text = text
      self.isRight = isRight
    }
  }

  /// An analysis.
  public init(test: TestSums, items: [Item], calibrations: [SittingCalibration] = []) {
    self.test = test
    self.items = items
    self.calibrations = calibrations
  }

  /// What the scores tell.
  public var statistics: TestStatistics { TestStatistics(test, items: items.map(\.tally)) }
}

extension SittingAnalysis: JSONConvertible {
  /// Reads the JSON form; what follows from the sums is made of them anew.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    test = try TestSums(json: reader.value("sums") ?? .null, path: reader.field("sums"))
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Item(json: value, path: path) }
    calibrations = try reader.list("calibrations") { (value, path) throws(FieldProblem) in
      try SittingCalibration(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "calibrations": .array(calibrations.map(\.json)), "items": .array(items.map(\.json)),
      "statistics": statistics.json, "sums": test.json,
    ]
  }
}

extension SittingAnalysis.Item: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    tally = try ItemTally(json: reader.value("sums") ?? .null, path: reader.field("sums"))
    options = try reader.list("options") { (value, path) throws(FieldProblem) in
      try SittingAnalysis.Option(json: value, path: path)
    }
    header = try SittingResults.ItemHeader(json: .object(reader.rest), path: path)
  }

  /// The JSON form: that of the header, with more.
  public var json: JSONValue {
    var object = header.json.object ?? JSONObject()
    object["options"] = .array(options.map(\.json))
    object["statistics"] = statistics.json
    object["sums"] = tally.json
    return .object(object)
  }
}
