import QuestionModel

/// How an item marks a response, as far as its rules have a customary shape.
struct QTIProcessing: Sendable {
  /// What a response is compared with.
  enum Test: Sendable {
    case correct(tolerance: (low: Double, high: Double)?, isRelative: Bool)
    case value(String, isCaseSensitive: Bool)
    case number(Double, low: Double, high: Double)
    case range(low: Double, high: Double)
    /// How many of its values are right.
    case count(Double)
  }

  /// The rule.
  enum Rule: Sendable {
    /// The item says nothing about it.
    case none
    case mapped
    case tests([(test: Test, score: Double)])
    case unknown
  }

  private(set) var rule: Rule = .none
  private let response: String
  private var counting: Set<String> = []
  private var tests: [(test: Test, score: Double)] = []
  private var isMapped = false
  private var isUnknown = false

  init(_ element: QTIElement?, response: String) {
    self.response = response
    guard let element else { return }
    if let template = element.attribute("template") ?? element.attribute("templateLocation") {
      switch template.split(separator: "/").last?.split(separator: ".").first {
      case "match_correct": rule = .tests([(.correct(tolerance: nil, isRelative: false), 1)])
      case "map_response": rule = .mapped
      default: rule = .unknown
      }
      return
    }
    for statement in element.elements { read(statement) }
    if isUnknown {
      rule = .unknown
    } else if isMapped {
      rule = tests.isEmpty ? .mapped : .unknown
    } else if !tests.isEmpty {
      rule = .tests(tests)
    }
  }

  private mutating func read(_ statement: QTIElement) {
    switch statement.name {
    case "responseCondition":
      for branch in statement.elements { read(branch: branch) }
    case "setOutcomeValue": set(statement, nil)
    case "lookupOutcomeValue", "exitResponse", "responseProcessingFragment", "include": isUnknown = true
    default: break
    }
  }

  private mutating func read(branch: QTIElement) {
    let parts = branch.elements
    if branch.name == "responseElse" {
      for action in parts where action.name == "setOutcomeValue" && action.attribute("identifier") == "SCORE" {
        set(action, nil)
      }
      return
    }
    for action in parts.dropFirst() {
      if action.name == "responseCondition" {
        if action.descendants(["setOutcomeValue"]).contains(where: { $0.attribute("identifier") == "SCORE" }) {
          isUnknown = true
        }
      } else if action.name == "setOutcomeValue" {
        set(action, parts.first)
      }
    }
  }

  /// Takes a value that is given to an outcome, under a condition or always.
  private mutating func set(_ action: QTIElement, _ condition: QTIElement?) {
    let outcome = action.attribute("identifier") ?? ""
    guard let expression = action.elements.first else { return }
    let maps = expression.name == "mapResponse" || expression.name == "sum" && expression.first("mapResponse") != nil
    guard outcome == "SCORE" else {
      if maps { counting.insert(outcome) }
      return
    }
    if maps {
      isMapped = true
      return
    }
    let isSum = expression.name == "sum"
    let base = isSum ? expression.first("baseValue") : expression.name == "baseValue" ? expression : nil
    guard let score = base.flatMap({ Double($0.text.trimmed) }) else {
      isUnknown = isUnknown || expression.name != "variable"
      return
    }
    guard let condition else {
      if score != 0 { isUnknown = true }
      return
    }
    if condition.name == "isNull", score == 0 { return }
    guard let test = test(condition) else {
      isUnknown = true
      return
    }
    tests.append((test, score))
  }

  private func isResponse(_ element: QTIElement) -> Bool {
    element.name == "variable" && element.attribute("identifier") == response
  }

  private func test(_ condition: QTIElement) -> Test? {
    let parts = condition.elements
    switch condition.name {
    case "and" where parts.count == 1: return test(parts[0])
    case "and" where parts.count == 2: return range(parts)
    case "match", "stringMatch", "equal", "member":
      guard parts.count == 2 else { return nil }
      let other = parts.first { !($0.name == "variable") } ?? parts[1]
      let tolerance = Self.tolerance(condition)
      if other.name == "correct" {
        guard parts.contains(where: isResponse) else { return nil }
        return .correct(tolerance: tolerance, isRelative: condition.attribute("toleranceMode") == "relative")
      }
      guard other.name == "baseValue" else { return nil }
      let text = other.text.trimmed
      if let variable = parts.first(where: { $0.name == "variable" }), !isResponse(variable) {
        guard counting.contains(variable.attribute("identifier") ?? ""), let count = Double(text) else { return nil }
        return .count(count)
      }
      guard parts.contains(where: isResponse) else { return nil }
      guard condition.name == "equal", let value = Double(text) else {
        return .value(text, isCaseSensitive: condition.flag("caseSensitive") ?? true)
      }
      guard let tolerance else { return .number(value, low: 0, high: 0) }
      let unit = condition.attribute("toleranceMode") == "relative" ? value.magnitude / 100 : 1
      return .number(value, low: tolerance.low * unit, high: tolerance.high * unit)
    default: return nil
    }
  }

  /// A response between two ends, both included.
  private func range(_ parts: [QTIElement]) -> Test? {
    var (low, high): (Double?, Double?)
    for part in parts {
      guard let variable = part.elements.first, isResponse(variable), part.elements.count == 2,
        let value = Double(part.elements[1].text.trimmed)
      else { return nil }
      switch part.name {
      case "gte": low = value
      case "lte": high = value
      default: return nil
      }
    }
    guard let low, let high, low <= high else { return nil }
    return .range(low: low, high: high)
  }

  private static func tolerance(_ condition: QTIElement) -> (low: Double, high: Double)? {
    let mode = condition.attribute("toleranceMode") ?? "exact"
    guard mode != "exact" else { return nil }
    let numbers = (condition.attribute("tolerance") ?? "").split(separator: " ").compactMap { Double($0) }
    guard let low = numbers.first, let high = numbers.last, low >= 0, high >= 0 else { return nil }
    return (low, high)
  }
}
