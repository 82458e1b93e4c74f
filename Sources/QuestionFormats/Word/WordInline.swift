import QuestionModel

/// What stands in a paragraph, as runs of lines.
struct WordInline {
  let parts: WordPackage?
  let styles: WordStyles
  /// How the paragraph's letters look where a run says nothing.
  let look: WordLook
  /// What is known of text in fonts from before Unicode.
  private(set) var fonts: LegacyFonts
  let spellings: FormulaSpellings
  /// Texts of boxes, which stand beside the paragraph.
  private(set) var boxes: [XMLNode] = []
  private var runs: [[StyledRun]] = [[]]
  /// How deep within the instructions of fields.
  private var fields: [Bool] = []
  private var hasLegacyProblem = false
  /// The last formula of an object that was not made to stand within text.
  private var loneFormula: (line: Int, run: Int)?

  private static let deepest = 40

  init(
    parts: WordPackage?, styles: WordStyles, look: WordLook, fonts: LegacyFonts,
    spellings: FormulaSpellings
  ) {
    self.parts = parts
    self.styles = styles
    self.look = look
    self.fonts = fonts
    self.spellings = spellings
  }

  func lines(number: Int) -> [StyledLine] {
    runs.enumerated().map { index, runs in
      var line = StyledLine(runs, number: number)
      line.isContinuation = index > 0
      return line
    }
  }

  mutating func add(_ text: String, _ look: WordLook) {
    guard !text.isEmpty else { return }
    put(StyledRun(text: text, look: look.text, colour: look.colour ?? 0))
  }

  private mutating func put(_ run: StyledRun) { runs[runs.count - 1].append(run) }

  private mutating func put(_ object: StyledObject) { put(StyledRun(text: "", object: object)) }

  private mutating func lose(_ subject: LossSubject, _ detail: String, _ note: String = "") {
    put(.lost(FormatLoss(subject, detail, .dropped, note)))
  }

  /// Takes what stands in a paragraph or in a part of it.
  mutating func take(_ node: XMLNode, depth: Int) {
    guard depth < Self.deepest else { return lose(.unknown, "text", "it is nested too deep") }
    for element in node.elements {
      switch element.name {
      case "r": take(run: element, depth: depth + 1)
      case "hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "customXml", "dir", "bdo":
        take(element, depth: depth + 1)
      case "sdt": if let content = element.first("sdtContent") { take(content, depth: depth + 1) }
      case "AlternateContent": if let one = Self.alternative(element) { take(one, depth: depth + 1) }
      case "oMath": take(formula: element, isDisplay: false)
      case "oMathPara": for formula in element.elements("oMath") { take(formula: formula, isDisplay: true) }
      default: break
      }
    }
  }

  /// The same content is there twice, for newer and for older programs.
  private static func alternative(_ node: XMLNode) -> XMLNode? { node.first("Choice") ?? node.first("Fallback") }

  private mutating func take(formula node: XMLNode, isDisplay: Bool) {
    var reader = WordMathReader()
    let tex = spellings.spelling(of: reader.tex(node))
    if !tex.isEmpty {
      let dollars = isDisplay ? "$$" : "$"
      put(StyledRun(text: dollars + tex + dollars, isFormula: true))
    }
    for name in reader.unknown.sorted() {
      put(.lost(FormatLoss(.formula, tex, .changed, "\(name) is not understood; look at the formula")))
    }
  }
}

/// Runs.
extension WordInline {
  private mutating func take(run node: XMLNode, depth: Int) {
    guard depth < Self.deepest else { return }
    let properties = node.first("rPr")
    let style = properties?.first("rStyle")?.attribute("val")
    let own = WordLook(properties).over(styles.look(style, isParagraph: false)).over(look)
    for element in node.elements {
      if takeField(element) { continue }
      guard fields.last != true else { continue }
      switch element.name {
      case "t": add(text: element.text, own)
      case "tab", "ptab": put(StyledRun(text: "\t"))
      case "br" where element.attribute("type") == "page" || element.attribute("type") == "column": runs.append([])
      case "br", "cr": runs.append([])
      case "noBreakHyphen": add("\u{2011}", own)
      case "sym":
        let text = WordSymbols.text(element)
        if text.isEmpty {
          lose(.formatting, "a sign of the font \(element.attribute("font") ?? "")")
        } else {
          add(text, own)
        }
      case "drawing", "pict", "object": take(graphic: element)
      case "AlternateContent":
        if let one = Self.alternative(element) { for part in one.elements { take(graphic: part) } }
      case "footnoteReference", "endnoteReference": lose(.unknown, "a note at the foot of the page")
      case "commentReference": lose(.unknown, "a comment")
      default: break
      }
    }
  }

