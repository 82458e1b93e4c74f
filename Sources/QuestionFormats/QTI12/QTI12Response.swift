import QuestionModel

/// A place of an item where something is answered.
struct QTI12Response {
  /// What is answered there.
  enum Answer {
    case choice
    case text
    case number
    case other
  }

  /// An option.
  struct Label {
    let ident: String
    /// Its text, as HTML.
    let html: String
    let isPinned: Bool
  }

  let ident: String
  let type: Answer
  let isMultiple: Bool
  let labels: [Label]
  /// The text that belongs to it alone, as HTML.
  let html: String

  /// All responses of a presentation, in order.
  static func all(in presentation: XMLNode?) -> [QTI12Response] {
    guard let presentation else { return [] }
    var found: [QTI12Response] = []
    var rest = Array(presentation.elements).reversed() as [XMLNode]
    while let node = rest.popLast() {
      switch node.name {
      case "flow": rest += Array(node.elements).reversed()
      case "response_lid", "response_str", "response_num", "response_xy", "response_grp":
        found.append(QTI12Response(node))
      default: break
      }
    }
    return found
  }

  private init(_ node: XMLNode) {
    ident = node.attribute("ident") ?? ""
    isMultiple = node.attribute("rcardinality")?.lowercased() == "multiple"
    let blank = node.descendants("render_fib").first { _ in true }
    let isHotspot = node.descendants("render_hotspot").contains { _ in true }
    let isNumber = ["integer", "decimal", "scientific"].contains(blank?.attribute("fibtype")?.lowercased())
    switch node.name {
    case "response_lid" where isHotspot: type = .other
    case "response_lid" where blank == nil && node.attribute("rcardinality")?.lowercased() != "ordered": type = .choice
    case "response_num": type = .number
    case "response_str", "response_lid": type = blank == nil ? .other : isNumber ? .number : .text
    default: type = .other
    }
    html = QTI12Material.html(in: node)
    labels = node.descendants("response_label").map { label in
      Label(
        ident: label.attribute("ident") ?? "", html: Self.html(of: label),
        isPinned: label.attribute("rshuffle")?.lowercased() == "no")
    }
  }

  /// An option's material, or the text right in it, such as a place of a slider.
  private static func html(of label: XMLNode) -> String {
    let html = QTI12Material.html(in: label)
    guard html.isEmpty else { return html }
    let texts = label.pieces.compactMap { piece in if case .text(let text) = piece { text.trimmed } else { nil } }
    return HTMLText.write(texts.joined())
  }

  /// Whether its options are the words for true and false.
  var isTruth: Bool {
    [labels.map(text), labels.map(\.ident)].contains { texts in
      texts.count == 2 && TruthWords.truths(texts).map { Set($0) } == [true, false]
    }
  }

  private func text(_ label: Label) -> String { HTMLText.read(label.html).text }

  /// What an option says, by its text or else by its name.
  static func truth(of label: Label) -> Bool? {
    TruthWords.truth(HTMLText.read(label.html).text) ?? TruthWords.truth(label.ident)
  }
}
