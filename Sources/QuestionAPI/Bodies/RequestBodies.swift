public import QuestionModel

extension Authorship: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    try self.init(taking: &reader)
  }

  init(taking reader: inout FieldReader) throws(FieldProblem) {
    self.init(author: try reader.optionalString("author"), message: try reader.optionalString("message"))
  }

  /// The JSON form.
  public var json: JSONValue { .object(members) }

  var members: JSONObject {
    var object = JSONObject()
    object["author"] = author.map(JSONValue.string)
    object["message"] = message.map(JSONValue.string)
    return object
  }
}

/// Asks for an earlier revision's content to be saved anew.
public struct RestoreRequest: Sendable, Hashable, JSONConvertible {
  /// The earlier revision.
  public var revision: RevisionID
  /// Who restores it, and why.
  public var authorship: Authorship

  /// A request.
  public init(revision: RevisionID, by authorship: Authorship) {
    self.revision = revision
    self.authorship = authorship
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    revision = try RevisionID(taking: "revision", of: &reader)
    authorship = try Authorship(taking: &reader)
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = authorship.members
    object["revision"] = .string(revision.description)
    return .object(object)
  }
}

/// An answer to be graded.
public struct AnswerRequest: Sendable, Hashable, JSONConvertible {
  /// The revision that was answered.
  public var revision: RevisionID
  /// What was answered.
  public var response: Response

  /// A request.
  public init(revision: RevisionID, response: Response) {
    self.revision = revision
    self.response = response
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    revision = try RevisionID(taking: "revision", of: &reader)
    guard let answer = reader.value("response") else { throw FieldProblem(reader.field("response"), "is missing") }
    response = try Response(json: answer, path: reader.field("response"))
  }

  /// The JSON form.
  public var json: JSONValue { ["response": response.json, "revision": .string(revision.description)] }
}

extension QuestionID {
  init(taking name: String, of reader: inout FieldReader) throws(FieldProblem) {
    guard let id = QuestionID(try reader.string(name)) else { throw FieldProblem(reader.field(name), "must be a UUID") }
    self = id
  }
}

extension ContentDigest {
  init(taking name: String, of reader: inout FieldReader) throws(FieldProblem) {
    guard let digest = ContentDigest(try reader.string(name)) else {
      throw FieldProblem(reader.field(name), "must be 64 hexadecimal digits")
    }
    self = digest
  }
}

extension Timestamp {
  init(taking name: String, of reader: inout FieldReader) throws(FieldProblem) {
    guard let time = Timestamp(try reader.string(name)) else {
      throw FieldProblem(reader.field(name), "must be an RFC 3339 time in UTC")
    }
    self = time
  }
}
