/// The letters that options of a line begin with.
struct OptionMark: Sendable, Hashable {
  /// Place of the letter, from 0.
  var place: Int
  var isCapital: Bool
  /// The sign behind the letter; an opening bracket where the letter stands in brackets.
  var sign: Unicode.Scalar
  /// Whether a space stands between the letter and its sign: `A . Hà Nội`.
  var isSpaced = false
  /// Whether a star stands before or right behind it.
  var isStarred: Bool
  /// Where the mark begins, where its letter stands, and where the option's text begins.
  var start: Int
  var letter: Int
  var end: Int

  /// What the marks of one file have in common.
  struct Form: Sendable, Hashable {
    var isCapital: Bool
    /// The sign behind the letter; an opening bracket where the letter stands in brackets.
    var sign: Unicode.Scalar

    /// The mark of a letter: `A.`, `(A)`.
    func title(_ letter: String) -> String { sign == "(" ? "(\(letter))" : "\(letter)\(sign)" }
  }

  var form: Form { Form(isCapital: isCapital, sign: sign) }

  /// The mark that stands at a place; nil where none does.
  ///
  /// - Parameters:
  ///   - text: the line.
  ///   - start: where it begins.
  ///   - maySpace: whether a space may stand before its sign; nil for only where it begins the line.
  init?(_ text: MarkedText, at start: Int, maySpace: Bool? = nil) {
    var scanner = LayoutScanner(text.scalars, at: start)
    self.start = scanner.index
    isStarred = scanner.take("*") != nil || Self.takeHash(&scanner)
    if isStarred { _ = scanner.take("*") }
    scanner.skipSpaces()
    let isBracketed = scanner.take("(") != nil
    letter = scanner.index
    guard let option = scanner.next?.optionPlace, !text.mark(at: letter).isFormula else { return nil }
    (place, isCapital) = option
    scanner.index += 1
    if scanner.take("*") != nil { isStarred = true }
    if isBracketed {
      guard isCapital, scanner.take(")") != nil else { return nil }
      sign = "("
      scanner.skipSpaces()
      end = scanner.index
      return
    }
    if maySpace ?? (start == 0), isCapital, scanner.next?.isSpaceOfText == true {
      var ahead = scanner
      ahead.index += 1
      if let sign = ahead.next, ".:)".unicodeScalars.contains(sign) {
        scanner = ahead
        isSpaced = true
      }
    }
    guard let sign = scanner.take(".:)/") else { return nil }
    self.sign = sign
    // `A.D.` and `a/b` are words.
    if sign == "/" || sign == ".", let next = scanner.next, next.isLetterOfText, !isCapital { return nil }
    if sign == ".", scanner.index + 1 < text.scalars.count, text.scalars[scanner.index + 1] == ".",
      scanner.next?.isLetterOfText == true
    {
      return nil
    }
    if scanner.take("*") != nil { isStarred = true }
    scanner.skipSpaces()
    end = scanner.index
  }

  /// `#A.`, as some programs have the right option; `# A.` is a heading of Markdown.
  private static func takeHash(_ scanner: inout LayoutScanner) -> Bool {
    var ahead = scanner
    guard ahead.take("#") != nil, ahead.next?.optionPlace != nil else { return false }
    scanner = ahead
    return true
  }

  /// The marks of a line that begins with one.
  static func marks(_ text: MarkedText) -> [OptionMark] {
    guard let first = OptionMark(text, at: 0) else { return [] }
    return [first] + following(first, text)
  }

  /// The marks behind one, in the order of their letters.
  private static func following(_ first: OptionMark, _ text: MarkedText) -> [OptionMark] {
    let scalars = text.scalars
    guard scalars.count > first.end + 1 else { return [] }
    let formulas = text.formulas
    var marks: [OptionMark] = []
    var last = first
    var index = first.end
    let limit = min(scalars.count, first.end + mostScanned)
    while index + 1 < limit {
      defer { index += 1 }
      let isBehindObject = index > 0 && scalars[index - 1] == MarkedText.object
      guard !formulas[index], index > first.letter + 1,
        isBehindObject || index > 0 && scalars[index - 1].isSpaceOfText,
        "*#(".unicodeScalars.contains(scalars[index]) || scalars[index].optionPlace != nil,
        let mark = OptionMark(text, at: index, maySpace: first.isSpaced),
        mark.start == index, mark.form == last.form, mark.place > last.place, !isText(mark, of: text)
      else { continue }
      let isParted =
        isBehindObject || scalars[index - 1] == "\t" || index > 1 && scalars[index - 2].isSpaceOfText
      guard mark.place == last.place + 1 || isParted && mark.place < last.place + 3 else { continue }
      marks.append(mark)
      last = mark
      index = mark.end - 1
    }
    return marks
  }

  /// Whether a letter and its sign end an option: the first of two in `B. x + C. C. x`, or the last in `B. x + C.`
  private static func isText(_ mark: OptionMark, of text: MarkedText) -> Bool {
    if mark.end < text.scalars.count {
      return OptionMark(text, at: mark.end).map { $0.start == mark.end && $0.place == mark.place } == true
    }
    guard mark.start > 1, text.scalars[mark.start - 1] == " " else { return false }
    let before = text.scalars[mark.start - 2]
    // `D. Vitamin E.` has no fifth option.
    if mark.place > 3 { return before.isLetterOfText }
    return "+=−×·<>≤≥∈".unicodeScalars.contains(before) && mark.start > 2 && text.scalars[mark.start - 3].isSpaceOfText
  }

  /// Each try looks through the rest of the line.
  private static let mostTries = 20
  /// No line of options is as long as this.
  private static let mostScanned = 20_000

  /// The marks of options that stand behind a stem in its line: `2 + 2 = ? A. 3 B. 4 C. 5`.
  static func inner(_ text: MarkedText, from start: Int, form: Form) -> [OptionMark] {
    let scalars = text.scalars
    let letter: Unicode.Scalar = form.isCapital ? "A" : "a"
    guard start < scalars.count, scalars.count <= mostScanned, scalars[start...].contains(letter) else { return [] }
    let opening: Unicode.Scalar = form.sign == "(" ? "(" : letter
    let formulas = text.formulas
    var tries = 0
    for index in start..<scalars.count where scalars[index] == opening || scalars[index] == "*" {
      guard !formulas[index], index == start || scalars[index - 1].isSpaceOfText,
        let first = OptionMark(text, at: index), first.start == index, first.form == form, first.place == 0
      else { continue }
      tries += 1
      guard tries <= mostTries else { return [] }
      let rest = following(first, text)
      func isParted(_ place: Int) -> Bool {
        if place == start || scalars[place - 1] == "\t" { return true }
        return place > 1 && scalars[place - 2] == " "
      }
      if rest.count >= 2 || !rest.isEmpty && (isParted(index) || isParted(rest[0].start)) { return [first] + rest }
    }
    return []
  }
}
