import QuestionModel

/// Reads one `<item>` of QTI 1.2.
struct QTI12ItemReader {
  /// Where an item comes from.
  struct Origin: Sendable {
    /// The file inside a package.
    var file: String?
    /// The bank it stands in.
    var bank: String?
    /// Finds a file by the address that the HTML has for it.
    var media: @Sendable (String) -> [UInt8]? = { _ in nil }
  }

  let node: XMLNode
  let origin: Origin
  let metadata: QTI12Metadata
  let responses: [QTI12Response]
  let conditions: [QTI12Condition]
  /// The score that is the whole mark.
  let maximum: Double
  var content = QuestionContent(kind: .singleChoice, stem: "")
  var key = AnswerKey()
  var html = QuestionHTML()
  var problems: [FieldProblem] = []
  /// Feedback by its ident; what is not shown anywhere is told.
  var feedback: [String: String] = [:]
  /// Idents of feedback that has found its place.
  var taken: Set<String> = []

  /// Member that holds what is kept of a file.
  static let member = "qti"
  /// What of a question QTI 1.2 has no place for.
  static let unsaid: Set<QuestionPart> = [.statementLevels, .passage, .extra]
  /// Most bytes of markup that is kept.
  static let maximumKept = 16_384

  private init(_ node: XMLNode, _ origin: Origin) {
    self.node = node
    self.origin = origin
    metadata = QTI12Metadata(node)
    responses = QTI12Response.all(in: node.first("presentation"))
    let processing = Array(node.elements("resprocessing"))
    let scores = QTI12Scores(processing, metadata)
    conditions = processing.flatMap { $0.elements("respcondition").map { QTI12Condition($0, scores) } }
    maximum = scores.maximum ?? max(conditions.compactMap(\.score).max() ?? 1, 1e-9)
  }

  /// Reads an item.
  ///
  /// - Parameters:
  ///   - node: the element.
  ///   - origin: where it comes from.
  /// - Returns: the question, or why it is none.
  static func item(_ node: XMLNode, _ origin: Origin) -> FormatItem {
    let place = FilePlace(file: origin.file, line: node.line)
    let source = node.markup(limit: FormatItem.maximumSource)
    guard !node.isCut else {
      let reason = "the item is larger than \(XMLParser.maximumSize >> 20) MiB; make its files smaller"
      return FormatItem(.refused(reason), at: place, source: source)
    }
    var reader = QTI12ItemReader(node, origin)
    if let reason = reader.readKind() { return FormatItem(.refused(reason), at: place, source: source) }
    let question = reader.finish()
    return FormatItem(.question(question), at: place, losses: reader.html.losses, source: source)
  }

  private mutating func readKind() -> String? {
    let kind = metadata.kind ?? kindByStructure
    // Elsewhere responses have texts of their own: rows of a matching, names of Canvas's blanks.
    let isWhole = kind != "matching_question" && (responses.count < 2 || metadata.kind == nil)
    if let presentation = node.first("presentation") {
      content.stem = text(QTI12Material.html(in: presentation, withResponses: isWhole), .stem)
    }
    readFeedback()
    switch kind {
    case "multiple_choice_question": readChoice(.singleChoice)
    case "multiple_answers_question": readChoice(.multipleResponse)
    case "true_false_question": readTrueFalse()
    case "short_answer_question": readShortAnswer()
    case "numerical_question": readNumeric()
    case "matching_question": return readMatching()
    case "essay_question": content.kind = .unknown("essay")
    case "text_only_question": content.kind = .passage
    default: return readUnknown(kind)
    }
    return nil
  }

  private var kindByStructure: String {
    guard let first = responses.first else { return "text_only_question" }
    let isSeveral = responses.count > 1
    switch first.type {
    case .choice where isSeveral:
      return responses.allSatisfy { $0.type == .choice } ? "matching_question" : "several_responses"
    case .choice:
      return first.isMultiple
        ? "multiple_answers_question" : first.isTruth ? "true_false_question" : "multiple_choice_question"
    case .number where !isSeveral: return "numerical_question"
    case .text where !isSeveral:
      return conditions.contains { !$0.wanted.isEmpty } ? "short_answer_question" : "essay_question"
    default: return isSeveral ? "several_responses" : "other_response"
    }
  }

  /// Reads HTML with its pictures.
  mutating func text(_ source: String, _ part: QuestionHTML.Part) -> String {
    html.text(source, part, file: origin.media)
  }

  /// Whether a condition speaks of all other answers; what they earn is told.
  mutating func isOfOthers(_ condition: QTI12Condition) -> Bool {
    guard condition.isForOthers || condition.wanted.isEmpty && !condition.tests.isEmpty else { return false }
    guard let score = condition.score, score != 0 else { return true }
    let detail = "\(GradeNumber.text(score)) for other answers"
    html.report(
      score < 0
        ? FormatLoss(.scoring, detail, .changed, "a mark below 0 counts as 0 here")
        : FormatLoss(.scoring, detail, .dropped, "only an answer that is named can earn a mark here"))
    return true
  }

