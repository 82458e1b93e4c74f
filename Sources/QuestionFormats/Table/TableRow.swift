import QuestionModel

/// One line of a table, by its columns.
struct TableRow: Sendable {
  let place: FilePlace
  let header: TableHeader
  let record: CSVText.Record
  /// The passage that the line's question belongs to.
  var passage: QuestionID?

  init(_ record: CSVText.Record, _ header: TableHeader, at place: FilePlace) {
    (self.record, self.header, self.place) = (record, header, place)
  }

  /// A cell without blanks at its ends; nil where it is empty or there is no such column.
  subscript(column: TableColumn) -> String? {
    guard let text = whole(column)?.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// A cell as it stands.
  func whole(_ column: TableColumn) -> String? {
    guard let index = header.places[column], index < record.fields.count else { return nil }
    return Self.lines(CSVText.meaning(of: record.fields[index]))
  }

  /// The cells of options that are not empty.
  var options: [(column: Int, text: String)] {
    header.columns.compactMap { column -> (column: Int, text: String)? in
      guard case .option(let index) = column, let text = self[.option(index)] else { return nil }
      return (index, text)
    }.sorted { $0.column < $1.column }
  }

  /// What is said of options, by their columns.
  var optionFeedback: [(column: Int, text: String)] {
    header.columns.compactMap { column -> (column: Int, text: String)? in
      guard case .optionFeedback(let index) = column, let text = self[.optionFeedback(index)] else { return nil }
      return (index, text)
    }
  }

  /// The cells of unknown columns, and of columns without a heading.
  var others: [(heading: String, text: String)] {
    record.fields.indices.compactMap { index in
      guard index >= header.columns.count || header.columns[index] == nil else { return nil }
      let text = CSVText.meaning(of: record.fields[index]).trimmed
      let heading = index < header.headings.count ? header.headings[index] : ""
      return text.isEmpty ? nil : (heading.isEmpty ? "column \(index + 1)" : heading, text)
    }
  }

  /// The line ends of spreadsheets as this bank has them.
  static func lines(_ text: String) -> String {
    text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }
}
