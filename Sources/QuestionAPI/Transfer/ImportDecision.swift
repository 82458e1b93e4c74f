public import QuestionFormats
public import QuestionModel

/// What an import does, or would do, with one question.
public struct ImportDecision: Sendable, Hashable {
  /// What becomes of the question.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case create
    case update
    case unchanged
    case reject
  }

  /// Where it stands in the file.
  public var place: FilePlace
  /// Its id; nil where what was read is no question.
  public var id: QuestionID?
  /// Its first words.
  public var title: String
  /// What becomes of it.
  public var outcome: Outcome

  /// A decision.
  public init(place: FilePlace, id: QuestionID?, title: String, outcome: Outcome) {
    self.place = place
    self.id = id
    self.title = title
    self.outcome = outcome
  }
}

extension ImportDecision: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    place = try FilePlace(&reader)
    id = try reader.optionalString("id").flatMap { QuestionID($0) }
    title = try reader.optionalString("title") ?? ""
    let name = try reader.string("outcome")
    guard let outcome = Outcome(rawValue: name) else {
      throw FieldProblem(reader.field("outcome"), "\"\(name)\" is no outcome")
    }
    self.outcome = outcome
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("outcome", .string(outcome.rawValue))])
    object["id"] = id.map { .string($0.description) }
    object["title"] = title.isEmpty ? nil : .string(title)
    place.write(to: &object)
    return .object(object)
  }
}
