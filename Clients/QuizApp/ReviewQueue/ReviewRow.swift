import QuestionAPI
import QuestionModel
import TerminalScreen

/// A question on one row of the review queue: its stem, then columns as far as there is room.
enum ReviewRow {
  /// A column behind the stem.
  private struct Column {
    let title: String
    let text: String
    let width: Int
    let role: StyleRole
  }

  static func line(_ entry: ReviewEntry, _ stem: String, now: Timestamp?, width: Int, _ words: Words) -> StyledLine {
    let columns = columns(entry, now: now, width: width, words)
    return StyledLine(
      [
        Span(TextAlignment.left.pad(stem, to: room(width, columns)))
      ] + columns.map { Span(" " + TextAlignment.left.pad($0.text, to: $0.width), $0.role) })
  }

  /// The names of the columns.
  static func heading(width: Int, _ words: Words) -> StyledLine {
    let columns = columns(nil, now: nil, width: width, words)
    let titles = columns.map { " " + TextAlignment.left.pad($0.title, to: $0.width) }.joined()
    return [Span("  " + TextAlignment.left.pad(words.questionTitle, to: room(width, columns)) + titles, .dim)]
  }

  /// A list leaves two columns for its mark and one for its bar.
  private static func room(_ width: Int, _ columns: [Column]) -> Int {
    Swift.max(0, width - 3 - columns.reduce(0) { $0 + $1.width + 1 })
  }

  private static func columns(_ entry: ReviewEntry?, now: Timestamp?, width: Int, _ words: Words) -> [Column] {
    guard width >= 24 else { return [] }
    let errors = entry?.errors ?? 0
    let marks = [
      errors > 0 ? "\(Mark.wrong)\(errors)" : "",
      (entry?.warnings ?? 0) > 0 ? "\(Mark.warning)\(entry?.warnings ?? 0)" : "",
    ]
    let age = entry.flatMap { entry in now.map { words.age(of: entry.changed, at: $0) } } ?? ""
    let faults = Column(
      title: words.faultsColumn, text: marks.filter { !$0.isEmpty }.joined(separator: " "), width: 7,
      role: errors > 0 ? .error : .warning)
    let waited = Column(title: words.ageColumn, text: age, width: 8, role: .dim)
    guard width >= 54 else { return width >= 34 ? [faults, waited] : [faults] }
    let comments = entry?.openComments ?? 0
    return [
      faults, Column(title: words.commentsColumn, text: comments > 0 ? "\(comments)" : "", width: 9, role: .info),
      Column(title: words.authorColumn, text: entry?.author ?? "", width: 10, role: .text), waited,
    ]
  }
}
