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
  var keyCode: Int?
  var rowNumbers: [Int]?
  /// What the columns of the table of keys hold, where words head them.
  var keyColumns: KeyColumns?
  /// The first number of the last row of keys.
  var rowFirst = 0
  /// The numbers of the last row of statements, which go on in rows that name none.
  var rowStatements: [Int] = []
  /// The paper whose heading stands before.
  var paper: Int?
  /// Codes that lines before the keys name.
  var codes: Set<Int> = []
  /// Lines with but a fraction that are the feet of pages, by the pages in all.
  var pages: [Int: Set<String>] = [:]
  /// Lines that begin like questions, but are a list in one.
  var listed: Set<Int> = []
  /// Where solutions behind the questions belong.
  var solved: Int?
  /// Indices of questions by section and number, by part and number, and the first of each number.
  var places: [[Int]: Int] = [:]
  var partPlaces: [[Int]: Int] = [:]
  var paperPlaces: [[Int]: Int] = [:]
  var firstPlaces: [Int: Int] = [:]
  var findings = 0
  /// Whether options or statements stand before the next start, by the index of a start's line.
  var hasOptionsAhead: Set<Int> = []
  /// Starts without a sign behind their number, which go on the numbers and have options.
  var loose: Set<Int> = []
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

  /// Finds which starts have options before the next one, and which are lists within a question.
  mutating func lookAhead() {
    var start: Int?
    var number = 0
    var list: [Int] = []
    for (index, line) in lines.enumerated() {
      let text = MarkedText(line)
      if let total = PaperMark(text)?.total { pages[total, default: []].insert(text.string.trimmed) }
      if let found = QuestionStart(text), found.form == draft.dialect.start || draft.dialect.others[line.number] != nil
      {
        let isInline = !OptionMark.inner(text, from: found.end, form: draft.dialect.option).isEmpty
        // Numbers that begin anew before the question has options are a list of what it asks about.
        if found.form == .number, start != nil, !isInline, found.number == list.count + 1 {
          list.append(index)
          continue
        }
        list = []
        (start, number) = (index, found.number)
        if isInline { hasOptionsAhead.insert(index) }
      } else if let open = start, OptionMark(text, at: 0)?.place == 0 {
        hasOptionsAhead.insert(open)
        if list.count > 1 { listed.formUnion(list) }
        list = []
        start = nil
      } else if start == nil, let found = QuestionStart(text, isLoose: true), found.form == draft.dialect.start,
        found.number == number + 1
      {
        loose.insert(index)
        (start, number) = (index, found.number)
      } else if start != nil, let found = nextStart(text, behind: number) {
        loose.insert(index)
        (start, number, list) = (index, found.number, [])
      } else if start != nil {
        switch LineRole(text) {
        case .key, .part, .end, .keyHeading: (start, list) = (nil, [])
        default: break
        }
      }
    }
    loose = loose.intersection(hasOptionsAhead)
  }

  /// The start of the next question without a sign behind its number: a sentence's number is followed by small letters.
  private func nextStart(_ text: MarkedText, behind number: Int) -> QuestionStart? {
    guard let start = QuestionStart(text, isLoose: true), start.form == draft.dialect.start, start.form != .number,
      start.number == number + 1, start.end < text.scalars.count,
      text.scalars[start.end].properties.isUppercase
    else { return nil }
    return start
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
    dropRepeats(word: word)
    draft.code = codes.count == 1 ? codes.first : nil
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
    if let mark = PaperMark(text), takePaper(mark, text) { return }
    if area != .keys, let code = PaperMark.code(in: text) { codes.insert(code) }
    let role = LineRole(text)
    switch role {
    case .part(nil, true) where isNextOption(text): takeLine(text, .text, at: index)
    case .part(let number, let essay):
      takePart(number, isEssay: essay)
      // `Phần I | Câu | 1 | 2`: the numbers stand in the row of the part.
      if area == .keys, let tab = text.scalars.firstIndex(of: "\t"), !text.from(tab).isBlank {
        takeKey(text.from(tab + 1), .text, at: index)
      }
    case .end:
      endQuestion()
      area = .keys
    default:
      if area == .keys { takeKey(text, role, at: index) } else { takeLine(text, role, at: index) }
    }
  }

  /// Whether a line goes on with the options of the question before it.
  func isNextOption(_ text: MarkedText) -> Bool {
    guard area == .options, let mark = OptionMark(text, at: 0), let question = draft.questions.last else {
      return false
    }
    return mark.isCapital && mark.place == question.options.count
  }

  /// Takes a line that says of which page or paper it is; false where it is text after all.
  mutating func takePaper(_ mark: PaperMark, _ text: MarkedText) -> Bool {
    if let total = mark.total {
      guard !awaitsKey, (pages[total]?.count ?? 0) > 1 else { return false }
    } else if area == .keys {
      guard !mark.isPage, let code = mark.code else { return true }
      (keyCode, rowNumbers, solved, keyPart) = (code, nil, nil, nil)
      keyColumns = nil
      rowStatements = []
      keySegment += 1
      return true
    } else if let code = mark.code {
      codes.insert(code)
      if !mark.isPage, paper != code {
        endQuestion()
        if !draft.questions.isEmpty { section += 1 }
        (paper, part, number, passage, isEssay) = (code, nil, 0, nil, false)
        instruction = []
        area = .none
        return true
      }
    }
    addFinding(
      text.line, "\(word) \(text.line) is the head or foot of a page: \"\(Self.clipped(text.string.trimmed))\"")
    return true
  }

  mutating func takePart(_ number: Int?, isEssay: Bool) {
    endQuestion()
    if area == .keys {
      keyPart = number
      keySegment += 1
      rowNumbers = nil
      if keyColumns?.isOfPapers != true { keyColumns = nil }
      rowStatements = []
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
