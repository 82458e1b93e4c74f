/// One immutable step of a question's history.
public struct Revision: Sendable, Hashable {
  /// The name and version of the document's layout.
  public static let schema = "question/1"

  /// The question it belongs to.
  public var question: QuestionID
  /// Revisions it was made from: none for the first, one for an edit, two for a merge.
  public var parents: [RevisionID]
  /// One more than the highest of its parents; 0 for the first.
  public var generation: Int
  /// Id of the bank where it was made.
  public var origin: String
  /// Who made it, as far as is known.
  public var author: String?
  /// When it was made.
  public var created: Timestamp
  /// Why it was made.
  public var message: String?
  /// Where the question stands from here on.
  public var status: QuestionStatus
  /// What students see.
  public var content: QuestionContent
  /// SHA-256 of the salted key part.
  public var keyDigest: ContentDigest
  /// Members this version does not know.
  public var extra: JSONObject

  /// A revision of its parts.
  public init(
    question: QuestionID, parents: [RevisionID], generation: Int, origin: String, author: String?, created: Timestamp,
    message: String?, status: QuestionStatus, content: QuestionContent, keyDigest: ContentDigest
  ) {
    self.question = question
    self.parents = parents
    self.generation = generation
    self.origin = origin
    self.author = author
    self.created = created
    self.message = message
    self.status = status
    self.content = content
    self.keyDigest = keyDigest
    extra = JSONObject()
  }

  /// The bytes that are stored, signed and passed on for a revision born here.
  public var canonicalBytes: [UInt8] { CanonicalJSON.bytes(of: json) }
}

extension Revision: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let schema = try reader.string("schema")
    guard schema.hasPrefix("question/") else {
      throw FieldProblem(reader.field("schema"), "must begin with \"question/\", not be \"\(schema)\"")
    }
    guard let question = QuestionID(try reader.string("question")) else {
      throw FieldProblem(reader.field("question"), "must be a UUID")
    }
    self.question = question
    parents = try reader.digests("parents")
    generation = try reader.integer("generation")
    origin = try reader.string("origin")
    author = try reader.optionalString("author")
    guard let created = Timestamp(try reader.string("created")) else {
      throw FieldProblem(reader.field("created"), "must be an RFC 3339 time in UTC")
    }
    self.created = created
    message = try reader.optionalString("message")
    let statusName = try reader.string("status")
    guard let status = QuestionStatus(rawValue: statusName) else {
      throw FieldProblem(reader.field("status"), "\"\(statusName)\" is no status")
    }
    self.status = status
    content = try QuestionContent(json: reader.value("content") ?? .null, path: reader.field("content"))
    guard let keyDigest = ContentDigest(try reader.string("keyDigest")) else {
      throw FieldProblem(reader.field("keyDigest"), "must be 64 hexadecimal digits")
    }
    self.keyDigest = keyDigest
    extra = reader.rest
    if schema != Self.schema { extra["schema"] = .string(schema) }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object.reserveCapacity(12 + extra.members.count)
    object["author"] = author.map(JSONValue.string)
    object["content"] = content.json
    object["created"] = .string(created.description)
    object["generation"] = .integer(generation)
    object["keyDigest"] = .string(keyDigest.description)
    object["message"] = message.map(JSONValue.string)
    object["origin"] = .string(origin)
    object["parents"] = .strings(parents.map(\.description))
    object["question"] = .string(question.description)
    object["schema"] = .string(Self.schema)
    object["status"] = .string(status.rawValue)
    object.merge(extra)
    return .object(object)
  }
}
