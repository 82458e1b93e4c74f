public import QuestionModel

/// The curves of a test's questions, estimated from one sitting.
public struct SittingCalibration: Sendable, Hashable {
  /// Which curves are estimated.
  public enum Model: String, Sendable, Hashable, CaseIterable {
    /// All questions discriminate alike (Rasch 1960).
    case rasch
    /// Each question discriminates in its own way (Birnbaum 1968).
    case twoParameter
  }

  /// Which curves are estimated.
  public var model: Model
  /// When.
  public var made: Timestamp
  /// From the answers of how many students.
  public var students: Int
  /// Whether the estimation came to rest.
  public var isConverged: Bool
  /// The natural logarithm of the marginal likelihood.
  public var logLikelihood: Double
  /// Standard deviation of the abilities in logits; 1 by definition where each question has its own discrimination.
  public var abilityDeviation: Double
  /// The questions.
  public var items: [Item]

  /// A question's curve.
  public struct Item: Sendable, Hashable {
    /// The question and its revision.
    public var pinned: GradedItem.Pinned
    /// The curve; nil where there is none.
    public var curve: ItemCurve?
    /// Standard error of the discrimination; nil where it is fixed or not determined.
    public var discriminationError: Double?
    /// Standard error of the difficulty, in logits; nil where it is not determined.
    public var difficultyError: Double?
    /// Why there is no curve: `noAnswers`, `everyoneRight`, `everyoneWrong`, `tooFewItems` or `flat`.
    public var obstacle: String?
    /// How groups of about equally able students answered it, the least able first.
    public var observed: [ObservedShare]

    /// A question without a curve.
    public init(pinned: GradedItem.Pinned, obstacle: String?) {
      self.pinned = pinned
      self.obstacle = obstacle
      observed = []
    }
  }

  /// A calibration without questions.
  public init(
    model: Model, made: Timestamp, students: Int, isConverged: Bool, logLikelihood: Double, abilityDeviation: Double
  ) {
    self.model = model
    self.made = made
    self.students = students
    self.isConverged = isConverged
    self.logLikelihood = logLikelihood
    self.abilityDeviation = abilityDeviation
    items = []
  }
}

extension SittingCalibration: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let model: Model = try reader.choice("model") else {
      throw FieldProblem(reader.field("model"), "is missing")
    }
    self.init(
      model: model, made: try reader.time("made"), students: try reader.integer("students"),
      isConverged: try reader.flag("isConverged"), logLikelihood: try reader.optionalNumber("logLikelihood") ?? 0,
      abilityDeviation: try reader.optionalNumber("abilityDeviation") ?? 1)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Item(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "abilityDeviation": .number(abilityDeviation), "isConverged": .bool(isConverged),
      "items": .array(items.map(\.json)), "logLikelihood": .number(logLikelihood), "made": .string(made.description),
      "model": .string(model.rawValue), "students": .integer(students),
    ]
  }
}

extension SittingCalibration.Item: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let pinned = GradedItem.Pinned(
      question: try QuestionID(taking: "question", of: &reader), revision: try reader.digest("revision"))
    self.init(pinned: pinned, obstacle: try reader.optionalString("obstacle"))
    if let difficulty = try reader.optionalNumber("difficulty") {
      curve = ItemCurve(discrimination: try reader.optionalNumber("discrimination") ?? 1, difficulty: difficulty)
    }
    discriminationError = try reader.optionalNumber("discriminationError")
    difficultyError = try reader.optionalNumber("difficultyError")
    observed = try reader.list("observed") { (value, path) throws(FieldProblem) in
      var reader = try FieldReader(value, path: path)
      return ObservedShare(
        ability: try reader.optionalNumber("ability") ?? 0, right: try reader.optionalNumber("right") ?? 0,
        count: try reader.integer("count"))
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("question", .string(pinned.question.description)), ("revision", .string(pinned.revision.description)),
      (
        "observed",
        .array(
          observed.map {
            ["ability": .number($0.ability), "count": .integer($0.count), "right": .number($0.right)]
          })
      ),
    ])
    object["difficulty"] = curve.map { .number($0.difficulty) }
    object["discrimination"] = curve.map { .number($0.discrimination) }
    object["difficultyError"] = difficultyError.map(JSONValue.number)
    object["discriminationError"] = discriminationError.map(JSONValue.number)
    object["obstacle"] = obstacle.map(JSONValue.string)
    return .object(object)
  }
}

/// Asks for curves to be estimated.
public struct CalibrationRequest: Sendable, Hashable, JSONConvertible {
  /// Which curves.
  public var model: SittingCalibration.Model

  /// A request.
  public init(_ model: SittingCalibration.Model) { self.model = model }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let model: SittingCalibration.Model = try reader.choice("model") else {
      throw FieldProblem(reader.field("model"), "is missing")
    }
    self.model = model
  }

  /// The JSON form.
  public var json: JSONValue { ["model": .string(model.rawValue)] }
}