  private mutating func finish() -> ReadQuestion {
    let title = (node.attribute("title") ?? "").trimmed
    // What Canvas and text2qti call a question that nobody gave a name.
    if !title.isEmpty, title != "Question", !DefaultTitle.isDefault(title, of: content.stem) {
      content.extra[QuestionIdentity.titleMember] = .string(title.normalizedToNFC)
    }
    content.language = node.attribute("lang")
    readMetadata()
    takeGeneralFeedback()
    keepUnknown()
    html.show(in: &content, &key)
    var question = Question(content: content, key: key).normalized
    let markup = key.extra[Self.member]?.object?["item"]?.string
    let id = QuestionIdentity.take(
      name: node.attribute("ident") ?? metadata["bbmd_asi_object_id"], into: &question.content, markup: markup)
    var read = ReadQuestion(
      id: id, question: question, problems: problems + QuestionValidation.problems(of: question), media: html.media,
      hasInventedOptionIDs: false, unsaid: Self.unsaid)
    read.leaveAbsent()
    return read
  }

  private mutating func readMetadata() {
    content.level = metadata[QTI12Metadata.Own.level]
    content.licence = metadata[QTI12Metadata.Own.licence]
    content.source = metadata[QTI12Metadata.Own.source]
    content.difficulty = metadata[QTI12Metadata.Own.difficulty].flatMap { Double($0) }
    var tags: [Tag] = []
    var losses: [FormatLoss] = []
    if let category = metadata["cc_question_category"] ?? origin.bank {
      CategoryPath(path: category).add(to: &tags, &losses)
    }
    for text in metadata.all(QTI12Metadata.Own.tag) where !text.isEmpty {
      do { tags.append(try Tag(text)) } catch { losses.append(FormatLoss(.tag, text, .dropped, error.reason)) }
    }
    content.tags = tags
    for loss in losses { html.report(loss) }
    var kept = JSONObject()
    let usualPoints: Set<String> = content.kind == .passage ? ["0", "0.0"] : ["1", "1.0"]
    if let points = metadata["points_possible"] ?? metadata["cc_weighting"], !usualPoints.contains(points) {
      kept["points_possible"] = .string(points)
      html.report(FormatLoss(.points, points, .kept))
    }
    // Nobody knows what they say: it may be the answer.
    var others = key.extra[Self.member]?.object ?? JSONObject()
    for (label, entry) in metadata.others {
      let isSmall = entry.utf8.count < 1000 && others.members.count < 20
      if isSmall { others[label] = .string(entry) }
      html.report(FormatLoss(.unknown, "\(label) \(entry)", isSmall ? .kept : .dropped))
    }
    if !kept.isEmpty { content.extra[Self.member] = .object(kept) }
    if !others.isEmpty { key.extra[Self.member] = .object(others) }
  }

  private static let known: Set<String> = [
    "itemmetadata", "presentation", "resprocessing", "itemfeedback", "duration", "qticomment", "itemcontrol",
  ]

  private mutating func keepUnknown() {
    for element in node.elements where !Self.known.contains(element.name) {
      let text = element.text.trimmed
      if !text.isEmpty { html.report(FormatLoss(.unknown, "<\(element.name)> \(text)", .dropped)) }
    }
    for processing in node.elements("resprocessing") { keepUnknown(of: processing) }
    for name in conditions.flatMap(\.unknown) {
      html.report(FormatLoss(.scoring, name, .dropped, "conditions of this kind are not known here"))
    }
    for setting in conditions.flatMap(\.unknownSettings) {
      html.report(
        FormatLoss(.scoring, setting, .dropped, "only setting, adding to and subtracting from the score counts"))
    }
  }

  /// Texts for those who mark are kept; rules of other programs are told.
  private mutating func keepUnknown(of processing: XMLNode) {
    let rubrics = processing.descendants("interpretvar").map { HTMLText.read(QTI12Material.html(in: $0)).text.trimmed }
      .filter { !$0.isEmpty }
    if !rubrics.isEmpty {
      key.extra["rubric"] = .string(rubrics.joined(separator: "\n"))
      for rubric in rubrics { html.report(FormatLoss(.unknown, "rubric: \(rubric)", .kept)) }
    }
    for element in processing.elements where !["outcomes", "respcondition", "qticomment"].contains(element.name) {
      html.report(FormatLoss(.scoring, "<\(element.name)> \(element.text.trimmed)", .dropped))
    }
  }

  private mutating func readUnknown(_ kind: String) -> String? {
    let markup = node.markup(limit: Self.maximumKept + 1)
    guard markup.count <= Self.maximumKept else {
      return "questions of the type \(kind) are not known here, and this one is too large to be kept as it is"
    }
    let suffix = "_question"
    content.kind = .unknown(kind.hasSuffix(suffix) ? String(kind.dropLast(suffix.count)) : kind)
    key.extra[Self.member] = ["item": .string(String(decoding: markup, as: UTF8.self))]
    feedback = [:]
    html.report(
      FormatLoss(.question, kind, .kept, "questions of this type cannot be asked here; it goes back as it was"))
    return nil
  }
}
