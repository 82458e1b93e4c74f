import QuestionModel

/// How a run looks, as far as it matters here; nil where nothing is said.
struct WordLook: Sendable {
  var bold: Bool?
  var italic: Bool?
  var underline: Bool?
  var highlight: Bool?
  var colour: UInt32?
  var isHidden: Bool?
  /// `superscript`, `subscript` or `baseline`.
  var place: String?
  var font: String?
  /// Half points.
  var size: Int?
  /// Half points above the line.
  var position: Int?

  init() {}

  /// The look of `w:rPr`.
  init(_ properties: XMLNode?) {
    guard let properties else { return }
    for element in properties.elements {
      let value = element.attribute("val")
      let isOn = value.map { !["0", "false", "off", "none"].contains($0) } ?? true
      switch element.name {
      case "b": bold = isOn
      case "i": italic = isOn
      case "u": underline = isOn
      case "highlight": highlight = isOn && value != "white"
      case "shd":
        let fill = element.attribute("fill")?.lowercased() ?? "auto"
        if fill != "auto", fill != "ffffff" { highlight = true }
      case "color": colour = StyledRun.colour(value.flatMap { UInt32($0, radix: 16) } ?? 0)
      case "vanish": isHidden = isOn
      case "vertAlign": place = value
      case "sz": size = value.flatMap { Int($0) }
      case "position": position = value.flatMap { Int($0) }
      case "rFonts": font = element.attribute("ascii") ?? element.attribute("hAnsi") ?? font
      default: break
      }
    }
  }

  /// This look over another one.
  func over(_ other: WordLook) -> WordLook {
    var look = self
    look.bold = bold ?? other.bold
    look.italic = italic ?? other.italic
    look.underline = underline ?? other.underline
    look.highlight = highlight ?? other.highlight
    look.colour = colour ?? other.colour
    look.isHidden = isHidden ?? other.isHidden
    look.place = place ?? other.place
    look.font = font ?? other.font
    look.size = size ?? other.size
    look.position = position ?? other.position
    return look
  }

  /// The look of letters.
  var text: TextLook {
    var look: TextLook = []
    if bold == true { look.insert(.bold) }
    if italic == true { look.insert(.italic) }
    if underline == true { look.insert(.underline) }
    if highlight == true { look.insert(.highlight) }
    return look
  }
}

/// The styles of a document, each with what it is based on.
struct WordStyles: Sendable {
  private struct Style {
    var base: String?
    var look: WordLook
    var numbering: WordNumbering.Reference?
  }

  private var styles: [String: Style] = [:]
  private var defaults = WordLook()
  private var normal: String?

  init() {}

  init(_ root: XMLNode) {
    defaults = WordLook(root.first("docDefaults")?.first("rPrDefault")?.first("rPr"))
    for style in root.elements("style") {
      guard let id = style.attribute("styleId") else { continue }
      if style.attribute("type") == "paragraph", style.attribute("default").map({ $0 == "1" || $0 == "true" }) == true {
        normal = id
      }
      styles[id] = Style(
        base: style.first("basedOn")?.attribute("val"), look: WordLook(style.first("rPr")),
        numbering: style.first("pPr").flatMap { WordNumbering.Reference($0) })
    }
  }

  /// Longest chain of styles that are based on one another; a ring ends here too.
  private static let longestChain = 20

  private func chain(_ id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < Self.longestChain {
      chain.append(style)
      next = style.base
    }
    return chain
  }

  /// The look of a style's letters.
  ///
  /// - Parameters:
  ///   - id: the style; nil for that of plain paragraphs.
  ///   - isParagraph: whether it is a paragraph's, which the document's defaults stand behind.
  /// - Returns: what the style and those it is based on say.
  func look(_ id: String?, isParagraph: Bool) -> WordLook {
    let look = chain(id ?? (isParagraph ? normal : nil)).reduce(WordLook()) { $0.over($1.look) }
    return isParagraph ? look.over(defaults) : look
  }

  /// The numbering that a style brings.
  func numbering(_ id: String?) -> WordNumbering.Reference? { chain(id ?? normal).lazy.compactMap(\.numbering).first }
}
