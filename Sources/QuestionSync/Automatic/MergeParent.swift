public import QuestionModel

/// A revision that takes part in a merge, with its key part as far as this bank holds it.
public struct MergeParent: Sendable {
  /// SHA-256 over its exact stored bytes.
  public let id: RevisionID
  /// What the bytes say.
  public let revision: Revision
  /// Its key part; nil where it is withheld from this bank.
  public let key: SealedKey?

  /// Takes a revision of its stored bytes.
  ///
  /// - Parameters:
  ///   - document: the exact bytes, as they were stored or passed on.
  ///   - key: the exact bytes of its key part; nil where they are withheld.
  /// - Throws: `FieldProblem` if the bytes are no revision or the key part is not the one that it names.
  public init(document: [UInt8], key: [UInt8]?) throws(FieldProblem) {
    let value: JSONValue
    do { value = try JSONParser.parse(document) } catch { throw FieldProblem("", error.description) }
    id = RevisionID(of: document)
    revision = try Revision(json: value)
    self.key = key.map { SealedKey(bytes: $0) }
    guard self.key.map({ $0.digest == revision.keyDigest }) ?? true else {
      throw FieldProblem("keyDigest", "is not the SHA-256 of the key part")
    }
  }

  /// What it says, with a key.
  func version(_ key: AnswerKey) -> QuestionVersion {
    QuestionVersion(question: Question(content: revision.content, key: key), status: revision.status)
  }
}
