import QuestionModel

/// Which column of a table holds what.
struct TableHeader: Sendable {
  /// What each column holds; nil for one that is unknown or has no heading.
  private(set) var columns: [TableColumn?]
  /// The headings as they stand.
  let headings: [String]
  /// Where the columns stand that are there.
  let places: [TableColumn: Int]

  /// Finds the columns by their headings.
  ///
  /// - Parameters:
  ///   - record: a line of headings.
  ///   - second: another one below it, whose cells stand under groups of the first.
  ///   - place: where it stands.
  /// - Throws: `FormatFault` where two columns hold the same.
  init(_ record: CSVText.Record, second: CSVText.Record? = nil, at place: FilePlace) throws(FormatFault) {
    let lower = second?.fields ?? []
    headings = (0..<max(record.fields.count, lower.count)).map { index in
      let below = index < lower.count ? lower[index].trimmed : ""
      return below.isEmpty ? index < record.fields.count ? record.fields[index].trimmed : "" : below
    }
    columns = Self.columns(headings)
    var places: [TableColumn: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard let column, column != .number else { continue }
      if let first = places.updateValue(index, forKey: column) {
        throw FormatFault(
          "the columns \"\(headings[first])\" and \"\(headings[index])\" hold the same; leave one of them out or "
            + "give it another heading", at: place)
      }
    }
    self.places = places
  }

  /// What headings name. A remark in one is read over where no other heading names the same.
  private static func columns(_ headings: [String]) -> [TableColumn?] {
    var columns = headings.map { $0.isEmpty ? nil : TableColumn.named($0) }
    for (index, heading) in headings.enumerated() where columns[index] == nil {
      guard let column = TableColumn.remarked(heading), !columns.contains(column) else { continue }
      columns[index] = column
    }
    // Options come in one way only; what is said in another is kept as it stands.
    let hasOptions = columns.contains { if case .option = $0 { true } else { false } }
    let hasWrongOptions = !hasOptions && columns.contains(.key) && columns.contains(where: Self.isWrongOption)
    return columns.map { column in
      if column == .optionList, hasOptions || hasWrongOptions { return nil }
      return isWrongOption(column) && !hasWrongOptions ? nil : column
    }
  }

  private static func isWrongOption(_ column: TableColumn?) -> Bool {
    if case .wrongOption = column { true } else { false }
  }

  /// Whether options have columns, or one column.
  var hasOptions: Bool {
    columns.contains { column in
      switch column {
      case .option, .wrongOption, .optionList, .rest: true
      default: false
      }
    }
  }

  /// Whether the column of the answer holds the right option itself, and others the wrong ones.
  var hasWrongOptions: Bool { columns.contains(where: Self.isWrongOption) }

  /// The columns that are there.
  var found: Dictionary<TableColumn, Int>.Keys { places.keys }

  /// Whether a line is one of headings: it has a column for the question.
  static func isHeader(_ record: CSVText.Record) -> Bool {
    let columns = record.fields.compactMap { TableColumn.named($0) ?? TableColumn.remarked($0) }
    return columns.contains(.stem) && Set(columns).count > 1
  }

  /// Whether a line has the headings below the groups of another one, such as `A`, `B` under "Options".
  static func isContinued(_ record: CSVText.Record, by second: CSVText.Record) -> Bool {
    let filled = second.fields.indices.filter { !second.fields[$0].trimmed.isEmpty }
    return filled.count > 1
      && filled.allSatisfy { index in
        let above = index < record.fields.count ? TableColumn.named(record.fields[index]) : nil
        guard above == nil || above == .key || above == .optionList,
          case .option = TableColumn.named(second.fields[index])
        else {
          return false
        }
        return true
      }
  }

  /// What the columns are taken for, in a few words, and the columns that are kept though nothing here knows them.
  func finding(_ separator: String) -> (text: String, losses: [FormatLoss]) {
    let known = zip(headings, columns).compactMap { heading, column in
      column.map { column in
        column == .number ? "\"\(heading)\" is not read" : "\"\(heading)\" is \(column.heading(in: .english))"
      }
    }
    let missing = found.contains(.key) ? "" : "; there is no column for the answer, such as \"đáp án\" or \"answer\""
    let others = unknown.map { "\"\($0.heading)\"" }.joined(separator: ", ")
    let kept = others.isEmpty ? "" : "; unknown here, and kept with the key: \(others)"
    let losses = unknown.map { FormatLoss(.unknown, "column \($0.heading)", .kept, "with the key of its question") }
    return ("a table \(separator): " + known.joined(separator: ", ") + kept + missing, losses)
  }

  /// Columns that are unknown and have a heading.
  var unknown: [(index: Int, heading: String)] {
    headings.indices.filter { columns[$0] == nil && !headings[$0].isEmpty }.map { ($0, headings[$0]) }
  }

  /// What a cell with a passage cannot say of it.
  static let unsaidOfPassages = Set(QuestionPart.allCases)

  /// What a table with these columns cannot say.
  var unsaid: Set<QuestionPart> {
    guard !found.contains(.rest) else { return [] }
    var unsaid: Set<QuestionPart> = [.answerMatch, .extra]
    func needs(_ part: QuestionPart, _ isThere: Bool) { if !isThere { unsaid.insert(part) } }
    let hasTags = found.contains { column in
      if case .namespace = column { true } else { column == .tags }
    }
    let hasFeedback = found.contains { column in
      if case .optionFeedback = column { true } else { column == .feedback }
    }
    needs(.tags, hasTags)
    needs(.category, hasTags)
    needs(.feedback, hasFeedback)
    needs(.level, found.contains(.level))
    needs(.statementLevels, found.contains(.statementLevels))
    needs(.difficulty, found.contains(.difficulty))
    needs(.language, found.contains(.language))
    needs(.hint, found.contains(.hint))
    needs(.explanation, found.contains(.explanation))
    needs(.weights, found.contains(.weights))
    needs(.scoring, found.contains(.scoring))
    needs(.pinned, found.contains(.pinned))
    needs(.passage, found.contains(.passage))
    needs(.media, found.contains(.media))
    needs(.licence, found.contains(.licence))
    needs(.source, found.contains(.source))
    return unsaid
  }
}
