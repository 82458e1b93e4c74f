import QuestionModel

/// Which variable of an item is its score, and what the whole mark is.
struct QTI12Scores {
  /// The score that is the whole mark, if the item says it.
  let maximum: Double?
  private let names: Set<String>

  /// The customary names of the score; the first one is that of a variable without a name.
  private static let customs = ["score", "que_score"]

  init(_ processing: [XMLNode], _ metadata: QTI12Metadata) {
    let declarations = processing.flatMap { $0.descendants("decvar") }
    let declared = declarations.map { Self.variable(of: $0) }
    let used = processing.flatMap { $0.descendants("setvar") }.map { Self.variable(of: $0) }
    let known = declared + used
    // What an item without a score by any customary name counts with is its score.
    let custom = known.contains { Self.customs.contains($0) }
    names = Set(custom ? Self.customs : Array(known.prefix(1)))
    let isScore = names
    let limits = declarations.filter { isScore.contains(Self.variable(of: $0)) }
      .compactMap { NumberReading.value(of: $0.attribute("maxvalue") ?? "") }
    maximum =
      limits.first { $0 > 0 }
      ?? metadata["qmd_absolutescore_max"].flatMap { NumberReading.value(of: $0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The name of the variable that an element declares or sets.
  static func variable(of element: XMLNode) -> String {
    (element.attribute("varname") ?? element.attribute("variablename"))?.trimmed.lowercased() ?? customs[0]
  }

  func isScore(_ variable: String) -> Bool { names.contains(variable) }

  /// A number, or the name that Blackboard has for the whole mark.
  func value(of text: String) -> Double? {
    let text = text.trimmed
    return text.lowercased() == "score.max" ? maximum ?? 1 : NumberReading.value(of: text)
  }
}
