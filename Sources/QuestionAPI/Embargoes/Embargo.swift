public import QuestionModel
import QuestionSync

/// Answer keys that are held back until a time, such as those of an examination.
public struct Embargo: Sendable, Hashable {
  /// Most questions that one names; a search may find any number.
  public static let mostQuestions = 10_000
  /// Most bytes of a reason.
  public static let longestReason = 1000

  /// Its number in the bank; 0 for one that is not kept yet.
  public var number: Int
  /// The search whose questions it is on, whenever it is asked; nil where it names them.
  public var query: String?
  /// The questions that it is on; empty where it has a search.
  public var questions: [QuestionID]
  /// When it is over.
  public var until: Timestamp
  /// Why.
  public var reason: String
  /// Who said so; nil where nobody's name is known.
  public var author: String?
  /// When it was said; nil for one that is not kept yet.
  public var added: Timestamp?

  /// An embargo.
  public init(
    number: Int = 0, query: String? = nil, questions: [QuestionID] = [], until: Timestamp, reason: String,
    author: String? = nil, added: Timestamp? = nil
  ) {
    self.number = number
    self.query = query
    self.questions = questions
    self.until = until
    self.reason = reason
    self.author = author
    self.added = added
  }

  /// What is wrong with it.
  ///
  /// - Parameter time: now.
  /// - Returns: each fault with the field that has it; none where it can be kept.
  public func problems(at time: Timestamp) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if (query == nil) == questions.isEmpty {
      problems.append(FieldProblem("query", "must be there where no questions are named, and only there"))
    }
    if questions.count > Self.mostQuestions {
      problems.append(FieldProblem("questions", "must be at most \(Self.mostQuestions); use a search"))
    }
    if let query {
      do { _ = try SyncSelection(query) } catch { problems.append(FieldProblem("query", error.description)) }
    }
    if until <= time { problems.append(FieldProblem("until", "must lie ahead")) }
    if reason.allSatisfy(\.isWhitespace) { problems.append(FieldProblem("reason", "is empty")) }
    if reason.utf8.count > Self.longestReason {
      problems.append(FieldProblem("reason", "must have at most \(Self.longestReason) bytes"))
    }
    return problems
  }
}

extension Embargo: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    number = try reader.optionalInteger("number") ?? 0
    query = try reader.optionalString("query")
    questions = try reader.list("questions") { (value, path) throws(FieldProblem) in
      guard let id = value.string.flatMap({ QuestionID($0) }) else { throw FieldProblem(path, "must be a UUID") }
      return id
    }
    until = try Timestamp(taking: "until", of: &reader)
    reason = try reader.string("reason")
    author = try reader.optionalString("author")
    added = try reader.optionalString("added").flatMap { Timestamp($0) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("number", .integer(number)), ("reason", .string(reason)), ("until", .string(until.description)),
    ])
    object["query"] = query.map(JSONValue.string)
    object["questions"] = questions.isEmpty ? nil : .array(questions.map { .string($0.description) })
    object["author"] = author.map(JSONValue.string)
    object["added"] = added.map { .string($0.description) }
    return .object(object)
  }
}

/// Embargoes that are not over, the earliest end first.
public struct EmbargoList: Sendable, Hashable, JSONConvertible {
  /// The embargoes.
  public var items: [Embargo]

  /// A list.
  public init(items: [Embargo]) { self.items = items }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Embargo(json: value, path: path) }
  }

  /// The JSON form.
  public var json: JSONValue { ["items": .array(items.map(\.json))] }
}
