public import QuestionModel

extension StarterQuestion {
  /// The question's first revision and its key part, the same bytes in every bank, so that banks that load the starter
  /// bank apart hold one history and not two.
  public var revision: (document: [UInt8], key: [UInt8]) {
    let question = question.normalized
    // These questions are public with their keys, so a salt that everyone can work out hides nothing and gives nothing away.
    let seed = id.bytes + CanonicalJSON.bytes(of: question.key.json)
    let key = SealedKey(question.key, salt: Array(ContentDigest(of: seed).bytes.prefix(SealedKey.saltLength)))
    let revision = Revision(
      question: id, parents: [], generation: 0, origin: "starter", author: StarterBank.source,
      created: StarterBank.created, message: nil, status: .published, content: question.content, keyDigest: key.digest)
    return (revision.canonicalBytes, key.bytes)
  }
}

extension StarterBank {
  /// The moment that all starter questions name as their birth: 2026-01-01.
  public static let created = Timestamp(milliseconds: 1_767_225_600_000)
}
