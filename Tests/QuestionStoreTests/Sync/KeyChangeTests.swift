import GRDB
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Testing

/// Keys that change while banks exchange: school, province and nation, and whoever comes later.
@Suite(.serialized)
struct KeyChangeTests {
  private let banks: SyncBanks
  private let nation: LocalBank
  private var school: LocalBank { banks.school }
  private var province: LocalBank { banks.province }

  init() throws {
    banks = try SyncBanks()
    nation = try LocalBank(at: banks.folder.file("nation.sqlite"), connector: banks.lines)
    banks.lines.open(nation, at: "nation")
  }

  /// Lets all three exchange what they have, and expects that nobody refuses anything.
  private func exchangeAll(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    for _ in 0..<2 {
      let up = try await province.sync("nation", repairs: false, observer: NobodyWatches())
      let down = try await banks.sync()
      for outcome in [up, down] {
        #expect(outcome.refused == [] && outcome.fault == nil, sourceLocation: sourceLocation)
      }
    }
  }

  private func introduceAll() async throws {
    _ = try await province.addPeer(
      PeerDraft(name: "nation", url: "nation", relation: .upper, pull: "", push: "", wantsKeys: true, getsKeys: true))
    try await banks.introduce()
    try await exchangeAll()
  }

  /// A bank that hears of everything for the first time, from one other bank.
  private func newcomer(_ name: String, of url: String) async throws -> (bank: LocalBank, outcome: SyncOutcome) {
    let bank = try LocalBank(at: banks.folder.file("\(name).sqlite"), connector: banks.lines)
    _ = try await bank.addPeer(PeerDraft(name: "there", url: url, relation: .upper, pull: "", wantsKeys: true))
    return (bank, try await bank.sync("there", repairs: false, observer: NobodyWatches()))
  }

  private func expectSound(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await banks.expectEqual(sourceLocation: sourceLocation)
    #expect(try BankCheck(of: banks.folder.file("nation.sqlite")).findings == [], sourceLocation: sourceLocation)
  }

  /// The key that a bank's file has, as whoever stole the file has it.
  private func stolenKey(_ path: String) async throws -> BankSigner {
    let text = try await DatabaseQueue(path: path).read {
      try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = 'signingKey'")
    }
    return try #require(text.flatMap { Hex.bytes(of: $0) }.flatMap { BankSigner(secret: $0) })
  }

  /// Lets somebody in the middle add a question and a statement to what the school pulls, signed by a key as the
  /// province's.
  private func forge(_ number: Int, by signer: BankSigner) async throws {
    let origin = try await province.identity().bank
    let forged = Foreign("Giả?", of: Sample.id(number)) { $0.origin = origin }
    let signing = try BankSigning(of: [forged.id], by: signer)
    let share = try signing.share(of: [0])
    let statement = try SignedStatement(
      .endorsement(bank: "thief", key: signer.key), issuer: origin, created: Timestamp(milliseconds: 1), by: signer)
    banks.lines.tamper { _, answer in
      guard case .pulled(var page) = answer else { return answer }
      page.batch.statements.append(statement)
      page.batch.signings.append(share)
      page.batch.items.append(
        SyncItem(
          document: forged.document, key: forged.key,
          place: SignedPlace(signing: page.batch.signings.count - 1, leaf: 0)))
      return .pulled(page)
    }
  }

  @Test func aRotatedKeyIsFollowedWithoutAPerson() async throws {
    _ = try await nation.take(Sample.line(1, "Một?"))
    _ = try await province.take(Sample.lines(2..<6))
    try await introduceAll()
    let old = try await province.identity().fingerprint
    _ = try await nation.rotateKey(KeyRotation())
    let card = try await province.rotateKey(KeyRotation(reason: "Hằng năm"))
    #expect(card.fingerprint != old)
    #expect(card.keys.map(\.state) == [.current, .replaced])
    #expect(card.keys[1].fingerprint == old && card.keys[1].reason == "Hằng năm")
    try await province.edit(Sample.id(2)) { question, _ in question.content.stem = "Hai?" }
    try await nation.edit(Sample.id(1)) { question, _ in question.content.stem = "Một là mấy?" }
    try await exchangeAll()
    #expect(try await school.question(Sample.id(1)).question().content.stem == "Một là mấy?")
    for bank in [school, nation] {
      let peer = try #require(try await bank.peers().first { $0.bank == card.bank })
      #expect(peer.fingerprint == card.fingerprint && peer.comparedFingerprint == old && !peer.isKeyRevoked)
      #expect(try await bank.audit(AuditRequest()).items.contains { $0.action == "peer key" })
    }
    try await expectSound()
    // And once more, from the school, which calls and is not called.
    _ = try await school.rotateKey(KeyRotation())
    try await school.edit(Sample.id(3)) { question, _ in question.content.stem = "Ba?" }
    try await exchangeAll()
    #expect(try await nation.question(Sample.id(3)).question().content.stem == "Ba?")
    try await expectSound()
  }

