/// Gives the rows of one sheet after the other.
struct SpreadsheetRows: Sendable {
  private static let step = 1 << 16

  private let stream: XMLStream
  private let bytes: [UInt8]
  private let book: SpreadsheetBook
  private var place = 0
  private var number = 0
  private var isDone = false
  /// Why cells of the rows that were given last may not be what was written, by row and column.
  private(set) var doubts: [Int: [Int: String]] = [:]

  /// The rows of a sheet.
  init(_ sheet: SpreadsheetBook.Sheet, _ book: SpreadsheetBook, _ zip: ZipFile) throws(FormatFault) {
    guard let bytes = try zip.bytes(of: sheet.path) else {
      throw FormatFault(
        "the spreadsheet has no such file for its sheet \"\(sheet.name)\"", at: FilePlace(file: sheet.path))
    }
    self.bytes = bytes
    self.book = book
    stream = XMLStream(file: sheet.path) { $0.count == 3 && $0[1] == "sheetData" && $0[2] == "row" }
  }

  /// The next rows that say something; nil at the end.
  mutating func next() throws(FormatFault) -> [CSVText.Record]? {
    doubts = [:]
    while !isDone {
      let end = min(bytes.count, place + Self.step)
      isDone = place == bytes.count
      let nodes = isDone ? try stream.finish() : try stream.nodes(of: Array(bytes[place..<end]))
      place = end
      var records: [CSVText.Record] = []
      for node in nodes {
        number += 1
        var doubted: [Int: String] = [:]
        if let record = try SpreadsheetCell.record(node, number: number, book, doubts: &doubted) {
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
