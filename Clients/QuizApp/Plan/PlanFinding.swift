import QuestionModel

/// What keeps a plan from being stored, at its place.
struct PlanFinding: Sendable, Hashable {
  /// What is wrong.
  enum Fault: Sendable, Hashable {
    case count
    case points
    case tooMany(Int)
    case query(SearchSyntaxError)
    case other(FieldProblem)
  }

  /// The id of the cell; nil where it is about the whole plan.
  let cell: String?
  let fault: Fault

  /// All that is wrong with a plan.
  static func all(of blueprint: Blueprint) -> [PlanFinding] {
    DocumentValidation.problems(of: blueprint.content()).map { PlanFinding($0, in: blueprint) }
  }

  private init(_ problem: FieldProblem, in blueprint: Blueprint) {
    let path = problem.field.split(separator: ".", maxSplits: 1)
    let name = path.first ?? ""
    var cell: BlueprintCell?
    if name.hasPrefix("cells["), let index = Int(name.dropFirst("cells[".count).dropLast()),
      blueprint.cells.indices.contains(index)
    {
      cell = blueprint.cells[index]
    }
    self.cell = cell?.id
    fault =
      switch path.last ?? "" {
      case "count": .count
      case "points": .points
      case "cells" where blueprint.count > DocumentValidation.maximumItems: .tooMany(blueprint.count)
      case "query": Self.query(cell == nil ? blueprint.query : cell?.query) ?? .other(problem)
      default: .other(problem)
      }
  }

  private static func query(_ text: String?) -> Fault? {
    do throws(SearchSyntaxError) {
      _ = try SearchParser.parse(text ?? "")
      return nil
    } catch { return .query(error) }
  }
}
