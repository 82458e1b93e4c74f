/// Turns `\(x\)` and `\[x\]` of a text that was read into `$x$` and `$$x$$`.
enum HTMLFormulas {
  private struct Pair {
    /// Where the opening and the closing backslash stand.
    let opening: Int
    let closing: Int
    let isDisplay: Bool
  }

  /// The text with its formulas between dollars.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - delimiters: where its delimiters stand, in order.
  /// - Returns: the text; a formula that would not be one between dollars stays as it is.
  static func text(_ bytes: [UInt8], _ delimiters: [Int]) -> String {
    var pairs = pairs(bytes, delimiters)
    let mostAttempts = 2
    for _ in 0..<mostAttempts where !pairs.isEmpty {
      let (text, ranges) = converted(bytes, pairs)
      let formulas = text.withUnsafeBufferPointer { DollarScanner.formulas(in: $0) }
      let found = Set(formulas.map(\.range))
      let isFound = ranges.map { found.contains($0) }
      if isFound.allSatisfy(\.self) { return String(decoding: text, as: UTF8.self) }
      pairs = zip(pairs, isFound).filter(\.1).map(\.0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func pairs(_ bytes: [UInt8], _ delimiters: [Int]) -> [Pair] {
    var pairs: [Pair] = []
    var open: Int?
    for place in delimiters {
      let sign = bytes[place + 1]
      if sign == UInt8(ascii: "(") || sign == UInt8(ascii: "[") {
        open = place
      } else if let opening = open,
        bytes[opening + 1] == (sign == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "["))
      {
        pairs.append(Pair(opening: opening, closing: place, isDisplay: sign == UInt8(ascii: "]")))
        open = nil
      }
    }
    return pairs
  }

  private static func converted(_ bytes: [UInt8], _ pairs: [Pair]) -> (text: [UInt8], ranges: [Range<Int>]) {
    var output: [UInt8] = []
    var ranges: [Range<Int>] = []
    output.reserveCapacity(bytes.count)
    var start = 0
    for pair in pairs {
      output += bytes[start..<pair.opening]
      let begin = output.count
      let content = bytes[(pair.opening + 2)..<pair.closing]
      if pair.isDisplay {
        output += "$$".utf8
        output += content
        output += "$$".utf8
      } else {
        output.append(UInt8(ascii: "$"))
        output += tight(content).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        output.append(UInt8(ascii: "$"))
      }
      ranges.append(begin..<output.count)
      start = pair.closing + 2
    }
    output += bytes[start...]
    return (output, ranges)
  }

  private static func tight(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = content.firstIndex(where: { !$0.isSpaceOfHTML }),
      let last = content.lastIndex(where: { !$0.isSpaceOfHTML })
    else { return [] }
    return content[first...last]
  }
}
