import QuestionModel

/// Questions that a table of a document holds: one a row under headings such as `STT | Câu hỏi | A | B | Đáp án`, or one a
/// table, its options in rows that begin with their letters.
struct WordQuestionTable {
  /// Cells, each its lines.
  typealias Row = [[StyledLine]]

  private let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  /// The questions as paragraphs would have them; nil where the table is any other.
  ///
  /// - Returns: the lines, and what no line says, in words.
  func lines() -> (lines: [StyledLine], finding: String?)? {
    lettered().map { ($0, nil) } ?? headed()
  }

  private static func text(_ cell: [StyledLine]) -> String {
    cell.map(\.text).joined(separator: " ").trimmed
  }
}

/// A question a row.
extension WordQuestionTable {
  private func headed() -> (lines: [StyledLine], finding: String?)? {
    guard let head = rows.first, rows.count > 1, head.count > 3 else { return nil }
    let record = CSVText.Record(line: 1, fields: head.map(Self.text))
    guard TableHeader.isHeader(record), let header = try? TableHeader(record, at: FilePlace(line: 1)) else {
      return nil
    }
    let options = header.columns.indices.filter { if case .option = header.columns[$0] { true } else { false } }
    // What stands under no heading would be lost.
    let isHeaded = rows.allSatisfy { row in
      row.indices.allSatisfy { index in
        let hasHeading = index < header.headings.count && !header.headings[index].isEmpty
        return hasHeading || Self.text(row[index]).isEmpty
      }
    }
    guard options.count > 1, isHeaded else { return nil }
    var lines: [StyledLine] = []
    for (index, row) in rows.dropFirst().enumerated() {
      func cell(_ column: TableColumn) -> [StyledLine] {
        header.columns.firstIndex(of: column).flatMap { $0 < row.count ? row[$0] : nil } ?? []
      }
      let own = Int(Self.text(cell(.number)))
      let level = Self.text(cell(.level))
      let note = level.isEmpty ? "" : " (\(level))"
      guard !Self.text(cell(.stem)).isEmpty else {
        // What goes on a row before it is no question a row.
        let said = row.filter { !Self.text($0).isEmpty }
        guard said.count < 2 else { return nil }
        // A heading over several rows, but no number of a row that is not filled in.
        if let said = said.first, Int(Self.text(said)) == nil { lines += said }
        continue
      }
      lines += Self.prefixed("Câu \(own ?? index + 1)\(note): ", cell(.stem))
      for place in options {
        guard case .option(let option) = header.columns[place], place < row.count, !row[place].isEmpty else { continue }
        let first = row[place].first.map { MarkedText($0) }
        let isMarked = first.flatMap { OptionMark($0, at: 0) }?.place == option
        lines += isMarked ? row[place] : Self.prefixed("\(ChoiceLetter.option(option)). ", row[place])
      }
      if !Self.text(cell(.key)).isEmpty { lines += Self.prefixed("Đáp án: ", cell(.key)) }
      if !Self.text(cell(.explanation)).isEmpty { lines += Self.prefixed("Lời giải: ", cell(.explanation)) }
    }
    let left = header.columns.indices.filter { index in
      switch header.columns[index] {
      case .number, .stem, .option, .key, .explanation, .level: false
      default: !header.headings[index].isEmpty
      }
    }
    let names = left.map { "\"\(header.headings[$0])\"" }.joined(separator: ", ")
    return (lines, left.isEmpty ? nil : "columns of a table of questions are not read: \(names)")
  }

  /// A cell behind words of a layout.
  private static func prefixed(_ words: String, _ cell: [StyledLine]) -> [StyledLine] {
    guard var first = cell.first else { return [] }
    first.runs.insert(StyledRun(text: words), at: 0)
    first.isRow = false
    return [first] + cell.dropFirst()
  }
}

/// A question a table.
extension WordQuestionTable {
  private func lettered() -> [StyledLine]? {
    guard rows.allSatisfy({ $0.count == 2 }) else { return nil }
    let heads = rows.map { Self.text($0[0]) }
    let letters = heads.filter { Self.place($0) != nil }
    guard letters.count > 1, letters.enumerated().allSatisfy({ Self.place($1) == $0 }) else { return nil }
    let others = heads.filter { Self.place($0) == nil }.map { MarkedText(StyledLine($0, number: 0)) }
    guard !others.isEmpty, others.contains(where: { QuestionStart($0, isLoose: true) != nil }) else { return nil }
    let areKnown = others.allSatisfy { text in
      if QuestionStart(text, isLoose: true) != nil { return true }
      switch LineRole(MarkedText(StyledLine(text.string + ":", number: 0))) {
      case .key, .explanation, .keyHeading: return true
      default: return false
      }
    }
    guard areKnown else { return nil }
    return rows.flatMap { row -> [StyledLine] in
      guard var head = row[0].first(where: { !$0.text.trimmed.isEmpty }) else { return row[1] }
      let isMarked = ".):".contains(head.text.trimmed.last ?? " ")
      head.runs += [StyledRun(text: isMarked ? " " : Self.place(Self.text(row[0])) == nil ? ": " : ". ")]
      head.runs += row[1].first?.runs ?? []
      return [head] + row[1].dropFirst()
    }
  }

  /// The place of the option whose letter a cell is.
  private static func place(_ cell: String) -> Int? {
    let scalars = Array(cell.unicodeScalars)
    guard let first = scalars.first,
      scalars.count == 1 || scalars.count == 2 && ".)".unicodeScalars.contains(scalars[1])
    else { return nil }
    return first.optionPlace.flatMap { $0.isCapital ? $0.place : nil }
  }
}
