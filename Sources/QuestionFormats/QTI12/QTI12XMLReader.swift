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
    stream = XMLStream(file: origin.file) { path in
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
      let draw = node.descendants("sourcebank_ref").first { _ in true }?.text.trimmed
      guard let draw else { return nil }
      let reason = "a section draws questions of the bank \"\(draw)\"; draws are not kept, only questions are"
      return PendingItem(FormatItem(.finding(reason), at: place, source: node.markup(limit: FormatItem.maximumSource)))
    }
  }
}
