/// Where a revision stands on its way from the desk to the student.
public enum QuestionStatus: String, Sendable, Hashable, CaseIterable {
  case draft
  case inReview
  case published
  case retired
}
