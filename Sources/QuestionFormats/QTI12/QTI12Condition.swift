import QuestionModel

/// One `<respcondition>`: what must be answered, and what comes of it.
struct QTI12Condition {
  /// A comparison with one response.
  struct Test {
    /// `varequal`, `vargte`, `varlte`, `vargt`, `varlt`, `varsubstring`.
    let name: String
    let response: String
    let value: String
    let isNegated: Bool
    let isCaseSensitive: Bool
  }

  /// How its comparisons belong together.
  enum Combination {
    /// All of them must hold.
    case all
    /// One of them is enough.
    case any
    /// Something between these.
    case mixed
  }

  /// All comparisons, in order.
  private(set) var tests: [Test] = []
  private(set) var combination = Combination.all
  /// Whether it holds for any other answer.
  private(set) var isForOthers = false
  /// The score that it sets, and whether it is added.
  private(set) var score: Double?
  private(set) var isAdded = false
  /// The feedback that it shows.
  let feedback: [String]
  /// Comparisons that are not understood.
  private(set) var unknown: [String] = []
  /// What it does with the score, or with other variables, that is not understood.
  private(set) var unknownSettings: [String] = []

  init(_ node: XMLNode, _ scores: QTI12Scores) {
    feedback = node.elements("displayfeedback").compactMap { $0.attribute("linkrefid") }
    readSettings(node, scores)
    if let condition = node.first("conditionvar") { readTests(condition) }
  }

  private mutating func readSettings(_ node: XMLNode, _ scores: QTI12Scores) {
    for setting in node.elements("setvar") {
      let variable = QTI12Scores.variable(of: setting)
      guard scores.isScore(variable) else {
        unknownSettings.append("variable \(variable)")
        continue
      }
      guard let value = scores.value(of: setting.text) else {
        let text = setting.text.trimmed
        if !text.isEmpty { unknownSettings.append(text) }
        continue
      }
      // Set is the custom where nothing is said.
      switch setting.attribute("action")?.lowercased() ?? "set" {
      case "set": (score, isAdded) = (value, false)
      case "add": (score, isAdded) = ((score ?? 0) + value, score == nil || isAdded)
      case "subtract": (score, isAdded) = ((score ?? 0) - value, score == nil || isAdded)
      case let action: unknownSettings.append(action)
      }
    }
  }

  private mutating func readTests(_ condition: XMLNode) {
    // How deep a comparison stands: in nothing but ands, right in an or, or in an and of an or.
    var rest = Array(condition.elements).reversed().map { (node: $0, isNegated: false, combination: Combination.all) }
    let isSeveral = rest.count > 1
    var found: [Combination] = []
    while let (node, isNegated, outer) = rest.popLast() {
      switch node.name {
      case "and", "or":
        let children = Array(node.elements)
        // Not both is either not.
        let isAny = (node.name == "or") != isNegated
        let inner: Combination =
          children.count < 2 ? outer : isAny ? (outer == .all ? .any : outer) : outer == .all ? .all : .mixed
        rest += children.reversed().map { ($0, isNegated, inner) }
      case "not": rest += Array(node.elements).reversed().map { ($0, !isNegated, outer) }
      case "other": isForOthers = true
      case "unanswered": break
      case "varequal", "vargte", "varlte", "vargt", "varlt", "varsubstring":
        found.append(outer)
        tests.append(
          Test(
            name: node.name, response: node.attribute("respident") ?? "", value: node.text.trimmed,
            isNegated: isNegated, isCaseSensitive: node.attribute("case")?.lowercased() == "yes"))
      default: unknown.append(node.name)
      }
    }
    if found.allSatisfy({ $0 == .all }) { return }
    combination = !isSeveral && found.allSatisfy { $0 == .any } ? .any : .mixed
  }

  /// The comparisons that must hold.
  var wanted: [Test] { tests.filter { !$0.isNegated } }
}
