import QuestionModel

/// What an item declares of a response: its right values, and what each value earns.
struct QTIResponse: Sendable {
  /// A value that earns something.
  struct Entry: Sendable {
    let key: String
    let value: Double
    let isCaseSensitive: Bool
  }

  let identifier: String
  let isSingle: Bool
  let baseType: String
  let correct: [String]
  var entries: [Entry] = []
  var lower: Double?
  var upper: Double?
  var other: Double = 0
  var hasMapping = false

  init(_ element: QTIElement) {
    identifier = element.attribute("identifier") ?? ""
    isSingle = (element.attribute("cardinality") ?? "single") == "single"
    baseType = element.attribute("baseType") ?? "identifier"
    correct = element.first("correctResponse").map { $0.elements("value").map { $0.text.trimmed } } ?? []
    guard let mapping = element.first("mapping") else { return }
    hasMapping = true
    lower = mapping.number("lowerBound")
    upper = mapping.number("upperBound")
    other = mapping.number("defaultValue") ?? 0
    entries = mapping.elements("mapEntry").map { entry in
      Entry(
        key: (entry.attribute("mapKey") ?? "").trimmed, value: entry.number("mappedValue") ?? 0,
        isCaseSensitive: entry.flag("caseSensitive") ?? true)
    }
  }

  var isNumber: Bool { baseType == "float" || baseType == "integer" }

  /// The value of a key; the first entry counts.
  func value(of key: String) -> Double { entries.first { $0.key == key }?.value ?? other }
}
