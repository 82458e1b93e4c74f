/// How texts stand in a sheet: nothing in them is invisible, and no line of them can be taken for a mark.
enum SheetText {
  /// Bytes of a line.
  typealias Line = ArraySlice<UInt8>

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The bytes without spaces and tabs in front.
  static func skippingBlanks(_ line: Line) -> Line { line.drop(while: isBlank) }

  /// The bytes without spaces and tabs around.
  static func trimmed(_ line: Line) -> Line {
    let end = line.lastIndex { !isBlank($0) } ?? line.startIndex - 1
    return skippingBlanks(line[...end])
  }

  /// The lines of a text; there is always one.
  static func lines(of text: String) -> [Line] {
    Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// Appends a line with every control character, space at its end and look-alike of an escape as `\x{…}`.
  ///
  /// - Parameters:
  ///   - line: a line, or a text of many for one that stands in quotation marks.
  ///   - isFirst: whether it stands behind a mark, so that a space in front would be lost.
  ///   - isQuoted: whether it stands in quotation marks.
  ///   - output: where the bytes go.
  static func append(_ line: Line, isFirst: Bool = false, isQuoted: Bool = false, to output: inout [UInt8]) {
    var start = line.startIndex
    for index in line.indices {
      let byte = line[index]
      let isRare = byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"")
      guard isRare else { continue }
      let isEdge = index == line.endIndex - 1 || (isFirst && index == line.startIndex)
      let isHidden = isBlank(byte) ? isEdge : byte <= 0x20 || byte == 0x7F
      let isLookalike =
        byte == UInt8(ascii: "\\")
        ? line[index...].starts(with: escapeStart) : isQuoted && byte == UInt8(ascii: "\"")
      guard isHidden || isLookalike else { continue }
      output += line[start..<index]
      output += escapeStart
      output += String(byte, radix: 16, uppercase: true).utf8
      output.append(UInt8(ascii: "}"))
      start = index + 1
    }
    output += line[start...]
  }

  private static let escapeStart = Array("\\x{".utf8)

  /// The text of a line with its escapes undone.
  static func append(decoded line: Line, to output: inout [UInt8]) {
    var rest = line
    while let index = rest.firstIndex(of: UInt8(ascii: "\\")) {
      output += rest[..<index]
      rest = rest[index...]
      if let (scalar, length) = escape(rest) {
        output += String(scalar).utf8
        rest = rest.dropFirst(length)
      } else {
        output.append(UInt8(ascii: "\\"))
        rest = rest.dropFirst()
      }
    }
    output += rest
  }

  private static func escape(_ line: Line) -> (Unicode.Scalar, length: Int)? {
    guard line.starts(with: escapeStart) else { return nil }
    let digits = line.dropFirst(escapeStart.count).prefix(3).prefix { $0 != UInt8(ascii: "}") }
    // Nothing else is ever written so.
    guard (1...2).contains(digits.count), digits.endIndex < line.endIndex,
      let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value < 0x80
    else { return nil }
    return (Unicode.Scalar(value), escapeStart.count + digits.count + 1)
  }

  /// The text of some lines, of which each may begin with a `\` that keeps it from being a mark.
  ///
  /// - Parameters:
  ///   - lines: the lines.
  ///   - isMark: what would be a mark.
  /// - Returns: the text; nil where there is no line.
  static func text(_ lines: some Collection<Line>, isMark: (Line) -> Bool) -> String? {
    guard !lines.isEmpty else { return nil }
    var output: [UInt8] = []
    for (number, line) in lines.enumerated() {
      if number > 0 { output.append(UInt8(ascii: "\n")) }
      let isKept = line.first == UInt8(ascii: "\\") && looksLike(isMark, line)
      append(decoded: isKept ? line.dropFirst() : line, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a line is a mark but for backslashes in front: such lines get one more when printed, and lose one when read.
  static func looksLike(_ isMark: (Line) -> Bool, _ line: Line) -> Bool {
    isMark(line.drop { $0 == UInt8(ascii: "\\") })
  }

  /// The beginning of a text on one line, for messages.
  static func excerpt(_ line: Line) -> String {
    let words = String(decoding: trimmed(line).prefix(240), as: UTF8.self)
      .split { $0.isWhitespace || ($0.asciiValue ?? 0x20) < 0x20 }.joined(separator: " ")
    return words.count > 60 ? words.prefix(60) + "…" : words
  }
}
