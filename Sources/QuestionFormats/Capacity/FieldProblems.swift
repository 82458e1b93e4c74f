import QuestionModel

extension [FieldProblem] {
  /// With what else keeps a question from being stored; of a field that is told already nothing more is told.
  func completed(for question: Question) -> [FieldProblem] {
    self
      + QuestionValidation.problems(of: question).filter { problem in
        !contains { problem.field.hasPrefix($0.field) }
      }
  }
}
