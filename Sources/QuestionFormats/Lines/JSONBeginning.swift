/// The members of a JSON object that is cut off, as far as they begin.
struct JSONBeginning {
  /// Names with the first byte of what they name.
  private(set) var members: [(name: String, value: UInt8)] = []
  private var rest: ArraySlice<UInt8>

  /// Reads the beginning of an object; other text has no members.
  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
    guard take() == UInt8(ascii: "{") else { return }
    while take() == UInt8(ascii: "\""), let name = string(), take() == UInt8(ascii: ":"), let value = take() {
      members.append((name, value))
      guard skip(value) else { return }
    }
  }

  /// The next byte that is no white space.
  private mutating func take() -> UInt8? {
    rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return rest.popFirst()
  }

  /// The rest of a text, as it is written; nil where it is cut off.
  private mutating func string() -> String? {
    let start = rest
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return String(decoding: start[..<(rest.startIndex - 1)], as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { _ = rest.popFirst() }
    }
    return nil
  }

  /// Leaves a value behind, with the comma after it; false at the end of the object or of the text.
  private mutating func skip(_ first: UInt8) -> Bool {
    var depth = 0
    var next: UInt8? = first
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""): guard string() != nil else { return false }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth == 0: return true
      default: break
      }
      guard depth >= 0 else { return false }
      next = rest.popFirst()
    }
    return false
  }
}