  /// Whoever compares everything hears of the new key before what it signed, in either direction.
  @Test(arguments: [false, true]) func aRotationIsToldBeforeWhatAComparisonFinds(byProvince: Bool) async throws {
    _ = try await province.take(Sample.lines(1..<4))
    try await banks.introduce(keys: !byProvince)
    try await banks.sync()
    let bank = byProvince ? province : school
    _ = try await bank.rotateKey(KeyRotation())
    try await bank.edit(Sample.id(1)) { question, _ in question.content.stem = "Một?" }
    if byProvince {
      // Whoever asks for keys from now on compares before the feed is read on.
      try await DatabaseQueue(path: banks.schoolPath).write { try $0.execute(sql: "UPDATE peer SET wantsKeys = 1") }
    }
    let outcome = try await banks.sync(repairs: true)
    #expect(outcome.refused == [] && outcome.fault == nil && outcome.wasRepaired)
    #expect(try await school.question(Sample.id(1)).document == (try await province.question(Sample.id(1)).document))
  }

  @Test func whoComesAfterARotationBelievesAllThatWasSignedBefore() async throws {
    _ = try await nation.take(Sample.lines(1..<3))
    _ = try await province.take(Sample.lines(3..<6))
    try await introduceAll()
    for _ in 0..<2 { _ = try await province.rotateKey(KeyRotation()) }
    _ = try await province.take(Sample.lines(6..<8))
    try await exchangeAll()
    for url in ["province", "school"] {
      let (bank, outcome) = try await newcomer("after-\(url)", of: url)
      #expect(outcome.refused == [] && outcome.fault == nil)
      #expect(try await bank.export().sorted() == (try await province.export().sorted()))
    }
  }

  @Test func aRotationInTheMiddleOfAFirstCloneBeginsItAnew() async throws {
    _ = try await province.take(Sample.lines(1..<4501))
    try await banks.introduce()
    banks.lines.tamper { (request, answer) throws(SyncFault) in
      if case .snapshotPart(_, _, let part) = request, part > 0 { throw .unreachable("The line is gone.") }
      return answer
    }
    #expect(try await banks.sync().fault != nil)
    banks.lines.tamper(nil)
    _ = try await province.rotateKey(KeyRotation())
    let outcome = try await banks.sync()
    #expect(outcome.fault == nil && outcome.refused == [])
    #expect(outcome.unchanged >= 1000)
    try await banks.expectEqual()
  }

  @Test func aRevokedKeySignsNothingAnyMoreAndItsBankGoesOn() async throws {
    _ = try await nation.take(Sample.line(1, "Một?"))
    _ = try await province.take(Sample.lines(2..<6))
    try await introduceAll()
    let thief = try await stolenKey(banks.provincePath)
    let card = try await province.revokeKey(KeyRevocation(reason: "Mất máy"))
    #expect(card.keys.map(\.state) == [.current, .revoked])
    #expect(card.keys[1].fingerprint == thief.key.fingerprint && card.keys[1].reason == "Mất máy")
    try await province.edit(Sample.id(2)) { question, _ in question.content.stem = "Hai?" }
    try await exchangeAll()
    #expect(try await school.question(Sample.id(2)).question().content.stem == "Hai?")
    #expect(try await school.peers().first?.fingerprint == card.fingerprint)
    try await forge(9, by: thief)
    let outcome = try await banks.sync()
    #expect(outcome.refused.map(\.reason).allSatisfy { $0.contains("revoked") } && outcome.refusals == 2)
    #expect(outcome.refused.contains { $0.reason.hasPrefix("A statement on keys") })
    await #expect(throws: BankError.self) { try await school.question(Sample.id(9)) }
    let rows = try await school.audit(AuditRequest()).items
    #expect(rows.contains { $0.action == "sync" && $0.detail.contains("revoked") })
    #expect(rows.contains { $0.action == "peer key" && $0.detail.contains("Mất máy") })
    banks.lines.tamper(nil)
    try await exchangeAll()
    try await expectSound()
    // What the school holds of the province it passes on under the new signatures.
    for url in ["province", "school"] {
      let (bank, outcome) = try await newcomer("later-\(url)", of: url)
      #expect(outcome.refused == [] && outcome.fault == nil)
      #expect(try await bank.export().sorted() == (try await province.export().sorted()))
    }
  }

  /// The school took something that whoever stole the key had signed, before it was revoked: it stays there, and is
  /// believed by nobody to whom the school passes it on.
  @Test func whatWasForgedBeforeARevocationIsNotPassedOn() async throws {
    _ = try await province.take(Sample.lines(1..<3))
    try await introduceAll()
    let thief = try await stolenKey(banks.provincePath)
    try await forge(9, by: thief)
    #expect(try await banks.sync().refused == [])
    banks.lines.tamper(nil)
    _ = try await province.revokeKey(KeyRevocation())
    try await exchangeOnce()
    let (bank, outcome) = try await newcomer("later", of: "school")
    #expect(outcome.refused.map(\.id) == [try await school.question(Sample.id(9)).revision])
    #expect(try await bank.ids("").count == 2)
  }

