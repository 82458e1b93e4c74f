import QuestionFormats
import QuestionModel

/// Revisions as another bank would have made them.
struct Foreign {
  let document: [UInt8]
  let key: [UInt8]?
  let revision: Revision

  var id: RevisionID { RevisionID(of: document) }

  /// The row that carries the revision.
  var line: [UInt8] { QuestionBankLines.line(document: document, key: key) }

  init(
    _ stem: String, of question: QuestionID = Sample.id(1), parents: [Foreign] = [], generation: Int? = nil,
    status: QuestionStatus = .published, tags: [String] = [], author: String? = "Xa",
    change: (inout Revision) -> Void = { _ in }
  ) {
    let question = (id: question, value: Sample.question(stem, tags: tags))
    let key = SealedKey(question.value.key, salt: [UInt8](repeating: 7, count: SealedKey.saltLength))
    var revision = Revision(
      question: question.id, parents: parents.map(\.id),
      generation: generation ?? (parents.map(\.revision.generation).max() ?? -1) + 1, origin: "elsewhere",
      author: author, created: Timestamp(milliseconds: 1_700_000_000_000), message: nil, status: status,
      content: question.value.content, keyDigest: key.digest)
    change(&revision)
    self.init(revision, document: revision.canonicalBytes, key: key.bytes)
  }

  init(_ revision: Revision, document: [UInt8], key: [UInt8]?) {
    self.revision = revision
    self.document = document
    self.key = key
  }

  /// The same revision with its key withheld.
  var withoutKey: Foreign { Foreign(revision, document: document, key: nil) }
}
