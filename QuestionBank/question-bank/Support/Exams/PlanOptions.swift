import ArgumentParser
import QuestionModel

/// Which questions a plan takes, as far as it is said.
struct PlanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Search that finds all its questions, such as 'status:published -tag:khó'; none takes all that are published.",
      valueName: "search"))
  var query: Clearable<String>?

  @Option(help: ArgumentHelp("In how many of the last tests a question must not have been used.", valueName: "number"))
  var avoidsLast: Int?

  @Option(
    help: ArgumentHelp(
      "Mean difficulty to come close to, from 0 (easy) to 1 (hard), or such as 40%; none for that of the questions.",
      valueName: "share"))
  var difficulty: Clearable<Share>?

  /// Whether nothing was said.
  var isEmpty: Bool { query == nil && avoidsLast == nil && difficulty == nil }

  func apply(to blueprint: inout Blueprint) {
    if let query { blueprint.query = query.value }
    if let avoidsLast { blueprint.avoidsLast = avoidsLast }
    if let difficulty { blueprint.difficulty = difficulty.value?.value }
  }

  func validate() throws {
    var blueprint = Blueprint(title: "")
    apply(to: &blueprint)
    if let problem = DocumentValidation.problems(of: blueprint.content()).first { throw ValidationError("\(problem)") }
  }
}
