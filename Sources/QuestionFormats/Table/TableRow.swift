import QuestionModel

/// One line of a table, by its columns.
struct TableRow: Sendable {
  let place: FilePlace
  let header: TableHeader
  let record: CSVText.Record
  /// The passage that the line's question belongs to.
  var passage: QuestionID?
  /// The question and the options of one cell; nil where options have columns of their own or there are none.
  private var inner: (stem: String, options: [String])?

  init(_ record: CSVText.Record, _ header: TableHeader, at place: FilePlace) {
    (self.record, self.header, self.place) = (record, header, place)
    if !header.hasOptions, let stem = self[.stem] { inner = Self.parted(stem) }
  }

  /// A question with its options below it, a line each or several in one, whose letters begin with A and leave out none.
  private static func parted(_ cell: String) -> (stem: String, options: [String])? {
    guard cell.utf8.count < 20_000 else { return nil }
    let lines = cell.split(omittingEmptySubsequences: false) { $0.isNewline }.map {
      MarkedText(StyledLine(String($0), number: 0))
    }
    guard let first = lines.firstIndex(where: { OptionMark($0, at: 0)?.place == 0 }), first > 0 else { return nil }
    var options: [String] = []
    for line in lines[first...] where !line.isBlank {
      let marks = OptionMark.marks(line)
      guard let start = marks.first else { return nil }
      for (index, mark) in marks.enumerated() {
        guard mark.place == options.count, mark.isCapital, mark.sign == start.sign else { return nil }
        let end = index + 1 < marks.count ? marks[index + 1].start : line.scalars.count
        options.append(line[mark.end..<max(mark.end, end)].string.trimmed)
      }
    }
    let stem = lines[..<first].map(\.string).joined(separator: "\n").trimmed
    guard options.count > 1, options.count <= QuestionValidation.maximumChoices, !options.contains(""), !stem.isEmpty
    else { return nil }
    return (stem, options)
  }

  /// A cell without blanks at its ends; nil where it is empty or there is no such column.
  subscript(column: TableColumn) -> String? {
    guard let text = whole(column)?.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// A cell as it stands.
  func whole(_ column: TableColumn) -> String? {
    guard let index = header.places[column], index < record.fields.count else { return nil }
    if column == .stem, let inner { return inner.stem }
    // The right option stands first among them.
    if column == .key, !options.isEmpty, header.hasWrongOptions { return ChoiceLetter.option(0) }
    return Self.lines(CSVText.meaning(of: record.fields[index]))
  }

  /// The cells of options that are not empty, without their letters where all of them have one.
  var options: [(column: Int, text: String)] {
    if let inner { return inner.options.enumerated().map { ($0, $1) } }
    let options = header.hasWrongOptions ? rightAndWrong : listed ?? cells
    guard header.places[.optionIDs] == nil, options.count > 1 else { return options }
    let bare = options.compactMap { option in
      Self.text(option.text, behindLetter: option.column).map { (option.column, $0) }
    }
    return bare.count == options.count ? bare : options
  }

  /// The text behind the letter of its own option: `B. Huế`; nil where another one or none stands there.
  private static func text(_ cell: String, behindLetter place: Int) -> String? {
    let text = MarkedText(StyledLine(cell, number: 0))
    guard let mark = OptionMark(text, at: 0), mark.place == place, mark.end < text.scalars.count else { return nil }
    return text.from(mark.end).string
  }

  /// The right option before the wrong ones; none where the right one is missing.
  private var rightAndWrong: [(column: Int, text: String)] {
    guard let place = header.places[.key], place < record.fields.count else { return [] }
    let right = Self.lines(CSVText.meaning(of: record.fields[place])).trimmed
    let wrong = header.columns.compactMap { column -> (column: Int, text: String)? in
      guard case .wrongOption(let index) = column, let text = self[.wrongOption(index)] else { return nil }
      return (index + 1, text)
    }
    return right.isEmpty || wrong.isEmpty ? [] : [(0, right)] + wrong.sorted { $0.column < $1.column }
  }

  /// Options that stand in one cell.
  private var listed: [(column: Int, text: String)]? {
    guard let cell = self[.optionList] else { return nil }
    let lines = cell.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    var texts = lines
    if lines.count == 1 {
      let line = MarkedText(StyledLine(lines[0], number: 0))
      let marks = OptionMark.marks(line)
      texts = marks.enumerated().map { index, mark in
        line[mark.start..<(index + 1 < marks.count ? marks[index + 1].start : line.scalars.count)].string.trimmed
      }
      if marks.isEmpty { texts = TableList.parts(of: cell, separators: TableList.semicolons).filter { !$0.isEmpty } }
    }
    return texts.prefix(QuestionValidation.maximumChoices).enumerated().map { ($0, $1) }
  }

  private var cells: [(column: Int, text: String)] {
    header.columns.compactMap { column -> (column: Int, text: String)? in
      guard case .option(let index) = column, let text = self[.option(index)] else { return nil }
      return (index, text)
    }.sorted { $0.column < $1.column }
  }

  /// What is said of options, by their columns.
  var optionFeedback: [(column: Int, text: String)] {
    header.columns.compactMap { column -> (column: Int, text: String)? in
      guard case .optionFeedback(let index) = column, let text = self[.optionFeedback(index)] else { return nil }
      return (index, text)
    }
  }

  /// The cells of unknown columns, and of columns without a heading.
  var others: [(heading: String, text: String)] {
    record.fields.indices.compactMap { index in
      guard index >= header.columns.count || header.columns[index] == nil else { return nil }
      let text = CSVText.meaning(of: record.fields[index]).trimmed
      let heading = index < header.headings.count ? header.headings[index] : ""
      return text.isEmpty ? nil : (heading.isEmpty ? "column \(index + 1)" : heading, text)
    }
  }

  /// The line ends of spreadsheets as this bank has them.
  static func lines(_ text: String) -> String {
    text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }
}
