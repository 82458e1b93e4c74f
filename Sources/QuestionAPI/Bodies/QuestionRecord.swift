public import QuestionModel

/// A revision as a bank holds it: the exact bytes it was made of, its key part, and where it stands among the heads.
public struct QuestionRecord: Sendable, Hashable {
  /// The question.
  public let id: QuestionID
  /// The revision: SHA-256 of `document`.
  public let revision: RevisionID
  /// The question's heads, the shown one first; more than one is a conflict.
  public let heads: [RevisionID]
  /// The revision's exact bytes.
  public let document: [UInt8]
  /// The key part's exact bytes; nil where they are withheld.
  public let keyDocument: [UInt8]?

  /// A record of its parts.
  public init(
    id: QuestionID, revision: RevisionID, heads: [RevisionID], document: [UInt8], keyDocument: [UInt8]?
  ) {
    self.id = id
    self.revision = revision
    self.heads = heads
    self.document = document
    self.keyDocument = keyDocument
  }

  /// Whether edits made apart wait to be merged.
  public var isInConflict: Bool { heads.count > 1 }

  /// The same record as a student may see it, without the key.
  public var withoutKey: QuestionRecord {
    QuestionRecord(id: id, revision: revision, heads: heads, document: document, keyDocument: nil)
  }

  /// Reads the revision.
  ///
  /// - Returns: the revision.
  /// - Throws: `BankError.corrupt` if the bytes are none.
  public func decoded() throws(BankError) -> Revision {
    do { return try Revision(json: JSONParser.parse(document)) } catch {
      throw .corrupt("revision \(revision.short): \(error)")
    }
  }

  /// Reads the whole question.
  ///
  /// - Returns: content and key; an empty key where it is withheld.
  /// - Throws: `BankError.corrupt` if the bytes are none.
  public func question() throws(BankError) -> Question {
    let content = try decoded().content
    guard let keyDocument else { return Question(content: content, key: AnswerKey()) }
    do { return Question(content: content, key: try SealedKey(bytes: keyDocument).open()) } catch {
      throw .corrupt("key of revision \(revision.short): \(error)")
    }
  }

  /// The body of a response: the stored bytes framed, never decoded and encoded again.
  public var body: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(document.count + (keyDocument?.count ?? 0) + 320)
    output.append(contentsOf: "{\"conflict\":\(isInConflict),\"document\":".utf8)
    output.append(contentsOf: document)
    output.append(contentsOf: ",\"heads\":[".utf8)
    output.append(contentsOf: heads.map { "\"\($0)\"" }.joined(separator: ",").utf8)
    output.append(contentsOf: "],\"id\":\"\(id)\"".utf8)
    if let keyDocument {
      output.append(contentsOf: ",\"key\":".utf8)
      output.append(contentsOf: keyDocument)
    }
    output.append(contentsOf: ",\"revision\":\"\(revision)\"}".utf8)
    return output
  }
}
