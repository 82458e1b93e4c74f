import QuestionModel

/// Reads one `<question>` of Moodle's XML.
struct MoodleQuestionReader {
  let node: XMLNode
  let type: String
  var content = QuestionContent(kind: .singleChoice, stem: "")
  var key = AnswerKey()
  var texts = MoodleTexts()
  var problems: [FieldProblem] = []
  /// Names of children that the type's own reading takes.
  var taken: Set<String> = []

  /// What of a question Moodle's format has no place for.
  static let unsaid: Set<QuestionPart> = [
    .level, .statementLevels, .difficulty, .language, .passage, .licence, .source, .extra,
  ]
  /// Most bytes of markup that is kept.
  static let maximumKept = 4096

  private init(_ node: XMLNode) {
    self.node = node
    type = (node.attribute("type") ?? "").trimmed.lowercased()
  }

  /// Reads a question.
  ///
  /// - Parameters:
  ///   - node: the element.
  ///   - category: the category it stands in.
  /// - Returns: the question, or why it is none.
  static func item(_ node: XMLNode, _ category: CategoryPath?) -> FormatItem {
    let place = FilePlace(line: node.line)
    let source = node.markup(limit: FormatItem.maximumSource)
    guard !node.isCut else {
      let reason =
        "the question with its files is larger than \(XMLParser.maximumSize >> 20) MiB; make its files smaller"
      return FormatItem(.refused(reason), at: place, source: source)
    }
    var reader = MoodleQuestionReader(node)
    if let reason = reader.readKind() { return FormatItem(.refused(reason), at: place, source: source) }
    let question = reader.finish(category)
    return FormatItem(.question(question), at: place, losses: reader.texts.losses, source: source)
  }

  /// Reads what is the type's own; gives a reason where the question cannot be taken.
  private mutating func readKind() -> String? {
    content.stem = texts.read(node.first("questiontext"), .stem)
    switch type {
    case "multichoice", "multichoiceset": readChoice()
    case "truefalse": readTrueFalse()
    case "shortanswer": readShortAnswer()
    case "numerical": readNumeric()
    case "matching", "match": return readMatching()
    case "kprime", "mtf": readRows()
    case "essay": readEssay()
    case "description": content.kind = .passage
    case "": return "the question has no type"
    case "random", "randomsamatch": return "a question of the type \(type) only draws others; there is nothing to keep"
    default: return readUnknown()
    }
    return nil
  }

  private mutating func finish(_ category: CategoryPath?) -> ReadQuestion {
    let title = node.first("name")?.first("text")?.text.trimmed ?? node.first("name")?.text.trimmed ?? ""
    if !title.isEmpty, !DefaultTitle.isDefault(title, of: content.stem) {
      content.extra[QuestionIdentity.titleMember] = .string(title.normalizedToNFC)
    }
    let explanation = texts.read(node.first("generalfeedback"), .explanation)
    if !explanation.isEmpty { key.explanation = explanation }
    readHints()
    readTags(category)
    readSettings()
    keepUnknown()
    texts.html.show(in: &content, &key)
    let question = Question(content: content, key: key).normalized
    var named = question
    let id = QuestionIdentity.take(
      name: node.first("idnumber")?.text, into: &named.content,
      markup: key.extra[MoodleSettings.member]?.object?["question"]?.string)
    let isHidden = GradeNumber.flag(node.first("hidden")?.text ?? "") == true
    var read = ReadQuestion(
      id: id, question: named, status: isHidden ? .retired : nil,
      problems: problems + QuestionValidation.problems(of: named), media: texts.html.media, hasInventedOptionIDs: true,
      unsaid: Self.unsaid)
    read.leaveAbsent()
    return read
  }

  private mutating func readHints() {
    var others: [JSONValue] = []
    for hint in node.elements("hint") {
      let text = texts.read(hint, .remark)
      for flag in hint.elements where flag.name != "text" && flag.name != "file" {
        texts.report(FormatLoss(.hint, flag.name, .dropped))
      }
      guard !text.isEmpty else { continue }
      if content.hint == nil { content.hint = text } else { others.append(.string(text)) }
    }
    guard !others.isEmpty else { return }
    // Later hints are only shown after a wrong answer.
    keepWithKey("hints", .array(others))
    texts.report(FormatLoss(.hint, "\(others.count) more", .kept, "one is shown"))
  }

