import Crypto
import PropertyTesting
import QuestionModel
import QuestionSync

/// Messages with every part that one may have.
extension SeededGenerator {
  mutating func bytes(_ maximum: Int) -> [UInt8] {
    (0..<next(below: maximum + 1)).map { _ in UInt8.random(in: 0...255, using: &self) }
  }

  mutating func digests(_ maximum: Int) -> [ContentDigest] { revisionIDs(next(below: maximum + 1)) }

  mutating func questionIDs(_ maximum: Int) -> [QuestionID] {
    (0..<next(below: maximum + 1)).map { _ in QuestionID(high: next(), low: next()) }
  }

  private mutating func signature() -> [UInt8] { (0..<64).map { _ in UInt8.random(in: 0...255, using: &self) } }

  private mutating func share() -> SigningShare? {
    guard let id = revisionIDs(1).first, let key = BankKey(bytes: id.bytes) else { return nil }
    let proof = digests(3)
    return SigningShare(
      key: key, root: id, count: proof.count + 1 + next(below: MerkleTree.maximumCount - 3), signature: signature(),
      proof: proof)
  }

  mutating func batch(_ maximum: Int = 4) -> SyncBatch {
    var batch = SyncBatch()
    for _ in 0..<next(below: maximum + 1) {
      let place = chance(3) ? nil : SignedPlace(signing: next(below: 300), leaf: next(below: 100_000))
      batch.items.append(SyncItem(document: bytes(300), key: chance(2) ? bytes(40) : nil, place: place))
    }
    batch.signings = (0..<next(below: maximum)).compactMap { _ in share() }
    batch.statements = (0..<next(below: maximum)).map { _ in SignedStatement(bytes: bytes(200), signature: signature())
    }
    batch.left = questionIDs(3)
    return batch
  }

  mutating func prefix() -> String { String(digests(1).first?.description.prefix(next(below: 17)) ?? "") }

  private mutating func caller() -> SyncCaller {
    SyncCaller(
      bank: "b" + text(), selection: text(maximum: 30), wantsKeys: chance(2), versions: 1...(1 + next(below: 3)))
  }

  mutating func request() -> SyncRequest {
    switch next(below: 6) {
    case 0: .pull(caller(), since: chance(2) ? nil : text(), limit: 1 + next(below: 20_000))
    case 1: .push(caller(), batch())
    case 2: .fingerprints(caller(), prefixes: (0..<next(below: 4)).map { _ in prefix() })
    case 3: .questions(caller(), questionIDs(5))
    case 4: .snapshot(caller())
    default: .snapshotPart(caller(), id: text(), part: next(below: 9))
    }
  }

  private mutating func node() -> FingerprintNode {
    let below: FingerprintNode.Below =
      chance(2)
      ? .children(revisionIDs(16))
      : .questions(Dictionary(questionIDs(5).map { ($0, ContentDigest(of: $0.bytes)) }, uniquingKeysWith: { $1 }))
    return FingerprintNode(prefix: prefix(), count: next(below: 1 << 40), fingerprint: revisionIDs(1)[0], below: below)
  }

  private mutating func refusal(_ id: ContentDigest) -> SyncRefusal {
    let kinds = SyncRefusal.Kind.allCases
    return SyncRefusal(
      id: id, kind: kinds[next(below: kinds.count)], subject: chance(2) ? text() : nil, reason: text())
  }

  mutating func answer() -> SyncAnswer {
    switch next(below: 6) {
    case 0: .pulled(PullAnswer(batch: batch(), next: text(), hasMore: chance(2)))
    case 1:
      .pushed(
        PushAnswer(
          stored: next(below: 9), unchanged: next(below: 9), proposed: next(below: 9), waiting: next(below: 9),
          refused: digests(3).map { refusal($0) }, wantedMedia: digests(3)))
    case 2:
      .fingerprints(
        FingerprintAnswer(position: text(), countsKeys: chance(2), nodes: (0..<next(below: 3)).map { _ in node() }))
    case 3: .questions(batch())
    case 4: .snapshot(SnapshotManifest(id: text(), parts: next(below: 9), position: text()))
    default: .snapshotPart(batch())
    }
  }
}

/// Messages as a hostile bank writes them, byte by byte.
enum RawMessage {
  static func frame(_ type: UInt8, _ payload: [UInt8]) -> [UInt8] {
    var length: [UInt8] = []
    var rest = payload.count
    while rest > 0x7F {
      length.append(UInt8(truncatingIfNeeded: rest & 0x7F | 0x80))
      rest >>= 7
    }
    return [type] + length + [UInt8(rest)] + payload
  }

  static func head(_ text: String) -> [UInt8] { frame(1, Array(text.utf8)) }

  /// With the end that its content asks for.
  static func sealed(_ content: [UInt8]) -> [UInt8] { content + frame(127, Array(SHA256.hash(data: content))) }

  /// A message without its end.
  static func opened(_ message: [UInt8]) -> [UInt8] { Array(message.dropLast(34)) }
}
