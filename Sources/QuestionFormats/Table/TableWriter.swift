/// Writes a table of questions in text.
struct TableWriter: FormatWriter {
  private let separator: String
  private var lines: TableLines
  private var isBegun = false

  /// A writer.
  ///
  /// - Parameters:
  ///   - format: `tsv` for tabs between fields, else commas.
  ///   - language: of headings and kinds; reading takes either.
  init(_ format: FileFormat, language: QuestionSheet.Language = .vietnamese) {
    separator = format == .tsv ? "\t" : ","
    lines = TableLines(language: language)
  }

  mutating func add(_ question: WrittenQuestion) -> WrittenPart {
    let (lines, losses) = lines.lines(of: question)
    return WrittenPart(bytes(of: lines), losses: losses, isWritten: !lines.isEmpty)
  }

  mutating func finish() -> [UInt8] { bytes(of: lines.emptyHead().map { [$0] } ?? []) }

  /// Spreadsheets take a file without a byte order mark for one in another encoding.
  private mutating func bytes(of lines: [[String]]) -> [UInt8] {
    guard !lines.isEmpty else { return [] }
    defer { isBegun = true }
    let text = lines.map { CSVText.line($0, separator: separator) }.joined()
    return Array(((isBegun ? "" : "\u{FEFF}") + text).utf8)
  }
}
