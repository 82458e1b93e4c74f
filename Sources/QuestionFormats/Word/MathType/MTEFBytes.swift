/// The bytes of an equation, taken one after the other.
struct MTEFBytes {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  var isAtEnd: Bool { index >= bytes.endIndex }

  mutating func byte() throws(MathTypeFault) -> Int {
    guard index < bytes.endIndex else { throw .cut }
    defer { index += 1 }
    return Int(bytes[index])
  }

  /// Two bytes, the lower one first.
  mutating func word() throws(MathTypeFault) -> Int { try byte() | byte() << 8 }

  /// A byte, or 255 and a word.
  mutating func number() throws(MathTypeFault) -> Int {
    let first = try byte()
    return first == 0xFF ? try word() : first
  }

  mutating func skip(_ count: Int) throws(MathTypeFault) {
    guard count <= bytes.endIndex - index else { throw .cut }
    index += count
  }

  /// A text that ends in a zero, in Latin-1.
  mutating func text() throws(MathTypeFault) -> String {
    guard let end = bytes[index...].firstIndex(of: 0) else { throw .cut }
    defer { index = end + 1 }
    return bytes[index..<end].reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) }
  }

  /// Passes numbers that are written in halves of bytes: a unit and digits up to 15 each.
  mutating func skipDimensions(_ count: Int) throws(MathTypeFault) {
    var half: Int?
    for _ in 0..<count {
      var isUnit = true
      while true {
        let next: Int
        if let lower = half {
          next = lower
          half = nil
        } else {
          let both = try byte()
          next = both >> 4
          half = both & 0xF
        }
        if next == 0xF, !isUnit { break }
        isUnit = false
      }
    }
  }
}