  /// Of a field only its result is text.
  private mutating func takeField(_ element: XMLNode) -> Bool {
    guard element.name == "fldChar" else { return element.name == "instrText" || element.name == "delText" }
    switch element.attribute("fldCharType") {
    case "begin": if fields.count < Self.deepest { fields.append(true) }
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
    default: fields = fields.dropLast()
    }
    return true
  }

  /// Whether letters are raised or lowered as scripts; nil for others. LibreOffice moves and shrinks them by hand.
  private func isRaised(_ look: WordLook) -> Bool? {
    if look.place == "superscript" || look.place == "subscript" { return look.place == "superscript" }
    guard let position = look.position, position != 0, let size = look.size, size < self.look.size ?? 20 else {
      return nil
    }
    return position > 0
  }

  private mutating func add(text: String, _ look: WordLook) {
    if look.isHidden == true { return lose(.formatting, "hidden text", text) }
    var text = text
    if look.font?.lowercased() == "symbol" { text = WordSymbols.decoded(text) }
    let read = fonts.read(text, in: look.font)
    text = read.text
    if let problem = read.problem, !hasLegacyProblem {
      hasLegacyProblem = true
      put(.problem(problem))
    }
    guard let isRaised = isRaised(look), !text.trimmed.isEmpty else { return add(text, look) }
    if let scripts = HTMLScripts.scripts(text.trimmed, isRaised: isRaised) {
      add(scripts, look)
    } else if HTMLReader.canUnderline(text.trimmed.utf8) {
      put(StyledRun(text: "$\(isRaised ? "^" : "_"){\\text{\(text.trimmed)}}$", look: look.text, isFormula: true))
    } else {
      add(text, look)
      lose(.formatting, "\(isRaised ? "raised" : "lowered") \(text)")
    }
  }
}

/// Pictures.
extension WordInline {
  private mutating func put(picture id: String, _ words: String) {
    put(parts?.picture(id, alternative: words) ?? .lost(FormatLoss(.picture, "", .kept)))
  }

  private mutating func take(drawing node: XMLNode) {
    for box in node.descendants("txbxContent").prefix(50) {
      boxes.append(box)
      put(.lost(FormatLoss(.formatting, "a text box", .changed, "its text stands behind the paragraph")))
    }
    let words = node.descendants("docPr").lazy.compactMap { $0.attribute("descr") }.first { !$0.isEmpty } ?? ""
    var isFound = false
    for blip in node.descendants("blip").prefix(50) {
      isFound = true
      if let id = blip.attribute("embed") {
        put(picture: id, words)
      } else {
        lose(.picture, "", "it is linked and not in the file; put it into the document")
      }
    }
    for image in node.descendants("imagedata").prefix(50) {
      isFound = true
      put(picture: image.attribute("id") ?? "", image.attribute("title") ?? "")
    }
    if !isFound, boxes.isEmpty { lose(.picture, "a drawing", "shapes of Word are not read; save it as a picture") }
  }
}

/// Objects of other programs.
extension WordInline {
  private mutating func take(graphic node: XMLNode) {
    switch node.name {
    case "object": take(object: node)
    case "pict" where node.first("OLEObject") != nil: take(object: node)
    case "drawing", "pict": take(drawing: node)
    default: break
    }
  }

  private mutating func take(object node: XMLNode) {
    let object =
      node.descendants("OLEObject").first { _ in true } ?? node.descendants("objectEmbed").first { _ in true }
    let program = object?.attribute("ProgID") ?? object?.attribute("progId") ?? ""
    guard program.hasPrefix("Equation") || program.contains("MathType") else {
      take(drawing: node)
      return put(.lost(FormatLoss(.file, program, .dropped, "only its picture is read")))
    }
    let preview = node.descendants("imagedata").lazy.compactMap { $0.attribute("id") }.first { _ in true } ?? ""
    switch parts?.formula(object?.attribute("id") ?? "", preview: preview) {
    case nil: return
    case .read(let formula):
      if !formula.tex.isEmpty {
        if formula.isInline != true { loneFormula = (runs.count - 1, runs[runs.count - 1].count) }
        put(StyledRun(text: "$\(formula.tex)$", isFormula: true))
      }
      for words in formula.unknown {
        put(.lost(FormatLoss(.formula, formula.tex, .changed, "\(words) is not understood; look at the formula")))
      }
    case .lost(let note):
      put(StyledRun(text: "[MathType]"))
      lose(.formula, program, note)
    }
  }

  /// Displays the formula of an object that has its paragraph for itself, as Word does with its own.
  mutating func displayFormula() {
    guard let place = loneFormula, runs.count == 1, boxes.isEmpty,
      runs[0].indices.allSatisfy({ $0 == place.run || Self.isBlank(runs[0][$0]) })
    else { return }
    runs[place.line][place.run].text = "$\(runs[place.line][place.run].text)$"
  }

  private static func isBlank(_ run: StyledRun) -> Bool {
    if case .picture = run.object { false } else { run.text.trimmed.isEmpty }
  }
}
