import QuestionAPI
import QuestionModel

/// A blueprint as text for a person.
enum BlueprintText {
  static func text(of blueprint: Blueprint) -> String {
    let grid = BlueprintGrid(blueprint)
    var lines = [blueprint.title]
    if !grid.commonTags.isEmpty { lines.append("all        \(names(grid.commonTags))") }
    if let query = blueprint.query { lines.append("query      \(query)") }
    if blueprint.avoidsLast > 0 { lines.append("avoids     questions of the last \(blueprint.avoidsLast) tests") }
    if let difficulty = blueprint.difficulty { lines.append("difficulty \(PointsText.text(difficulty))") }
    lines.append("settings   \(SettingsText.line(blueprint.settings))")
    lines = lines.map(Console.line)
    return (lines + ["", table(of: grid).text, ""] + sections(of: grid)).joined(separator: "\n")
  }

  private static func table(of grid: BlueprintGrid) -> TextTable {
    // A kind stands above the first of its levels alone.
    let kinds = grid.columns.indices.map { index in
      index > 0 && grid.columns[index].kind == grid.columns[index - 1].kind ? "" : grid.columns[index].kind.label
    }
    var table = TextTable(["tags"] + kinds + ["sum"])
    if grid.columns.contains(where: { $0.level != nil }) {
      table.add([""] + grid.columns.map { $0.level ?? "" } + [""])
    }
    let common = Set(grid.commonTags)
    for row in grid.rows {
      let name = names(row.tags.filter { !common.contains($0) })
      let label = [name, row.query ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      table.add([label.isEmpty ? "-" : label] + row.sums.map(text) + [text(row.total)])
    }
    table.add(["sum"] + grid.columnTotals.map(text) + [text(grid.total)])
    return table
  }

  private static func sections(of grid: BlueprintGrid) -> [String] {
    var table = TextTable(["section", "questions", "points"])
    for section in grid.sections {
      table.add([section.title, "\(section.total.count)", PointsText.text(section.total.points)])
    }
    table.add(["sum", "\(grid.total.count)", PointsText.text(grid.total.points)])
    return [table.text]
  }

  private static func text(_ sum: BlueprintGrid.Sum) -> String {
    sum.count == 0 ? "" : "\(sum.count) (\(PointsText.text(sum.points)))"
  }

  private static func names(_ tags: [Tag]) -> String { tags.map(\.name).joined(separator: " ") }
}

extension BlueprintCell.Kind {
  /// The kind in a word.
  var label: String { name ?? "any" }
}

/// How a quiz is taken, in a line.
enum SettingsText {
  static func line(_ settings: QuizSettings) -> String {
    let shuffled = [
      settings.shufflesQuestions ? "questions" : nil, settings.shufflesChoices ? "options" : nil,
    ].compactMap(\.self)
    let parts: [String?] = [
      settings.duration.map { LengthOfTime.text($0) } ?? "no time limit",
      settings.attempts.map { $0 == 1 ? "1 attempt" : "\($0) attempts" } ?? "any number of attempts",
      "navigation \(settings.navigation.rawValue)", "feedback \(settings.feedback.rawValue)",
      shuffled.isEmpty ? "nothing shuffled" : "\(shuffled.joined(separator: " and ")) shuffled",
      settings.passMark.map { "passed with \(PointsText.text($0 * 100))%" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
