/// A letter of UTF-8 (RFC 3629): neither longer than it need be nor half of a pair of UTF-16.
enum UTF8Sequence {
  enum Length: Hashable {
    case whole(Int)
    /// What is there may go on rightly.
    case cut
    case wrong
  }

  /// How long the letter is that begins at a byte from 0x80.
  static func length(at index: Int, of bytes: [UInt8]) -> Length {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return .wrong
    }
    for offset in 1..<length {
      guard index + offset < bytes.count else { return .cut }
      let range = offset == 1 ? second : 0x80...0xBF
      guard range.contains(bytes[index + offset]) else { return .wrong }
    }
    return .whole(length)
  }
}
