import QuestionModel

/// Which of the layouts a file has.
struct LayoutDialect: Sendable {
  /// What its questions begin with.
  var start: QuestionStart.Form
  /// How its options are marked.
  var option: OptionMark.Form
  /// How many options its questions have mostly.
  var optionCount: Int
  /// Lines that begin a question in another way than most.
  var others: [Int: QuestionStart.Form] = [:]

  /// Finds the layout by counting what lines begin with.
  init(_ lines: some Sequence<StyledLine>) {
    var starts: [QuestionStart.Form: Int] = [:]
    var forms: [OptionMark.Form: Int] = [:]
    var counts: [Int: Int] = [:]
    var words: [(Int, QuestionStart.Form)] = []
    var longest = 0
    for line in lines {
      let text = MarkedText(line)
      if let start = QuestionStart(text) {
        starts[start.form, default: 0] += 1
        if start.form != .number { words.append((line.number, start.form)) }
        if longest > 0 { counts[longest, default: 0] += 1 }
        longest = 0
      } else {
        for mark in OptionMark.marks(text) {
          forms[mark.form, default: 0] += 1
          if mark.isCapital { longest = max(longest, mark.place + 1) }
        }
      }
    }
    if longest > 0 { counts[longest, default: 0] += 1 }
    // A number alone begins many lists: it begins questions only where no word does.
    let named = QuestionStart.Form.allCases.filter { $0 != .number && starts[$0] != nil }
    start = named.max { (starts[$0] ?? 0) < (starts[$1] ?? 0) } ?? .number
    let capitals = forms.filter(\.key.isCapital)
    // Small letters alone are options, unless something says that they are true or false.
    option =
      (capitals.isEmpty && !lines.contains { Self.tellsTruth(MarkedText($0)) } ? forms : capitals).max {
        // Of two as common, letters in brackets may as well name the parts of a sentence.
        ($0.value, $0.key.sign == "(" ? 0 : 1, $1.key.sign) < ($1.value, $1.key.sign == "(" ? 0 : 1, $0.key.sign)
      }?.key
      ?? OptionMark.Form(isCapital: true, sign: ".")
    optionCount = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 4
    for (line, form) in words where form != start { others[line] = form }
    if start != .number { for line in Self.numbered(lines) { others[line] = .number } }
  }

  /// The lines that begin a question with its number alone and have options behind them, as one section of a paper may;
  /// numbers from 1 on before the options are a list of what a question asks about.
  private static func numbered(_ lines: some Sequence<StyledLine>) -> [Int] {
    var found: [Int] = []
    var open: (line: Int, form: QuestionStart.Form)?
    var listed = 0
    for line in lines {
      let text = MarkedText(line)
      if let start = QuestionStart(text) {
        if start.form == .number, open != nil, start.number == listed + 1 {
          listed += 1
        } else {
          (open, listed) = ((line.number, start.form), 0)
        }
      } else if let mark = OptionMark(text, at: 0), mark.place == 0, mark.isCapital, let start = open {
        if start.form == .number { found.append(start.line) }
        open = nil
      } else if open?.form == .number, case .part = LineRole(text) {
        open = nil
      }
    }
    return found.count > 1 ? found : []
  }

  /// Whether a line is a statement that is said to be true or false, or a key that says so.
  private static func tellsTruth(_ text: MarkedText) -> Bool {
    if let mark = OptionMark(text, at: 0), !mark.isCapital {
      return StatementEnd(text).map { $0.isWord || $0.word == "đ" } == true
    }
    let isTrueFalse = { (value: String) in KeyRow.isLabelled(value) || (KeyValue.truths(value)?.count ?? 0) > 1 }
    if let pairs = KeyRow.pairs(text.string), pairs.contains(where: { isTrueFalse($0.value) }) { return true }
    if saysTrueFalse(text) { return true }
    guard case .key(let start) = LineRole(text) else { return false }
    return (KeyValue.truths(text.from(start).string)?.count ?? 0) > 1
  }

  /// Whether a heading says that statements follow: the second part of a paper, or `Trắc nghiệm đúng sai`.
  private static func saysTrueFalse(_ text: MarkedText) -> Bool {
    if case .part(2, _) = LineRole(text) { return true }
    guard text.scalars.count < 400, QuestionStart(text) == nil else { return false }
    let folded = TextFolding.comparable(text.string)
    return ["dung sai", "dung/sai", "dung hoac sai", "dung - sai", "dung, sai", "true/false", "true or false"].contains
    {
      folded.contains($0)
    }
  }

  /// The layout in words.
  var description: String {
    let question = start == .number ? "a number" : "\"\(start.rawValue) n\""
    return "questions begin with \(question), options with \"\(option.title(option.isCapital ? "A" : "a"))\""
  }
}
