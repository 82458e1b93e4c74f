import QuestionModel

/// Turns the paragraphs and tables of a document into lines of styled text.
struct WordText {
  private let parts: WordPackage?
  private let styles: WordStyles
  private var numbering: WordNumbering
  private let spellings: FormulaSpellings
  private(set) var lines: [StyledLine] = []
  private var paragraph = 0
  /// What was left out of the whole document, in words.
  private(set) var findings: [String] = []
  /// What is known of text in fonts from before Unicode.
  private(set) var fonts: LegacyFonts
  /// How many tables this stands in.
  private var tables = 0

  /// Nesting of tables and of content beyond this belongs to no paper.
  private static let deepest = 12

  /// Takes pictures and objects from the parts; nil for paragraphs that stand in no file.
  init(
    styles: WordStyles = WordStyles(), numbering: WordNumbering = WordNumbering(), legacy: TextEncoding? = nil,
    spellings: FormulaSpellings = FormulaSpellings(), parts: WordPackage?
  ) {
    self.styles = styles
    self.numbering = numbering
    fonts = LegacyFonts(legacy)
    self.spellings = spellings
    self.parts = parts
  }

  /// Takes a part of the body.
  mutating func take(_ node: XMLNode, depth: Int = 0) {
    if node.isCut { findings.append("a part of the document is too large, and only its beginning is read") }
    lines += self.lines(of: node, depth: depth)
  }

  private mutating func lines(of node: XMLNode, depth: Int) -> [StyledLine] {
    guard depth < Self.deepest else {
      findings.append(
        "tables are nested deeper than \(Self.deepest) at paragraph \(paragraph); what is in them is left out")
      return []
    }
    switch node.name {
    case "p": return lines(ofParagraph: node, depth: depth)
    case "tbl": return lines(ofTable: node, depth: depth)
    case "sdt": return node.first("sdtContent").map { lines(in: $0, depth: depth + 1) } ?? []
    case "ins", "moveTo", "customXml", "smartTag": return lines(in: node, depth: depth + 1)
    case "altChunk":
      findings.append("a document within the document is not read")
      return []
    default: return []
    }
  }

  private mutating func lines(in node: XMLNode, depth: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for element in node.elements { lines += self.lines(of: element, depth: depth) }
    return lines
  }
}

/// Tables.
extension WordText {
  private mutating func lines(ofTable table: XMLNode, depth: Int) -> [StyledLine] {
    tables += 1
    defer { tables -= 1 }
    var rows: [[[StyledLine]]] = []
    var numbers: [Int] = []
    for row in table.elements("tr") {
      var cells: [[StyledLine]] = []
      for cell in row.elements("tc") {
        let isContinued = cell.first("tcPr")?.first("vMerge").map { $0.attribute("val") != "restart" } == true
        cells.append(isContinued ? [] : self.lines(in: cell, depth: depth + 1))
      }
      rows.append(cells)
      numbers.append(paragraph)
    }
    if let (lines, finding) = WordQuestionTable(rows).lines() {
      if let finding { findings.append(finding) }
      return lines
    }
    return zip(rows, numbers).flatMap { Self.lines(of: $0, number: $1) }
  }

  /// Cells, where the letter of an option that has a cell of its own stands before the option.
  private static func joined(_ row: [[StyledLine]]) -> [[StyledLine]] {
    var cells: [[StyledLine]] = []
    var letter: StyledLine?
    for cell in row {
      if var mark = letter {
        let isBlank = cell.allSatisfy { MarkedText($0).isBlank && MarkedText($0).objects.isEmpty }
        mark.runs += [StyledRun(text: " ")] + (isBlank ? [] : cell.first?.runs ?? [])
        cells.append([mark] + (isBlank ? [] : Array(cell.dropFirst())))
        letter = nil
      } else if cell.count == 1, let line = cell.first, isLetter(MarkedText(line)) {
        letter = line
      } else {
        cells.append(cell)
      }
    }
    if let letter { cells.append([letter]) }
    return cells
  }

  /// `Câu 1` alone, which heads a column of keys where others do too.
  private static func isNumber(_ text: MarkedText) -> Bool {
    guard let start = QuestionStart(text), start.form != .number else { return false }
    return text.from(start.end).isBlank
  }

