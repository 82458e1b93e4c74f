internal import Foundation
import QuestionModel

/// Writes one question as Moodle's XML.
struct MoodleQuestionWriter {
  let question: WrittenQuestion
  let clusters: MoodleWriter.Clusters
  var output = XMLOutput(depth: 1)
  var losses: [FormatLoss] = []
  /// The category it stands in.
  private(set) var category = CategoryPath(path: "")

  var content: QuestionContent { question.question.content }
  var key: AnswerKey { question.question.key }

  init(_ question: WrittenQuestion, clusters: MoodleWriter.Clusters) {
    self.question = question
    self.clusters = clusters
    if let tag = categoryTag { category = CategoryPath(tag) }
  }

  private var categoryTag: Tag? {
    content.tags.first { $0.namespace == CategoryPath.namespace }
  }

  /// Writes the question.
  ///
  /// - Returns: why it cannot be written; nil where it was.
  mutating func write() -> String? {
    switch content.kind {
    case .singleChoice, .multipleResponse: element("multichoice") { $0.writeChoice() }
    case .trueFalse: element("truefalse") { $0.writeTrueFalse() }
    case .shortAnswer: element("shortanswer") { $0.writeShortAnswer() }
    case .numeric: element("numerical") { $0.writeNumeric() }
    case .trueFalseCluster:
      element(clusters == .plugin ? "mtf" : "matching") { $0.writeCluster() }
    case .passage: element("description") { _ in }
    case .unknown("essay"): element("essay") { $0.writeEssay() }
    case .unknown("matching"): element("matching") { $0.writePairs() }
    case .unknown(let name):
      guard let markup = keptMarkup("question") else { return "Moodle has no questions of the kind \(name)" }
      output.raw(markup)
    case .blueprint, .quiz: return "Moodle's XML has questions only"
    }
    tellLosses()
    return nil
  }

  private mutating func element(_ type: String, _ own: (inout MoodleQuestionWriter) -> Void) {
    output.open("question", [("type", type)])
    let title = content.extra[QuestionIdentity.titleMember]?.string ?? PassageText.title(of: content.stem)
    field("name") { $0.leaf("text", title) }
    illustrated("questiontext", content.stem, content.media)
    illustrated("generalfeedback", key.explanation ?? "", key.media)
    let settings = content.extra[MoodleSettings.member]?.object ?? JSONObject()
    output.leaf("defaultgrade", settings["defaultgrade"]?.string ?? (type == "description" ? "0" : "1"))
    output.leaf("penalty", settings["penalty"]?.string ?? MoodleSettings.penalty(of: type))
    output.leaf("hidden", question.status == .retired ? "1" : "0")
    output.leaf("idnumber", QuestionIdentity.name(of: question))
    own(&self)
    for setting in MoodleSettings.all where setting.name != "defaultgrade" && setting.name != "penalty" {
      if let value = settings[setting.name]?.string { output.leaf(setting.name, value) }
    }
    let laterHints = key.extra[MoodleSettings.member]?.object?["hints"]?.array ?? []
    for hint in [content.hint] + laterHints.map(\.string) {
      if let hint { html("hint", hint) }
    }
    writeTags()
    for markup in keptElements() { output.raw(markup) }
    output.close("question")
  }

  mutating func field(
    _ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLOutput) -> Void
  ) { output.element(name, attributes, content) }

  /// An element with a text of the model in it.
  mutating func html(_ name: String, _ text: String) {
    tellControls(text)
    output.element(name, [("format", "html")]) { $0.html("text", HTMLText.write(text)) }
  }

  mutating func tellControls(_ text: String) {
    if !XMLText.isAllowed(text) { lose(FormatLoss(.encoding, text, .changed, "XML has no such control characters")) }
  }

  mutating func lose(_ loss: FormatLoss) {
    if !losses.contains(loss) { losses.append(loss) }
  }

  /// An element with a text and the files that it shows.
  private mutating func illustrated(_ name: String, _ text: String, _ references: [MediaReference]) {
    tellControls(text)
    let shown = IllustratedHTML(text, references, from: question.media) { "@@PLUGINFILE@@/\($0)" }
    for loss in shown.losses { lose(loss) }
    output.element(name, [("format", "html")]) { output in
      output.html("text", shown.html)
      for file in shown.files {
        output.leaf(
          "file", Data(file.bytes).base64EncodedString(), [("name", file.name), ("path", "/"), ("encoding", "base64")])
      }
    }
  }

  private mutating func writeTags() {
    let tags = content.tags.filter { $0 != categoryTag }
    guard !tags.isEmpty else { return }
    output.element("tags") { output in
      for tag in tags { output.element("tag") { $0.leaf("text", tag.name) } }
    }
  }

  /// Markup that was kept from a file of Moodle, if it is whole.
  private func keptMarkup(_ member: String) -> [UInt8]? {
    guard let text = key.extra[MoodleSettings.member]?.object?[member]?.string else { return nil }
    return Self.checked(text, isQuestion: true)
  }

  private func keptElements() -> [[UInt8]] {
    (key.extra[MoodleSettings.member]?.object?["elements"]?.array ?? []).compactMap { value in
      value.string.flatMap { Self.checked($0, isQuestion: false) }
    }
  }

  private static func checked(_ text: String, isQuestion: Bool) -> [UInt8]? {
    guard let node = try? XMLTree.parse(Array(text.utf8)), (node.name == "question") == isQuestion else { return nil }
    return node.markup()
  }
}
