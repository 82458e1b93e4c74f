import QuestionModel

/// Reads the tables of questions in a spreadsheet.
struct SpreadsheetPackage: PackageContent {
  private let zip: ZipFile
  private let book: SpreadsheetBook
  private var sheets: ArraySlice<SpreadsheetBook.Sheet>
  private var current: (rows: SpreadsheetRows, table: TableRows, name: String)?
  private var hasTable = false
  private var fonts: LegacyFonts
  private var faults: [FormatFault] = []

  /// Whether an archive is a spreadsheet.
  static func isSpreadsheet(_ zip: ZipFile) -> Bool { (try? SpreadsheetBook.workbook(of: zip)) != nil }

  /// Opens a spreadsheet.
  ///
  /// - Parameters:
  ///   - zip: the archive.
  ///   - legacy: given where somebody has said what texts in fonts from before Unicode are: they are converted, each font
  ///     as it is; UTF-8 leaves them as they are.
  /// - Throws: `FormatFault` where it is no spreadsheet, or broken.
  init(_ zip: ZipFile, legacy: TextEncoding? = nil) throws(FormatFault) {
    self.zip = zip
    fonts = LegacyFonts(legacy)
    book = try SpreadsheetBook(zip)
    sheets = book.sheets[...]
  }

  var fontSamples: [EncodingSample] { fonts.samples }

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
      current = (try SpreadsheetRows(sheet, book, zip, fonts: fonts), TableRows(.sheet(sheet.name)), sheet.name)
    }
  }

  /// The next questions of the sheet that is being read; nil where it has ended.
  private mutating func more() throws(FormatFault) -> [PendingItem]? {
    guard let open = current else { return nil }
    var (rows, table) = (open.rows, open.table)
    current = nil
    do {
      defer { fonts = rows.fonts }
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
        let problems = Self.problems(doubts, table)
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

  /// What is to be decided of a row; of fonts once, as all its cells are alike.
  private static func problems(_ doubts: [Int: SpreadsheetCell.Doubt], _ table: TableRows) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    var font: String?
    for (index, doubt) in doubts.sorted(by: { $0.key < $1.key }) {
      guard let column = table.column(index) else { continue }
      switch doubt {
      case .font(let words): font = font ?? words
      case .value(let words):
        switch column {
        case .stem: problems.append(FieldProblem("stem", words))
        case .option: problems.append(FieldProblem("choices", words))
        case .key: problems.append(FieldProblem("key.right", words))
        default: break
        }
      }
    }
    return problems + (font.map { [FieldProblem("stem", $0)] } ?? [])
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
