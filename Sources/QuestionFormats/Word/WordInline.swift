import QuestionModel

/// What stands in a paragraph, as runs of lines.
struct WordInline {
  let picture: WordText.Picture
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

  private static let deepest = 40

  init(
    picture: @escaping WordText.Picture, styles: WordStyles, look: WordLook, fonts: LegacyFonts,
    spellings: FormulaSpellings
  ) {
    self.picture = picture
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
      case "drawing", "pict": take(drawing: element)
      case "object": take(object: element)
      case "AlternateContent":
        if let one = Self.alternative(element) {
          for part in one.elements where part.name == "drawing" || part.name == "pict" { take(drawing: part) }
        }
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
        put(picture(id, words))
      } else {
        lose(.picture, "", "it is linked and not in the file; put it into the document")
      }
    }
    for image in node.descendants("imagedata").prefix(50) {
      isFound = true
      put(picture(image.attribute("id") ?? "", image.attribute("title") ?? ""))
    }
    if !isFound, boxes.isEmpty { lose(.picture, "a drawing", "shapes of Word are not read; save it as a picture") }
  }

  private mutating func take(object node: XMLNode) {
    let program = node.descendants("OLEObject").lazy.compactMap { $0.attribute("ProgID") }.first { _ in true } ?? ""
    let isFormula = program.hasPrefix("Equation") || program.contains("MathType")
    if isFormula {
      put(StyledRun(text: "[MathType]"))
      lose(
        .formula, program, "a formula of MathType or of the old editor cannot be read; convert it to a formula of Word")
    } else {
      take(drawing: node)
      put(.lost(FormatLoss(.file, program, .dropped, "only its picture is read")))
    }
  }
}
