import QuestionFormats
import QuestionModel

/// A table for a terminal or for a spreadsheet.
struct TextTable {
  let columns: [String]
  private(set) var rows: [[String]] = []

  init(_ columns: [String]) { self.columns = columns }

  mutating func add(_ row: [String]) { rows.append(row) }

  private static let maximumWidth = 60

  /// Columns of one width, parted by two blanks; a long text is cut.
  var text: String {
    let lines = ([columns] + rows).map { $0.map(Self.cell) }
    let widths = columns.indices.map { index in lines.map { $0[index].count }.max() ?? 0 }
    return lines.map { line in
      let cells = zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    let line = Console.line(text)
    return line.count > maximumWidth ? line.prefix(maximumWidth - 1) + "…" : line
  }

  /// CSV with the columns' names in its first line.
  func csv(withMark: Bool) -> String {
    rows.reduce((withMark ? "\u{FEFF}" : "") + CSVText.line(columns)) { $0 + CSVText.line($1) }
  }
}
