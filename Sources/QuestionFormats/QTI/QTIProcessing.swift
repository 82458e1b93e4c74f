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
    /// These values, whatever else.
    case all([String])
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
  /// What any other answer earns, where that is not nothing.
  private(set) var others: [Double] = []
  private let response: String
  private let outcome: String
  private var counting: Set<String> = []
  private var tests: [(test: Test, score: Double)] = []
  private var isMapped = false
  private var isUnknown = false

  /// Reads the rules of an item.
  ///
  /// - Parameters:
  ///   - item: the item.
  ///   - response: the name of the response.
  init(_ item: QTIElement, response: String) {
    self.response = response
    outcome = Self.score(of: item)
    guard let element = item.first("responseProcessing") else { return }
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

  /// The outcome that is the mark: SCORE by custom, or the first number that the rules set where there is none.
  private static func score(of item: QTIElement) -> String {
    let custom = "SCORE"
    let declared = item.elements("outcomeDeclaration")
    let numbers = declared.filter { ["integer", "float"].contains($0.attribute("baseType")) }
      .compactMap { $0.attribute("identifier") }
    let settings = item.first("responseProcessing").map { $0.descendants(["setOutcomeValue"]) } ?? []
    let set = Set(settings.compactMap { $0.attribute("identifier") })
    return set.contains(custom) ? custom : numbers.first { set.contains($0) } ?? custom
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
      for action in parts where action.name == "setOutcomeValue" && action.attribute("identifier") == outcome {
        set(action, nil)
      }
      for nested in parts where nested.name == "responseCondition" { read(nested) }
      return
    }
    for action in parts.dropFirst() {
      if action.name == "responseCondition" {
        if action.descendants(["setOutcomeValue"]).contains(where: { $0.attribute("identifier") == outcome }) {
          isUnknown = true
        }
      } else if action.name == "setOutcomeValue" {
        set(action, parts.first)
      }
    }
  }

  /// Takes a value that is given to an outcome, under a condition or always.
  private mutating func set(_ action: QTIElement, _ condition: QTIElement?) {
    let name = action.attribute("identifier") ?? ""
    guard let expression = action.elements.first else { return }
    let maps = expression.name == "mapResponse" || expression.name == "sum" && expression.first("mapResponse") != nil
    guard name == outcome else {
      if maps { counting.insert(name) }
      return
    }
    if maps {
      isMapped = true
      return
    }
    let adds = expression.name == "sum" || expression.name == "subtract"
    let base = adds ? expression.first("baseValue") : expression.name == "baseValue" ? expression : nil
    guard let value = base.flatMap({ Double($0.text.trimmed) }) else {
      isUnknown = isUnknown || expression.name != "variable"
      return
    }
    let score = expression.name == "subtract" ? -value : value
    guard let condition, condition.name != "not" else {
      if score > 0 { isUnknown = true } else if score < 0 { others.append(score) }
      return
    }
    if condition.name == "isNull", score == 0 { return }
    let alternatives = condition.name == "or" ? condition.elements : [condition]
    let found = alternatives.compactMap { test($0) }
    guard found.count == alternatives.count, !found.isEmpty else {
      isUnknown = true
      return
    }
    tests += found.map { ($0, score) }
  }

  private func isResponse(_ element: QTIElement) -> Bool {
    element.name == "variable" && element.attribute("identifier") == response
  }

  private func test(_ condition: QTIElement) -> Test? {
    let parts = condition.elements
    switch condition.name {
    case "and" where parts.count == 1: return test(parts[0])
    case "and": return range(parts) ?? members(parts).map { .all($0) }
    case "match", "stringMatch", "equal", "member":
      guard parts.count == 2 else { return nil }
      let other = parts.first { !($0.name == "variable") } ?? parts[1]
      let tolerance = Self.tolerance(condition)
      if other.name == "correct" {
        guard parts.contains(where: isResponse) else { return nil }
        return .correct(tolerance: tolerance, isRelative: condition.attribute("toleranceMode") == "relative")
      }
      if condition.name == "match", other.name == "multiple", parts.contains(where: isResponse) {
        return .all(other.elements("baseValue").map { $0.text.trimmed })
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

  /// The values that must be chosen where each of several is asked for; those that must not be are the rest.
  private func members(_ parts: [QTIElement]) -> [String]? {
    var wanted: [String] = []
    for part in parts {
      let isUnwanted = part.name == "not"
      guard let member = isUnwanted ? part.elements.first : part, member.name == "member",
        member.elements.contains(where: isResponse), let value = member.first("baseValue")
      else { return nil }
      if !isUnwanted { wanted.append(value.text.trimmed) }
    }
    return wanted.isEmpty ? nil : wanted
  }

  /// A response between two ends, both included.
  private func range(_ parts: [QTIElement]) -> Test? {
    guard parts.count == 2 else { return nil }
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
