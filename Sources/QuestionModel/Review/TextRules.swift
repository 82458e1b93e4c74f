/// Rules about a text's characters and formulas, whatever it says.
enum TextRules {
  /// Most faults of formulas that are told of one text; the rest shows when these are mended.
  static let mostFormulaFaults = 16

  static func faults(of text: String, in field: ItemField, language: String?) -> [ItemFinding] {
    var found: [ItemFinding] = []
    if !text.utf8.elementsEqual(text.normalizedToNFC.utf8) { found.append(ItemFinding(field, .notNormalized)) }
    if isVietnamese(language), let word = LegacyEncoding.firstWord(in: text) {
      found.append(ItemFinding(field, .legacyEncoding(word: word)))
    }
    found += StrayCharacters.problems(in: text).map { ItemFinding(field, $0) }
    found += FormulaCheck.faults(in: text).prefix(mostFormulaFaults).map { ItemFinding(field, .formula($0)) }
    return found
  }

  /// Whether a text may be Vietnamese, as far as its language is told.
  private static func isVietnamese(_ language: String?) -> Bool {
    guard let language = language?.lowercased() else { return true }
    return language == "vi" || language.hasPrefix("vi-")
  }
}
