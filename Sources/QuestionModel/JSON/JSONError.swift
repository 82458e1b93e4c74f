/// Why bytes are not the JSON that is wanted, and at which byte.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let reason: String
  /// Offset of the byte at fault, from 0.
  public let offset: Int

  /// An error at an offset.
  public init(_ reason: String, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The reason and the place in words.
  public var description: String { "not valid JSON: \(reason) at byte \(offset + 1)" }
}
