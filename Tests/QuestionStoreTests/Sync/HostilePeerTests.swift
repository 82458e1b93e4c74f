import QuestionAPI
import QuestionModel
import QuestionSync
import Testing

@testable import QuestionStore

/// A bank that is known and trusted as itself, and sends what nobody may take, in its answers and in its pushes.
@Suite(.serialized)
struct HostilePeerTests {
  /// What it makes up, and the word of the refusal.
  enum Forgery: CaseIterable {
    case unsigned, alteredSignature, alteredDocument, strangeKey, otherLeaf, noSuchPlace
    case inTheNameOfTheSchool, otherKeyPart, unreadable, twice, tooLarge
    case parentOfAnotherQuestion, generation, hugeGeneration, manyParents, sameParentTwice
    case inventedMerge, childOfRefused
    case forgedStatement, statementThatIsNone, revocationOfTheSchool, circleOfKeys

    var reason: String {
      switch self {
      case .unsigned: "No signature covers it."
      case .alteredSignature: "Its signature does not hold: the signature is not of the key"
      case .alteredDocument, .otherLeaf: "the revisions are not those that were signed"
      case .strangeKey, .inTheNameOfTheSchool: "is not known as a key of it"
      case .noSuchPlace: "a signature that is not in the batch"
      case .otherKeyPart: "Its answer key is not the one that it names."
      case .unreadable: "no revision that this version can read"
      case .twice: "It stands twice"
      case .tooLarge: "where at most"
      case .parentOfAnotherQuestion: "is of another question"
      case .generation, .hugeGeneration: "Its generation must be"
      case .manyParents: "It has 100 parents; at most 64"
      case .sameParentTwice: "It names a parent twice."
      case .inventedMerge: "No trusted key signed the merge"
      case .childOfRefused: "which is refused"
      case .forgedStatement: "Its signature is not of the key that it names."
      case .statementThatIsNone: "It is no statement"
      case .revocationOfTheSchool: "may not revoke"
      case .circleOfKeys: "that came before it"
      }
    }

    /// The whole message is refused, so that there is nothing to be named of it.
    var isOfTheMessage: Bool { self == .tooLarge }

