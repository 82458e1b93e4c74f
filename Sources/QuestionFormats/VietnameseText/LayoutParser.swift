import QuestionModel

/// Takes a text in the layouts of Vietnamese teachers apart, line by line.
struct LayoutParser {
  /// What the lines of a question belong to.
  enum Area {
    case none
    case stem
    case options
    case key
    case explanation
    case passage
    /// Tables of keys behind the questions.
    case keys
  }

  let lines: [StyledLine]
  var draft: LayoutDraft
  var area = Area.none
  var part: Int?
  var section = 0
  var isEssay = false
  var number = 0
  var isBehindBlank = false
  var awaitsKey = false
  var instruction: [MarkedText] = []
  var passage: Int?
  /// Lines in a row that belong to nothing.
  var stray: (line: Int, last: Int, text: [MarkedText])?
  var keys: [TableKey] = []
  var keyPart: Int?
  var keySegment = 0
  var rowNumbers: [Int]?
  /// Where solutions behind the questions belong.
  var solved: Int?
  /// Indices of questions by section and number, by part and number, and the first of each number.
  var places: [[Int]: Int] = [:]
  var partPlaces: [[Int]: Int] = [:]
  var firstPlaces: [Int: Int] = [:]
  var findings = 0
  /// Whether options or statements stand before the next start, by the index of a start's line.
  var hasOptionsAhead: Set<Int> = []
  let word: String

  /// Most findings about lines, so that a file that is none of these is not told line by line.
  static let mostFindings = 200

  /// A parser.
  ///
  /// - Parameters:
  ///   - lines: the text.
  ///   - word: what a line is called, `line` or `paragraph`.
  init(_ lines: [StyledLine], word: String = "line") {
    self.lines = lines
    self.word = word
    draft = LayoutDraft(dialect: LayoutDialect(lines))
    lookAhead()
  }

  static func parse(_ lines: [StyledLine], word: String = "line") -> LayoutDraft {
    var parser = LayoutParser(lines, word: word)
    parser.run()
    return parser.draft
  }

  mutating func lookAhead() {
    var start: Int?
    for (index, line) in lines.enumerated() {
      let text = MarkedText(line)
      if let found = QuestionStart(text), found.form == draft.dialect.start || draft.dialect.others[line.number] != nil
      {
        start = index
        if !OptionMark.inner(text, from: found.end, form: draft.dialect.option).isEmpty {
          hasOptionsAhead.insert(index)
        }
      } else if let open = start, OptionMark(text, at: 0)?.place == 0 {
        hasOptionsAhead.insert(open)
        start = nil
      }
    }
  }

  mutating func run() {
    for index in lines.indices {
      let text = MarkedText(lines[index])
      if text.isBlank && text.objects.isEmpty {
        addBlank()
        continue
      }
      take(text, at: index)
      isBehindBlank = false
    }
    endStray()
    KeyMatching.match(keys, in: &draft, word: word)
  }

  mutating func addBlank() {
    isBehindBlank = true
    let blank = MarkedText(StyledLine("", number: 0))
    switch area {
    case .stem: if let last = draft.questions.indices.last { draft.questions[last].stem.append(blank) }
    case .explanation: if let last = draft.questions.indices.last { draft.questions[last].explanation.append(blank) }
    case .passage: if let passage { draft.passages[passage].lines.append(blank) }
    default: break
    }
  }

  mutating func take(_ text: MarkedText, at index: Int) {
    let role = LineRole(text)
    switch role {
    case .part(let number, let essay):
      takePart(number, isEssay: essay)
      return
    case .end:
      endQuestion()
      area = .keys
      return
    default: break
    }
    if area == .keys {
      takeKey(text, role, at: index)
    } else {
      takeLine(text, role, at: index)
    }
  }

  mutating func takePart(_ number: Int?, isEssay: Bool) {
    endQuestion()
    if area == .keys {
      keyPart = number
      keySegment += 1
      rowNumbers = nil
      solved = nil
      // What follows may as well be questions of the next part.
      self.isEssay = isEssay
      return
    }
    part = number ?? part.map { $0 + 1 }
    self.isEssay = isEssay
    section += draft.questions.isEmpty ? 0 : 1
    self.number = 0
    instruction = []
    passage = nil
    area = .none
  }

  mutating func endQuestion() {
    endStray()
    if area == .passage { area = .none }
    awaitsKey = false
  }

  mutating func addFinding(_ line: Int, _ words: String, source: [UInt8] = []) {
    findings += 1
    guard findings <= Self.mostFindings else {
      if findings == Self.mostFindings + 1 {
        draft.entries.append(
          .finding(line: line, "there is more of this kind from here on; it is not told", source: []))
      }
      return
    }
    draft.entries.append(.finding(line: line, words, source: source))
  }

  mutating func addStray(_ text: MarkedText) {
    if stray == nil { stray = (text.line, text.line, []) }
    stray?.last = text.line
    if let count = stray?.text.count, count < 50 { stray?.text.append(text) }
  }

  mutating func endStray() {
    guard let stray else { return }
    self.stray = nil
    let place = stray.line == stray.last ? "\(word) \(stray.line)" : "\(word)s \(stray.line) to \(stray.last)"
    let first = stray.text.first?.string.trimmed ?? ""
    let source = stray.text.map(\.string).joined(separator: "\n")
    addFinding(
      stray.line, "\(place) belong\(stray.line == stray.last ? "s" : "") to no question: \"\(Self.clipped(first))\"",
      source: Array(source.utf8))
    for case .lost(let loss) in stray.text.flatMap(\.objects) { addFinding(stray.line, loss.description) }
    if stray.text.contains(where: { $0.objects.contains { if case .picture = $0 { true } else { false } } }) {
      addFinding(stray.line, "a picture belongs to no question: it is left out")
    }
  }

  static func clipped(_ text: String) -> String { text.count > 80 ? text.prefix(79) + "…" : text }
}
