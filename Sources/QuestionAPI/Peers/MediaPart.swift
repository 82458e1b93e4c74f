import QuestionModel

/// A part of a picture or sound on its way to another bank.
public struct MediaPart: Sendable, Hashable {
  /// Its bytes; at least one.
  public var bytes: [UInt8]
  /// Where it begins in the file.
  public var offset: Int
  /// How many bytes the whole file has.
  public var length: Int

  /// A part.
  public init(bytes: [UInt8], offset: Int, length: Int) {
    self.bytes = bytes
    self.offset = offset
    self.length = length
  }

  /// Whether it is a part of a file that a bank takes.
  public var isWithinBounds: Bool {
    (1...MediaType.maximumSize).contains(length) && (0..<length).contains(offset)
      && (1...(length - offset)).contains(bytes.count)
  }
}
