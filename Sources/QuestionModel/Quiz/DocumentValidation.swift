/// What must hold before a blueprint or a quiz is stored.
public enum DocumentValidation {
  /// Most sections of a paper.
  public static let maximumSections = 50
  /// Most cells of a blueprint.
  public static let maximumCells = 500
  /// Most questions and essays of a paper.
  public static let maximumItems = 500
  /// Longest attempt, in seconds: a week.
  public static let maximumDuration = 7 * 24 * 3600

  /// What is wrong with an item that is a blueprint or a quiz.
  ///
  /// - Parameter content: the item.
  /// - Returns: the problems; empty where it may be stored, and for every other kind.
  public static func problems(of content: QuestionContent) -> [FieldProblem] {
    do {
      switch content.kind {
      case .blueprint:
        let blueprint = try Blueprint(content)
        return sections(blueprint.sections) + cells(blueprint.cells, in: blueprint.sections)
          + search(blueprint.query, "query") + Self.problems(of: blueprint.settings) + plan(blueprint)
      case .quiz:
        let quiz = try Quiz(content)
        return sections(quiz.sections) + items(quiz.items, in: quiz.sections) + cells(quiz.cells, in: quiz.sections)
          + search(quiz.query, "query") + Self.problems(of: quiz.settings) + size(quiz.count)
      default: return []
      }
    } catch {
      return [error]
    }
  }

  /// What is wrong with how a quiz is to be taken.
  ///
  /// - Parameter settings: the settings.
  /// - Returns: the problems, each with its field below `settings`.
  public static func problems(of settings: QuizSettings) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if let duration = settings.duration, !(10...maximumDuration).contains(duration) {
      problems.append(
        FieldProblem("settings.duration", "must lie between 10 and \(maximumDuration) seconds, not be \(duration)"))
    }
    if let attempts = settings.attempts, !(1...100).contains(attempts) {
      problems.append(FieldProblem("settings.attempts", "must lie between 1 and 100, not be \(attempts)"))
    }
    if let share = settings.passMark, !(0...1).contains(share) {
      problems.append(FieldProblem("settings.passMark", "must lie between 0 and 1, not be \(share)"))
    }
    if !(0...600).contains(settings.grace) {
      problems.append(FieldProblem("settings.grace", "must lie between 0 and 600 seconds, not be \(settings.grace)"))
    }
    return problems
  }

  private static func plan(_ blueprint: Blueprint) -> [FieldProblem] {
    var problems = size(blueprint.count)
    if !(0...50).contains(blueprint.avoidsLast) {
      problems.append(FieldProblem("avoidsLast", "must lie between 0 and 50, not be \(blueprint.avoidsLast)"))
    }
    if let difficulty = blueprint.difficulty, !(0...1).contains(difficulty) {
      problems.append(FieldProblem("difficultyTarget", "must lie between 0 and 1, not be \(difficulty)"))
    }
    return problems
  }

  private static func size(_ count: Int) -> [FieldProblem] {
    guard count > maximumItems else { return [] }
    return [FieldProblem("cells", "a paper has \(maximumItems) questions at the most, not \(count)")]
  }

  private static func sections(_ sections: [PaperSection]) -> [FieldProblem] {
    var problems = identifiers(sections.map(\.id), "sections")
    if sections.count > maximumSections {
      problems.append(FieldProblem("sections", "are more than \(maximumSections)"))
    }
    for (index, section) in sections.enumerated() {
      problems += text(section.title, "sections[\(index)].title")
      problems += text(section.instructions ?? "", "sections[\(index)].instructions")
    }
    return problems
  }

  private static func cells(_ cells: [BlueprintCell], in sections: [PaperSection]) -> [FieldProblem] {
    var problems = identifiers(cells.map(\.id), "cells")
    if cells.count > maximumCells { problems.append(FieldProblem("cells", "are more than \(maximumCells)")) }
    let known = Set(sections.map(\.id))
    for (index, cell) in cells.enumerated() {
      let path = "cells[\(index)]"
      if !known.contains(cell.section) {
        problems.append(FieldProblem("\(path).section", "\"\(cell.section)\" is no section"))
      }
      if !(1...BlueprintCell.maximumCount).contains(cell.count) {
        problems.append(
          FieldProblem("\(path).count", "must lie between 1 and \(BlueprintCell.maximumCount), not be \(cell.count)"))
      }
      if case .questions(let kind?) = cell.kind, !kind.isAnswerable {
        problems.append(FieldProblem("\(path).kind", "\"\(kind)\" is no kind of question that can be graded"))
      }
      problems += points(cell.points, path) + search(cell.query, "\(path).query")
    }
    return problems
  }

  private static func items(_ items: [QuizItem], in sections: [PaperSection]) -> [FieldProblem] {
    var problems = identifiers(items.map(\.id), "items")
    let known = Set(sections.map(\.id))
    var places: [QuestionID: Int] = [:]
    for (index, item) in items.enumerated() {
      let path = "items[\(index)]"
      if !known.contains(item.section) {
        problems.append(FieldProblem("\(path).section", "\"\(item.section)\" is no section"))
      }
      if let question = item.question, let first = places.updateValue(index, forKey: question) {
        problems.append(FieldProblem("\(path).question", "is the same question as items[\(first)]"))
      }
      if case .essay(let prompt) = item.prompt { problems += text(prompt, "\(path).essay") }
      problems += points(item.points, path)
    }
    return problems
  }

  private static func identifiers(_ ids: [String], _ list: String) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    var places: [String: Int] = [:]
    for (index, id) in ids.enumerated() {
      if id.isEmpty || id.utf8.count > 64 {
        problems.append(FieldProblem("\(list)[\(index)].id", "must have 1 to 64 bytes"))
      }
      if let first = places.updateValue(index, forKey: id) {
        problems.append(FieldProblem("\(list)[\(index)].id", "is the same as that of \(list)[\(first)]"))
      }
    }
    return problems
  }

  private static func points(_ points: Double, _ path: String) -> [FieldProblem] {
    guard !(0...BlueprintCell.maximumPoints).contains(points) else { return [] }
    return [FieldProblem("\(path).points", "must lie between 0 and 1000, not be \(points)")]
  }

  private static func search(_ query: String?, _ field: String) -> [FieldProblem] {
    guard let query else { return [] }
    do {
      _ = try SearchParser.parse(query)
      return []
    } catch {
      return [FieldProblem(field, error.description)]
    }
  }

  private static func text(_ text: String, _ field: String) -> [FieldProblem] {
    guard text.utf8.count > QuestionValidation.maximumTextLength || text.utf8.contains(0) else { return [] }
    return [
      FieldProblem(field, "is longer than \(QuestionValidation.maximumTextLength) bytes, or holds a NUL character")
    ]
  }
}
