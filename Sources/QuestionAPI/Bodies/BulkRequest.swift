public import QuestionModel

/// Which questions a change over many is of.
public enum BulkSelection: Sendable, Hashable {
  /// Those that a search finds.
  case query(String)
  /// Those that a person marked.
  case ids([QuestionID])
}

/// Asks for the same changes to be made on many questions, as one operation.
public struct BulkRequest: Sendable, Hashable {
  /// The questions.
  public var selection: BulkSelection
  /// What is changed on each of them.
  public var changes: BulkChanges
  /// Who changes them, and why.
  public var authorship: Authorship

  /// A request.
  public init(_ selection: BulkSelection, _ changes: BulkChanges, by authorship: Authorship = Authorship()) {
    self.selection = selection
    self.changes = changes
    self.authorship = authorship
  }
}

extension BulkRequest: JSONConvertible {
  /// Reads the JSON form, which holds either `query` or `ids`.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let query = try reader.optionalString("query")
    let hasIDs = json.object?["ids"] != nil
    guard hasIDs != (query != nil) else {
      throw FieldProblem(reader.field("query"), "must stand there, or \"ids\", and not both")
    }
    var ids: [QuestionID] = []
    for (index, text) in try reader.strings("ids").enumerated() {
      guard let id = QuestionID(text) else {
        throw FieldProblem("\(reader.field("ids"))[\(index)]", "must be a UUID")
      }
      ids.append(id)
    }
    selection = query.map(BulkSelection.query) ?? .ids(ids)
    guard let changes = reader.value("changes") else { throw FieldProblem(reader.field("changes"), "is missing") }
    self.changes = try BulkChanges(json: changes, path: reader.field("changes"))
    authorship = try Authorship(taking: &reader)
    guard let unknown = reader.rest.members.first else { return }
    throw FieldProblem(reader.field(unknown.name), "is no part of the request; changes stand under \"changes\"")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = authorship.members
    switch selection {
    case .query(let query): object["query"] = .string(query)
    case .ids(let ids): object["ids"] = .strings(ids.map(\.description))
    }
    object["changes"] = changes.json
    return .object(object)
  }
}
