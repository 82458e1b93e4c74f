/// A row of a fact table, read from fields parted by `|`.
protocol Fact: Sendable {
  /// How many fields a row has.
  static var fieldCount: Int { get }

  /// Reads a row of exactly `fieldCount` trimmed fields; nil where a field cannot be read.
  init?(fields: [String])
}

/// Facts written compactly, one row a line; empty lines are allowed between groups.
struct FactTable<Row: Fact>: Sendable {
  /// What a test calls the table by.
  let name: String
  /// The rows that could be read, in the order written: neighbours are near in meaning.
  let rows: [Row]
  /// The lines that could not be read; a test holds this empty.
  let malformed: [String]

  init(_ name: String, _ text: String) {
    var rows: [Row] = []
    var malformed: [String] = []
    for line in text.split(separator: "\n") where line.contains(where: { $0 != " " }) {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trim)
      if fields.count == Row.fieldCount, let row = Row(fields: fields) {
        rows.append(row)
      } else {
        malformed.append(String(line))
      }
    }
    self.name = name
    self.rows = rows
    self.malformed = malformed
  }

  private static func trim(_ field: Substring) -> String {
    var field = field
    while field.first == " " { field.removeFirst() }
    while field.last == " " { field.removeLast() }
    return String(field)
  }
}