  private mutating func readTags(_ category: CategoryPath?) {
    var tags: [Tag] = []
    var losses: [FormatLoss] = []
    category?.add(to: &tags, &losses)
    if let list = node.first("tags") {
      for tag in list.elements("tag") {
        let text = tag.text.trimmed
        guard !text.isEmpty else { continue }
        do { tags.append(try Tag(text)) } catch { losses.append(FormatLoss(.tag, text, .dropped, error.reason)) }
      }
    }
    content.tags = tags
    for loss in losses { texts.report(loss) }
  }

  private mutating func readSettings() {
    for element in node.elements {
      guard let setting = MoodleSettings.named[element.name], !taken.contains(setting.name) else { continue }
      let value = element.text.trimmed
      if value.isEmpty || MoodleSettings.isCustom(value, of: setting, type: type) { continue }
      keep(setting.name, .string(value))
      texts.report(FormatLoss(setting.subject, "\(setting.name) \(value)", .kept))
    }
  }

  private mutating func keep(_ name: String, _ value: JSONValue) {
    var object = content.extra[MoodleSettings.member]?.object ?? JSONObject()
    object[name] = value
    content.extra[MoodleSettings.member] = .object(object)
  }

  private mutating func keepWithKey(_ name: String, _ value: JSONValue) {
    var object = key.extra[MoodleSettings.member]?.object ?? JSONObject()
    object[name] = value
    key.extra[MoodleSettings.member] = .object(object)
  }

  private static let known: Set<String> = Set(MoodleSettings.named.keys).union([
    "name", "questiontext", "generalfeedback", "hidden", "idnumber", "tags", "hint", "shownumcorrect",
  ])

  /// Keeps elements that are not known where only the key's readers see them.
  private mutating func keepUnknown() {
    var kept: [JSONValue] = []
    var size = 0
    for element in node.elements where !Self.known.contains(element.name) && !taken.contains(element.name) {
      let text = element.text.trimmed
      if text.isEmpty, element.attributes.isEmpty { continue }
      let markup = element.markup(limit: Self.maximumKept + 1)
      let isSmall = size + markup.count <= Self.maximumKept
      if isSmall {
        size += markup.count
        kept.append(.string(String(decoding: markup, as: UTF8.self)))
      }
      texts.report(
        FormatLoss(.unknown, "<\(element.name)> \(text)", isSmall ? .kept : .dropped, isSmall ? "" : "it is too large"))
    }
    guard !kept.isEmpty else { return }
    keepWithKey("elements", .array(kept))
  }

  /// Keeps a question of a type that is not known as it stands, if it is small.
  private mutating func readUnknown() -> String? {
    let markup = node.markup(limit: 4 * Self.maximumKept + 1)
    guard markup.count <= 4 * Self.maximumKept else {
      return "questions of the type \(type) are not known here, and this one is too large to be kept as it is"
    }
    content.kind = .unknown(type)
    if type == "cloze" || type == "multianswer" { content.stem = Self.withoutGaps(content.stem) }
    key.extra[MoodleSettings.member] = ["question": .string(String(decoding: markup, as: UTF8.self))]
    taken = Set(node.elements.map(\.name))
    texts.report(
      FormatLoss(.question, type, .kept, "questions of this type cannot be asked here; it goes back as it was"))
    return nil
  }

  /// A text whose gaps hold their answers, without these.
  private static func withoutGaps(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    var depth = 0
    var isEscaped = false
    for scalar in text.unicodeScalars {
      defer { isEscaped = scalar == "\\" && !isEscaped }
      if isEscaped, depth > 0 { continue }
      switch scalar {
      case "{":
        if depth == 0 { output.append(contentsOf: "____".unicodeScalars) }
        depth += 1
      case "}" where depth > 0: depth -= 1
      default: if depth == 0 { output.append(scalar) }
      }
    }
    return String(output)
  }
}
