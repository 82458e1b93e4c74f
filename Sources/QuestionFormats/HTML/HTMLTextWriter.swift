/// Writes texts of the model as HTML.
enum HTMLTextWriter {
  private static let underline = (opening: Array("\\underline{\\text{".utf8), closing: Array("}}".utf8))

  static func html(of text: String) -> String {
    text.withContiguousBytes { bytes in
      guard bytes.contains(where: needsCare) || foldsSpace(bytes[...]) else { return text }
      let formulas = DollarScanner.formulas(in: bytes)
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count * 5 / 4 + 64)
      let fences = fences(of: bytes, formulas)
      let texts = CodeFence.texts(around: fences, count: bytes.count)
      for (text, fence) in zip(texts, fences) {
        if let text {
          write(bytes, text, formulas, into: &output)
          // A program is a block, which needs no line end before it where anything else stands on the line.
          if text.isEmpty || bytes[text.upperBound - 1] == 0x0A { output += "<br>".utf8 }
        }
        write(fence, of: bytes, into: &output)
      }
      if let text = texts.last ?? nil { write(bytes, text, formulas, into: &output) }
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// The programs that read back as they are.
  private static func fences(
    of bytes: UnsafeBufferPointer<UInt8>, _ formulas: [DollarScanner.Formula]
  ) -> [CodeFence] {
    let fences = CodeFence.all(in: bytes)
    // A line end behind the last one, and nothing more, would be lost.
    if let last = CodeFence.texts(around: fences, count: bytes.count).last ?? nil, last.isEmpty { return [] }
    let isSound = !fences.contains { fence in
      bytes[fence.body].contains(UInt8(ascii: "$")) || formulas.contains { $0.range.overlaps(fence.range) }
    }
    return isSound ? fences : []
  }

  private static func write(_ fence: CodeFence, of bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    output += "<pre><code".utf8
    if !fence.language.isEmpty { output += Array(" class=\"language-".utf8) + bytes[fence.language] + Array("\"".utf8) }
    output += ">".utf8
    escape(bytes, fence.body, isPreformatted: true, into: &output)
    output += "</code></pre>".utf8
  }

  /// Text with its formulas.
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ formulas: [DollarScanner.Formula],
    into output: inout [UInt8]
  ) {
    let isSpaced = foldsSpace(bytes[range])
    if isSpaced { output += "<span style=\"white-space: pre-wrap\">".utf8 }
    var start = range.lowerBound
    for formula in formulas where range.contains(formula.range.lowerBound) {
      escape(bytes, start..<formula.range.lowerBound, into: &output)
      write(formula, of: bytes, into: &output)
      start = formula.range.upperBound
    }
    escape(bytes, start..<range.upperBound, into: &output)
    if isSpaced { output += "</span>".utf8 }
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "$"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  /// Whether there is white space that HTML would fold: several in a row, at an end of a line, or a tab.
  private static func foldsSpace(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var last: UInt8 = 0x0A
    for byte in bytes {
      switch byte {
      case 0x09, 0x0D: return true
      case 0x20 where last == 0x20 || last == 0x0A: return true
      case 0x0A where last == 0x20: return true
      default: last = byte
      }
    }
    return last == 0x20
  }

  private static func write(
    _ formula: DollarScanner.Formula, of bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) {
    let content = formula.content
    if !formula.isDisplay, let letters = underlined(bytes, content) {
      output += "<u>".utf8
      escape(bytes, letters, into: &output)
      output += "</u>".utf8
      return
    }
    output += (formula.isDisplay ? "\\[" : "\\(").utf8
    escape(bytes, content, into: &output)
    output += (formula.isDisplay ? "\\]" : "\\)").utf8
  }

  /// The letters of a formula that does nothing but underline them, and that the reader takes for that.
  private static func underlined(_ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) -> Range<Int>? {
    guard bytes[content].starts(with: underline.opening), content.count > underline.opening.count + 2,
      bytes[content].suffix(2).elementsEqual(underline.closing)
    else { return nil }
    let letters = (content.lowerBound + underline.opening.count)..<(content.upperBound - 2)
    return HTMLReader.canUnderline(bytes[letters]) ? letters : nil
  }

  /// Text; backslashes that would begin or end a formula are written as references, so that they read back as they are.
  private static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isPreformatted: Bool = false, into output: inout [UInt8]
  ) {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case 0x0A where !isPreformatted: output += "<br>".utf8
      case 0x09: output += "&#9;".utf8
      case 0x0D: output += "&#13;".utf8
      case UInt8(ascii: "\\") where index + 1 == bytes.count || "()[]".utf8.contains(bytes[index + 1]):
        output += "&#92;".utf8
      case let byte: output.append(byte)
      }
    }
  }
}
