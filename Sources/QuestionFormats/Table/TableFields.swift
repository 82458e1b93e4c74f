import QuestionModel

/// The columns of a table that is written, and the cells of a question in them.
struct TableFields: Sendable {
  /// Most columns of a table.
  static let maximumColumns = 512

  let columns: [TableColumn]
  /// Headings of columns that only the questions know.
  let others: [String]
  private let language: QuestionSheet.Language
  private let header: TableHeader?
  private let namespaces: Set<String>

  init(_ columns: [TableColumn], others: [String], language: QuestionSheet.Language) {
    (self.columns, self.others, self.language) = (columns, others, language)
    namespaces = Set(
      columns.compactMap { column in
        guard case .namespace(let name) = column else { return nil }
        return name
      })
    let headings = columns.map { $0.heading(in: language) } + others
    header = try? TableHeader(CSVText.Record(line: 1, fields: headings), at: FilePlace())
  }

  /// The line of headings.
  var headings: [String] { columns.map { $0.heading(in: language) } + others }

  /// The cells of a question; that of the rest says what reading the other ones would not give.
  func cells(of written: WrittenQuestion) -> [String] {
    let cells = TableCells(language: language, namespaces: namespaces)
    let unknown = written.question.key.extra[TableQuestion.othersMember]?.object
    var fields = columns.map { column -> String in
      switch column {
      case .id: QuestionIdentity.name(of: written)
      case .status: SheetWords(language: language).name(of: written.status)
      default: cells.text(column, of: written.question)
      }
    }
    fields += others.map { unknown?[$0]?.string ?? "" }
    guard let header, let rest = columns.firstIndex(of: .rest) else { return fields }
    let record = CSVText.Record(line: 1, fields: fields.map { CSVText.protected($0) })
    var row = TableRow(record, header, at: FilePlace())
    row.passage = row[.passage].flatMap { QuestionID($0) }
    var read = TableQuestion(row).question
    _ = QuestionIdentity.take(name: QuestionIdentity.name(of: written), into: &read.content)
    fields[rest] = TableRest.cell(of: written.question, read: read) ?? ""
    return fields
  }
}
