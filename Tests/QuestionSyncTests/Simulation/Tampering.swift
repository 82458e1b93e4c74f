import PropertyTesting
import QuestionModel
import QuestionSync

/// What a hostile bank or line does to what is sent.
enum Tampering: CaseIterable {
  /// Changes a byte somewhere.
  case alter
  /// Sends what was sent before, to whomever.
  case replay
  /// Sends more and larger revisions than anybody takes.
  case enlarge
  /// Sends another bank's revision with other parents, under the signature of the true one.
  case forgeParents
  /// Sends revisions of its own, well signed, whose parents or generations cannot be.
  case lieUnderItsName
  /// Sends revisions in another bank's name, signed by itself or by nobody.
  case forgeMaker
  /// Sends children of parents that never come.
  case orphan
}

extension World {
  /// Whether the next message is tampered with.
  var isTampering: Bool { scenario.tampering != nil && happens(3) }

  /// A batch after it was tampered with.
  func tampered(_ batch: SyncBatch) -> SyncBatch {
    overheard.append(batch)
    var batch = batch
    switch scenario.tampering {
    case .alter: alter(&batch)
    case .replay: return overheard[random.next(below: overheard.count)]
    case .enlarge:
      if random.chance(2) {
        batch.items.append(SyncItem(document: Array(repeating: 0x20, count: WireLimits().document + 1), key: nil))
      } else {
        batch.items += Array(repeating: SyncItem(document: [0x7B], key: nil), count: WireLimits().items + 1)
      }
    case .forgeParents: forgeParents(&batch)
    case .lieUnderItsName, .forgeMaker, .orphan: invent(&batch)
    case nil: break
    }
    return batch
  }

  private func alter(_ batch: inout SyncBatch) {
    guard !batch.items.isEmpty else { return }
    let item = random.next(below: batch.items.count)
    switch random.next(below: 5) {
    case 0: batch.items[item].document = random.mutated(batch.items[item].document)
    case 1: batch.items[item].key = batch.items[item].key.map { random.mutated($0) }
    case 2: batch.items[item].place?.leaf ^= 1
    case 3 where !batch.signings.isEmpty: batch.signings[0].signature[random.next(below: 64)] ^= 4
    default:
      guard !batch.signings.isEmpty else { return }
      batch.signings[0].proof = batch.signings[0].proof.isEmpty ? [ContentDigest(of: [1])] : []
    }
  }

  private func forgeParents(_ batch: inout SyncBatch) {
    guard let item = batch.items.last,
      var revision = try? Revision(json: JSONParser.parse(item.document))
    else { return }
    revision.parents = batch.items.dropLast().map { RevisionID(of: $0.document) }.suffix(2)
    revision.generation += 1
    append(revision, item.key, item.place, to: &batch)
  }

  /// Revisions of questions that are there, which cannot be as they are.
  private func invent(_ batch: inout SyncBatch) {
    guard let item = batch.items.last,
      let before = try? Revision(json: JSONParser.parse(item.document)), let signer = banks[0].signer
    else { return }
    var revision = before
    revision.message = "forged \(random.next(below: 1_000_000))"
    revision.parents = [RevisionID(of: item.document)]
    revision.generation = before.generation + 1
    var isSigned = true
    switch scenario.tampering {
    case .forgeMaker:
      revision.origin = "bank1"
      isSigned = random.chance(2)
    case .orphan:
      revision.origin = "bank0"
      revision.parents = [ContentDigest(of: Array("\(random.next(below: 1_000_000))".utf8))]
    default:
      revision.origin = "bank0"
      switch random.next(below: 3) {
      case 0: revision.generation = 1 << 40
      case 1: revision.question = QuestionID(high: random.next(), low: 1)
      default: revision.parents = (0..<100).map { ContentDigest(of: [UInt8($0)]) }
      }
    }
    let id = RevisionID(of: revision.canonicalBytes)
    var place: SignedPlace?
    if isSigned, let signing = try? BankSigning(of: [id], by: signer), let share = try? signing.share(of: [0]) {
      batch.signings.append(share)
      place = SignedPlace(signing: batch.signings.count - 1, leaf: 0)
    }
    append(revision, nil, place, to: &batch)
  }

  private func append(_ revision: Revision, _ key: [UInt8]?, _ place: SignedPlace?, to batch: inout SyncBatch) {
    let document = revision.canonicalBytes
    forged.insert(RevisionID(of: document))
    batch.items.append(SyncItem(document: document, key: key, place: place))
  }

  /// Nothing that was forged is held anywhere, and what waits for nothing stays within bounds.
  func checkForged() {
    for (bank, other) in banks.enumerated() {
      if forged.contains(where: { other.state.known[$0] != nil }) {
        failures.append("bank \(bank) holds what was forged")
      }
    }
  }
}
