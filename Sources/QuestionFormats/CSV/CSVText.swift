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
  /// commonest of `,`, `;` and the tab in the first line that has several of one.
  ///
  /// - Parameter bytes: the file, in UTF-8.
  /// - Returns: its records.
  /// - Throws: `Fault` where it is no UTF-8 or a quotation mark is never closed.
  public static func records(of bytes: [UInt8]) throws(Fault) -> [Record] {
    var reader = CSVRecordReader()
    return try reader.records(of: bytes) + reader.rest()
  }

  /// Writes one record with its line's end.
  ///
  /// - Parameters:
  ///   - fields: any texts.
  ///   - separator: what stands between them: a comma, a semicolon or a tab.
  /// - Returns: the line; a field that a spreadsheet would take for a formula has an apostrophe before it.
  public static func line(_ fields: [String], separator: String = ",") -> String {
    fields.map { field in
      let field = looksLikeFormula(field) ? "'" + field : field
      let needsQuotes = field.unicodeScalars.contains { "\",;\t\n\r".unicodeScalars.contains($0) }
      return needsQuotes ? quoted(field) : field
    }.joined(separator: separator) + "\r\n"
  }

  /// By scalars: a mark may stand on a quotation mark and make another character of it.
  static func quoted(_ field: String) -> String {
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

  /// A text of a spreadsheet as `meaning` takes it.
  static func protected(_ field: String) -> String {
    field.unicodeScalars.first == "'" && looksLikeFormula(field) ? "'" + field : field
  }

  /// Apostrophes before it make no difference, so that one more can always be taken away again.
  private static func looksLikeFormula(_ field: String) -> Bool {
    let first = field.unicodeScalars.first { $0 != "'" }
    return first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  }
}
