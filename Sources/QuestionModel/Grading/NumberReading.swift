/// Numbers as people type them in Vietnamese or English.
public enum NumberReading {
  /// Reads a number.
  ///
  /// A single comma or point is the decimal separator. Where both stand, or one stands more than once, the last
  /// different one is the separator and the others must part groups of three digits, the first of one to three.
  ///
  /// - Parameter text: such as `-2,5`, `0.25`, `1.250,5`, `3e8`.
  /// - Returns: the number, or nil if the text is none.
  public static func value(of text: String) -> Double? {
    var characters = Array(text.trimmed.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" })
    if let first = characters.first, first == "\u{2212}" || first == "\u{2013}" { characters[0] = "-" }
    guard characters.count <= 64, characters.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.,eE".contains($0)) }) else {
      return nil
    }
    let separators = characters.filter { $0 == "," || $0 == "." }
    guard let last = separators.last else { return finite(String(characters)) }
    let isDecimal = separators.filter { $0 == last }.count == 1
    let grouping: Character = last == "," ? "." : ","
    let whole = isDecimal ? characters.prefix { $0 != last } : characters[...]
    let groupMark = isDecimal ? grouping : last
    guard isDecimal || !separators.contains(grouping), hasThousandsGroups(whole, mark: groupMark) else { return nil }
    let plain = characters.filter { $0 != groupMark || (isDecimal && $0 == last) }
    return finite(String(plain.map { isDecimal && $0 == last ? "." : $0 }))
  }

  private static func hasThousandsGroups(_ digits: ArraySlice<Character>, mark: Character) -> Bool {
    let groups = digits.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first else { return true }
    let leading = first.drop { $0 == "-" || $0 == "+" }
    return (1...3).contains(leading.count) && leading.allSatisfy(\.isNumber)
      && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
  }

  private static func finite(_ text: String) -> Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
