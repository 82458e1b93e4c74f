public import QuestionAPI
public import QuestionModel
public import TerminalScreen

/// A picture of a question in a size.
public struct PictureRequest: Sendable, Hashable {
  /// Names the file.
  public let digest: ContentDigest
  /// The most columns and rows it may take.
  public let room: Size
}

/// Why a picture is not shown.
public enum PictureProblem: Error, Sendable, Hashable {
  /// The bank did not give the file.
  case bank(BankError)
  /// The file is no picture, whatever the question calls it.
  case notPicture
  /// It could not be drawn.
  case drawing(PictureError)
}
