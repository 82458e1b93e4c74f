import PropertyTesting
import QuestionModel
import QuestionSync

/// A base and two heads made from it, as banks store them.
struct Family {
  let base: MergeParent
  let ours: MergeParent
  let theirs: MergeParent

  /// Stores three versions; a key that did not change keeps its salt, as in the store, or not.
  init(
    base: QuestionVersion, ours: QuestionVersion, theirs: QuestionVersion, keepsKeys: Bool = true,
    generations: (Int, Int) = (1, 1)
  ) throws {
    let key = SealedKey(base.question.key, salt: Family.salt(0))
    func sealed(_ version: QuestionVersion, _ number: UInt8) -> SealedKey {
      keepsKeys && version.question.key == base.question.key
        ? key : SealedKey(version.question.key, salt: Family.salt(number))
    }
    self.base = try Family.parent(base, key, parents: [], generation: 0, created: 0)
    self.ours = try Family.parent(
      ours, sealed(ours, 1), parents: [self.base.id], generation: generations.0, created: 1)
    self.theirs = try Family.parent(
      theirs, sealed(theirs, 2), parents: [self.base.id], generation: generations.1, created: 2)
  }

  /// Two edits of a random question.
  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let base = random.version()
    try self.init(
      base: base, ours: random.edited(base), theirs: random.edited(base), keepsKeys: random.chance(2),
      generations: (1 + random.next(below: 3), 1))
  }

  static func salt(_ number: UInt8) -> [UInt8] { Array(repeating: number, count: SealedKey.saltLength) }

  static func parent(
    _ version: QuestionVersion, _ key: SealedKey, parents: [RevisionID], generation: Int, created: Int64,
    question: UInt64 = 1, extra: JSONObject = JSONObject()
  ) throws -> MergeParent {
    var revision = Revision(
      question: QuestionID(high: 0, low: question), parents: parents, generation: generation, origin: "bank",
      author: "An", created: Timestamp(milliseconds: created), message: "Edit", status: version.status,
      content: version.question.content, keyDigest: key.digest)
    revision.extra = extra
    return try MergeParent(document: revision.canonicalBytes, key: key.bytes)
  }
}

extension MergeParent {
  /// The same in a bank from which the key is withheld.
  var withheld: MergeParent { get throws { try MergeParent(document: revision.canonicalBytes, key: nil) } }
}

extension AutomaticMerge.Outcome {
  /// The bytes that were made.
  var made: (document: [UInt8], key: [UInt8]?)? {
    if case .merged(let document, let key) = self { (document, key) } else { nil }
  }

  /// What a person has to decide.
  var conflicts: QuestionMerge? {
    if case .conflicts(let merge) = self { merge } else { nil }
  }

  /// Whether a key that is not there stood in the way.
  var isKeyWithheld: Bool {
    if case .keyWithheld = self { true } else { false }
  }
}
