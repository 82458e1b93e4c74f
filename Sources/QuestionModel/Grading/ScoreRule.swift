/// How an answer turns into a share of the mark.
public enum ScoreRule: Sendable, Hashable {
  /// The whole mark for the right set of options, else nothing.
  case allOrNothing
  /// The sum of the weights of what was chosen, clamped to 0…1.
  case weights
  /// An equal share for every statement judged rightly.
  case perStatement
  /// Share by the number of statements judged rightly, from none to all.
  case table([Double])

  /// Part II of the Vietnamese national exam since 2025: 1, 2, 3, 4 right statements earn 0.1, 0.25, 0.5, 1.
  public static let fourStatements = ScoreRule.table([0, 0.1, 0.25, 0.5, 1])

  /// The rule that applies where a question names none.
  ///
  /// - Parameters:
  ///   - kind: the question's kind.
  ///   - choices: how many options or statements it has.
  ///   - isWeighted: whether its key holds weights.
  /// - Returns: the custom of that kind.
  public static func custom(of kind: QuestionKind, choices: Int, isWeighted: Bool) -> ScoreRule {
    switch kind {
    case .trueFalseCluster: choices == 4 ? .fourStatements : .perStatement
    default: isWeighted ? .weights : .allOrNothing
    }
  }
}

extension ScoreRule: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    switch json {
    case "allOrNothing": self = .allOrNothing
    case "weights": self = .weights
    case "perStatement": self = .perStatement
    default:
      let shares = json.array?.compactMap(\.number) ?? []
      guard shares.count > 1, shares.count == json.array?.count, shares.allSatisfy({ (0...1).contains($0) }) else {
        throw FieldProblem(
          path, "must be \"allOrNothing\", \"weights\", \"perStatement\" or an array of shares from 0 to 1")
      }
      self = .table(shares)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    switch self {
    case .allOrNothing: "allOrNothing"
    case .weights: "weights"
    case .perStatement: "perStatement"
    case .table(let shares): .array(shares.map(JSONValue.number))
    }
  }
}
