/// Why a file cannot be read or written at all.
public struct FormatFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where it was found.
  public let place: FilePlace
  /// What is wrong, and what to do.
  public let reason: String

  /// A fault.
  public init(_ reason: String, at place: FilePlace = FilePlace()) {
    self.place = place
    self.reason = reason
  }

  /// Place and reason in one line.
  public var description: String {
    let place = place.description
    return place.isEmpty ? reason : "\(place): \(reason)"
  }
}
