import QuestionModel
import TerminalScreen

/// A row of a test, as a teacher looks it over.
enum TestRow: Sendable, Hashable {
  /// The heading of a part, by its place.
  case section(Int)
  /// A question or an essay, by its place among the test's items, with its number on the paper.
  case item(Int, number: Int)
  /// What is drawn anew for each student, by its place among the test's cells.
  case drawn(Int)
  /// A cell that too few questions were found for.
  case shortage(CellShortage, BlueprintCell?)

  /// The rows of a test: what it lacks, then its parts with their questions.
  static func all(of quiz: Quiz, short: [(CellShortage, BlueprintCell?)] = []) -> [TestRow] {
    var rows = short.map { TestRow.shortage($0.0, $0.1) }
    var number = 0
    func add(_ section: (String) -> Bool) {
      for (index, item) in quiz.items.enumerated() where section(item.section) {
        number += 1
        rows.append(.item(index, number: number))
      }
      for (index, cell) in quiz.cells.enumerated() where section(cell.section) { rows.append(.drawn(index)) }
    }
    for (place, section) in quiz.sections.enumerated() {
      rows.append(.section(place))
      add { $0 == section.id }
    }
    // What belongs to no part is not lost.
    let known = Set(quiz.sections.map(\.id))
    add { !known.contains($0) }
    return rows
  }
}

/// Tests as lines.
enum TestText {
  /// What a row says.
  static func line(
    _ row: TestRow, of quiz: Quiz, stem: (QuizItem) -> String?, isOutdated: (QuizItem) -> Bool, _ words: Words
  ) -> StyledLine {
    switch row {
    case .section(let place):
      let section = quiz.sections[place]
      let (items, cells) = (
        quiz.items.filter { $0.section == section.id }, quiz.cells.filter { $0.section == section.id }
      )
      let count = items.count + cells.reduce(0) { $0 + $1.count }
      let points = items.reduce(0) { $0 + $1.points } + cells.reduce(0) { $0 + $1.total }
      return [
        Span(section.title.isEmpty ? words.partWithoutTitle : section.title, .heading, .bold),
        Span("  " + words.questionsAndPoints(count, points), .dim),
        Span(section.scoring.map { "  " + words.scoring($0) } ?? "", .info),
        Span(section.instructions.map { "  \($0)" } ?? "", .dim),
      ]
    case .item(let index, let number):
      let item = quiz.items[index]
      let sign = isOutdated(item) ? [Span("↑ ", .warning)] : []
      let text: Span =
        switch item.prompt {
        case .essay(let prompt) where prompt.trimmed.isEmpty: Span(words.essayNotWritten, .warning)
        case .essay(let prompt): Span(words.essay + ": " + QuestionText.oneLine(prompt))
        case .question(_, let revision):
          stem(item).map { Span(QuestionText.oneLine($0)) } ?? Span(words.notInThisBank(revision), .warning)
        }
      return StyledLine(
        [Span(TextAlignment.right.pad("\(number).", to: 4) + " ", .dim)] + sign
          + [Span("(\(words.decimal(item.points))) ", .dim), text])
    case .drawn(let index):
      let cell = quiz.cells[index]
      return [
        Span("   » ", .accent), Span(words.drawnForEach(cell.count) + ": "),
        Span(self.name(of: cell, without: quiz.tags, words) + "  "),
        Span(words.sum(cell.count, each: cell.points), .dim),
      ]
    case .shortage(let shortage, let cell):
      return [
        Span("\(Mark.warning) ", .warning),
        Span(words.shortOf(shortage.missing, shortage.wanted), .warning, .bold),
        Span(cell.map { ": " + name(of: $0, without: quiz.tags, words) } ?? ""),
        Span(" — " + words.reasons(shortage), .dim),
      ]
    }
  }

  /// What a cell asks for beside what all questions of the test have.
  static func name(of cell: BlueprintCell, without common: [Tag], _ words: Words) -> String {
    let tags = cell.tags.filter { !common.contains($0) }
    return ([words.kind(cell.kind), cell.level].compactMap(\.self) + names(tags) + [cell.query].compactMap(\.self))
      .joined(separator: " · ")
  }

  /// Tags as people call them: a topic is known as one by its value alone.
  static func names(_ tags: [Tag]) -> [String] { tags.map { $0.namespace == "topic" ? String($0.value) : $0.name } }
}
