/// Reads and writes values separated by commas, semicolons or tabs, as RFC 4180 and spreadsheets have them.
public enum CSVText {
  /// One record of a file.
  public struct Record: Sendable, Hashable {
    /// The line that it begins on, from 1.
    public let line: Int
    /// Its fields.
    public let fields: [String]
  }

  /// Why a file cannot be read.
  public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let reason: String

    /// A fault.
    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }

    /// The fault in one line.
    public var description: String { "line \(line): \(reason)" }
  }

  /// Reads a file whole. A byte order mark is left out, blank lines are left out, and the sign between fields is the
  /// commonest of `,`, `;` and the tab in the first line.
  ///
  /// - Parameter bytes: the file, in UTF-8.
  /// - Returns: its records.
  /// - Throws: `Fault` where it is no UTF-8 or a quotation mark is never closed.
  public static func records(of bytes: [UInt8]) throws(Fault) -> [Record] {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard let text = String(validating: rest, as: UTF8.self), !rest.contains(0) else {
      throw Fault(line: 1, reason: "the file is not in UTF-8; save it as \"CSV UTF-8\"")
    }
    var reader = CSVReader(bytes: Array(text.utf8))
    return try reader.records()
  }

  /// Writes one record with its line's end.
  ///
  /// - Parameter fields: any texts.
  /// - Returns: the line; a field that a spreadsheet would take for a formula has an apostrophe before it.
  public static func line(_ fields: [String]) -> String {
    fields.map { field in
      let field = looksLikeFormula(field) ? "'" + field : field
      let needsQuotes = field.unicodeScalars.contains { "\",;\t\n\r".unicodeScalars.contains($0) }
      return needsQuotes ? quoted(field) : field
    }.joined(separator: ",") + "\r\n"
  }

  /// By scalars: a mark may stand on a quotation mark and make another character of it.
  private static func quoted(_ field: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      if scalar == "\"" { scalars.append(scalar) }
      scalars.append(scalar)
    }
    return "\"" + String(scalars) + "\""
  }

  /// What was meant by a field that `line` wrote: the apostrophe that keeps it from being a formula is left out.
  ///
  /// - Parameter field: a field as it was read.
  /// - Returns: the text that was written.
  public static func meaning(of field: String) -> String {
    guard field.unicodeScalars.first == "'", looksLikeFormula(field) else { return field }
    return String(field.unicodeScalars.dropFirst())
  }

  /// Apostrophes before it make no difference, so that one more can always be taken away again.
  private static func looksLikeFormula(_ field: String) -> Bool {
    let first = field.unicodeScalars.first { $0 != "'" }
    return first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  }
}

/// Walks over the bytes of a file once.
private struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line = 1

  private static let (quote, newline, carriageReturn) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  init(bytes: [UInt8]) {
    self.bytes = bytes
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted, byte == Self.newline { break }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    // The first of those that are as common.
    separator = candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
  }

  mutating func records() throws(CSVText.Fault) -> [CSVText.Record] {
    var records: [CSVText.Record] = []
    while place < bytes.count {
      let start = line
      let fields = try record()
      if fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        records.append(CSVText.Record(line: start, fields: fields))
      }
    }
    return records
  }

  private mutating func record() throws(CSVText.Fault) -> [String] {
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard place < bytes.count else { return fields }
      let byte = bytes[place]
      place += 1
      if byte == separator {
        if place == bytes.count { return fields + [""] }
        continue
      }
      if byte == Self.carriageReturn, place < bytes.count, bytes[place] == Self.newline { place += 1 }
      line += 1
      return fields
    }
  }

  /// A field up to its separator or the line's end, which stays.
  private mutating func field() throws(CSVText.Fault) -> String {
    guard place < bytes.count, bytes[place] == Self.quote else { return plain() }
    let start = line
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == Self.newline { line += 1 }
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      guard place < bytes.count, bytes[place] == Self.quote else {
        // Whatever stands between the closing quotation mark and the separator belongs to the field.
        return String(decoding: text, as: UTF8.self) + plain()
      }
      text.append(byte)
      place += 1
    }
    throw CSVText.Fault(line: start, reason: "a quotation mark is not closed")
  }

  private mutating func plain() -> String {
    let start = place
    while place < bytes.count, bytes[place] != separator, bytes[place] != Self.newline,
      bytes[place] != Self.carriageReturn
    {
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}
