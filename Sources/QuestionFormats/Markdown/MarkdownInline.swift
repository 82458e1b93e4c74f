/// Turns Markdown inside a paragraph into HTML, in one pass.
struct MarkdownInline {
  /// Furthest that the end of an emphasis, a code or a link is looked for.
  private static let reach = 4096

  private let bytes: UnsafeBufferPointer<UInt8>
  private let formulas: [DollarScanner.Formula]
  private var output: [UInt8] = []
  private var index = 0
  /// Ends of emphases that are open, by the place of their signs.
  private var closings: [Int: (length: Int, tag: String)] = [:]
  /// Signs whose end was looked for in vain, up to where.
  private var missing: [[UInt8]: Int] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    formulas = DollarScanner.formulas(in: bytes)
  }

  /// The HTML of all of it.
  mutating func html() -> String {
    output.reserveCapacity(bytes.count * 2)
    for formula in formulas where formula.range.lowerBound >= index {
      while index < formula.range.lowerBound { step(before: formula.range.lowerBound) }
      if index == formula.range.lowerBound {
        put(formula.range)
        index = formula.range.upperBound
      }
    }
    while index < bytes.count { step(before: bytes.count) }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func step(before limit: Int) {
    if let closing = closings.removeValue(forKey: index) {
      output += "</\(closing.tag)>".utf8
      index += closing.length
      return
    }
    switch bytes[index] {
    case UInt8(ascii: "\\"): backslash()
    case UInt8(ascii: "`"): code(before: limit)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): emphasis(before: limit)
    case UInt8(ascii: "!") where byte(index + 1) == UInt8(ascii: "["): link(at: index + 1, isPicture: true, limit)
    case UInt8(ascii: "["): link(at: index, isPicture: false, limit)
    case UInt8(ascii: "<"): tag(before: limit)
    case UInt8(ascii: "&"):
      output.append(bytes[index])
      index += 1
    case 0x0A: lineEnd()
    default:
      put(index..<(index + 1))
      index += 1
    }
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Text as HTML has it, with nothing in it that would mean something there.
  private mutating func put(_ range: Range<Int>) {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\\"): output += "&#92;".utf8
      default: output.append(bytes[index])
      }
    }
  }

  private mutating func backslash() {
    if let next = byte(index + 1), Self.isPunctuation(next) {
      put((index + 1)..<(index + 2))
      index += 2
    } else if byte(index + 1) == 0x0A {
      output += "<br>".utf8
      index += 2
    } else {
      put(index..<(index + 1))
      index += 1
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  /// Where some bytes stand next; those that do not come any more are not looked for again.
  private mutating func find(_ sign: [UInt8], from start: Int, before limit: Int, again: Bool = false) -> Int? {
    let last = min(limit, start + Self.reach)
    let known = missing[sign] ?? 0
    guard known < last else { return nil }
    var place = max(start, known - sign.count + 1)
    while place + sign.count <= last {
      if bytes[place] == sign[0], bytes[place..<(place + sign.count)].elementsEqual(sign) { return place }
      place += 1
    }
    // A search that begins behind a place that did not fit says nothing about what stands before it.
    if !again { missing[sign] = last }
    return nil
  }

  private func length(ofRun byte: UInt8, at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end - start
  }

  private mutating func code(before limit: Int) {
    let width = length(ofRun: UInt8(ascii: "`"), at: index)
    let sign = [UInt8](repeating: UInt8(ascii: "`"), count: width)
    guard width <= 8, let end = find(sign, from: index + width, before: limit) else {
      put(index..<(index + width))
      index += width
      return
    }
    output += "<code>".utf8
    put((index + width)..<end)
    output += "</code>".utf8
    index = end + width
  }

  /// An emphasis begins before a letter and ends behind one; underscores inside a word are none.
  private mutating func emphasis(before limit: Int) {
    let sign = bytes[index]
    let run = length(ofRun: sign, at: index)
    let width = min(2, run)
    let isInWord = sign == UInt8(ascii: "_") && index > 0 && Self.isLetter(bytes[index - 1])
    guard run <= 3, !isInWord, let next = byte(index + run), next > 0x20,
      let end = closing([UInt8](repeating: sign, count: width), from: index + width, before: limit)
    else {
      put(index..<(index + run))
      index += run
      return
    }
    let tag = width == 2 ? "b" : "i"
    closings[end] = (width, tag)
    output += "<\(tag)>".utf8
    index += width
  }

  private mutating func closing(_ sign: [UInt8], from start: Int, before limit: Int) -> Int? {
    var from = start
    for attempt in 0..<16 {
      guard let end = find(sign, from: from, before: limit, again: attempt > 0) else { return nil }
      let behind = byte(end + sign.count)
      let isFree = closings[end] == nil && bytes[end - 1] > 0x20 && bytes[end - 1] != UInt8(ascii: "\\")
      let isInWord = sign[0] == UInt8(ascii: "_") && behind.map(Self.isLetter) == true
      let isLonger = sign.count == 1 && behind == sign[0] && bytes[end - 1] != sign[0]
      if end > start, isFree, !isInWord, !isLonger { return end }
      from = end + (isLonger ? 2 : 1)
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// A picture or a link; text between brackets that is neither stays as it is.
  private mutating func link(at start: Int, isPicture: Bool, _ limit: Int) {
    guard let middle = find(Array("](".utf8), from: start + 1, before: limit),
      let end = find(Array(")".utf8), from: middle + 2, before: limit),
      !bytes[(start + 1)..<middle].contains(UInt8(ascii: "["))
    else {
      put(index..<(start + 1))
      index = start + 1
      return
    }
    let target = bytes[(middle + 2)..<end].split(whereSeparator: { $0 <= 0x20 }).first.map { Array($0) } ?? []
    let address = String(decoding: target.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let text = String(decoding: bytes[(start + 1)..<middle], as: UTF8.self)
    if isPicture {
      output += "<img src=\"\(XMLText.escaped(address))\" alt=\"\(XMLText.escaped(text))\">".utf8
    } else {
      output += "<a href=\"\(XMLText.escaped(address))\">".utf8
      put((start + 1)..<middle)
      output += "</a>".utf8
    }
    index = end + 1
    // Attributes of Pandoc, such as `{width=50%}`.
    if byte(index) == UInt8(ascii: "{"), let brace = find(Array("}".utf8), from: index, before: limit) {
      index = brace + 1
    }
  }

  /// HTML inside Markdown stays what it is; an address in angle brackets is text.
  private mutating func tag(before limit: Int) {
    let next = byte(index + 1) ?? 0
    let isTag = next == UInt8(ascii: "/") || (0x41...0x5A).contains(next & 0xDF)
    guard isTag, let end = find(Array(">".utf8), from: index + 1, before: limit) else {
      put(index..<(index + 1))
      index += 1
      return
    }
    let content = bytes[(index + 1)..<end]
    if content.contains(UInt8(ascii: ":")), !content.contains(where: { $0 <= 0x20 }) {
      put((index + 1)..<end)
    } else {
      output += bytes[index...end]
    }
    let isBreak = content.starts(with: "br".utf8)
    index = end + 1
    if isBreak, byte(index) == 0x0A { index += 1 }
  }

  private mutating func lineEnd() {
    var end = index
    var count = 0
    while end < bytes.count, bytes[end] == 0x0A {
      end += 1
      count += 1
    }
    output += count > 1 ? "<br><br>".utf8 : startsBlock(end) ? "<br>".utf8 : " ".utf8
    index = end
  }

  /// Whether a line is an item of a list, a row of a table, a heading or a quotation, which do not go on a line.
  private func startsBlock(_ start: Int) -> Bool {
    guard let first = byte(start) else { return false }
    switch first {
    case UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: ">"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return byte(start + 1) == 0x20
    case 0x30...0x39:
      var end = start
      while end < bytes.count, end - start < 4, (0x30...0x39).contains(bytes[end]) { end += 1 }
      return (byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")")) && byte(end + 1) == 0x20
    default: return false
    }
  }
}
