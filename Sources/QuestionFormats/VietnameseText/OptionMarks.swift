/// The letters that options of a line begin with.
struct OptionMark: Sendable, Hashable {
  /// Place of the letter, from 0.
  var place: Int
  var isCapital: Bool
  /// The sign behind the letter.
  var sign: Unicode.Scalar
  /// Whether a star stands before or right behind it.
  var isStarred: Bool
  /// Where the mark begins, where its letter stands, and where the option's text begins.
  var start: Int
  var letter: Int
  var end: Int

  /// What the marks of one file have in common.
  struct Form: Sendable, Hashable {
    var isCapital: Bool
    var sign: Unicode.Scalar
  }

  var form: Form { Form(isCapital: isCapital, sign: sign) }

  /// The mark that stands at a place; nil where none does.
  init?(_ text: MarkedText, at start: Int) {
    var scanner = LayoutScanner(text.scalars, at: start)
    self.start = scanner.index
    isStarred = scanner.take("*") != nil
    if isStarred { _ = scanner.take("*") }
    scanner.skipSpaces()
    letter = scanner.index
    guard let option = scanner.next?.optionPlace, !text.mark(at: letter).isFormula else { return nil }
    (place, isCapital) = option
    scanner.index += 1
    if scanner.take("*") != nil { isStarred = true }
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
        scalars[index] == "*" || scalars[index].optionPlace != nil, let mark = OptionMark(text, at: index),
        mark.start == index, mark.form == last.form, mark.place > last.place
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

  /// Each try looks through the rest of the line.
  private static let mostTries = 20
  /// No line of options is as long as this.
  private static let mostScanned = 20_000

  /// The marks of options that stand behind a stem in its line: `2 + 2 = ? A. 3 B. 4 C. 5`.
  static func inner(_ text: MarkedText, from start: Int, form: Form) -> [OptionMark] {
    let scalars = text.scalars
    let letter: Unicode.Scalar = form.isCapital ? "A" : "a"
    guard start < scalars.count, scalars.count <= mostScanned, scalars[start...].contains(letter) else { return [] }
    let formulas = text.formulas
    var tries = 0
    for index in start..<scalars.count where scalars[index] == letter || scalars[index] == "*" {
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
