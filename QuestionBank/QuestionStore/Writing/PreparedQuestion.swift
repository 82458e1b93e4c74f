import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Everything about a save that can be worked out before the write lock is taken.
///
/// A class, though it never changes: it passes through many hands, and each copy would count its forty parts anew.
final class PreparedQuestion: Sendable {
  let save: QuestionSave
  let question: Question
  let problems: [FieldProblem]
  let key: SealedKey
  /// The same for equal questions within one run of the program.
  let fingerprint: Int
  /// The first revision of a new question, and what the index holds of it.
  let root: PreparedRevision

  init(_ save: QuestionSave, bank: String) {
    self.save = save
    question = save.question.normalized
    fingerprint = question.hashValue
    problems = save.isStored ? [] : QuestionValidation.problems(of: question)
    key = SealedKey(question.key, salt: SealedKey.randomSalt())
    root = PreparedRevision(
      save, content: question.content, status: save.status ?? .draft, parents: [], generation: 0,
      key: (key.digest, key.bytes), bank: bank)
  }
}

extension SealedKey {
  /// A salt that nobody can guess.
  static func randomSalt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    // Whole words, since every draw is a call to the system.
    return (0..<saltLength / 8).flatMap { _ in
      let word: UInt64 = generator.next()
      return (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
  }
}

/// A revision ready to be written, with its projections.
struct PreparedRevision: Sendable {
  let id: RevisionID
  let document: [UInt8]
  var key: [UInt8]?
  let revision: Revision
  /// Whether no person made it: a merge that every bank makes alike.
  let isAutomatic: Bool
  let facets: [Facet]
  let search: SearchDocument
  /// The author's folded name in UTF-8.
  let author: [UInt8]?

  init(
    _ save: QuestionSave, content: QuestionContent, status: QuestionStatus, parents: [RevisionID], generation: Int,
    key: (digest: ContentDigest, bytes: [UInt8]?), bank: String
  ) {
    let revision = Revision(
      question: save.id, parents: parents, generation: generation, origin: bank,
      author: save.authorship.author, created: save.created, message: save.authorship.message, status: status,
      content: content, keyDigest: key.digest)
    self.init(revision, document: revision.canonicalBytes, key: key.bytes, isInConflict: false)
  }

  /// A merge that every bank makes for itself.
  init(_ merge: DerivedMerge) throws {
    self.init(
      try Revision(json: JSONParser.parse(merge.document)), document: merge.document, key: merge.key,
      isInConflict: false)
  }

  init(_ revision: Revision, document: [UInt8], key: [UInt8]?, isInConflict: Bool) {
    self.revision = revision
    isAutomatic = revision.origin == AutomaticMerge.origin
    self.document = document
    self.key = key
    id = RevisionID(of: document)
    facets = Facet.all(content: revision.content, status: revision.status, isInConflict: isInConflict)
    search = SearchDocument(content: revision.content, facets: facets)
    author = revision.author.map { Array(TextFolding.fold($0).utf8) }
  }
}
