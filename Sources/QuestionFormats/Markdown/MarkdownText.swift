import QuestionModel

/// Texts of questions as Markdown has them.
enum MarkdownText {
  /// Reads Markdown as a text of the model.
  ///
  /// Lines of a paragraph are one line, as Markdown means it; `<br>` ends a line, and formulas stand between dollars.
  static func read(_ markdown: String) -> HTMLReading {
    guard markdown.utf8.contains(where: isSpecial) else { return HTMLReading(text: markdown) }
    return markdown.withContiguousBytes { bytes in
      var reading = HTMLReading(text: "")
      var start = 0
      for fence in CodeFence.all(in: bytes) {
        add(bytes[start..<fence.range.lowerBound], to: &reading)
        let code = String(decoding: bytes[fence.range], as: UTF8.self)
        reading.text += (reading.text.isEmpty ? "" : "\n") + code
        start = fence.range.upperBound
      }
      add(bytes[start...], to: &reading)
      return reading
    }
  }

  /// Text beside programs; line ends next to those mean nothing.
  private static func add(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to reading: inout HTMLReading) {
    let text = bytes.drop { $0 == 0x0A }
    guard let end = text.lastIndex(where: { $0 != 0x0A }) else { return }
    var inline = MarkdownInline(UnsafeBufferPointer(rebasing: text[...end]))
    let found = HTMLText.read("<span style=\"white-space: pre-wrap\">\(inline.html())</span>")
    reading.text += (reading.text.isEmpty ? "" : "\n") + found.text
    reading.losses += found.losses
    reading.media += found.media
  }

  private static func isSpecial(_ byte: UInt8) -> Bool { "\\`*_![]<>&$\n#|".utf8.contains(byte) }

  /// Writes a text of the model as Markdown that reads back as the same text.
  ///
  /// - Returns: the lines; all but the first are indented by whoever writes them.
  static func write(_ text: String) -> [String] {
    let escaped = text.withContiguousBytes { bytes in
      let formulas = DollarScanner.formulas(in: bytes)
      var output: [UInt8] = []
      let fences = fences(of: bytes, formulas)
      let texts = CodeFence.texts(around: fences, count: bytes.count)
      for (text, fence) in zip(texts, fences) {
        if let text {
          escape(bytes, text, formulas, into: &output)
          output.append(0x0A)
        }
        output += bytes[fence.range]
        if fence.range.upperBound < bytes.count { output.append(0x0A) }
      }
      if let text = texts.last ?? nil { escape(bytes, text, formulas, into: &output) }
      return String(decoding: output, as: UTF8.self)
    }
    return escaped.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The programs that are written as such: those with text or nothing at all on each side.
  private static func fences(
    of bytes: UnsafeBufferPointer<UInt8>, _ formulas: [DollarScanner.Formula]
  ) -> [CodeFence] {
    let fences = CodeFence.all(in: bytes)
    let isEmpty = CodeFence.texts(around: fences, count: bytes.count).contains { $0?.isEmpty == true }
    let overlaps = fences.contains { fence in formulas.contains { $0.range.overlaps(fence.range) } }
    return isEmpty || overlaps ? [] : fences
  }

  private static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ formulas: [DollarScanner.Formula],
    into output: inout [UInt8]
  ) {
    var start = range.lowerBound
    for formula in formulas where range.contains(formula.range.lowerBound) {
      escape(bytes, start..<formula.range.lowerBound, into: &output)
      output += bytes[formula.range]
      start = formula.range.upperBound
    }
    escape(bytes, start..<range.upperBound, into: &output)
  }

  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case 0x0A:
        // Two line ends make a paragraph; any other number of them is told by elements.
        var end = index
        while end < range.upperBound, bytes[end] == 0x0A { end += 1 }
        let isParagraph = end - index == 2 && index > 0 && end < bytes.count
        output += isParagraph ? Array("\n\n".utf8) : Array(repeatElement("<br>\n", count: end - index).joined().utf8)
        index = end
        continue
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">") where isLineStart(bytes, index): output += "&gt;".utf8
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case 0x09: output += "&#9;".utf8
      case 0x0D: output += "&#13;".utf8
      case UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "~"):
        // Python-Markdown has no escape for these; they mean something only at the beginning of a line.
        if isLineStart(bytes, index) { output += "&#\(byte);".utf8 } else { output.append(byte) }
      case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"):
        if isLineStart(bytes, index) { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if isBehindNumber(bytes, index) { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "$"):
        output += [UInt8(ascii: "\\"), byte]
      default: output.append(byte)
      }
      index += 1
    }
  }

  private static func isLineStart(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index == 0 || bytes[index - 1] == 0x0A
  }

  /// Whether nothing but a number stands before it on the line, so that a list would begin.
  private static func isBehindNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 10, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
    return start < index && isLineStart(bytes, start)
  }
}
