public import QuestionModel

/// The layout of ARC, OpenBookQA, CommonsenseQA and EXAMS: one right option, named by its label.
public enum ArcRow {
  static func row(_ value: JSONValue) throws(FieldProblem) -> FormatItem.Content {
    var reader = try FieldReader(value)
    let name = try reader.optionalString("id")
    guard let inner = reader.value("question") else { throw FieldProblem("question", "is missing") }
    var question = try FieldReader(inner, path: "question")
    var content = QuestionContent(kind: .singleChoice, stem: try question.string("stem"))
    content.choices = try question.list("choices") { (value, path) throws(FieldProblem) -> Choice in
      var reader = try FieldReader(value, path: path)
      return Choice(id: try reader.string("label"), text: try reader.string("text"), extra: reader.rest)
    }
    let key = try reader.string("answerKey")
    guard content.choices.contains(where: { $0.id == key }) else {
      throw FieldProblem("answerKey", "\"\(key)\" is no label of the question's options")
    }
    try describe(&content, reader.value("info") ?? question.value("info"))
    content = try content.with(question.rest, path: "question.").with(reader.rest, path: "")
    // Many questions share a stem such as "Which is true?", so one without a name is known by its options too.
    let id =
      name.flatMap { QuestionID($0) }
      ?? QuestionID(derivedFrom: name.map { Array($0.utf8) } ?? CanonicalJSON.bytes(of: inner))
    return .question(
      ReadQuestion(id: id, question: Question(content: content, key: AnswerKey(right: [key])), unsaid: unsaid))
  }

  private static let unsaid = Set(QuestionPart.allCases).subtracting([.tags, .category, .language, .answerMatch])

  /// Subject and grade become tags, the language's English name its BCP 47 tag.
  private static func describe(_ content: inout QuestionContent, _ info: JSONValue?) throws(FieldProblem) {
    guard let info else { return }
    var reader = try FieldReader(info, path: "info")
    var tags: [Tag] = []
    if let subject = try reader.optionalString("subject") {
      tags.append(try Tag("subject:\(subject)", path: "info.subject"))
    }
    if let grade = reader.value("grade") {
      let text = grade.number.flatMap { Int(exactly: $0) }.map { String($0) } ?? grade.string
      guard let text else { throw FieldProblem("info.grade", "must be a whole number or a string") }
      tags.append(try Tag("grade:\(text)", path: "info.grade"))
    }
    if let language = try reader.optionalString("language") {
      content.language = languages[language.lowercased()] ?? language
    }
    content.tags = tags
    if !reader.rest.isEmpty { content.extra["info"] = .object(reader.rest) }
  }

  private static let languages: [String: String] = [
    "albanian": "sq", "arabic": "ar", "bulgarian": "bg", "croatian": "hr", "english": "en", "french": "fr",
    "german": "de", "hungarian": "hu", "italian": "it", "lithuanian": "lt", "macedonian": "mk", "polish": "pl",
    "portuguese": "pt", "serbian": "sr", "spanish": "es", "turkish": "tr", "vietnamese": "vi",
  ]

  /// Writes a question, if the layout can hold it.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - question: the question.
  ///   - passage: the text of its passage, which goes before the stem: the layout has no other place for it.
  /// - Returns: one line with its end; nil for kinds other than single choice.
  public static func line(id: QuestionID, question: Question, passage: String? = nil) -> [UInt8]? {
    let content = question.content
    guard content.kind == .singleChoice, let key = question.key.right.first else { return nil }
    var info = JSONObject()
    for tag in content.tags where tag.namespace == "subject" || tag.namespace == "grade" {
      // Only a grade is written as a number, and only one that reads back as the same tag.
      let number = tag.namespace == "grade" ? Int(tag.value).flatMap { String($0) == tag.value ? $0 : nil } : nil
      info[String(tag.namespace)] = number.map { .integer($0) } ?? .string(String(tag.value))
    }
    info["language"] = content.language.map { code in
      .string(languages.first { $0.value == code }?.key.capitalizedFirst ?? code)
    }
    let choices = content.choices.map { choice -> JSONValue in
      ["label": .string(choice.id), "text": .string(choice.text)]
    }
    let stem = passage.map { "\($0)\n\n\(content.stem)" } ?? content.stem
    let row: JSONValue = [
      "answerKey": .string(key), "id": .string(id.description), "info": .object(info),
      "question": ["choices": .array(choices), "stem": .string(stem)],
    ]
    return CanonicalJSON.bytes(of: row) + [UInt8(ascii: "\n")]
  }
}

extension QuestionContent {
  /// The content with members that the layout does not know, kept beside those that it does.
  fileprivate func with(_ members: JSONObject, path: String) throws(FieldProblem) -> QuestionContent {
    var copy = self
    for member in members.members {
      guard !QuestionContent.memberNames.contains(member.name) else {
        throw FieldProblem(path + member.name, "has no place in this layout")
      }
      copy.extra[member.name] = member.value
    }
    return copy
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
