import QuestionModel

/// A plan or a test that is to be edited.
enum DocumentSubject<Value: Sendable & Hashable>: Sendable, Hashable {
  case stored(QuestionID)
  /// One that the bank does not have yet.
  case new(Value)
  /// A new one like another.
  case copy(of: QuestionID)

  /// What is read from the bank; nil for a new one.
  var source: QuestionID? {
    switch self {
    case .stored(let id), .copy(let id): id
    case .new: nil
    }
  }
}
