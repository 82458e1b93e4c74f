import QuestionModel

/// Reads notes of Anki as text.
///
/// Notes whose fields are named like columns of a table of questions are questions; those of two fields are a question
/// with a short answer.
struct AnkiTextReader: FormatReader {
  /// Most bytes of the lines at the beginning.
  private static let maximumHead = 1 << 16

  private var header = AnkiHeader()
  /// The beginning of the file, until a line comes that does not belong to it.
  private var head: [UInt8]? = []
  private var reader = CSVRecordReader()
  private var table: TableHeader?
  private var tableColumns: [Int] = []
  private var isTold = false

  mutating func items(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem] {
    guard var known = head else { return try read(chunk) }
    known += chunk
    head = known
    return try begin(isLast: false)
  }

  mutating func rest() throws(FormatFault) -> [PendingItem] {
    let items = head == nil ? [] : try begin(isLast: true)
    let records: [CSVText.Record]
    do { records = try reader.rest() } catch { throw fault(error) }
    return items + records.map { pending($0) }
  }

  /// Takes the lines of the header; what follows is records.
  private mutating func begin(isLast: Bool) throws(FormatFault) -> [PendingItem] {
    guard var rest = head?[...] else { return [] }
    if header.lineCount == 0, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while rest.first == UInt8(ascii: "#") {
      guard let end = rest.firstIndex(of: 0x0A) ?? (isLast ? rest.endIndex : nil) else {
        guard rest.count <= Self.maximumHead else { throw FormatFault("the first line has no end") }
        head = Array(rest)
        return []
      }
      let line = rest[..<end].last == 0x0D ? rest[..<end].dropLast() : rest[..<end]
      guard let text = String(validating: line, as: UTF8.self) else {
        throw FormatFault("the file is not in UTF-8", at: FilePlace(line: header.lineCount + 1))
      }
      header.take(text)
      rest = rest[(end < rest.endIndex ? end + 1 : end)...]
    }
    guard isLast || rest.count > 3 else {
      head = Array(rest)
      return []
    }
    head = nil
    reader = CSVRecordReader(separator: header.separator)
    try findColumns()
    return try [PendingItem(finding)] + read(Array(rest))
  }

  private mutating func findColumns() throws(FormatFault) {
    let columns = header.fieldColumns(of: header.names.count)
    let record = CSVText.Record(line: 1, fields: columns.map { header.names[$0] })
    guard TableHeader.isHeader(record) else { return }
    tableColumns = columns.filter { !["front", "back"].contains(header.names[$0].lowercased()) }
    // A note's own id and tags are cells like the others.
    let names = tableColumns.map { header.names[$0] } + [TableColumn.id, .tags].map { $0.heading(in: .english) }
    table = try TableHeader(CSVText.Record(line: 1, fields: names), at: FilePlace(line: 1))
  }

  private var finding: FormatItem {
    let text =
      table == nil
      ? "notes of Anki: the first field is a question and the second its answer"
      : "notes of Anki with a field for each part of a question"
    let losses = header.unknown.map { FormatLoss(.unknown, $0, .dropped) }
    return FormatItem(.finding(text), at: FilePlace(line: 1), losses: losses)
  }

  private mutating func read(_ bytes: [UInt8]) throws(FormatFault) -> [PendingItem] {
    do { return try reader.records(of: bytes).map(pending) } catch { throw fault(error) }
  }

  private func fault(_ fault: CSVText.Fault) -> FormatFault {
    FormatFault(fault.reason, at: FilePlace(line: fault.line + header.lineCount))
  }

  private func pending(_ record: CSVText.Record) -> PendingItem {
    PendingItem { [header, table, tableColumns] in
      let note = AnkiRecord(record, header)
      guard let table else { return AnkiBasicNote(note).item }
      return note.item(table, tableColumns)
    }
  }
}
