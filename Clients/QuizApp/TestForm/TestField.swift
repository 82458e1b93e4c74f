import QuestionModel

/// A row of the forms for plans and tests.
enum TestField: Sendable, Hashable {
  case title, language, tags, query
  /// Which plan a new one begins as.
  case profile
  /// How a new plan is spread over levels.
  case spread
  case avoidsLast, difficulty
  /// The heading of a part.
  case heading
  case instructions, scoring
  case kind, level
  case count, points
  /// Whether all cells of a column are meant.
  case wholeColumn
  /// Whether all questions of a part are meant.
  case wholePart
  /// What an essay asks for.
  case essay
  /// Whether each student gets questions of their own.
  case drawn
  case seed
  case setting(SettingsRow)
}

/// How a test is taken, row by row.
enum SettingsRow: Sendable, Hashable, CaseIterable {
  case duration, attempts, feedback, navigation, passMark, shufflesQuestions, shufflesChoices, grace
}

/// What is typed in a form and cannot be taken.
struct TestFormProblem: Error, Sendable, Hashable {
  /// Why not.
  enum Fault: Sendable, Hashable {
    case empty
    case number(from: Double, to: Double)
    case tag(String)
    case query(SearchSyntaxError)
    case columnIsThere
    case spread(String)
  }

  let row: TestField
  let fault: Fault

  init(_ row: TestField, _ fault: Fault) {
    self.row = row
    self.fault = fault
  }
}
