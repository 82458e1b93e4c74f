/// Text with HTML tags, entities, digits of other scripts and raised and lowered characters brought to plain ones.
enum PlainMarkup {
  /// The text in UTF-8; what is no markup stays as it is.
  static func bytes(of text: String) -> [UInt8] {
    text.normalizedToNFC.withBytes { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count + 8)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "<"), let end = tag(in: bytes, at: index, into: &output) {
          index = end
        } else if byte == UInt8(ascii: "&"), let end = entity(in: bytes, at: index, into: &output) {
          index = end
        } else if byte >= 0x80 {
          pass(bytes, &index, into: &output)
        } else {
          output.append(byte)
          index += 1
        }
      }
      return output
    }
  }

  /// Copies a scalar, or a run of raised or lowered ones as a script in braces.
  private static func pass(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, into output: inout [UInt8]) {
    var end = index
    let value = bytes.scalar(at: &end)
    if let digit = digit(value) {
      output.append(digit)
      index = end
      return
    }
    guard mayBeScript(value), let first = Scripts.plain(value) else {
      output.append(contentsOf: bytes[index..<end])
      index = end
      return
    }
    output.append(UInt8(ascii: first.isRaised ? "^" : "_"))
    output.append(UInt8(ascii: "{"))
    var next: (scalar: Unicode.Scalar, isRaised: Bool)? = first
    while let form = next, form.isRaised == first.isRaised {
      output.append(contentsOf: String(form.scalar).utf8)
      index = end
      guard index < bytes.count, bytes[index] >= 0x80 else { break }
      next = Scripts.plain(bytes.scalar(at: &end))
    }
    output.append(UInt8(ascii: "}"))
  }

  /// The ASCII form of a decimal digit of another script.
  private static func digit(_ value: UInt32) -> UInt8? {
    guard value >= 0x660, !(0x1E00..<0x2000).contains(value), let scalar = Unicode.Scalar(value),
      scalar.properties.generalCategory == .decimalNumber, let number = scalar.properties.numericValue
    else { return nil }
    return UInt8(ascii: "0") + UInt8(number)
  }

  @inline(__always)
  private static func mayBeScript(_ value: UInt32) -> Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x1D2C...0x1DBF, 0x2070...0x209C, 0x2C7C...0x2C7D: true
    default: false
    }
  }

  /// Longest tag that is looked for.
  private static let longestTag = 400

  /// Passes a tag of a known name; `a < b > c` is none.
  private static func tag(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, into output: inout [UInt8]) -> Int? {
    var index = start + 1
    let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let nameStart = index
    while index < bytes.count, index - nameStart < 12, isNamePart(bytes[index]) { index += 1 }
    guard index > nameStart, index < bytes.count else { return nil }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    guard tags.contains(name) else { return nil }
    let end = min(bytes.count, start + longestTag)
    var hasAttribute = false
    let attributes = index
    while index < end, bytes[index] != UInt8(ascii: ">") {
      guard bytes[index] != UInt8(ascii: "<") else { return nil }
      hasAttribute = hasAttribute || bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: "/")
      index += 1
    }
    guard index < end, index == attributes || hasAttribute else { return nil }
    switch name {
    case "sup", "sub":
      if !isClosing { output.append(UInt8(ascii: name == "sup" ? "^" : "_")) }
      output.append(UInt8(ascii: isClosing ? "}" : "{"))
    case "b", "i", "u", "em", "strong", "span", "font", "s", "small", "big", "tt", "mark": break
    default: output.append(UInt8(ascii: " "))
    }
    return index + 1
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func entity(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, into output: inout [UInt8]) -> Int? {
    var index = start + 1
    while index < bytes.count, index - start < 10, isNamePart(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ";"),
      let text = entities[String(decoding: bytes[(start + 1)..<index], as: UTF8.self)]
    else { return nil }
    output.append(contentsOf: text.utf8)
    return index + 1
  }

  private static let tags: Set<String> = [
    "a", "b", "big", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "li", "mark", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead",
    "tr", "tt", "u", "ul",
  ]

  private static let entities = [
    "amp": "&", "deg": "°", "divide": "÷", "ge": "≥", "gt": ">", "ldquo": "\"", "le": "≤", "lsquo": "'", "lt": "<",
    "mdash": "—", "middot": "·", "minus": "−", "nbsp": " ", "ndash": "–", "ne": "≠", "plusmn": "±", "quot": "\"",
    "rarr": "→", "rdquo": "\"", "rsquo": "'", "times": "×",
  ]
}
