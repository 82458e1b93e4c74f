/// Reads a table of questions in text.
struct TableReader: FormatReader {
  private var reader: CSVRecordReader
  private var rows = TableRows(.text)

  /// A reader.
  ///
  /// - Parameter format: `tsv` for tabs between fields; with any other the first lines tell what stands between them.
  init(_ format: FileFormat) { reader = CSVRecordReader(separator: format == .tsv ? UInt8(ascii: "\t") : nil) }

  mutating func items(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem] {
    let records: [CSVText.Record]
    do { records = try reader.records(of: chunk) } catch { throw Self.fault(error) }
    return try items(of: records)
  }

  mutating func rest() throws(FormatFault) -> [PendingItem] {
    let records: [CSVText.Record]
    do { records = try reader.rest() } catch { throw Self.fault(error) }
    return try items(of: records) + rows.rest()
  }

  private mutating func items(of records: [CSVText.Record]) throws(FormatFault) -> [PendingItem] {
    var items: [PendingItem] = []
    for record in records { items += try rows.items(of: record) }
    return items
  }

  private static func fault(_ fault: CSVText.Fault) -> FormatFault {
    FormatFault(fault.reason, at: FilePlace(line: fault.line))
  }
}
