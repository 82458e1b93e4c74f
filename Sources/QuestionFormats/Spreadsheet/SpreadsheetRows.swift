/// Gives the rows of one sheet after the other.
struct SpreadsheetRows: Sendable {
  private let stream: XMLStream
  private let entry: ZipEntry
  private let book: SpreadsheetBook
  private var number = 0
  private var isDone = false
  /// What is known of text in fonts from before Unicode.
  private(set) var fonts: LegacyFonts
  /// Why cells of the rows that were given last may not be what was written, by row and column.
  private(set) var doubts: [Int: [Int: SpreadsheetCell.Doubt]] = [:]

  /// The rows of a sheet.
  init(_ sheet: SpreadsheetBook.Sheet, _ book: SpreadsheetBook, _ zip: ZipFile, fonts: LegacyFonts) throws(FormatFault)
  {
    guard let entry = try zip.open(sheet.path) else {
      throw FormatFault(
        "the spreadsheet has no such file for its sheet \"\(sheet.name)\"", at: FilePlace(file: sheet.path))
    }
    self.entry = entry
    self.book = book
    self.fonts = fonts
    stream = XMLStream(file: sheet.path) { $0.count == 3 && $0[1] == "sheetData" && $0[2] == "row" }
  }

  /// The next rows that say something; nil at the end.
  mutating func next() throws(FormatFault) -> [CSVText.Record]? {
    doubts = [:]
    while !isDone {
      let chunk = try entry.next()
      isDone = chunk == nil
      let nodes = if let chunk { try stream.nodes(of: chunk) } else { try stream.finish() }
      var records: [CSVText.Record] = []
      for node in nodes {
        number += 1
        var doubted: [Int: SpreadsheetCell.Doubt] = [:]
        if let record = try SpreadsheetCell.record(node, number: number, book, fonts: &fonts, doubts: &doubted) {
          records.append(record)
          if !doubted.isEmpty { doubts[record.line] = doubted }
        }
        number = node.attribute("r").flatMap { Int($0) } ?? number
      }
      if !records.isEmpty { return records }
    }
    return nil
  }
}
