import QuestionAPI
import QuestionFormats

/// Reads a file's lines in batches and finds its format by the first batch.
struct RowReader<Source: ByteSource> {
  private(set) var format: FileFormat?
  private var source: Source
  private var splitter = LineSplitter()
  private var lines: [LineSplitter.Line] = []
  private var isAtEnd = false
  private var isChecked = false

  init(source: Source, format: FileFormat?) {
    self.source = source
    self.format = format
  }

  /// The next lines; none at the end.
  mutating func next(_ count: Int) async throws(BankError) -> [LineSplitter.Line] {
    try await fill(count)
    if !isChecked {
      isChecked = true
      try check()
    }
    let batch = Array(lines.prefix(count))
    lines.removeFirst(batch.count)
    return batch
  }

  private mutating func fill(_ count: Int) async throws(BankError) {
    while lines.count < count, !isAtEnd {
      let chunk: [UInt8]?
      do { chunk = try await source.next() } catch let error as BankError { throw error } catch {
        throw .unreadable("The file could not be read to its end: \(error).")
      }
      if let chunk {
        lines += splitter.lines(of: chunk)
      } else {
        isAtEnd = true
        if let last = splitter.last() { lines.append(last) }
      }
    }
  }

  /// Refuses a file that is not of the format at all, before anything is stored.
  private mutating func check() throws(BankError) {
    guard let first = lines.first else { throw .unreadable("The file is empty. Nothing was stored.") }
    if first.bytes.starts(with: [0xFF, 0xFE]) || first.bytes.starts(with: [0xFE, 0xFF]) {
      throw .unreadable("The file is UTF-16. Save it as UTF-8 and import it again. Nothing was stored.")
    }
    // The whole batch counts: a file may begin with many bad rows and still hold good ones.
    let found = FileFormat.detect(lines)
    guard let found else {
      throw .unreadable(
        "The file is of no format that is known: line \(first.number) is no JSON object of a question. "
          + "Nothing was stored.")
    }
    guard let wanted = format, wanted != found else {
      format = found
      return
    }
    throw .unreadable("The file is of the format \(found.rawValue), not \(wanted.rawValue). Nothing was stored.")
  }
}