  /// Cells of a table of keys that say of statements one below the other whether they are true, each in one line; nil
  /// where none does.
  private static func judged(_ row: [[StyledLine]]) -> [[StyledLine]]? {
    guard row.contains(where: { $0.count > 1 }) else { return nil }
    let texts = row.map { $0.map(\.text).filter { !$0.trimmed.isEmpty } }
    let isTruths = texts.map { cell in
      cell.count > 1 && cell.allSatisfy { KeyRow.statements($0) != nil || KeyValue.truth($0.trimmed) != nil }
    }
    guard isTruths.contains(true) else { return nil }
    let counts = Set(zip(texts, isTruths).filter(\.1).map(\.0.count))
    return row.indices.map { index in
      guard let first = row[index].first else { return [] }
      var line = StyledLine("", number: first.number)
      if isTruths[index] {
        line.runs = [StyledRun(text: texts[index].map(\.trimmed).joined(separator: " "))]
      } else if counts.contains(texts[index].count), texts[index].enumerated().allSatisfy({ isLabel($1, of: $0) }) {
        line.runs = []
      } else {
        return row[index]
      }
      return [line]
    }
  }

  /// `b)` of the second statement.
  private static func isLabel(_ text: String, of place: Int) -> Bool {
    let letters = text.trimmed.unicodeScalars
    return letters.count < 3 && letters.first?.optionPlace.map { $0.place == place && !$0.isCapital } == true
  }

  private static func isLetter(_ text: MarkedText) -> Bool {
    guard text.objects.isEmpty, let mark = OptionMark(text, at: 0) else { return false }
    return mark.isCapital && mark.end >= text.scalars.count
  }

  /// A row is one line of cells, unless it only lays out questions or options.
  private static func lines(of row: [[StyledLine]], number: Int) -> [StyledLine] {
    let joined = joined(row)
    let cells = judged(joined) ?? joined
    let texts = cells.map { $0.map { MarkedText($0) } }
    let marked = texts.count { cell in
      cell.first { !$0.isBlank }.map {
        OptionMark($0, at: 0) != nil || QuestionStart($0)?.form.rawValue.isEmpty == false
      } == true
    }
    let hasLater = texts.contains { cell in
      cell.dropFirst().contains { OptionMark($0, at: 0) != nil || QuestionStart($0)?.form.rawValue.isEmpty == false }
    }
    let hasStart = texts.contains { cell in cell.contains { QuestionStart($0)?.form.rawValue.isEmpty == false } }
    let isOfKeys = judged(joined) != nil || texts.count { $0.count == 1 && isNumber($0[0]) } > 1
    if !isOfKeys, marked > 1 || hasLater || hasStart && cells.count < 4 || cells.count == 1 {
      return Array(cells.joined())
    }
    var runs: [StyledRun] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { runs.append(StyledRun(text: "\t")) }
      for (place, line) in cell.enumerated() {
        if place > 0, !line.text.isEmpty { runs.append(StyledRun(text: " ")) }
        runs += line.runs
      }
    }
    var line = StyledLine(runs, number: cells.lazy.compactMap(\.first?.number).first ?? number)
    line.isRow = true
    return [line]
  }
}

/// Paragraphs.
extension WordText {
  private mutating func lines(ofParagraph node: XMLNode, depth: Int) -> [StyledLine] {
    paragraph += 1
    let properties = node.first("pPr")
    let style = properties?.first("pStyle")?.attribute("val")
    var inline = WordInline(
      parts: parts, styles: styles, look: styles.look(style, isParagraph: true), fonts: fonts,
      spellings: spellings)
    if let reference = properties.flatMap({ WordNumbering.Reference($0) }) ?? styles.numbering(style),
      let label = numbering.label(reference)
    {
      let mark = WordLook(properties?.first("rPr")).over(label.look)
      inline.add(label.text, mark.over(inline.look))
      inline.add(" ", WordLook())
    }
    inline.take(node, depth: 0)
    if tables == 0 { inline.displayFormula() }
    fonts = inline.fonts
    fonts.endLine()
    var lines = inline.lines(number: paragraph)
    for box in inline.boxes {
      lines += self.lines(in: box, depth: depth + 1)
    }
    return lines
  }
}
