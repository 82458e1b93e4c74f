public import QuestionModel

/// Asks for the questions that are much like one that is being written.
public struct SimilarRequest: Sendable, Hashable {
  /// Most questions of one answer.
  public static let maximumLimit = 100

  /// What a student would see of it; it need not be fit to be saved.
  public var content: QuestionContent
  /// A question to leave out: the one that is being edited.
  public var except: QuestionID?
  /// Whether questions of its template, in which a number, a sign or a decisive word differs, are told too.
  public var includesVariants: Bool
  /// Most questions to tell, 1 to 100.
  public var limit: Int

  /// A request.
  public init(_ content: QuestionContent, except: QuestionID? = nil, includesVariants: Bool = false, limit: Int = 10) {
    self.content = content
    self.except = except
    self.includesVariants = includesVariants
    self.limit = limit
  }
}

/// A question that is much like another.
public struct SimilarQuestion: Sendable, Hashable {
  /// The question.
  public var question: QuestionSummary
  /// The weight of what they have in common by that of all they have, 0 to 1.
  public var share: Double
  /// What the one is to the other.
  public var relation: QuestionSimilarity.Relation

  /// A question with what it has in common.
  public init(question: QuestionSummary, share: Double, relation: QuestionSimilarity.Relation) {
    self.question = question
    self.share = share
    self.relation = relation
  }
}

/// Questions that are much like another, the closest first.
public struct SimilarList: Sendable, Hashable {
  /// The questions.
  public var items: [SimilarQuestion]

  /// A list.
  public init(items: [SimilarQuestion]) { self.items = items }
}

extension SimilarRequest: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let content = reader.value("content") else { throw FieldProblem(reader.field("content"), "is missing") }
    self.content = try QuestionContent(json: content, path: reader.field("content"))
    if let text = try reader.optionalString("except") {
      guard let id = QuestionID(text) else { throw FieldProblem(reader.field("except"), "must be a UUID") }
      except = id
    }
    includesVariants = try reader.flag("variants")
    limit = try reader.optionalInteger("limit") ?? 10
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["content"] = content.json
    object["except"] = except.map { .string($0.description) }
    object["limit"] = .integer(limit)
    object["variants"] = .bool(includesVariants)
    return .object(object)
  }
}

extension SimilarQuestion: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    question = try QuestionSummary(json: reader.value("question") ?? .null, path: reader.field("question"))
    share = try reader.share()
    relation = try reader.relation()
  }

  /// The JSON form.
  public var json: JSONValue {
    ["question": question.json, "relation": .string(relation.rawValue), "share": .number(share)]
  }
}

extension SimilarList: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in
      try SimilarQuestion(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["items": .array(items.map(\.json))] }
}

extension FieldReader {
  /// Takes how much two questions have in common.
  mutating func share() throws(FieldProblem) -> Double {
    guard let share = try optionalNumber("share") else { throw FieldProblem(field("share"), "is missing") }
    return share
  }

  /// Takes what one question is to another.
  mutating func relation() throws(FieldProblem) -> QuestionSimilarity.Relation {
    let name = try string("relation")
    guard let relation = QuestionSimilarity.Relation(rawValue: name) else {
      let names = QuestionSimilarity.Relation.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem(field("relation"), "must be one of \(names), not \"\(name)\"")
    }
    return relation
  }
}
