public import QuestionModel

/// How a question of a file is known again: by its name there, else by what it says.
public enum QuestionIdentity {
  /// Member of a question's content that holds the name it has in files, where that is no UUID.
  static let nameMember = "externalID"
  /// Member of a question's content that holds its title.
  static let titleMember = "title"

  /// The id of a question that has a name in its file, such as Moodle's idnumber or a QTI identifier.
  ///
  /// - Parameter name: any text; a UUID is the id itself.
  /// - Returns: the same id for the same name, whatever the format.
  public static func id(named name: String) -> QuestionID {
    let name = name.trimmed.normalizedToNFC
    return QuestionID(name) ?? QuestionID(derivedFrom: Array(name.utf8))
  }

  /// The id of a question without a name: the same content is the same question, in whatever format and with whatever
  /// key or tags.
  ///
  /// - Parameters:
  ///   - content: the question.
  ///   - markup: the question as the file has it, where its kind is kept as it stands.
  /// - Returns: an id made of its kind, stem, options and files, and of the pairs of a matching.
  public static func id(of content: QuestionContent, markup: String? = nil) -> QuestionID {
    var seed: [UInt8] = []
    seed.reserveCapacity(512)
    func add(_ name: StaticString, _ value: JSONValue) {
      seed.append(UInt8(ascii: seed.isEmpty ? "{" : ","))
      CanonicalJSON.append(.string("\(name)"), to: &seed)
      seed.append(UInt8(ascii: ":"))
      CanonicalJSON.append(value, to: &seed)
    }
    // The canonical JSON of an object, members in order, without making one: every import asks for it.
    add("choices", .array(content.choices.map { .string($0.text.normalizedToNFC) }))
    add("kind", .string(content.kind.name))
    let isUnknown = if case .unknown = content.kind { true } else { false }
    if isUnknown, let markup { add("markup", .string(markup)) }
    add("media", .array(content.media.map { .string($0.digest.description) }))
    if isUnknown, let premises = content.extra["premises"] { add("premises", premises) }
    add("stem", .string(content.stem.normalizedToNFC))
    if isUnknown, let targets = content.extra["targets"] { add("targets", targets) }
    seed.append(UInt8(ascii: "}"))
    return QuestionID(derivedFrom: seed)
  }

  /// Gives a question the name it has in its file.
  ///
  /// - Parameters:
  ///   - name: the name; nil or blank for none.
  ///   - content: gets the name as a member, unless it is a UUID.
  ///   - markup: the question as the file has it, where its kind is kept as it stands.
  /// - Returns: the question's id.
  static func take(name: String?, into content: inout QuestionContent, markup: String? = nil) -> QuestionID {
    guard let name = name?.trimmed.normalizedToNFC, !name.isEmpty else { return id(of: content, markup: markup) }
    if QuestionID(name) == nil { content.extra[nameMember] = .string(name) }
    return id(named: name)
  }

  /// The name in a file that a question's id is made of; nil where its id came otherwise.
  ///
  /// - Parameters:
  ///   - content: the question.
  ///   - id: its id.
  /// - Returns: such as an idnumber or a QTI identifier that is no UUID.
  public static func name(of content: QuestionContent, id: QuestionID) -> String? {
    guard let name = content.extra[nameMember]?.string, Self.id(named: name) == id else { return nil }
    return name
  }

  /// The name that a question gets in a file: the one it came with, else its id.
  static func name(of question: WrittenQuestion) -> String {
    name(of: question.question.content, id: question.id) ?? question.id.description
  }
}

extension QuestionID {
  /// The id of a question that came without one: the same content is the same question.
  ///
  /// - Parameter seed: what tells the question from all others.
  public init(derivedFrom seed: [UInt8]) {
    let digest = ContentDigest(of: seed).bytes
    // Version 8 of RFC 9562: bits that are made by a rule of one's own.
    var bytes = Array(digest.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    self = QuestionID(bytes: bytes) ?? QuestionID(high: 0, low: 0)
  }
}
