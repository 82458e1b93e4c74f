/// Finds the formulas in a text by their delimiters.
struct FormulaScanner {
  /// Where a formula stands.
  struct Formula {
    /// The formula with its delimiters.
    let range: Range<Int>
    /// What stands between them.
    let content: Range<Int>
  }

  /// A delimiter that belongs to no formula.
  struct LooseDelimiter {
    let index: Int
    let text: String
  }

  private let scalars: ArraySlice<Unicode.Scalar>
  private var index: Int
  /// Closing delimiters that were looked for and do not come any more.
  private var missing: Set<String> = []
  /// The loose delimiters passed so far; prices are among them.
  private(set) var loose: [LooseDelimiter] = []

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
    index = scalars.startIndex
  }

  /// The next formula; nil at the end of the text.
  mutating func next() -> Formula? {
    while index < scalars.endIndex {
      let formula: Formula? =
        switch scalars[index] {
        case "$": dollar()
        case "\\": backslash()
        default: pass(1)
        }
      if let formula { return formula }
    }
    return nil
  }

  private mutating func pass(_ count: Int) -> Formula? {
    index += count
    return nil
  }

  private mutating func dollar() -> Formula? {
    guard scalar(at: index + 1) == "$" else {
      return formula(DollarPair.content(from: index + 1, in: scalars), delimiter: "$", closing: 1)
    }
    let content = content(from: index + 2, closing: "$$").flatMap { DollarPair.isProse(scalars[$0]) ? nil : $0 }
    return formula(content, delimiter: "$$", closing: 2)
  }

  private mutating func backslash() -> Formula? {
    switch scalar(at: index + 1) {
    case "(": return formula(content(from: index + 2, closing: "\\)"), delimiter: "\\(", closing: 2)
    case "[": return formula(content(from: index + 2, closing: "\\]"), delimiter: "\\[", closing: 2)
    case ")", "]":
      loose.append(LooseDelimiter(index: index, text: String(scalars: scalars[index...(index + 1)])))
      return pass(2)
    case nil: return pass(1)
    default:
      index = chemistryEnd ?? index + 2
      return nil
    }
  }

  /// The formula in `content`; without one the delimiter is passed as text.
  private mutating func formula(_ content: Range<Int>?, delimiter: String, closing: Int) -> Formula? {
    guard let content, !content.isEmpty else {
      // An empty pair is odd but whole: only its closing half would be told as loose.
      let isPair = content != nil && delimiter.hasPrefix("\\")
      if content == nil { loose.append(LooseDelimiter(index: index, text: delimiter)) }
      return pass(delimiter.utf8.count + (isPair ? closing : 0))
    }
    defer { index = content.upperBound + closing }
    return Formula(range: index..<(content.upperBound + closing), content: content)
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
