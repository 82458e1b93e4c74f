/// Cuts a table in text into records while its bytes come in, as RFC 4180 has them; blank ones are left out.
struct CSVRecordReader: Sendable {
  /// Most bytes of a record.
  static let maximumRecord = 4 << 20
  /// Most bytes and lines in which the separator is looked for: a title may stand above the headings.
  private static let maximumHead = 1 << 16
  private static let maximumLines = 8

  private enum State {
    case start
    case plain
    case quoted
    case quoteInQuoted
  }

  private var separator: UInt8?
  /// The beginning of the file, until the separator is known.
  private var head: [UInt8]? = []
  private var state = State.start
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var size = 0
  private var line = 1
  private var start = 1
  private var quoteLine = 1
  private var endsWithReturn = false

  private static let (quote, newline, carriageReturn) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  /// A reader at the beginning of a file.
  ///
  /// - Parameter separator: what stands between fields; nil for the commonest sign of the first line that has several
  ///   of one.
  init(separator: UInt8? = nil) { self.separator = separator }

  /// Takes the next bytes.
  ///
  /// - Parameter chunk: any number of bytes.
  /// - Returns: the records that end in them.
  /// - Throws: `CSVText.Fault` where it is no UTF-8, or a record has no end.
  mutating func records(of chunk: [UInt8]) throws(CSVText.Fault) -> [CSVText.Record] {
    guard head != nil else { return try read(chunk[...]) }
    head?.append(contentsOf: chunk)
    guard let known = head else { return [] }
    let isEnough = known.count >= Self.maximumHead || Self.lines(of: known[...]).count > Self.maximumLines
    return isEnough ? try begin() : []
  }

  /// Ends the file.
  ///
  /// - Returns: the records that are left.
  /// - Throws: `CSVText.Fault` where it is no UTF-8, or a quotation mark is never closed.
  mutating func rest() throws(CSVText.Fault) -> [CSVText.Record] {
    let records = head == nil ? [] : try begin()
    guard state != .quoted else { throw CSVText.Fault(line: quoteLine, reason: "a quotation mark is not closed") }
    return fields.isEmpty && field.isEmpty ? records : records + [try record()].compactMap(\.self)
  }

  private mutating func begin() throws(CSVText.Fault) -> [CSVText.Record] {
    var rest = (head ?? [])[...]
    head = nil
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    let lines = Self.lines(of: rest)
    if let first = lines.first, first.startIndex == rest.startIndex, let named = Self.named(first) {
      separator = separator ?? named
      rest = rest[first.endIndex...]
    }
    separator = separator ?? Self.commonest(of: lines)
    return try read(rest)
  }

  /// The first lines that no quotation mark holds open, one more than are looked at.
  private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var isQuoted = false
    return bytes.split(maxSplits: maximumLines + 1) { byte in
      if byte == quote { isQuoted.toggle() }
      return !isQuoted && (byte == newline || byte == carriageReturn)
    }
  }

  /// The separator that a first line such as `sep=;` names.
  private static func named(_ line: ArraySlice<UInt8>) -> UInt8? {
    guard line.count == 5, line.starts(with: "sep=".utf8), let last = line.last else { return nil }
    return candidates.contains(last) ? last : nil
  }

  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The sign that is commonest in the first line with several of one, or else with one; the first of those that are as
  /// common.
  private static func commonest(of lines: [ArraySlice<UInt8>]) -> UInt8 {
    let counts = lines.prefix(maximumLines).map { count(in: $0) }
    let telling = counts.first { $0.max() ?? 0 > 1 } ?? counts.first { $0.max() ?? 0 > 0 } ?? [0]
    return candidates[telling.firstIndex(of: telling.max() ?? 0) ?? 0]
  }

  private static func count(in line: ArraySlice<UInt8>) -> [Int] {
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in line {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    return counts
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) throws(CSVText.Fault) -> [CSVText.Record] {
    let separator = separator ?? UInt8(ascii: ",")
    var records: [CSVText.Record] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if endsWithReturn {
        endsWithReturn = false
        if byte == Self.newline {
          place += 1
          continue
        }
      }
      switch state {
      case .start where byte == Self.quote:
        state = .quoted
        quoteLine = line
        place += 1
      case .quoted:
        let end = bytes[place...].firstIndex(of: Self.quote) ?? bytes.endIndex
        append(bytes[place..<end])
        line += bytes[place..<end].count { $0 == Self.newline }
        place = end
        if place < bytes.endIndex {
          state = .quoteInQuoted
          place += 1
        }
      case .quoteInQuoted where byte == Self.quote:
        append(bytes[place...place])
        state = .quoted
        place += 1
      case .start, .plain, .quoteInQuoted:
        // Whatever stands between the closing quotation mark and the separator belongs to the field.
        state = .plain
        let end =
          bytes[place...].firstIndex { $0 == separator || $0 == Self.newline || $0 == Self.carriageReturn }
          ?? bytes.endIndex
        append(bytes[place..<end])
        place = end
        guard place < bytes.endIndex else { break }
        place += 1
        if bytes[end] == separator {
          try endField()
        } else {
          endsWithReturn = bytes[end] == Self.carriageReturn
          if let record = try record() { records.append(record) }
          line += 1
          start = line
        }
      }
      guard size <= Self.maximumRecord else {
        throw CSVText.Fault(
          line: start,
          reason: "the record is longer than \(Self.maximumRecord >> 20) MiB; a quotation mark may not be closed")
      }
    }
    return records
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    field.append(contentsOf: bytes)
    size += bytes.count
  }

  private mutating func endField() throws(CSVText.Fault) {
    guard let text = String(validating: field, as: UTF8.self), !field.contains(0) else {
      throw CSVText.Fault(line: start, reason: "the file is not in UTF-8; save it as \"CSV UTF-8\"")
    }
    fields.append(text)
    field.removeAll(keepingCapacity: true)
    state = .start
  }

  /// The record that ends here; nil where it is blank.
  private mutating func record() throws(CSVText.Fault) -> CSVText.Record? {
    try endField()
    defer {
      fields.removeAll(keepingCapacity: true)
      size = 0
    }
    guard fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    return CSVText.Record(line: start, fields: fields)
  }
}
