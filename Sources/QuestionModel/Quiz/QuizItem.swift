/// One place of a quiz: a question as it was when it was taken up, or an essay.
public struct QuizItem: Sendable, Hashable {
  /// What a student meets there.
  public enum Prompt: Sendable, Hashable {
    /// A revision of a question; what is edited later does not change the quiz.
    case question(QuestionID, RevisionID)
    /// A text to answer at length, which a teacher marks.
    case essay(String)
  }

  /// Stable within the quiz; answers and marks name it.
  public var id: String
  /// Id of the section that it belongs to.
  public var section: String
  /// What a student meets there.
  public var prompt: Prompt
  /// The pinned revision of the question's passage; nil without one, or where it is not pinned.
  public var passage: RevisionID?
  /// What it is worth, 0 to 1000.
  public var points: Double
  /// Members this version does not know.
  public var extra = JSONObject()

  /// An item.
  public init(id: String, section: String, prompt: Prompt, passage: RevisionID? = nil, points: Double) {
    self.passage = passage
    self.id = id
    self.section = section
    self.prompt = prompt
    self.points = points
  }

  /// The question; nil for an essay.
  public var question: QuestionID? {
    if case .question(let id, _) = prompt { id } else { nil }
  }

  /// The pinned revision; nil for an essay.
  public var revision: RevisionID? {
    if case .question(_, let revision) = prompt { revision } else { nil }
  }
}

extension QuizItem: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    id = try reader.string("id")
    section = try reader.string("section")
    if let essay = try reader.optionalString("essay") {
      prompt = .essay(essay)
    } else {
      guard let question = QuestionID(try reader.string("question")) else {
        throw FieldProblem(reader.field("question"), "must be a UUID")
      }
      guard let revision = ContentDigest(try reader.string("revision")) else {
        throw FieldProblem(reader.field("revision"), "must be 64 hexadecimal digits")
      }
      prompt = .question(question, revision)
    }
    if let text = try reader.optionalString("passage") {
      guard let revision = ContentDigest(text) else {
        throw FieldProblem(reader.field("passage"), "must be 64 hexadecimal digits")
      }
      passage = revision
    }
    points = try reader.optionalNumber("points") ?? 1
    extra = reader.rest
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = extra
    object["id"] = .string(id)
    object["section"] = .string(section)
    switch prompt {
    case .question(let question, let revision):
      object["question"] = .string(question.description)
      object["revision"] = .string(revision.description)
    case .essay(let text): object["essay"] = .string(text)
    }
    object["passage"] = passage.map { .string($0.description) }
    object["points"] = .number(points)
    return .object(object)
  }
}
