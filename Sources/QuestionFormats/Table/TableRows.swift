import QuestionModel

/// Turns the records of a table into questions: finds the line of headings, and knows the passages so far.
struct TableRows: Sendable {
  /// How places are told.
  enum Kind: Sendable {
    case text
    /// The name of a sheet.
    case sheet(String)
  }

  /// Most lines above the headings.
  private static let maximumTitles = 20

  private let kind: Kind
  private var titles: [CSVText.Record] = []
  private var heading: CSVText.Record?
  private var header: TableHeader?
  private var passages: [String: QuestionID] = [:]
  private var told: Set<QuestionID> = []
  private var isBelowPassage = false

  init(_ kind: Kind) { self.kind = kind }

  /// Whether a line of headings came.
  var hasHeader: Bool { header != nil || heading != nil }

  /// What a column holds; nil before the headings.
  func column(_ place: Int) -> TableColumn? {
    guard let header, header.columns.indices.contains(place) else { return nil }
    return header.columns[place]
  }

  /// Takes the next record.
  mutating func items(of record: CSVText.Record) throws(FormatFault) -> [PendingItem] {
    if let header { return questions(of: record, header) }
    if let heading {
      let isContinued = TableHeader.isContinued(heading, by: record)
      let begun = try begin(heading, second: isContinued ? record : nil)
      guard !isContinued, let header else { return begun }
      return begun + questions(of: record, header)
    }
    if TableHeader.isHeader(record) {
      heading = record
      return []
    }
    titles.append(record)
    guard titles.count < Self.maximumTitles else { throw missing() }
    return []
  }

  /// Ends the table.
  mutating func rest() throws(FormatFault) -> [PendingItem] {
    if header != nil { return [] }
    if let heading { return try begin(heading, second: nil) }
    guard !titles.isEmpty else { return [] }
    throw missing()
  }

  private func missing() -> FormatFault {
    let first = titles.first?.fields.map(\.trimmed).filter { !$0.isEmpty }.prefix(12) ?? []
    return FormatFault(
      "no line names the columns, one of which must be the question, such as \"câu hỏi\" or \"question\"; the first line "
        + "is \(first.map { "\"\($0.prefix(40))\"" }.joined(separator: ", "))", at: place(of: titles.first?.line ?? 1))
  }

  private mutating func begin(
    _ record: CSVText.Record, second: CSVText.Record?
  ) throws(FormatFault) -> [PendingItem] {
    let header = try TableHeader(record, second: second, at: place(of: record.line))
    self.header = header
    heading = nil
    let passedOver = titles.map { title in
      let text = title.fields.filter { !$0.trimmed.isEmpty }.joined(separator: " ")
      return FormatItem(
        .finding("a line above the headings is not read: \(text.prefix(80))"), at: place(of: title.line))
    }
    titles = []
    let separator =
      switch kind {
      case .text: "in text"
      case .sheet(let name): "in the sheet \"\(name)\""
      }
    let (text, losses) = header.finding(separator)
    return (passedOver + [FormatItem(.finding(text), at: place(of: record.line), losses: losses)]).map {
      PendingItem($0)
    }
  }

  private func place(of line: Int) -> FilePlace {
    switch kind {
    case .text: FilePlace(line: line)
    case .sheet(let name): FilePlace(element: "sheet \"\(name)\", row \(line)")
    }
  }

  /// Whether a line has but its running number, as templates do that are not filled in.
  private func isNumberAlone(_ record: CSVText.Record, _ header: TableHeader) -> Bool {
    let filled = record.fields.indices.filter { !record.fields[$0].trimmed.isEmpty }
    guard let place = filled.first, filled.count == 1, Int(record.fields[place].trimmed) != nil else { return false }
    let heading = place < header.headings.count ? header.headings[place] : ""
    return place < header.columns.count && (header.columns[place] == .number || heading.isEmpty)
  }

  private mutating func questions(of record: CSVText.Record, _ header: TableHeader) -> [PendingItem] {
    var row = TableRow(record, header, at: place(of: record.line))
    if isNumberAlone(record, header) { return [] }
    if row[.kind].flatMap({ TableKind.named($0) }) == .passage, let name = row[.id] {
      passages[name.normalizedToNFC] = QuestionIdentity.id(named: name)
    }
    var items: [PendingItem] = []
    if let text = row[.passage]?.normalizedToNFC {
      if let id = passages[text] ?? QuestionID(text) {
        row.passage = id
      } else {
        let content = QuestionContent(kind: .passage, stem: text)
        let id = QuestionIdentity.id(of: content)
        row.passage = id
        if told.insert(id).inserted {
          let read = ReadQuestion(
            id: id, question: Question(content: content, key: AnswerKey()), unsaid: TableHeader.unsaidOfPassages)
          items.append(PendingItem(FormatItem(.question(read), at: row.place, source: text.utf8)))
        }
      }
    }
    // A cell that was merged over several rows is empty in all but the first.
    let isOpen = row.passage == nil && isBelowPassage && row[.id] == nil && row[.stem] != nil
    isBelowPassage = row.passage != nil || isOpen
    items.append(
      PendingItem { [row] in
        var item = TableQuestion(row).item
        if isOpen {
          item.losses.append(
            FormatLoss(.passage, "", .dropped, "its cell is empty below a passage; write it in each row that it is for")
          )
        }
        return item
      })
    return items
  }
}
