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

/// Text with its formulas made readable.
enum MixedText {
  /// The text with its formulas readable; `depth` is that of the formula it stands in.
  static func text(_ scalars: ArraySlice<Unicode.Scalar>, depth: Int) -> String {
    var result = String.UnicodeScalarView()
    var scanner = FormulaScanner(scalars)
    // Where the text that belongs to no formula yet began.
    var plainStart = scalars.startIndex
    func endPlainText(at end: Int) {
      guard plainStart < end else { return }
      result.append(contentsOf: BareTex.text(scalars[plainStart..<end], depth: depth).unicodeScalars)
    }
    while let next = scanner.next() {
      guard let formula = formula(scalars[next.content], depth: depth) else { continue }
      endPlainText(at: next.range.lowerBound)
      result.append(contentsOf: formula.unicodeScalars)
      plainStart = next.range.upperBound
    }
    endPlainText(at: scalars.endIndex)
    return String(result)
  }

  /// Scalars that are all one formula; nil when they are nested too deep.
  static func formula(_ scalars: ArraySlice<Unicode.Scalar>, depth: Int) -> String? {
    let source = TexSource(scalars)
    guard !source.isTooDeep else { return nil }
    var parser = TexParser(source)
    return TexPrinter.text(parser.nodes(until: source.tokens.count, depth: depth))
  }
}
