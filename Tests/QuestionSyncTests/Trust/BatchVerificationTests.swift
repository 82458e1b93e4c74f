import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// What of a batch is proved.
struct BatchVerificationTests {
  private typealias Verdict = BatchVerification.Verdict

  private func verdicts(_ batch: SyncBatch, _ trust: Trust, from peer: String = "so") -> [Verdict] {
    BatchVerification(batch, revisions: batch.decoded, trust: trust, peer: peer).verdicts
  }

  @Test func whatATrustedBankSignedIsVerified() throws {
    var (banks, batches) = (Banks(), Batches())
    let trust = Trust(pinned: try banks.pinned("so"))
    let items = (0..<9).map { batches.item(of: "so", hasKey: $0 != 3).item }
    let batch = try Batches.signed(items, by: banks.signer("so"), travelling: [1, 2, 3, 7])
    let verification = BatchVerification(batch, revisions: batch.decoded, trust: trust, peer: "so")
    let so = try banks.owned("so")
    #expect(verification.verdicts == [1, 2, 3, 7].map { Verdict.verified(by: so, at: batch.place($0)) })
    #expect(verification.ids == [1, 2, 3, 7].map { RevisionID(of: items[$0].document) })
    #expect(verification.signings.map { $0?.tree.indexes } == [[1, 2, 3, 7]])
  }

