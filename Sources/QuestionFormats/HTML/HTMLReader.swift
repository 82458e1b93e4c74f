import QuestionModel

/// Reads HTML as text, in one pass over its bytes.
struct HTMLReader {
  /// An element that is open.
  struct Frame {
    var element: HTMLElement
    /// Whether white space counts in it.
    var isPreformatted: Bool
    /// Whether its letters are underlined.
    var isUnderlined = false
    /// Where its text begins.
    var start: Int
    /// The number of the last item of a list.
    var items = 0
    /// Whether it holds the lines of a program.
    var isFence = false
  }

  var scanner: HTMLScanner
  private let keepsLineEnds: Bool
  var output: [UInt8] = []
  /// Where formulas begin and end with `\(`, `\)`, `\[` and `\]`.
  var delimiters: [Int] = []
  var reading = HTMLReading(text: "")
  private var frames: [Frame] = []
  /// Where lists stand among the frames.
  private var lists: [Int] = []
  /// How many underlined elements are open: only the outermost one counts.
  private var underlines = 0
  /// How many programs are open: nothing in them is a formula.
  private var fences = 0
  private var openCounts = [Int](repeating: 0, count: HTMLElement.allCases.count)
  private var isPreformatted = false
  /// White space that counts only if text follows on the line.
  var hasSpace = false
  /// A new line that counts only if text follows.
  private var hasBreak = false
  private var isAtLineStart = true
  /// Whether nothing came after the last `<br>`: at the end of a block it shows nothing.
  private var isBehindBreak = false
  private var looks: Set<String> = []
  private var mediaOffsets: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, keepsLineEnds: Bool) {
    scanner = HTMLScanner(bytes)
    self.keepsLineEnds = keepsLineEnds
    output.reserveCapacity(bytes.count)
  }

  mutating func read() -> HTMLReading {
    while let token = scanner.next() {
      switch token {
      case .text(let range): text(range)
      case .tag(let tag): take(tag)
      }
    }
    while let frame = frames.popLast() { close(frame) }
    if !looks.isEmpty {
      reading.losses.insert(FormatLoss(.formatting, looks.sorted().joined(separator: ", "), .dropped), at: 0)
    }
    let lastText = output.lastIndex { !$0.isSpaceOfHTML } ?? -1
    for index in reading.media.indices { reading.media[index].isInsideText = mediaOffsets[index] <= lastText }
    reading.text = delimiters.isEmpty ? String(decoding: output, as: UTF8.self) : HTMLFormulas.text(output, delimiters)
    return reading
  }

  private mutating func text(_ range: Range<Int>) {
    let bytes = scanner.bytes
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isSpaceOfHTML {
        space(byte)
        index += 1
      } else if byte == UInt8(ascii: "&"), let found = HTMLReference.read(bytes, at: index, before: range.upperBound) {
        if found.scalars == "\u{A0}" { space(0x20) } else { put(found.scalars.utf8) }
        index = found.end
      } else {
        begin()
        if byte == UInt8(ascii: "\\"), fences == 0, index + 1 < range.upperBound, "()[]".utf8.contains(bytes[index + 1])
        {
          delimiters.append(output.count)
        }
        let start = index
        index += 1
        while index < range.upperBound, !Self.stopsText(bytes[index]) { index += 1 }
        output += bytes[start..<index]
      }
    }
  }

  private static func stopsText(_ byte: UInt8) -> Bool {
    byte.isSpaceOfHTML || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\")
  }

  private mutating func space(_ byte: UInt8) {
    if isPreformatted {
      if byte == 0x0A { lineEnd() } else { put(CollectionOfOne(byte)) }
    } else if keepsLineEnds, byte == 0x0A {
      if !hasBreak { lineEnd() }
    } else {
      hasSpace = hasSpace || !isAtLineStart
    }
  }

  /// Writes what was held back until text comes.
  private mutating func begin() {
    if hasBreak {
      if !isAtLineStart { output.append(0x0A) }
    } else if hasSpace, !isAtLineStart {
      output.append(0x20)
    }
    (hasBreak, hasSpace, isAtLineStart, isBehindBreak) = (false, false, false, false)
  }

  mutating func put(_ bytes: some Sequence<UInt8>) {
    begin()
    output += bytes
  }

  /// Writes a formula.
  mutating func put(formula: String, isDisplay: Bool) {
    begin()
    let flat = formula.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !flat.isEmpty else { return }
    delimiters.append(output.count)
    output += (isDisplay ? "\\[" : "\\(").utf8
    output += flat.utf8
    delimiters.append(output.count)
    output += (isDisplay ? "\\]" : "\\)").utf8
  }

  private mutating func lineEnd() {
    if hasBreak, !isAtLineStart { output.append(0x0A) }
    output.append(0x0A)
    (hasBreak, hasSpace, isAtLineStart, isBehindBreak) = (false, false, true, true)
  }

  /// Begins or ends a block.
  private mutating func edge(isEnd: Bool) {
    if isEnd, isBehindBreak, output.last == 0x0A {
      output.removeLast()
      // Only the line that this break ended is open again.
      isAtLineStart = output.isEmpty || output.last == 0x0A
    }
    hasBreak = hasBreak || !isAtLineStart
    hasSpace = false
    isBehindBreak = false
  }

  private mutating func take(_ tag: HTMLScanner.Tag) {
    guard let element = HTMLElement.named(tag.name) else { return }
    if tag.isEnd { return end(element) }
    if element.isHidden { return hidden(element, tag) }
    if element == .math { return math(tag) }
    if element.endsItself, frames.last?.element == element { end(element) }
    if element == .br { return lineEnd() }
    if element.isBlock { edge(isEnd: false) } else { isBehindBreak = false }
    let isFence = element == .code && frames.last.map { $0.element == .pre && $0.start == output.count } == true
    if let look = element.look, !isFence { looks.insert(look) }
    let attributes = tag.attributes.count > 1 ? scanner.attributes(tag) : []
    if media(element, attributes) || element.isVoid || tag.isClosed { return }
    open(element, attributes)
    if isFence { openFence(attributes) }
  }

  private mutating func openFence(_ attributes: [(name: String, value: String)]) {
    let names = attributes.first { $0.name == "class" }?.value.split(separator: " ") ?? []
    let language = names.compactMap { name in
      ["language-", "lang-"].first { name.hasPrefix($0) }.map { name.dropFirst($0.count) }
    }.first { CodeFence.isLanguage($0.utf8) }
    put(CodeFence.mark + (language ?? "").utf8)
    lineEnd()
    frames[frames.count - 1].isFence = true
    fences += 1
  }

  private mutating func closeFence() {
    fences -= 1
    if output.last != 0x0A { lineEnd() }
    put(CodeFence.mark)
  }

  private mutating func open(_ element: HTMLElement, _ attributes: [(name: String, value: String)]) {
    var isPre = isPreformatted || element == .pre || element == .textarea
    var isUnderlined = element == .u || element == .ins
    for (name, value) in attributes {
      switch name {
      case "style": style(value, &isPre, &isUnderlined)
      case "color", "bgcolor": looks.insert("colour")
      case "href" where element == .a && !value.isEmpty: reading.losses.append(FormatLoss(.link, value, .dropped))
      default: break
      }
    }
    switch element {
    case .sub, .sup: if hasSpace || hasBreak { begin() }
    case .td, .th: cell()
    case .li: item()
    case .table: looks.insert("table")
    case .q: put("“".utf8)
    default: break
    }
    if isUnderlined, hasSpace || hasBreak { begin() }
    if isUnderlined { underlines += 1 }
    if element == .ol || element == .ul { lists.append(frames.count) }
    frames.append(
      Frame(element: element, isPreformatted: isPreformatted, isUnderlined: isUnderlined, start: output.count))
    openCounts[Int(element.rawValue)] += 1
    isPreformatted = isPre
  }

  private mutating func cell() {
    guard let row = frames.indices.last else { return }
    if frames[row].items > 0 { put(CollectionOfOne(0x09)) }
    frames[row].items += 1
  }

  private mutating func item() {
    guard let list = lists.last else { return }
    looks.insert("list")
    frames[list].items += 1
    put((frames[list].element == .ol ? "\(frames[list].items). " : "- ").utf8)
  }

  private mutating func style(_ text: String, _ isPre: inout Bool, _ isUnderlined: inout Bool) {
    for declaration in text.lowercased().split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = String(parts[1]).trimmed
      switch String(parts[0]).trimmed {
      case "white-space": isPre = value.hasPrefix("pre") || value == "break-spaces"
      case "text-decoration", "text-decoration-line":
        if value.contains("underline") { isUnderlined = true }
        if value.contains("line-through") { looks.insert("struck through") }
      case "font-weight" where value.hasPrefix("bold") || (Int(value) ?? 0) >= 600: looks.insert("bold")
      case "font-style" where value != "normal": looks.insert("italic")
      case "color" where !["black", "#000", "#000000", "inherit", "rgb(0, 0, 0)", "windowtext"].contains(value):
        looks.insert("colour")
      case "background", "background-color": looks.insert("colour")
      default: break
      }
    }
  }

  private mutating func end(_ element: HTMLElement) {
    if element == .p, openCounts[Int(element.rawValue)] == 0 { return edge(isEnd: true) }
    guard openCounts[Int(element.rawValue)] > 0 else { return }
    while let frame = frames.popLast() {
      close(frame)
      if frame.element == element { return }
    }
  }

  private mutating func close(_ frame: Frame) {
    openCounts[Int(frame.element.rawValue)] -= 1
    isPreformatted = frame.isPreformatted
    if frame.isUnderlined {
      underlines -= 1
      if underlines == 0 { underline(from: frame.start) }
    }
    if frame.element == .ol || frame.element == .ul { lists.removeLast() }
    if frame.isFence { closeFence() }
    switch frame.element {
    case .sub: script(from: frame.start, isRaised: false)
    case .sup: script(from: frame.start, isRaised: true)
    case .q: put("”".utf8)
    default: if frame.element.isBlock { edge(isEnd: true) }
    }
  }

  /// Passes over what is no text; formulas that are kept in scripts are read.
  private mutating func hidden(_ element: HTMLElement, _ tag: HTMLScanner.Tag) {
    guard !tag.isClosed else { return }
    let content: Range<Int>
    switch element {
    case .script: content = scanner.skip(to: "script")
    case .style: content = scanner.skip(to: "style")
    case .title: content = scanner.skip(to: "title")
    case .svg: content = scanner.skip(to: "svg")
    default: return
    }
    let type = scanner.attributes(tag).first { $0.name == "type" }?.value.lowercased() ?? ""
    if element == .script, type.hasPrefix("math/tex") {
      put(formula: String(decoding: scanner.bytes[content], as: UTF8.self), isDisplay: type.contains("mode=display"))
    } else if element == .svg {
      reading.losses.append(FormatLoss(.picture, "svg", .dropped, "a drawing inside the HTML is not read"))
    } else if element != .style, !content.isEmpty {
      reading.losses.append(FormatLoss(.unknown, "<\(element)>", .dropped))
    }
  }

  private mutating func math(_ tag: HTMLScanner.Tag) {
    guard !tag.isClosed else { return }
    let isDisplay = scanner.attributes(tag).contains { $0.name == "display" && $0.value == "block" }
    let (formula, isWhole) = MathMLReader.formula(&scanner)
    if !isWhole { reading.losses.append(FormatLoss(.formula, formula, .changed, "parts of its MathML are not known")) }
    put(formula: formula, isDisplay: isDisplay)
  }

  /// Takes an element that shows a file, or a formula as a picture.
  private mutating func media(_ element: HTMLElement, _ attributes: [(name: String, value: String)]) -> Bool {
    func value(_ name: String) -> String? { attributes.first { $0.name == name && !$0.value.isEmpty }?.value }
    switch element {
    case .img:
      if let formula = Self.formula(ofPicture: value) {
        put(formula: formula, isDisplay: false)
      } else if let source = value("src") {
        add(HTMLMedia(element: .picture, source: source, alternative: value("alt")))
      } else {
        reading.losses.append(FormatLoss(.picture, value("alt") ?? "", .dropped, "it names no file"))
      }
    case .audio, .video:
      guard let source = value("src") else { return false }
      add(HTMLMedia(element: element == .audio ? .sound : .film, source: source, alternative: value("title")))
      return false
    case .source:
      guard let source = value("src") else { return true }
      let isFilm = openCounts[Int(HTMLElement.video.rawValue)] > 0
      add(HTMLMedia(element: isFilm ? .film : .sound, source: source))
    case .iframe, .embed, .object, .input:
      let address = value("src") ?? value("data") ?? value("type") ?? ""
      reading.losses.append(FormatLoss(element == .input ? .unknown : .link, address, .dropped, "it is an \(element)"))
      return false
    default: return false
    }
    return true
  }

  private mutating func add(_ media: HTMLMedia) {
    reading.media.append(media)
    mediaOffsets.append(output.count)
  }

  /// The TeX of a formula that Canvas or Moodle shows as a picture.
  private static func formula(ofPicture value: (String) -> String?) -> String? {
    if let tex = value("data-equation-content") { return tex }
    guard let names = value("class"), names.contains("equation_image") || names.contains("texrender") else {
      return nil
    }
    guard let text = value("title") ?? value("alt") else { return nil }
    return text.hasPrefix("LaTeX: ") ? String(text.dropFirst(7)) : text
  }
}
