import QuestionModel

/// Reads the tables of questions in a spreadsheet.
struct SpreadsheetPackage: PackageContent {
  private let zip: ZipFile
  private let book: SpreadsheetBook
  private var sheets: ArraySlice<SpreadsheetBook.Sheet>
  private var current: (rows: SpreadsheetRows, table: TableRows, name: String)?
  private var hasTable = false
  private var faults: [FormatFault] = []

  /// Whether an archive is a spreadsheet.
  static func isSpreadsheet(_ zip: ZipFile) -> Bool { (try? SpreadsheetBook.workbook(of: zip)) != nil }

  /// Opens a spreadsheet.
  init(_ zip: ZipFile) throws(FormatFault) {
    self.zip = zip
    book = try SpreadsheetBook(zip)
    sheets = book.sheets[...]
  }

  mutating func next() throws(FormatFault) -> [PendingItem] {
    while true {
      if let items = try more(), !items.isEmpty { return items }
      guard current == nil else { continue }
      guard let sheet = sheets.popFirst() else {
        // What no sheet was taken for is a fault; beside a table of questions it was told as a finding.
        if !hasTable, let fault = faults.first { throw fault }
        return []
      }
      guard !sheet.isHidden else { return [Self.finding("the hidden sheet \"\(sheet.name)\" is not read")] }
      current = (try SpreadsheetRows(sheet, book, zip), TableRows(.sheet(sheet.name)), sheet.name)
    }
  }

  /// The next questions of the sheet that is being read; nil where it has ended.
  private mutating func more() throws(FormatFault) -> [PendingItem]? {
    guard let open = current else { return nil }
    var (rows, table) = (open.rows, open.table)
    current = nil
    do {
      guard let records = try rows.next() else {
        let rest = try table.rest()
        hasTable = hasTable || table.hasHeader
        return rest
      }
      var items: [PendingItem] = []
      for record in records {
        let read = try table.items(of: record)
        guard let doubts = rows.doubts[record.line] else {
          items += read
          continue
        }
        let problems = doubts.sorted { $0.key < $1.key }.compactMap { Self.problem($1, of: table.column($0)) }
        items += read.map { item in problems.isEmpty ? item : PendingItem { Self.item(item.read(), problems) } }
      }
      current = (rows, table, open.name)
      return items
    } catch {
      guard !table.hasHeader else { throw error }
      faults.append(error)
      return [Self.finding("the sheet \"\(open.name)\" is not read: \(error)")]
    }
  }

  /// What a doubt is of; nil where the column says nothing of the answer.
  private static func problem(_ words: String, of column: TableColumn?) -> FieldProblem? {
    switch column {
    case .stem: FieldProblem("stem", words)
    case .option: FieldProblem("choices", words)
    case .key: FieldProblem("key.right", words)
    default: nil
    }
  }

  private static func item(_ item: FormatItem, _ problems: [FieldProblem]) -> FormatItem {
    guard case .question(var read) = item.content, read.question.content.kind != .passage else { return item }
    read.problems += problems
    return FormatItem(.question(read), at: item.place, losses: item.losses, source: item.source)
  }

  private static func finding(_ text: String) -> PendingItem {
    PendingItem(FormatItem(.finding(text), at: FilePlace()))
  }
}
