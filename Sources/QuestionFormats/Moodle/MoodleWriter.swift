import QuestionModel

/// Writes Moodle's XML.
struct MoodleWriter: FormatWriter {
  /// What clusters of true and false statements are written as.
  enum Clusters: Sendable {
    /// Matching, which every Moodle has.
    case matching
    /// The type of the plugin `qtype_mtf`, which keeps more of them.
    case plugin
  }

  private let clusters: Clusters
  private var hasBegun = false
  private var category = CategoryPath(path: "")

  init(clusters: Clusters = .matching) { self.clusters = clusters }

  mutating func add(_ question: WrittenQuestion) -> WrittenPart {
    var writer = MoodleQuestionWriter(question, clusters: clusters)
    if let reason = writer.write() { return .leftOut(PassageText.title(of: question.question.content.stem), reason) }
    var output = XMLOutput(depth: 1)
    if writer.category != category {
      category = writer.category
      output.element("question", [("type", "category")]) { output in
        output.element("category") { $0.leaf("text", writer.category.path) }
      }
    }
    return WrittenPart(begin() + output.bytes + writer.output.bytes, losses: writer.losses)
  }

  mutating func finish() -> [UInt8] { begin() + Array("</quiz>\n".utf8) }

  private mutating func begin() -> [UInt8] {
    guard !hasBegun else { return [] }
    hasBegun = true
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n".utf8)
  }
}