    func batch(_ bank: HostileBank, _ school: LocalBank) async throws -> SyncBatch {
      let (own, head) = (try await school.identity().bank, try await school.question(Sample.id(1)).revision)
      let sound = bank.revision(1, parents: [head])
      var random = SystemRandomNumberGenerator()
      let stranger = try BankSigner(using: &random)
      var batch = try bank.batch([sound])
      switch self {
      case .unsigned: batch.items[0].place = nil
      case .alteredSignature: batch.signings[0].signature[7] ^= 1
      case .alteredDocument: batch.items[0].document += [UInt8(ascii: " ")]
      case .strangeKey: return try bank.batch([sound], by: stranger)
      case .otherLeaf:
        batch = try bank.batch([sound, bank.revision(2)])
        batch.items[0].place?.leaf = 1
        batch.items[1].place?.leaf = 0
      case .noSuchPlace: batch.items[0].place = SignedPlace(signing: 7, leaf: 0)
      case .inTheNameOfTheSchool: return try bank.batch([bank.revision(1, parents: [head], origin: own)])
      case .otherKeyPart: batch.items[0].key = Array("{}".utf8)
      case .unreadable: return try bank.batch(documents: [Array(#"{"schema":"question/1""#.utf8)])
      case .twice: batch.items.append(batch.items[0])
      case .tooLarge: return try bank.batch(documents: [[UInt8](repeating: 0x20, count: WireLimits().document + 1)])
      case .parentOfAnotherQuestion: return try bank.batch([bank.revision(2, parents: [head])])
      case .generation: return try bank.batch([bank.revision(1, parents: [head], generation: 7)])
      case .hugeGeneration: return try bank.batch([bank.revision(1, parents: [head], generation: 1 << 52)])
      case .manyParents:
        return try bank.batch([bank.revision(1, parents: (0..<100).map { ContentDigest(of: [UInt8($0)]) })])
      case .sameParentTwice: return try bank.batch([bank.revision(1, parents: [head, head])])
      case .inventedMerge:
        let other = bank.revision(3)
        let mine = bank.revision(3, parents: [RevisionID(of: other.canonicalBytes)], stem: "Của tôi?")
        let yours = bank.revision(3, parents: [RevisionID(of: other.canonicalBytes)], stem: "Của bạn?")
        let merge = bank.revision(
          3, parents: [mine, yours].map { RevisionID(of: $0.canonicalBytes) }, generation: 2, stem: "Bịa ra?",
          origin: AutomaticMerge.origin)
        // Somebody must have built upon it, or each bank makes it for itself.
        let child = bank.revision(3, parents: [RevisionID(of: merge.canonicalBytes)], generation: 3)
        batch = try bank.batch([other, mine, yours, child])
        batch.items.insert(SyncItem(document: merge.canonicalBytes, key: nil), at: 3)
      case .childOfRefused:
        let refused = bank.revision(1, parents: [head], generation: 5)
        let child = bank.revision(1, parents: [RevisionID(of: refused.canonicalBytes)], generation: 6)
        return try bank.batch([refused, child])
      case .forgedStatement:
        var statement = try bank.statement(.endorsement(bank: "x", key: stranger.key))
        statement.signature[0] ^= 1
        batch = SyncBatch(statements: [statement])
      case .statementThatIsNone:
        let none = SignedStatement(bytes: Array("{}".utf8), signature: Array(repeating: 0, count: 64))
        batch = SyncBatch(statements: [none])
      case .revocationOfTheSchool:
        let ours = try await school.ownKey()
        batch = SyncBatch(
          statements: [try bank.statement(.revocation(bank: own, key: ours, successor: nil, reason: ""))])
      case .circleOfKeys:
        batch = SyncBatch(statements: [
          try bank.statement(.rotation(newKey: stranger.key)),
          try bank.statement(.rotation(newKey: bank.signer.key), by: stranger),
        ])
      }
      return batch
    }
  }

  @Test(arguments: Forgery.allCases) func whatItAnswersIsRefusedNamedAndAudited(forgery: Forgery) async throws {
    let stage = try await HostileStage()
    stage.bank.feed(try await forgery.batch(stage.bank, stage.school))
    let outcome = try await stage.sync()
    if forgery.isOfTheMessage {
      #expect(outcome.fault?.contains(forgery.reason) == true, "\(outcome.fault ?? "-")")
    } else {
      #expect(outcome.refused.contains { $0.reason.contains(forgery.reason) }, "\(outcome.refused)")
      #expect(outcome.fault == nil)
      #expect(try await stage.audited().contains { $0.contains(forgery.reason) })
    }
    try await stage.expectSound()
    // It is no worse for being tried again, and what is sound is taken in between.
    stage.bank.feed(try stage.bank.batch([stage.bank.revision(9, stem: "Lành?")]))
    try await stage.sync()
    try await stage.expectSound()
  }

  @Test(arguments: Forgery.allCases) func whatItPushesIsRefusedNamedAndAudited(forgery: Forgery) async throws {
    let stage = try await HostileStage()
    let batch = try await forgery.batch(stage.bank, stage.school)
    do {
      guard case .pushed(let answer) = try await stage.call(.push(stage.caller, batch)) else {
        Issue.record("no answer to a push")
        return
      }
      #expect(answer.refused.contains { $0.reason.contains(forgery.reason) }, "\(answer.refused)")
      #expect(try await stage.audited().contains { $0.contains(forgery.reason) })
    } catch let error as BankError {
      #expect(forgery.isOfTheMessage && error.description.contains(forgery.reason), "\(error)")
      let told = try await stage.school.audit(AuditRequest(action: "refuse peer")).items
      #expect(told.count == 1 && told.first?.detail.contains(forgery.reason) == true)
    }
    try await stage.expectSound()
  }

  @Test func whatWaitsForParentsThatNeverComeIsBoundedAndGoesAtTheEnd() async throws {
    let stage = try await HostileStage()
    let orphans = (0..<10_200).map {
      stage.bank.revision(100 + $0 % 50, parents: [ContentDigest(of: Array("\($0)".utf8))], stem: "Mồ côi \($0)")
    }
    let batch = try stage.bank.batch(orphans)
    guard case .pushed(let answer) = try await stage.call(.push(stage.caller, batch)) else { return }
    #expect(answer.waiting == 50 && answer.stored == 0)
    #expect(try stage.count("waiting") == 10_000)
    // The school asks for them when it begins an exchange, is told of none, and lets them go.
    stage.bank.feed(SyncBatch())
    #expect(try await stage.sync().fault == nil)
    #expect(try stage.count("waiting") == 0)
    try await stage.expectSound()
  }

  @Test func fingerprintsThatDifferForEverAreLeft() async throws {
    let stage = try await HostileStage()
    stage.bank.feed(SyncBatch())
    try await stage.sync()
    stage.bank.say { request throws(SyncFault) in
      switch request {
      case .pull: .pulled(PullAnswer(batch: SyncBatch(), next: "bad.1.1", hasMore: false))
      case .fingerprints(_, let prefixes):
        .fingerprints(
          FingerprintAnswer(
            position: "bad.1.1",
            nodes: prefixes.map { prefix in
              FingerprintNode(
                prefix: prefix, count: 1 << 40, fingerprint: ContentDigest(of: Array(prefix.utf8)),
                below: .children((0..<16).map { ContentDigest(of: Array("\(prefix)\($0)".utf8)) }))
            }))
      case .questions: .questions(SyncBatch())
      default: throw .unreadable("not in the script")
      }
    }
    let outcome = try await stage.sync(repairs: true)
    #expect(outcome.fault?.isEmpty == false)
    try await stage.expectSound()
  }

  @Test func manyPushesAtOnceAreTakenAFewAtATime() async throws {
    let stage = try await HostileStage(relation: .lower)
    let taken = try await withThrowingTaskGroup(of: SyncAnswer.self) { group in
      for number in 10..<30 {
        let batch = try stage.bank.batch([stage.bank.revision(number)])
        group.addTask { try await stage.call(.push(stage.caller, batch)) }
      }
      return try await group.reduce(into: 0) { count, answer in
        if case .pushed(let answer) = answer { count += answer.proposed }
      }
    }
    #expect(taken == 20)
    #expect((1...2).contains(stage.school.pushes.mostAtOnce) && stage.school.pushes.load == (0, 0))
    try await stage.expectSound()
  }

  @Test(arguments: SyncRequest.names)
  func whatOnlyAsksUnpacksToLittle(kind: String) async throws {
    let stage = try await HostileStage()
    let isPush = kind == SyncRequest.pushName
    let most = isPush ? SyncMessage.maximumSize : SyncMessage.maximumQuestionSize
    for count in [most, most + 1] {
      let bomb = try Compression.compress([UInt8](repeating: 0, count: count))
      let error = await #expect(throws: BankError.self) {
        try await stage.school.answer(bomb, kind: kind, from: .unnamed)
      }
      #expect("\(error?.description ?? "")".contains("more than the \(most) bytes") == (count > most))
    }
  }

  @Test func anotherBankThatCallsItselfThePeerIsRefusedAndAudited() async throws {
    let stage = try await HostileStage()
    let thief = try HostileBank()
    let statement = try thief.statement(.identity(name: "Xấu", agency: ""))
    for _ in 0..<3 {
      await #expect(throws: BankError.self) { try await stage.school.greet(statement, from: .unnamed) }
    }
    let told = try await stage.school.audit(AuditRequest(action: "refuse peer")).items
    #expect(told.count == 1 && told.first?.detail.contains("not the one that is pinned") == true)
    var forged = statement
    forged.signature[5] ^= 1
    await #expect(throws: BankError.self) { try await stage.school.greet(forged, from: .unnamed) }
    try await stage.expectSound()
  }
}

extension LocalBank {
  /// The public half of its key, as it tells every bank that greets it.
  fileprivate func ownKey() async throws -> BankKey {
    var random = SystemRandomNumberGenerator()
    let statement = try SignedStatement(
      .identity(name: "", agency: ""), issuer: "somebody", created: Timestamp(milliseconds: 1),
      by: BankSigner(using: &random))
    return try await greet(statement, from: .unnamed).read().key
  }
}
