public import QuestionModel

/// Values for trials, with the cases that break programs much commoner than in life.
extension SplitMix64 {
  /// Text out of single scalars that are awkward somewhere: marks, surrogate pairs, control characters, JSON's signs.
  ///
  /// - Parameter maximum: most scalars in it.
  /// - Returns: the text.
  public mutating func text(maximum: Int = 8) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...maximum, using: &self) { scalars.append(scalar()) }
    return String(scalars)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let awkward: [Unicode.Scalar] = [
      "\0", "\u{1F}", "\n", "\"", "\\", "/", " ", "e", "\u{301}", "\u{E9}", "\u{323}", "\u{1EC7}", "\u{111}", "\u{7F}",
      "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{1F600}", "\u{10FFFF}", "\u{200D}", "\u{FEFF}", "\u{4E2D}",
    ]
    if Bool.random(using: &self) { return awkward.randomElement(using: &self) ?? " " }
    return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? "x"
  }

  /// A finite number: small whole ones, shares, and any bit pattern.
  public mutating func number() -> Double {
    switch UInt8.random(in: 0..<3, using: &self) {
    case 0: return Double(Int.random(in: -1000...1000, using: &self))
    case 1: return Double.random(in: -1...1, using: &self)
    default:
      let number = Double(bitPattern: next())
      return number.isFinite ? number : 0
    }
  }

  /// A JSON value.
  ///
  /// - Parameter depth: how deep it may nest.
  /// - Returns: the value.
  public mutating func json(depth: Int = 4) -> JSONValue {
    switch UInt8.random(in: 0..<(depth > 0 ? 6 : 4), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .number(number())
    case 3: return .string(text())
    case 4: return .array((0..<Int.random(in: 0...5, using: &self)).map { _ in json(depth: depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0...5, using: &self) { object[text(maximum: 3)] = json(depth: depth - 1) }
      return .object(object)
    }
  }

  /// The bytes with a few of them changed, left out, doubled or cut off.
  ///
  /// - Parameter bytes: what is spoilt.
  /// - Returns: the spoilt bytes.
  public mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &self)
      switch UInt8.random(in: 0..<5, using: &self) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(bytes[index], at: index)
      case 3: bytes.insert(Array("{}[]\",:\\u0".utf8).randomElement(using: &self) ?? 0, at: index)
      default: bytes.removeSubrange(index...)
      }
    }
    return bytes
  }
}
