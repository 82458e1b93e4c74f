import QuestionModel

/// Reads Moodle's XML question by question.
struct MoodleReader: FormatReader {
  private let stream = XMLStream { $0.count == 2 }
  private var category: CategoryPath?
  private var isChecked = false
  private var isEnded = false

  init() {}

  mutating func items(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem] { try pending(stream.nodes(of: chunk)) }

  mutating func rest() throws(FormatFault) -> [PendingItem] {
    guard !isEnded else { return [] }
    isEnded = true
    return try pending(stream.finish())
  }

  private mutating func pending(_ nodes: [XMLNode]) throws(FormatFault) -> [PendingItem] {
    if !isChecked, let root = stream.root {
      isChecked = true
      guard root.name == "quiz" else {
        throw FormatFault(
          "the outermost element is <\(root.name)>, not <quiz>; this is no XML of Moodle's questions",
          at: FilePlace(line: 1))
      }
    }
    return nodes.compactMap { take($0) }
  }

  private mutating func take(_ node: XMLNode) -> PendingItem? {
    guard node.name == "question" else {
      let reason = "<\(node.name)> is no question; only <question> is read"
      return PendingItem(
        FormatItem(
          .refused(reason), at: FilePlace(line: node.line), source: node.markup(limit: FormatItem.maximumSource)))
    }
    guard node.attribute("type") == "category" else {
      return PendingItem { [category] in MoodleQuestionReader.item(node, category) }
    }
    category = CategoryPath(path: node.first("category")?.text ?? "")
    guard let info = node.first("info")?.text.trimmed, !info.isEmpty else { return nil }
    let name = category?.parts.joined(separator: "/") ?? ""
    return PendingItem(
      FormatItem(
        .finding("the category \"\(name)\" has a description, which is not kept"), at: FilePlace(line: node.line),
        source: info.utf8))
  }
}