  @Test func eachBankSignsForItself() throws {
    var (banks, batches) = (Banks(), Batches())
    var trust = Trust(pinned: try banks.pinned("so"))
    let (an, bi) = (batches.item(of: "an").item, batches.item(of: "bi").item)
    let batch = Batches.joined(
      try Batches.signed([an], by: banks.signer("an")), try Batches.signed([bi], by: banks.signer("so")))
    // Of a bank that is not known the peer that sends vouches, and nobody else.
    #expect(
      verdicts(batch, trust) == [
        .refused(.unknownBank("an")), .verified(by: try banks.owned("so"), at: SignedPlace(signing: 1, leaf: 0)),
      ])
    #expect(verdicts(batch, trust, from: "bi").last == .refused(.unknownBank("bi")))
    _ = trust.add(try banks.endorse("an", by: "so"))
    _ = trust.add(try banks.endorse("bi", by: "so"))
    let so = try banks.key("so")
    #expect(
      verdicts(batch, trust) == [
        .verified(by: try banks.owned("an"), at: SignedPlace(signing: 0, leaf: 0)),
        .refused(.foreignKey(so, origin: "bi")),
      ])
    _ = trust.add(try banks.revoke("an", by: "so"))
    #expect(verdicts(batch, trust).first == .refused(.revokedKey(try banks.owned("an"))))
    // An endorsed bank that is no peer vouches for nobody.
    let other = try Batches.signed([batches.item(of: "ca").item], by: banks.signer("bi"))
    #expect(verdicts(other, trust, from: "bi") == [.refused(.unknownBank("ca"))])
  }

  @Test func aDisputedKeyIsNamed() throws {
    var (banks, batches) = (Banks(), Batches())
    var trust = Trust(pinned: try banks.pinned("so", "bo"))
    _ = trust.add(try banks.endorse("an", by: "so"))
    _ = trust.add(try banks.endorse("an2", by: "bo"))
    let batch = try Batches.signed([batches.item(of: "an").item], by: banks.signer("an2"))
    #expect(verdicts(batch, trust) == [.refused(.disputedKey(trust.contradictions[0]))])
  }

  @Test func automaticMergesNeedNoSignature() throws {
    var (banks, batches) = (Banks(), Batches())
    let trust = Trust(pinned: try banks.pinned("so"))
    let merge = batches.item(of: AutomaticMerge.origin).item
    #expect(verdicts(SyncBatch(items: [merge]), trust) == [.needsRecomputation])
    let foreign = try Batches.signed([merge], by: banks.signer("an"))
    #expect(verdicts(foreign, trust) == [.needsRecomputation])
    var forged = try Batches.signed([merge], by: banks.signer("so"))
    forged.signings[0].signature[0] ^= 1
    #expect(verdicts(forged, trust) == [.needsRecomputation])
    let signed = try Batches.signed([merge], by: banks.signer("so"))
    #expect(verdicts(signed, trust, from: "an").first == .verified(by: try banks.owned("so"), at: signed.place(0)))
  }

  @Test func whatIsWrongIsNamed() throws {
    var (banks, batches) = (Banks(), Batches())
    let trust = Trust(pinned: try banks.pinned("so"))
    let items = (0..<5).map { _ in batches.item(of: "so").item }
    let good = try Batches.signed(items, by: banks.signer("so"))
    func refusals(_ change: (inout SyncBatch) -> Void) -> [BatchRefusal?] {
      var batch = good
      change(&batch)
      return verdicts(batch, trust).map { if case .refused(let refusal) = $0 { refusal } else { nil } }
    }
    #expect(refusals { _ in } == [nil, nil, nil, nil, nil])
    #expect(refusals { $0.items[2].key?[5] ^= 1 } == [nil, nil, .keyPart, nil, nil])
    #expect(refusals { $0.items[2].place = SignedPlace(signing: -1, leaf: 0) }[2] == .unknownPlace)
    #expect(refusals { $0.items[2].place?.signing = 1 }[2] == .unknownPlace)
    #expect(refusals { $0.items.append($0.items[1]) } == [nil, nil, nil, nil, nil, .duplicate])
    let forged = BatchRefusal.signing(.forged)
    #expect(refusals { $0.signings[0].signature[9] ^= 1 } == Array(repeating: forged, count: 5))
    #expect(refusals { $0.signings[0].count = -1 } == Array(repeating: .unknownPlace, count: 5))
    #expect(refusals { $0.signings[0].count = 4 }[0] == forged)
    // Without an item the proof of all the others is missing, with its place alone the item is named.
    let missing = BatchRefusal.signing(.tree(.proofLength(0, needed: 1)))
    #expect(refusals { $0.items.remove(at: 2) } == [missing, missing, missing, missing])
    #expect(refusals { $0.items[2].place = nil } == [missing, missing, .unsigned, missing, missing])
    #expect(refusals { $0.items[2].place?.leaf = 5 } == [missing, missing, .unknownPlace, missing, missing])
    let twice = BatchRefusal.signing(.tree(.twice(1)))
    #expect(refusals { $0.items[2].place?.leaf = 1 } == Array(repeating: twice, count: 5))
    let other = BatchRefusal.signing(.tree(.root))
    #expect(refusals { $0.items.swapAt(0, 1) } == [nil, nil, nil, nil, nil])
    #expect(refusals { ($0.items[0].place, $0.items[1].place) = ($0.items[1].place, $0.items[0].place) }[0] == other)
    // What does not read is a leaf all the same.
    var revisions = good.decoded
    revisions[2] = nil
    let verification = BatchVerification(good, revisions: revisions, trust: trust, peer: "so")
    #expect(verification.verdicts[2] == .refused(.unreadable))
    #expect(verification.verdicts[1] == .verified(by: try banks.owned("so"), at: good.place(1)))
    // Fewer revisions than items break nothing.
    let none = BatchVerification(good, revisions: [], trust: trust, peer: "so").verdicts
    #expect(none == Array(repeating: .refused(.unreadable), count: 5))
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func onlyWhatWasSignedIsVerified(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (banks, batches) = (Banks(seed: seed), Batches())
    var trust = Trust(pinned: try banks.pinned("so"))
    _ = trust.add(try banks.endorse("an", by: "so"))
    var batch = SyncBatch()
    var signed: [OwnedKey: Set<RevisionID>] = [:]
    for name in ["so", "an", "bi"] {
      let origins = ["so", "an", "bi", AutomaticMerge.origin]
      let items = (0..<(1 + random.next(below: 8))).map { _ in batches.item(of: random.pick(origins, else: "so")).item }
      signed[try banks.owned(name)] = Set(items.map { RevisionID(of: $0.document) })
      let part = try Batches.signed(items, by: banks.signer(name), travelling: random.some(of: items.count))
      batch = Batches.joined(batch, part)
    }
    for _ in 0..<8 {
      let verification = BatchVerification(batch, revisions: batch.decoded, trust: trust, peer: "so")
      for (index, verdict) in verification.verdicts.enumerated() {
        guard case .verified(let signer, _) = verdict else { continue }
        #expect(signed[signer]?.contains(verification.ids[index]) == true)
        #expect(signer.bank != "bi")
        let origin = batch.decoded[index]?.origin ?? ""
        #expect(origin == signer.bank || origin == AutomaticMerge.origin || (origin == "bi" && signer.bank == "so"))
      }
      Self.spoil(&batch, &random)
    }
  }

  private static func spoil(_ batch: inout SyncBatch, _ random: inout SeededGenerator) {
    let item = random.next(below: batch.items.count)
    let signing = random.next(below: batch.signings.count)
    switch random.next(below: 8) {
    case 0: batch.items[item].document = random.mutated(batch.items[item].document)
    case 1: batch.items[item].key = batch.items[item].key.map { random.mutated($0) }
    case 2: batch.items[item].place = SignedPlace(signing: signing, leaf: random.next(below: 9) - 1)
    case 3: batch.items[item].document = batch.items[random.next(below: batch.items.count)].document
    case 4: batch.signings[signing].signature = random.mutated(batch.signings[signing].signature)
    case 5: batch.signings[signing].key = batch.signings[random.next(below: batch.signings.count)].key
    case 6: batch.signings[signing].count += random.next(below: 3) - 1
    default: batch.signings[signing].proof = batch.signings[random.next(below: batch.signings.count)].proof
    }
  }

  @Test(.timeLimit(.minutes(1))) func manyItemsOfOneSigningAreQuick() throws {
    var (banks, batches) = (Banks(), Batches())
    let trust = Trust(pinned: try banks.pinned("so"))
    let all = (0..<2_000).map { _ in batches.item(of: "so") }
    let batch = try Batches.signed(all.map(\.item), by: banks.signer("so"))
    let verification = BatchVerification(batch, revisions: all.map(\.revision), trust: trust, peer: "so")
    #expect(verification.verdicts.allSatisfy { if case .verified = $0 { true } else { false } })
  }
}

extension SyncBatch {
  fileprivate func place(_ leaf: Int) -> SignedPlace { SignedPlace(signing: 0, leaf: leaf) }
}
