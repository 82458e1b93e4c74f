extension String {
  /// Calls a function with the text's bytes, which are valid UTF-8.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // Copies nothing where the text already is contiguous UTF-8, as every native text is.
    var copy = self
    return copy.withUTF8(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an index of valid UTF-8; the index moves behind it.
  @inline(__always)
  func scalar(at index: inout Int) -> UInt32 {
    let first = UInt32(self[index])
    func next(_ offset: Int) -> UInt32 { UInt32(self[index + offset] & 0x3F) }
    switch first {
    case 0..<0x80:
      index += 1
      return first
    case 0x80..<0xE0:
      defer { index += 2 }
      return (first & 0x1F) << 6 | next(1)
    case 0xE0..<0xF0:
      defer { index += 3 }
      return (first & 0x0F) << 12 | next(1) << 6 | next(2)
    default:
      defer { index += 4 }
      return (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
    }
  }
}

extension [UInt8] {
  /// Appends a scalar below U+10000 in UTF-8.
  @inline(__always)
  mutating func append(scalar: UInt16) {
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
