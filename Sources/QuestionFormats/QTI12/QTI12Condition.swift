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

  /// All comparisons, in order.
  private(set) var tests: [Test] = []
  /// Whether it holds for any other answer.
  private(set) var isForOthers = false
  /// The score that it sets, and whether it is added.
  let score: Double?
  let isAdded: Bool
  /// The feedback that it shows.
  let feedback: [String]
  /// Comparisons that are not understood.
  private(set) var unknown: [String] = []

  init(_ node: XMLNode) {
    let setting = node.elements("setvar").first { _ in true }
    score = setting.flatMap { NumberReading.value(of: $0.text) }
    isAdded = setting?.attribute("action")?.lowercased() == "add"
    feedback = node.elements("displayfeedback").compactMap { $0.attribute("linkrefid") }
    guard let condition = node.first("conditionvar") else { return }
    var rest: [(node: XMLNode, isNegated: Bool)] = Array(condition.elements).reversed().map { ($0, false) }
    while let (node, isNegated) = rest.popLast() {
      switch node.name {
      case "and", "or": rest += Array(node.elements).reversed().map { ($0, isNegated) }
      case "not": rest += Array(node.elements).reversed().map { ($0, !isNegated) }
      case "other": isForOthers = true
      case "unanswered": break
      case "varequal", "vargte", "varlte", "vargt", "varlt", "varsubstring":
        tests.append(
          Test(
            name: node.name, response: node.attribute("respident") ?? "", value: node.text.trimmed,
            isNegated: isNegated, isCaseSensitive: node.attribute("case")?.lowercased() == "yes"))
      default: unknown.append(node.name)
      }
    }
  }

  /// The comparisons that must hold.
  var wanted: [Test] { tests.filter { !$0.isNegated } }
}
