public import QuestionModel

/// What the answers to a question tell, revision by revision, over all tests of the bank.
public struct QuestionStatistics: Sendable, Hashable {
  /// The revisions that were given in a test, the newest first.
  public var revisions: [Revision]

  /// What the answers to one revision tell.
  public struct Revision: Sendable, Hashable {
    /// The revision.
    public var revision: RevisionID
    /// In how many sittings it was given.
    public var sittings: Int
    /// Its options, with their texts.
    public var options: [SittingAnalysis.Option]
    /// What is kept of its answers in all of these; rest scores are of each test's own.
    public var tally: ItemTally
    /// The latest curve, where one was estimated.
    public var curve: ItemCurve?

    /// A revision.
    public init(
      revision: RevisionID, sittings: Int, options: [SittingAnalysis.Option], tally: ItemTally, curve: ItemCurve?
    ) {
      self.revision = revision
      self.sittings = sittings
      self.options = options
      self.tally = tally
      self.curve = curve
    }

    /// What the answers tell.
    public var statistics: ItemStatistics {
      let right = options.filter(\.isRight).map(\.id)
      return ItemStatistics(tally, options: ItemOptions(options.map(\.id), right: Set(right)))
    }
  }

  /// Statistics.
  public init(revisions: [Revision]) { self.revisions = revisions }
}

extension QuestionStatistics: JSONConvertible {
  /// Reads the JSON form; what follows from the sums is made of them anew.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    revisions = try reader.list("revisions") { (value, path) throws(FieldProblem) in
      var reader = try FieldReader(value, path: path)
      let options = try reader.list("options") { (value, path) throws(FieldProblem) in
        try SittingAnalysis.Option(json: value, path: path)
      }
      var curve: ItemCurve?
      if let difficulty = try reader.optionalNumber("difficulty") {
        curve = ItemCurve(discrimination: try reader.optionalNumber("discrimination") ?? 1, difficulty: difficulty)
      }
      return Revision(
        revision: try reader.digest("revision"), sittings: try reader.integer("sittings"), options: options,
        tally: try ItemTally(json: reader.value("sums") ?? .null, path: reader.field("sums")), curve: curve)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "revisions": .array(
        revisions.map { revision in
          var object = JSONObject([
            ("options", .array(revision.options.map(\.json))), ("revision", .string(revision.revision.description)),
            ("sittings", .integer(revision.sittings)), ("statistics", revision.statistics.json),
            ("sums", revision.tally.json),
          ])
          object["difficulty"] = revision.curve.map { .number($0.difficulty) }
          object["discrimination"] = revision.curve.map { .number($0.discrimination) }
          return .object(object)
        })
    ]
  }
}

extension SittingAnalysis.Option: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(id: try reader.string("id"), text: try reader.string("text"), isRight: try reader.flag("isRight"))
  }

  /// The JSON form.
  public var json: JSONValue { ["id": .string(id), "isRight": .bool(isRight), "text": .string(text)] }
}
