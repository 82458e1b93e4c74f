public import QuestionAPI

/// Why a file cannot be attached.
public enum AttachProblem: Error, Sendable, Hashable {
  /// There is no file of that name.
  case missing
  /// It is a folder.
  case folder
  /// It is a device, a pipe or the like and no file that has an end.
  case notFile
  /// It cannot be read, for this reason.
  case unreadable(String)
  /// It has more bytes than a bank takes.
  case tooLarge(Int)
  /// It is no picture, sound or film of a known kind.
  case notMedia
  /// The bank did not take it.
  case bank(BankError)
}
