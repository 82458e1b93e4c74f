import QuestionModel

/// The text of an item's body as HTML: QTI's own elements are left out, or a gap stands for them.
struct QTIMarkup {
  private(set) var html = ""
  /// QTI's own elements that were left out, but for interactions.
  private(set) var leftOut: [QTIElement] = []
  /// Elements that are left out because others take them.
  private let taken: Set<String>

  private init(taken: Set<String>) { self.taken = taken }

  static let interactions: Set<String> = [
    "choiceInteraction", "textEntryInteraction", "extendedTextInteraction", "matchInteraction",
    "inlineChoiceInteraction", "orderInteraction", "associateInteraction", "gapMatchInteraction",
    "hottextInteraction", "hotspotInteraction", "selectPointInteraction", "graphicOrderInteraction",
    "graphicAssociateInteraction", "graphicGapMatchInteraction", "positionObjectInteraction", "sliderInteraction",
    "mediaInteraction", "drawingInteraction", "uploadInteraction", "customInteraction", "endAttemptInteraction",
    "portableCustomInteraction",
  ]

  /// The HTML of what is in an element.
  ///
  /// - Parameters:
  ///   - element: such as `itemBody` or `simpleChoice`.
  ///   - taken: names of elements that are read elsewhere.
  /// - Returns: the HTML, and what of QTI's own was left out.
  static func read(_ element: QTIElement, taken: Set<String> = []) -> (html: String, leftOut: [QTIElement]) {
    var markup = QTIMarkup(taken: taken)
    markup.add(contentOf: element.node)
    return (markup.html, markup.leftOut)
  }

  /// Nesting is bounded by the reader of XML.
  private mutating func add(contentOf node: XMLNode) {
    for piece in node.pieces {
      switch piece {
      case .text(let text): html += XMLText.exact(text)
      case .element(let child): add(QTIElement(child), isAlone: Self.isAlone(child, in: node))
      }
    }
  }

  /// Whether nothing but blanks stands beside an element.
  private static func isAlone(_ child: XMLNode, in node: XMLNode) -> Bool {
    node.elements.prefix(2).count(where: { _ in true }) == 1
      && node.text.trimmed.utf8.count == child.text.trimmed.utf8.count
  }

  private mutating func add(_ element: QTIElement, isAlone: Bool) {
    if Self.interactions.contains(element.name) {
      if !isAlone, ["textEntryInteraction", "inlineChoiceInteraction"].contains(element.name) { html += "_____" }
      return
    }
    if taken.contains(element.name) { return }
    let node = element.node
    switch element.name {
    case "object", "img": addMedia(element)
    case "math": html += String(decoding: node.markup(), as: UTF8.self)
    case "rubricBlock", "feedbackInline", "feedbackBlock", "printedVariable", "templateInline", "templateBlock",
      "stylesheet", "infoControl", "assessmentStimulusRef", "companionMaterialsInfo", "catalogInfo",
      "positionObjectStage":
      leftOut.append(element)
    case "span" where has("qti-underline", node): wrap("u", node)
    case "span" where has("qb-pre-wrap", node): wrap("span", node, " style=\"white-space: pre-wrap\"")
    case let name where name != node.name:
      // An element of QTI that only holds others, such as `qti-content-body`.
      add(contentOf: node)
    case let name:
      let attributes = node.attributes.filter { ($0.name != "class" || name == "code") && $0.name != "id" }
        .map { " \($0.name)=\"\(XMLText.exact($0.value, isAttribute: true))\"" }
      wrap(name, node, attributes.joined())
    }
  }

  private func has(_ name: String, _ node: XMLNode) -> Bool {
    node.attribute("class")?.split(separator: " ").contains { $0 == name } == true
  }

  private mutating func wrap(_ name: String, _ node: XMLNode, _ attributes: String = "") {
    html += "<\(name)\(attributes)>"
    add(contentOf: node)
    if name != "br", name != "hr" { html += "</\(name)>" }
  }

  private mutating func addMedia(_ element: QTIElement) {
    let source = element.attribute("src") ?? element.attribute("data") ?? ""
    let type = element.attribute("type") ?? ""
    let alternative = element.attribute("alt") ?? element.text.trimmed
    if type.hasPrefix("audio/") || type.hasPrefix("video/") {
      html += HTMLText.player(source, alternative: alternative, isFilm: type.hasPrefix("video/"))
    } else {
      let alt = XMLText.exact(alternative, isAttribute: true)
      html += "<img src=\"\(XMLText.exact(source, isAttribute: true))\"" + (alt.isEmpty ? ">" : " alt=\"\(alt)\">")
    }
  }
}
