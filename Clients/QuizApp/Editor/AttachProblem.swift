public import QuestionAPI

/// Why a file cannot be attached.
public enum AttachProblem: Error, Sendable, Hashable {
  /// It cannot be read.
  case unreadable(String)
  /// It has more bytes than a bank takes.
  case tooLarge(Int)
  /// It is no picture, sound or film of a known kind.
  case notMedia
  /// The bank did not take it.
  case bank(BankError)
}
