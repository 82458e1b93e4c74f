import QuestionModel

/// Writes one question as an item of QTI 1.2.
struct QTI12ItemWriter {
  /// A picture or sound of the package.
  struct File {
    let path: String
    let digest: ContentDigest
    let bytes: [UInt8]
  }

  /// The package's folder of pictures and sounds.
  private static let folder = "images"

  let question: WrittenQuestion
  var output = XMLOutput(depth: 2)
  var losses: [FormatLoss] = []
  private(set) var files: [File] = []

  var content: QuestionContent { question.question.content }
  var key: AnswerKey { question.question.key }

  init(_ question: WrittenQuestion) { self.question = question }

  /// Writes the item.
  ///
  /// - Returns: why it cannot be written; nil where it was.
  mutating func write() -> String? {
    switch content.kind {
    case .singleChoice: item("multiple_choice_question") { $0.writeChoice() }
    case .multipleResponse: item("multiple_answers_question") { $0.writeChoice() }
    case .trueFalse: item("true_false_question") { $0.writeTrueFalse() }
    case .shortAnswer: item("short_answer_question") { $0.writeShortAnswer() }
    case .numeric: item("numerical_question") { $0.writeNumeric() }
    case .trueFalseCluster: item("matching_question") { $0.writeCluster() }
    case .passage: item("text_only_question") { $0.writeNothingToAnswer() }
    case .unknown("essay"): item("essay_question") { $0.writeEssay() }
    case .unknown("matching"): item("matching_question") { $0.writePairs() }
    case .unknown(let name):
      guard let markup = keptItem else { return "QTI 1.2 as Canvas has it has no questions of the kind \(name)" }
      output.raw(markup)
    case .blueprint, .quiz: return "a package of questions has questions only"
    }
    tellLosses()
    return nil
  }

  /// What the item is worth.
  var points: Double { Double(pointsText) ?? 1 }

  private var pointsText: String {
    content.extra[QTI12ItemReader.member]?.object?["points_possible"]?.string ?? (content.kind == .passage ? "0" : "1")
  }

  private var keptItem: [UInt8]? {
    guard let text = key.extra[QTI12ItemReader.member]?.object?["item"]?.string,
      let node = try? XMLTree.parse(Array(text.utf8)), node.name == "item"
    else { return nil }
    return node.markup()
  }

  private mutating func item(_ type: String, _ own: (inout QTI12ItemWriter) -> Void) {
    let title = content.extra[QuestionIdentity.titleMember]?.string ?? PassageText.title(of: content.stem)
    var attributes = [("ident", QuestionIdentity.name(of: question)), ("title", title)]
    if let language = content.language, XMLText.isLanguage(language) { attributes.append(("xml:lang", language)) }
    output.open("item", attributes)
    writeMetadata(type)
    own(&self)
    writeFeedback()
    output.close("item")
  }

  /// A field of metadata.
  static func field(_ output: inout XMLOutput, _ label: String, _ entry: String) {
    output.element("qtimetadatafield") { output in
      output.leaf("fieldlabel", label)
      output.leaf("fieldentry", entry)
    }
  }

  private mutating func writeMetadata(_ type: String) {
    output.open("itemmetadata")
    output.open("qtimetadata")
    Self.field(&output, "question_type", type)
    Self.field(&output, "points_possible", pointsText)
    if type == "multiple_choice_question" || type == "multiple_answers_question" {
      Self.field(&output, "original_answer_ids", content.choices.map(\.id).joined(separator: ","))
    }
    let category = content.tags.first { $0.namespace == CategoryPath.namespace }
    if let category { Self.field(&output, "cc_question_category", CategoryPath(category).names) }
    for tag in content.tags where tag != category { Self.field(&output, QTI12Metadata.Own.tag, tag.name) }
    if let level = content.level { Self.field(&output, QTI12Metadata.Own.level, level) }
    if let difficulty = content.difficulty { Self.field(&output, QTI12Metadata.Own.difficulty, "\(difficulty)") }
    if let licence = content.licence { Self.field(&output, QTI12Metadata.Own.licence, licence) }
    if let source = content.source { Self.field(&output, QTI12Metadata.Own.source, source) }
    for member in key.extra[QTI12ItemReader.member]?.object?.members ?? [] where member.name != "item" {
      if let entry = member.value.string { Self.field(&output, member.name, entry) }
    }
    output.close("qtimetadata")
    output.close("itemmetadata")
  }

  /// A material with a text of the model in it, and the files that it shows.
  mutating func material(_ text: String, _ references: [MediaReference] = []) {
    if !XMLText.isAllowed(text) { lose(FormatLoss(.encoding, text, .changed, "XML has no such control characters")) }
    let shown = IllustratedHTML(text, references, from: question.media) {
      "%24IMS-CC-FILEBASE%24/\(Self.folder)/\($0)"
    }
    for loss in shown.losses { lose(loss) }
    files += shown.files.map { File(path: "\(Self.folder)/\($0.name)", digest: $0.digest, bytes: $0.bytes) }
    // Escaped and not in CDATA, as Canvas writes it.
    output.element("material") { $0.leaf("mattext", shown.html, [("texttype", "text/html")]) }
  }

  /// The stem with its pictures.
  mutating func writeStem() { material(content.stem, content.media) }

  private mutating func writeFeedback() {
    if key.isExplained { feedback("general_fb", key.explanation ?? "", key.media) }
    for (member, ident) in Self.general {
      if let text = key.extra[member]?.string { feedback(ident, text) }
    }
    for (ident, text) in answerFeedback { feedback(ident, text) }
    guard let hint = content.hint else { return }
    output.open("itemfeedback", [("ident", "hint")])
    output.open("hint")
    output.open("hintmaterial")
    material(hint)
    output.close("hintmaterial")
    output.close("hint")
    output.close("itemfeedback")
  }

  private mutating func feedback(_ ident: String, _ text: String, _ references: [MediaReference] = []) {
    output.open("itemfeedback", [("ident", ident)])
    output.open("flow_mat")
    material(text, references)
    output.close("flow_mat")
    output.close("itemfeedback")
  }

  /// Members of a key and the idents of feedback that they become.
  static let general = [
    ("correctFeedback", "correct_fb"), ("incorrectFeedback", "general_incorrect_fb"), ("partialFeedback", "partial_fb"),
  ]

  /// The feedback on single answers, by its ident.
  private var answerFeedback: [(ident: String, text: String)] {
    switch content.kind {
    case .singleChoice, .multipleResponse, .trueFalse:
      key.feedback.sorted { $0.key < $1.key }.map { (Self.ident(ofFeedback: $0.key), $0.value) }
    case .shortAnswer:
      key.answers.enumerated().compactMap { index, answer in
        answer.feedback.map { (Self.ident(ofFeedback: "answer\(index + 1)"), $0) }
      }
    case .numeric:
      key.numbers.enumerated().compactMap { index, number in
        number.feedback.map { (Self.ident(ofFeedback: "answer\(index + 1)"), $0) }
      }
    default: []
    }
  }

  /// The ident of the feedback on an answer, which never is one of the general ones.
  static func ident(ofFeedback answer: String) -> String {
    let ident = "\(answer)_fb"
    return QTI12ItemReader.general[ident.lowercased()] == nil ? ident : "answer_\(ident)"
  }

  mutating func lose(_ loss: FormatLoss) {
    if !losses.contains(loss) { losses.append(loss) }
  }
}
