/// Text with formulas, made readable where only lines of characters can be shown.
public enum FormulaText {
  /// The text with every formula in Unicode characters; each line of the source stays one line.
  ///
  /// Formulas are TeX between `$`, `$$`, `\(` `\)` or `\[` `\]`, and commands outside them that cannot be taken for
  /// anything else. All other text, control characters and whatever is not understood come back as they are. The time
  /// taken grows with the length of the text, whatever the text is.
  public static func render(_ source: String) -> String {
    guard source.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") }) else { return source }
    return MixedText.text(Array(source.unicodeScalars)[...], depth: 0)
  }
}

/// Finds the formulas in a text by their delimiters.
struct MixedText {
  private let scalars: ArraySlice<Unicode.Scalar>
  private let depth: Int
  private var index: Int
  /// Where the text that belongs to no formula yet began.
  private var plainStart: Int
  private var result = ""
  /// Closing delimiters that were looked for and do not come any more.
  private var missing: Set<String> = []

  /// The text with its formulas readable; `depth` is that of the formula it stands in.
  static func text(_ scalars: ArraySlice<Unicode.Scalar>, depth: Int) -> String {
    var text = MixedText(scalars, depth: depth)
    return text.rendered()
  }

  /// Scalars that are all one formula; nil when they are nested too deep.
  static func formula(_ scalars: ArraySlice<Unicode.Scalar>, depth: Int) -> String? {
    let source = TexSource(scalars)
    guard !source.isTooDeep else { return nil }
    var parser = TexParser(source)
    return TexPrinter.text(parser.nodes(until: source.tokens.count, depth: depth))
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>, depth: Int) {
    self.scalars = scalars
    self.depth = depth
    index = scalars.startIndex
    plainStart = scalars.startIndex
  }

  private mutating func rendered() -> String {
    while index < scalars.endIndex {
      switch scalars[index] {
      case "$": passDollar()
      case "\\": passBackslash()
      default: index += 1
      }
    }
    endPlainText(at: scalars.endIndex)
    return result
  }

  private mutating func passDollar() {
    let isDouble = scalar(at: index + 1) == "$"
    guard isDouble else {
      passFormula(DollarPair.content(from: index + 1, in: scalars), opening: 1, closing: 1)
      return
    }
    let content = content(from: index + 2, closing: "$$").flatMap { DollarPair.isProse(scalars[$0]) ? nil : $0 }
    passFormula(content, opening: 2, closing: 2)
  }

  private mutating func passBackslash() {
    switch scalar(at: index + 1) {
    case "(": passFormula(content(from: index + 2, closing: "\\)"), opening: 2, closing: 2)
    case "[": passFormula(content(from: index + 2, closing: "\\]"), opening: 2, closing: 2)
    case nil: index += 1
    default: index = chemistryEnd ?? index + 2
    }
  }

  /// Prints the formula in `content`, or passes the delimiter as text when there is none.
  private mutating func passFormula(_ content: Range<Int>?, opening: Int, closing: Int) {
    guard let content, !content.isEmpty else {
      index += opening
      return
    }
    let start = index
    index = content.upperBound + closing
    guard let formula = Self.formula(scalars[content], depth: depth) else { return }
    endPlainText(at: start)
    result.unicodeScalars.append(contentsOf: formula.unicodeScalars)
    plainStart = index
  }

  /// What stands before the next closing delimiter of two characters.
  private mutating func content(from start: Int, closing: String) -> Range<Int>? {
    let delimiter = Array(closing.unicodeScalars)
    guard !missing.contains(closing), start < scalars.endIndex else { return nil }
    var end = start
    while end + 1 < scalars.endIndex {
      if scalars[end] == delimiter[0], scalars[end + 1] == delimiter[1] { return start..<end }
      end += scalars[end] == "\\" ? 2 : 1
    }
    missing.insert(closing)
    return nil
  }

  private mutating func endPlainText(at end: Int) {
    guard plainStart < end else { return }
    let text = BareTex.text(scalars[plainStart..<end], depth: depth)
    result.unicodeScalars.append(contentsOf: text.unicodeScalars)
  }

  /// Where `\ce{...}` ends, in which dollars are its own; only so far ahead that an open brace costs little.
  private var chemistryEnd: Int? {
    let longest = 400
    guard scalars[index...].starts(with: "\\ce{".unicodeScalars) else { return nil }
    var braces = 0
    for end in index..<min(scalars.endIndex, index + longest) {
      if scalars[end] == "{" { braces += 1 }
      guard scalars[end] == "}" else { continue }
      braces -= 1
      if braces == 0 { return end + 1 }
    }
    return nil
  }

  private func scalar(at index: Int) -> Unicode.Scalar? { index < scalars.endIndex ? scalars[index] : nil }
}
