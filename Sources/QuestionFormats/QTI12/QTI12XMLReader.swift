import QuestionModel

/// Reads a QTI 1.2 document item by item.
struct QTI12XMLReader: FormatReader {
  private let stream: XMLStream
  private var origin: QTI12ItemReader.Origin
  private var isChecked = false
  private var isEnded = false

  init() { self.init(QTI12ItemReader.Origin()) }

  /// A reader of a document in a package.
  init(_ origin: QTI12ItemReader.Origin) {
    self.origin = origin
    stream = XMLStream(file: origin.file, heads: ["assessment"]) { path in
      switch path.last {
      case "item", "selection_ordering", "presentation_material": true
      // What is said of a bank stands before its items.
      case "qtimetadata": path.dropLast().last == "objectbank"
      default: false
      }
    }
  }

  mutating func items(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem] { try pending(stream.nodes(of: chunk)) }

  mutating func rest() throws(FormatFault) -> [PendingItem] {
    guard !isEnded else { return [] }
    isEnded = true
    return try pending(stream.finish())
  }

  private mutating func pending(_ nodes: [XMLNode]) throws(FormatFault) -> [PendingItem] {
    if !isChecked, let root = stream.root {
      isChecked = true
      guard root.name == "questestinterop" else {
        throw FormatFault(
          "the outermost element is <\(root.name)>, not <questestinterop>; this is no QTI 1.2",
          at: FilePlace(file: origin.file, line: 1))
      }
    }
    return nodes.compactMap { take($0) }
  }

  private mutating func take(_ node: XMLNode) -> PendingItem? {
    let place = FilePlace(file: origin.file, line: node.line)
    switch node.name {
    case "assessment":
      let title = (node.attribute("title") ?? "").trimmed
      guard !title.isEmpty, !QTI12Writer.isOwn(node.attribute("ident") ?? "") else { return nil }
      // A slash in the title of a quiz parts no categories.
      origin.bank = title.replacing("/", with: "//")
      let text = "the quiz \"\(title)\": its questions come into a category of its name; its settings are not kept"
      return PendingItem(FormatItem(.finding(text), at: place))
    case "item": return PendingItem { [origin] in QTI12ItemReader.item(node, origin) }
    case "qtimetadata":
      let field = node.elements("qtimetadatafield").first { $0.first("fieldlabel")?.text.trimmed == "bank_title" }
      origin.bank = field?.first("fieldentry")?.text.trimmed
      return nil
    case "presentation_material":
      let text = HTMLText.read(QTI12Material.html(in: node)).text
      guard !text.isEmpty else { return nil }
      return PendingItem(FormatItem(.finding("a section has a text of its own, which is not kept: \(text)"), at: place))
    default:
      let source = node.markup(limit: FormatItem.maximumSource)
      return draw(node).map { PendingItem(FormatItem(.finding($0), at: place, source: source)) }
    }
  }

  /// What a section says of how its questions are chosen.
  private func draw(_ node: XMLNode) -> String? {
    func text(_ name: String) -> String? { node.descendants(name).first { _ in true }?.text.trimmed }
    if let bank = text("sourcebank_ref") {
      return "a section draws questions of the bank \"\(bank)\"; draws are not kept, only questions are"
    }
    guard let count = text("selection_number") else { return nil }
    let points = text("points_per_item") ?? "1"
    return "a section draws \(count) of its questions, \(points) points each; draws are not kept, only questions are"
  }
}
