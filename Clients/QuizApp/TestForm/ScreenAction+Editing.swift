import QuestionModel

extension ScreenAction {
  /// Shows the editor of a question, or of what has the history of one.
  static func edit(_ id: QuestionID, _ kind: QuestionKind?) -> ScreenAction {
    switch kind {
    case .blueprint: .push { PlanScreen(screen: $0, subject: .stored(id)) }
    case .quiz: .push { QuizScreen(screen: $0, subject: .stored(id)) }
    default: .push { EditorScreen(screen: $0, subject: .stored(id)) }
    }
  }
}