  /// Of two keys that follow one the first that was heard of stands, until people have compared the right one.
  @Test func aThiefWhoNamesAKeyFirstIsFoundOut() async throws {
    _ = try await province.take(Sample.lines(1..<3))
    try await introduceAll()
    let thief = try await stolenKey(banks.provincePath)
    let bank = try await province.identity().bank
    var random = SystemRandomNumberGenerator()
    let other = try BankSigner(using: &random)
    let rotation = try SignedStatement(
      .rotation(newKey: other.key), issuer: bank, created: Timestamp(milliseconds: 1), by: thief)
    banks.lines.tamper { _, answer in
      guard case .pulled(var page) = answer else { return answer }
      page.batch.statements.append(rotation)
      return .pulled(page)
    }
    try await banks.sync()
    banks.lines.tamper(nil)
    #expect(try await school.peers().first?.fingerprint == other.key.fingerprint)
    let card = try await province.revokeKey(KeyRevocation())
    try await province.edit(Sample.id(1)) { question, _ in question.content.stem = "Một?" }
    #expect(try await banks.sync().refusals == 1)
    let rows = try await school.audit(AuditRequest()).items
    #expect(rows.contains { $0.action == "peer key" && $0.detail.contains("ask both banks") })
    // People compare, and add the bank anew.
    try await school.removePeer("province")
    _ = try await school.addPeer(
      PeerDraft(
        name: "province", url: "province", fingerprint: card.fingerprint, relation: .upper, pull: "", push: "",
        wantsKeys: true, getsKeys: true))
    #expect(try await banks.sync().refused == [])
    try await banks.expectEqual()
  }

  private func exchangeOnce() async throws {
    _ = try await province.sync("nation", repairs: false, observer: NobodyWatches())
    try await banks.sync()
  }

  @Test func withoutASuccessorNothingIsBelievedUntilTheBankIsAddedAnew() async throws {
    _ = try await province.take(Sample.lines(1..<3))
    try await introduceAll()
    _ = try await province.revokeKey(KeyRevocation(isWithoutSuccessor: true))
    try await province.edit(Sample.id(1)) { question, _ in question.content.stem = "Một?" }
    let outcome = try await banks.sync()
    #expect(outcome.refusals == 1)
    #expect(try await school.question(Sample.id(1)).question().content.stem == "Câu 1")
    #expect(try await school.peers().first?.isKeyRevoked == true)
    try await school.removePeer("province")
    try await province.removePeer(try await school.identity().bank)
    try await banks.introduce()
    #expect(try await banks.sync().refused == [])
    #expect(try await school.question(Sample.id(1)).question().content.stem == "Một?")
    try await banks.expectEqual()
  }

  @Test func theBankAboveRevokesAKeyForWhichItVouched() async throws {
    _ = try await province.take(Sample.lines(1..<3))
    try await introduceAll()
    _ = try await school.addPeer(PeerDraft(name: "nation", url: "nation", relation: .upper, pull: ""))
    _ = try await nation.addPeer(PeerDraft(name: "island", url: "school", relation: .lower))
    let key = try await school.identity()
    await #expect(throws: BankError.self) { try await nation.revokeKey(KeyRevocation(fingerprint: key.fingerprint)) }
    try await nation.removePeer("island")
    _ = try await nation.revokeKey(KeyRevocation(fingerprint: key.fingerprint, reason: "Đóng cửa"))
    await #expect(throws: BankError.self) { try await nation.revokeKey(KeyRevocation(fingerprint: key.fingerprint)) }
    await #expect(throws: BankError.notFound("key 0000")) {
      try await nation.revokeKey(KeyRevocation(fingerprint: "0000"))
    }
    // Whoever knows the school by the nation alone believes it no more.
    _ = try await school.take(Sample.line(5, "Năm?"))
    let (bank, first) = try await newcomer("pupil", of: "nation")
    #expect(first.refused == [])
    _ = try await bank.sync("there", repairs: false, observer: NobodyWatches())
    #expect(try await bank.audit(AuditRequest()).items.contains { $0.detail.contains("Đóng cửa") })
  }

  @Test(arguments: ["statement", "signing", "setting", "audit"]) func aChangeOfKeysIsWholeOrNotAtAll(
    table: String
  ) async throws {
    _ = try await province.take(Sample.lines(1..<3))
    try await introduceAll()
    let before = try await province.identity()
    let event = table == "signing" ? "UPDATE" : "INSERT"
    try await DatabaseQueue(path: banks.provincePath).write {
      try $0.execute(
        sql: "CREATE TRIGGER stop BEFORE \(event) ON \(table) BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END")
    }
    await #expect(throws: BankError.self) { try await province.rotateKey(KeyRotation()) }
    await #expect(throws: BankError.self) { try await province.revokeKey(KeyRevocation()) }
    #expect(try await province.identity() == before)
    try await DatabaseQueue(path: banks.provincePath).write { try $0.execute(sql: "DROP TRIGGER stop") }
    try await province.edit(Sample.id(1)) { question, _ in question.content.stem = "Một?" }
    try await exchangeAll()
    try await expectSound()
    #expect(try await school.peers().first?.fingerprint == before.fingerprint)
  }
}
