import QuestionModel

/// Writes questions as a spreadsheet; a long one has several sheets, each with its headings.
struct SpreadsheetWriter: FormatWriter {
  /// Most bytes of a sheet before the next one begins.
  static let maximumSheet = 24 << 20
  /// Most characters of a cell that Excel opens.
  static let maximumCell = 32_767

  private let zip: ZipStream
  private let language: QuestionSheet.Language
  private let rowsPerSheet: Int
  private var lines: TableLines
  private var heading: [String] = []
  private var sheets: [String] = []
  private var sheet: [UInt8] = []
  private var rows = 0

  /// A writer.
  ///
  /// - Parameters:
  ///   - language: of headings and kinds; reading takes either.
  ///   - rowsPerSheet: most questions of a sheet.
  /// - Throws: `FormatFault` where no archive can be made.
  init(language: QuestionSheet.Language = .vietnamese, rowsPerSheet: Int = 10_000) throws(FormatFault) {
    self.rowsPerSheet = rowsPerSheet
    zip = try ZipStream()
    self.language = language
    lines = TableLines(language: language)
  }

  mutating func add(_ question: WrittenQuestion) throws(FormatFault) -> WrittenPart {
    var (lines, losses) = lines.lines(of: question)
    if heading.isEmpty, !lines.isEmpty { heading = lines.removeFirst() }
    var bytes: [UInt8] = []
    for line in lines {
      if rows == rowsPerSheet || sheet.count > Self.maximumSheet { bytes += try endSheet() }
      append(line)
      for text in line where text.utf16.count > Self.maximumCell {
        losses.append(FormatLoss(.formatting, text, .kept, "the cell is longer than Excel shows; LibreOffice opens it"))
      }
    }
    return WrittenPart(bytes, losses: losses, isWritten: !lines.isEmpty)
  }

  mutating func finish() throws(FormatFault) -> [UInt8] {
    if heading.isEmpty { heading = lines.emptyHead() ?? [] }
    if sheets.isEmpty, sheet.isEmpty { beginSheet() }
    var bytes = sheet.isEmpty ? [] : try endSheet()
    bytes += try zip.add("xl/styles.xml", Array(SpreadsheetParts.styles.utf8))
    bytes += try zip.add("xl/workbook.xml", Array(SpreadsheetParts.workbook(sheets: sheets).utf8))
    bytes += try zip.add(
      "xl/_rels/workbook.xml.rels", Array(SpreadsheetParts.workbookRelationships(sheets: sheets.count).utf8))
    bytes += try zip.add("_rels/.rels", Array(SpreadsheetParts.relationships.utf8))
    bytes += try zip.add("[Content_Types].xml", Array(SpreadsheetParts.contentTypes(sheets: sheets.count).utf8))
    return bytes + (try zip.finish())
  }

  private mutating func beginSheet() {
    let widths = TableColumn.written.map { $0 == .stem || $0 == .explanation ? 48 : 16 }
    sheet = Array(SpreadsheetParts.sheetHead(widths: widths).utf8)
    sheet += SpreadsheetParts.row(1, heading, style: 1).utf8
    rows = 0
  }

  private mutating func append(_ line: [String]) {
    if sheet.isEmpty { beginSheet() }
    rows += 1
    sheet += SpreadsheetParts.row(rows + 1, line, style: 0).utf8
  }

  private mutating func endSheet() throws(FormatFault) -> [UInt8] {
    let name = SheetWords(language: language).pick("Câu hỏi", "Questions")
    let bytes = try zip.add(SpreadsheetParts.sheetPath(sheets.count), sheet + Array(SpreadsheetParts.sheetEnd.utf8))
    sheets.append(sheets.isEmpty ? name : "\(name) \(sheets.count + 1)")
    sheet = []
    rows = 0
    return bytes
  }
}
