/// How a quiz is taken.
public struct QuizSettings: Sendable, Hashable {
  /// How a student moves about the paper.
  public enum Navigation: String, Sendable, Hashable, CaseIterable {
    /// To any question at any time.
    case free
    /// To the next question only, and never back.
    case forward
  }

  /// When a student learns what was right.
  public enum Feedback: String, Sendable, Hashable, CaseIterable {
    /// After each question, which cannot be answered again then.
    case immediate
    /// As soon as the paper is handed in.
    case atEnd
    /// Once nobody can take it any more.
    case afterClosing
    /// Never; marks are told once they are released.
    case none
  }

  /// Seconds from the beginning of an attempt to its end; nil for as long as the sitting is open.
  public var duration: Int?
  /// How often a student may take it; nil for any number of times.
  public var attempts: Int?
  /// Whether each student gets the questions of a section in another order.
  public var shufflesQuestions: Bool
  /// Whether each student gets options in another order; pinned ones keep their place.
  public var shufflesChoices: Bool
  /// How a student moves about the paper.
  public var navigation: Navigation
  /// When a student learns what was right.
  public var feedback: Feedback
  /// Share of the points needed to pass, 0 to 1; nil where nobody passes or fails.
  public var passMark: Double?
  /// Seconds after the deadline in which an answer on its way still counts.
  public var grace: Int
  /// Members this version does not know.
  public var extra = JSONObject()

  /// The custom: once, free, shuffled, marks after closing.
  public init(duration: Int? = nil) {
    self.duration = duration
    attempts = 1
    shufflesQuestions = true
    shufflesChoices = true
    navigation = .free
    feedback = .afterClosing
    grace = Self.customaryGrace
  }

  /// Seconds of grace where nothing else is said.
  public static let customaryGrace = 10
}

extension QuizSettings: JSONConvertible {
  /// Reads the JSON form; what is missing is as the custom is.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(duration: try reader.optionalInteger("duration"))
    if let attempts = try reader.optionalInteger("attempts") { self.attempts = attempts == 0 ? nil : attempts }
    shufflesQuestions = try !reader.flag("keepsQuestionOrder")
    shufflesChoices = try !reader.flag("keepsChoiceOrder")
    navigation = try reader.choice("navigation") ?? .free
    feedback = try reader.choice("feedback") ?? .afterClosing
    passMark = try reader.optionalNumber("passMark")
    grace = try reader.optionalInteger("grace") ?? Self.customaryGrace
    extra = reader.rest
  }

  /// The JSON form; what is as the custom is stays out.
  public var json: JSONValue {
    var object = extra
    object["duration"] = duration.map { .integer($0) }
    object["attempts"] = attempts == 1 ? nil : .integer(attempts ?? 0)
    object["keepsQuestionOrder"] = shufflesQuestions ? nil : true
    object["keepsChoiceOrder"] = shufflesChoices ? nil : true
    object["navigation"] = navigation == .free ? nil : .string(navigation.rawValue)
    object["feedback"] = feedback == .afterClosing ? nil : .string(feedback.rawValue)
    object["passMark"] = passMark.map(JSONValue.number)
    object["grace"] = grace == Self.customaryGrace ? nil : .integer(grace)
    return .object(object)
  }
}
