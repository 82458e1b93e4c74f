import QuestionModel

/// An item or stimulus of QTI, understood.
struct QTIItem {
  /// Member of a question's content with what only QTI knows.
  static let member = "qti"
  /// What a bare item has no place for.
  static let unsaid: Set<QuestionPart> = [
    .tags, .category, .level, .statementLevels, .difficulty, .hint, .licence, .source, .extra, .scoring, .answerMatch,
  ]

  let element: QTIElement
  let files: @Sendable (String) -> [UInt8]?
  var content = QuestionContent(kind: .unknown("essay"), stem: "")
  var key = AnswerKey()
  var html = QuestionHTML()
  var problems: [FieldProblem] = []
  var hasInventedOptionIDs = false
  /// The mark of a whole answer.
  var points = 1.0

  /// Reads an item.
  ///
  /// - Parameters:
  ///   - node: `assessmentItem` or `assessmentStimulus`, of any version.
  ///   - files: finds files that the item shows, by their addresses there.
  init(_ node: XMLNode, files: @escaping @Sendable (String) -> [UInt8]?) {
    element = QTIElement(node)
    self.files = files
  }

  /// The name of the item in its file.
  var identifier: String? { element.attribute("identifier").map { QTIIdentifier.name(of: $0) } }

  /// Reads the element.
  ///
  /// - Returns: why it is no question; nil where it is one.
  mutating func read() -> String? {
    switch element.name {
    case "assessmentStimulus":
      content.kind = .passage
      if let body = element.first("stimulusBody") { content.stem = text(body, .stem) }
      readHead()
      return content.stem.isEmpty && content.media.isEmpty ? "the stimulus has no text" : nil
    case "assessmentItem": return readItem()
    default: return "<\(element.node.name)> is no item of QTI"
    }
  }

  private mutating func readItem() -> String? {
    guard let body = element.first("itemBody") else { return "the item has no body" }
    if element.flag("adaptive") == true { report(.unknown, "adaptive", .dropped, "the answer is asked for once") }
    let interactions = body.descendants(QTIMarkup.interactions).filter { $0.name != "endAttemptInteraction" }
    let stimuli = element.elements("assessmentStimulusRef")
    if let stimulus = stimuli.first {
      content.passage = (stimulus.attribute("identifier")).map {
        QuestionIdentity.id(named: QTIIdentifier.name(of: $0)).description
      }
      if stimuli.count > 1 { report(.passage, "\(stimuli.count - 1) more", .dropped, "a question has one passage") }
    }
    content.stem = stem(body)
    let variables = element.elements("templateDeclaration")
    let isShown = !variables.isEmpty && !body.descendants(["printedVariable"]).isEmpty
    if isShown || element.first("templateProcessing") != nil {
      return keepWhole("it makes its numbers anew each time")
    }
    for variable in variables {
      report(.unknown, "templateDeclaration \(variable.attribute("identifier") ?? "")", .dropped, "nothing uses it")
    }
    guard interactions.count < 2 else {
      return keepWhole("it asks \(interactions.count) things at once; part it into several items")
    }
    if let interaction = interactions.first {
      if let reason = readInteraction(interaction) { return keepWhole(reason) }
    } else {
      content.kind = .passage
      if content.stem.isEmpty, html.references.isEmpty { return "the item has no text and asks nothing" }
    }
    readFeedback()
    readHead()
    for name in ["stylesheet", "companionMaterialsInfo", "catalogInfo"] {
      for _ in element.elements(name) { report(.unknown, name, .dropped) }
    }
    return nil
  }

  mutating func readHead() {
    let title = (element.attribute("title") ?? "").trimmed.normalizedToNFC
    if !title.isEmpty, title != QTIIdentifier.title(of: content.stem) {
      content.extra[QuestionIdentity.titleMember] = .string(title)
    }
    if let language = element.attribute("lang")?.trimmed, !language.isEmpty { content.language = language }
    if let label = element.attribute("label")?.trimmed, !label.isEmpty {
      keep("label", .string(label))
      report(.unknown, "label \(label)", .kept)
    }
    if points != 1 {
      keep("points", .number(points))
      report(.points, SheetNumber.text(of: points), .kept, "marks here are shares of the points of a test")
    }
    html.show(in: &content, &key)
  }

  mutating func report(
    _ subject: LossSubject, _ detail: String, _ outcome: FormatLoss.Outcome, _ note: String = ""
  ) {
    html.report(FormatLoss(subject, detail, outcome, note))
  }

  mutating func keep(_ name: String, _ value: JSONValue) {
    var object = content.extra[Self.member]?.object ?? JSONObject()
    object[name] = value
    content.extra[Self.member] = .object(object)
  }

  /// The text of an element; parts of it that are QTI's own are told.
  mutating func text(_ element: QTIElement, _ part: QuestionHTML.Part, taken: Set<String> = []) -> String {
    let (source, leftOut) = QTIMarkup.read(element, taken: taken)
    for left in leftOut {
      let subject: LossSubject = left.name.hasPrefix("feedback") ? .feedback : .unknown
      report(subject, "\(left.name) \(left.text.trimmed)", .dropped)
    }
    return html.text(source, part, file: files).normalizedToNFC
  }

  /// The body without the interaction, and the interaction's prompt behind it.
  private mutating func stem(_ body: QTIElement) -> String {
    var taken: Set<String> = ["rubricBlock", "feedbackBlock"]
    let rubrics = body.descendants(["rubricBlock"])
    for rubric in rubrics { readRubric(rubric) }
    for block in body.descendants(["feedbackBlock"]) { readFeedback(block) }
    taken.insert("assessmentStimulusRef")
    var parts = [text(body, .stem, taken: taken)]
    for prompt in body.descendants(["prompt"]) { parts.append(text(prompt, .stem)) }
    return parts.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private mutating func readRubric(_ rubric: QTIElement) {
    let views = rubric.attribute("view") ?? ""
    let text = text(rubric, .remark)
    guard !text.isEmpty else { return }
    if views.contains("candidate") {
      report(.unknown, "instructions: \(text)", .dropped, "they belong to a test")
    } else {
      key.extra["rubric"] = .string(text)
      report(.unknown, "rubric: \(text)", .kept)
    }
  }
}
