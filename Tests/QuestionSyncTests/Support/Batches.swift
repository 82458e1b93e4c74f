import PropertyTesting
import QuestionModel
import QuestionSync

/// Revisions of small questions, signed and packed as a bank sends them.
struct Batches {
  private var number: UInt64 = 0

  /// A revision of a new question with its key part.
  mutating func item(
    of origin: String, parents: [RevisionID] = [], hasKey: Bool = true
  ) -> (item: SyncItem, revision: Revision) {
    number += 1
    let version = Samples.version { $0.content.stem = "Question \(number)" }
    let key = SealedKey(version.question.key, salt: Family.salt(UInt8(truncatingIfNeeded: number)))
    let revision = Revision(
      question: QuestionID(high: 7, low: number), parents: parents, generation: parents.isEmpty ? 0 : 1, origin: origin,
      author: nil, created: Timestamp(milliseconds: Int64(number)), message: nil, status: version.status,
      content: version.question.content, keyDigest: key.digest)
    return (SyncItem(document: revision.canonicalBytes, key: hasKey ? key.bytes : nil), revision)
  }

  /// A batch whose items a key has signed together, of which some travel.
  static func signed(_ items: [SyncItem], by signer: BankSigner, travelling: [Int]? = nil) throws -> SyncBatch {
    let signing = try BankSigning(of: items.map { RevisionID(of: $0.document) }, by: signer)
    let indexes = travelling ?? Array(items.indices)
    return SyncBatch(
      items: indexes.map { index in
        SyncItem(
          document: items[index].document, key: items[index].key, place: SignedPlace(signing: 0, leaf: index))
      },
      signings: [try signing.share(of: indexes)])
  }

  /// Two batches in one.
  static func joined(_ left: SyncBatch, _ right: SyncBatch) -> SyncBatch {
    var batch = left
    for item in right.items {
      var item = item
      item.place?.signing += left.signings.count
      batch.items.append(item)
    }
    batch.signings += right.signings
    return batch
  }
}

extension SyncBatch {
  /// The items as a receiver decodes them.
  var decoded: [Revision?] {
    items.map { item in (try? JSONParser.parse(item.document)).flatMap { try? Revision(json: $0) } }
  }
}
