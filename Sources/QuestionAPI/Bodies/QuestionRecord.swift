public import QuestionModel

/// A revision as a bank holds it: the exact bytes it was made of, its key part, and where it stands among the heads.
public struct QuestionRecord: Sendable, Hashable {
  /// The question.
  public let id: QuestionID
  /// The revision: SHA-256 of `document`.
  public let revision: RevisionID
  /// The question's heads, the shown one first; more than one is a conflict. None where the revision stands by itself,
  /// as one that was asked for by its id does: its record never changes.
  public let heads: [RevisionID]
  /// The body of a response: the stored bytes framed once, never decoded and encoded again.
  public let body: [UInt8]
  private let documentPlace: Range<Int>
  private let keyPlace: Range<Int>?

  /// A record of its parts.
  ///
  /// - Parameters:
  ///   - id: the question.
  ///   - revision: the revision: SHA-256 of the document.
  ///   - heads: the question's heads, the shown one first; none for a revision by itself.
  ///   - document: the revision's exact bytes.
  ///   - keyDocument: the key part's exact bytes; nil where they are withheld.
  public init(
    id: QuestionID, revision: RevisionID, heads: [RevisionID], document: [UInt8], keyDocument: [UInt8]?
  ) {
    self.id = id
    self.revision = revision
    self.heads = heads
    var body: [UInt8] = []
    body.reserveCapacity(document.count + (keyDocument?.count ?? 0) + 180 + 67 * heads.count)
    body.append(UInt8(ascii: "{"))
    if !heads.isEmpty { body += heads.count > 1 ? "\"conflict\":true,".utf8 : "\"conflict\":false,".utf8 }
    body += "\"document\":".utf8
    documentPlace = body.count..<body.count + document.count
    body += document
    for (index, head) in heads.enumerated() { body += "\(index == 0 ? ",\"heads\":[" : ",")\"\(head)\"".utf8 }
    body += "\(heads.isEmpty ? "" : "]"),\"id\":\"\(id)\"".utf8
    if let keyDocument {
      body += ",\"key\":".utf8
      keyPlace = body.count..<body.count + keyDocument.count
      body += keyDocument
    } else {
      keyPlace = nil
    }
    body += ",\"revision\":\"\(revision)\"}".utf8
    self.body = body
  }

  /// The revision's exact bytes.
  public var document: [UInt8] { Array(body[documentPlace]) }

  /// The key part's exact bytes; nil where they are withheld.
  public var keyDocument: [UInt8]? { keyPlace.map { Array(body[$0]) } }

  /// Whether edits made apart wait to be merged.
  public var isInConflict: Bool { heads.count > 1 }

  /// The same revision without the question's heads.
  public var byItself: QuestionRecord {
    QuestionRecord(id: id, revision: revision, heads: [], document: document, keyDocument: keyDocument)
  }

  /// The same record as a student may see it, without the key.
  public var withoutKey: QuestionRecord {
    QuestionRecord(id: id, revision: revision, heads: heads, document: document, keyDocument: nil)
  }

  /// Reads the revision.
  ///
  /// - Returns: the revision.
  /// - Throws: `BankError.corrupt` if the bytes are none.
  public func decoded() throws(BankError) -> Revision {
    do { return try Revision(json: JSONParser.parse(body[documentPlace])) } catch {
      throw .corrupt("revision \(revision.short): \(error)")
    }
  }

  /// Reads what a list shows of the revision, and nothing else of it.
  ///
  /// - Returns: the summary.
  /// - Throws: `BankError.corrupt` if the bytes are no revision.
  public func summary() throws(BankError) -> QuestionSummary {
    do {
      var reader = try FieldReader(JSONParser.parse(body[documentPlace]))
      return try QuestionSummary(
        id: id, revision: revision, status: QuestionStatus(named: reader.string("status"), field: "status"),
        content: reader.value("content") ?? .null, conflict: isInConflict)
    } catch { throw .corrupt("revision \(revision.short): \(error)") }
  }

  /// Reads the whole question.
  ///
  /// - Returns: content and key; an empty key where it is withheld.
  /// - Throws: `BankError.corrupt` if the bytes are none.
  public func question() throws(BankError) -> Question { try question(decoded()) }

  /// Reads the whole question where the revision was read before.
  ///
  /// - Parameter decoded: what `decoded` gave.
  /// - Returns: content and key; an empty key where it is withheld.
  /// - Throws: `BankError.corrupt` if the key's bytes are none.
  public func question(_ decoded: Revision) throws(BankError) -> Question {
    let content = decoded.content
    guard let keyDocument else { return Question(content: content, key: AnswerKey()) }
    do { return Question(content: content, key: try SealedKey(bytes: keyDocument).open()) } catch {
      throw .corrupt("key of revision \(revision.short): \(error)")
    }
  }
}
