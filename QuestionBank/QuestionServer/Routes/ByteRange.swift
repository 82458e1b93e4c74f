/// What a Range header asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
  /// All of it: the header asks for several parts, another unit, or makes no sense, and may be left aside.
  case whole
  /// One part.
  case part(Range<Int>)
  /// A part that the file does not have.
  case unsatisfiable

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - header: such as `bytes=0-99`, `bytes=100-` or `bytes=-50`.
  ///   - length: bytes of the file.
  /// - Returns: what to send.
  static func read(_ header: String, length: Int) -> ByteRange {
    let unit = "bytes="
    guard header.hasPrefix(unit) else { return .whole }
    let ends = header.dropFirst(unit.count).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return .whole
    }
    switch (Int(ends[0]), Int(ends[1])) {
    case (nil, let last?): return last == 0 || length == 0 ? .unsatisfiable : .part(max(0, length - last)..<length)
    case (let first?, nil) where ends[1].isEmpty: return first < length ? .part(first..<length) : .unsatisfiable
    case (let first?, let last?):
      guard first <= last else { return .whole }
      return first < length ? .part(first..<min(length, last + 1)) : .unsatisfiable
    default: return .whole
    }
  }
}
