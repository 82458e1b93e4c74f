/// Reads small tables whatever they are kept in.
public enum SpreadsheetText {
  /// Reads a table whole: CSV or tabs in UTF-8, or the first sheet of a spreadsheet (`.xlsx`) that has something in it.
  ///
  /// - Parameter bytes: the file, whose kind is told by its first bytes.
  /// - Returns: its records, with the numbers of lines or rows.
  /// - Throws: `CSVText.Fault` where it cannot be read.
  public static func records(of bytes: [UInt8]) throws(CSVText.Fault) -> [CSVText.Record] {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw CSVText.Fault(
        line: 1, reason: "the file is a spreadsheet of before 2007 or has a password; save it as .xlsx without one")
    }
    guard bytes.starts(with: Array("PK".utf8)) else { return try CSVText.records(of: bytes) }
    do throws(FormatFault) {
      let file = try SpooledFile()
      try file.append(bytes)
      let zip = try ZipFile(file)
      let book = try SpreadsheetBook(zip)
      for sheet in book.sheets where !sheet.isHidden {
        var rows = try SpreadsheetRows(sheet, book, zip, fonts: LegacyFonts(.utf8))
        var records: [CSVText.Record] = []
        while let more = try rows.next() { records += more }
        if !records.isEmpty { return records }
      }
      return []
    } catch { throw CSVText.Fault(line: error.place.line ?? 1, reason: error.description) }
  }
}
