/// Finds the formulas between dollars in a text of the model, by the rules of its formula scanner, as ranges of bytes.
struct DollarScanner {
  /// A formula.
  struct Formula: Equatable {
    /// With its dollars.
    let range: Range<Int>
    /// Whether it has two dollars at each end.
    let isDisplay: Bool

    /// Without its dollars.
    var content: Range<Int> {
      let width = isDisplay ? 2 : 1
      return (range.lowerBound + width)..<(range.upperBound - width)
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Closing delimiters that were looked for and do not come any more.
  private var missing: Set<[UInt8]> = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// All formulas between dollars, in order.
  static func formulas(in bytes: UnsafeBufferPointer<UInt8>) -> [Formula] {
    guard bytes.contains(UInt8(ascii: "$")) else { return [] }
    var scanner = DollarScanner(bytes)
    var found: [Formula] = []
    while scanner.index < bytes.count {
      switch bytes[scanner.index] {
      case UInt8(ascii: "$"):
        if let formula = scanner.dollar() { found.append(formula) }
      case UInt8(ascii: "\\"): scanner.backslash()
      default: scanner.index += 1
      }
    }
    return found
  }

  private mutating func dollar() -> Formula? {
    let isDisplay = byte(at: index + 1) == UInt8(ascii: "$")
    let width = isDisplay ? 2 : 1
    let content =
      isDisplay
      ? self.content(from: index + 2, closing: Array("$$".utf8)).flatMap { isProse($0) ? nil : $0 }
      : inline(from: index + 1)
    guard let content, !content.isEmpty else {
      index += width
      return nil
    }
    let range = index..<(content.upperBound + width)
    index = range.upperBound
    return Formula(range: range, isDisplay: isDisplay)
  }

  /// Passes a formula between backslashes, a command of chemistry, in which dollars are its own, or an escaped sign.
  private mutating func backslash() {
    let next = byte(at: index + 1)
    guard next == UInt8(ascii: "(") || next == UInt8(ascii: "[") else {
      index = chemistryEnd ?? index + 2
      return
    }
    let closing = [UInt8(ascii: "\\"), next == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")]
    guard let content = content(from: index + 2, closing: closing) else {
      index += 2
      return
    }
    index = content.upperBound + 2
  }

  private mutating func content(from start: Int, closing: [UInt8]) -> Range<Int>? {
    guard start < bytes.count, !missing.contains(closing) else { return nil }
    var end = start
    while end + 1 < bytes.count {
      if bytes[end] == closing[0], bytes[end + 1] == closing[1] { return start..<end }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    missing.insert(closing)
    return nil
  }

  /// A formula on one line, tight inside, and no digit behind it: other dollars are money.
  private func inline(from start: Int) -> Range<Int>? {
    guard let end = closing(from: start), end > start else { return nil }
    let range = start..<end
    if byte(at: end + 1).map({ (0x30...0x39).contains($0) }) == true { return nil }
    return isLoose(range) || isProse(range) ? nil : range
  }

  private func closing(from start: Int) -> Int? {
    var (first, dollars, depth, index) = (Int?.none, 0, 0, start)
    let mostDollars = 8
    while index < bytes.count, dollars < mostDollars, bytes[index] != 0x0A, bytes[index] != 0x0D {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "$"):
        if depth == 0 { return index }
        first = first ?? index
        dollars += 1
      default: break
      }
      index += 1
    }
    return first
  }

  /// Whether there is white space right inside the dollars.
  private func isLoose(_ range: Range<Int>) -> Bool {
    let ends = [bytes[range.lowerBound], bytes[range.upperBound - 1]]
    if ends.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return false }
    let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    return scalars.first?.properties.isWhitespace != false || scalars.last?.properties.isWhitespace != false
  }

  /// Whether there are words of a sentence and nothing that only a formula has.
  private func isProse(_ range: Range<Int>) -> Bool {
    let part = bytes[range]
    let ofFormulas = Array("\\^_{}=+<>".utf8)
    guard part.contains(where: { $0 <= 0x20 || $0 >= 0x80 }), !part.contains(where: { ofFormulas.contains($0) }) else {
      return false
    }
    let scalars = String(decoding: part, as: UTF8.self).unicodeScalars
    return scalars.contains { $0.properties.isWhitespace }
      && scalars.split { !$0.properties.isAlphabetic }
        .contains { $0.count > 1 && $0.contains { $0.properties.isLowercase } }
  }

  /// Where `\ce{...}` ends, if it does soon.
  private var chemistryEnd: Int? {
    let longest = 400
    guard bytes[index...].starts(with: "\\ce{".utf8) else { return nil }
    var (braces, scalars, end) = (0, 0, index)
    while end < bytes.count {
      if bytes[end] & 0xC0 != 0x80 { scalars += 1 }
      guard scalars <= longest else { return nil }
      if bytes[end] == UInt8(ascii: "{") { braces += 1 }
      if bytes[end] == UInt8(ascii: "}") {
        braces -= 1
        if braces == 0 { return end + 1 }
      }
      end += 1
    }
    return nil
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
}
