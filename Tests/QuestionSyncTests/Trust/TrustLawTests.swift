import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// What holds of trust whatever is stated.
struct TrustLawTests {
  /// Statements that do not disagree: endorsements down a random tree and beside it, rotations, and revocations that
  /// name the successor, by keys that stay.
  private func statements(_ random: inout SeededGenerator, _ banks: inout Banks) throws -> [SignedStatement] {
    var statements: [SignedStatement] = []
    let names = (0..<12).map { "bank\(Character(Unicode.Scalar(97 + UInt8($0))))" }
    var (rotated, endorsers): ([String: Int], [String: String]) = ([:], [:])
    for (index, name) in names.enumerated().dropFirst() {
      let upper = names[max(0, index - 1 - random.next(below: 3))]
      endorsers[name] = upper
      statements.append(try banks.endorse(name, by: upper))
      if random.chance(3) { statements.append(try banks.endorse(name, by: names[random.next(below: index)])) }
      if random.chance(3) { statements.append(try banks.state(.identity(name: name, agency: ""), by: name)) }
    }
    for name in names where random.chance(3) {
      rotated[name] = 2
      statements.append(try banks.rotate(name, to: name + "2"))
      if random.chance(2) { statements.append(try banks.revoke(name, to: name + "2", by: name + "2")) }
    }
    for name in names where rotated[name] == nil && random.chance(4) {
      statements.append(try banks.revoke(name, by: name))
    }
    return statements
  }

  private func standings(_ trust: Trust, _ banks: inout Banks) throws -> [KeyStanding] {
    var standings: [KeyStanding] = []
    for letter in 97..<(97 + 12) as Range<UInt8> {
      for suffix in ["", "2"] {
        standings.append(trust.standing(try banks.owned("bank\(Character(Unicode.Scalar(letter)))\(suffix)")))
      }
    }
    return standings
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func theOrderOfWhatAgreesDoesNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var banks = Banks(seed: seed)
    let statements = try statements(&random, &banks)
    let pinned = try banks.pinned("banka")
    // Whether a key that fell is known as revoked too may depend on what was heard first.
    let expected = try standings(Trust(pinned: pinned, kept: statements), &banks).map { $0 == .trusted }
    for _ in 0..<6 {
      let order = statements.shuffled(using: &random)
      #expect(try standings(Trust(pinned: pinned, kept: order), &banks).map { $0 == .trusted } == expected)
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func whatWasKeptGivesTheSameTrustAgain(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var banks = Banks(seed: seed)
    var statements = try statements(&random, &banks)
    // And some that disagree, with anybody as the issuer.
    let names = (0..<12).map { "bank\(Character(Unicode.Scalar(97 + UInt8($0))))" }
    for _ in 0..<20 {
      let (left, right) = (random.pick(names, else: ""), random.pick(names, else: ""))
      switch random.next(below: 4) {
      case 0: statements.append(try banks.endorse(left + "2", by: right))
      case 1: statements.append(try banks.endorse(left, as: random.pick(names, else: ""), by: right))
      case 2: statements.append(try banks.rotate(left, to: right + "2"))
      default: statements.append(try banks.revoke(left, by: right))
      }
    }
    let pinned = try banks.pinned("banka", "bankb")
    let limits = TrustLimits(statements: 25, contradicted: 4, waiting: 5)
    var trust = Trust(pinned: pinned, limits: limits)
    var kept: [SignedStatement] = []
    for signed in statements.shuffled(using: &random) {
      if trust.add(signed).verdict.isKept { kept.append(signed) }
      #expect(trust.waitingCount <= limits.waiting && trust.contradictions.count <= limits.contradicted)
    }
    let again = Trust(pinned: pinned, kept: kept, limits: limits)
    #expect(try standings(again, &banks) == standings(trust, &banks))
    #expect(again.contradictions == trust.contradictions)
    #expect(again.waitingCount == trust.waitingCount)
  }

  /// However rotations come among other statements, the pinned key leads to the last one and every one is believed; those
  /// that are revoked are not, and nothing else changes.
  @Test(arguments: 0..<30 as Range<UInt64>) func rotationsLeadFromThePinnedKeyToTheLast(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var banks = Banks(seed: seed)
    let names = ["so", "so2", "so3", "so4", "so5"]
    let revoked = names.dropLast().filter { _ in random.chance(2) }
    var statements = try zip(names, names.dropFirst()).map { try banks.rotate($0, to: $1) }
    for name in names { statements.append(try banks.endorse("an", by: name)) }
    statements.append(try banks.endorse("an", by: "so5"))
    for name in revoked {
      statements.append(try banks.revoke(name, to: names[names.firstIndex(of: name)! + 1], by: "so5"))
    }
    let keys = try names.map { try banks.key($0) }
    for _ in 0..<6 {
      var trust = Trust(pinned: try banks.pinned("so"))
      for signed in statements.shuffled(using: &random) { _ = trust.add(signed) }
      for (index, key) in keys.enumerated() {
        #expect(trust.standing(of: key, bank: "so") == (revoked.contains(names[index]) ? .revoked : .trusted))
        #expect(trust.newest(after: key, of: "so") == keys.last)
        #expect(trust.successor(of: key, bank: "so") == (index + 1 < keys.count ? keys[index + 1] : nil))
        for (other, earlier) in keys.enumerated() {
          #expect(trust.follows(key, earlier, of: "so") == (other < index))
        }
      }
      #expect(trust.standing(try banks.owned("an")) == .trusted)
    }
  }

  @Test func whatWaitsIsBoundedAndTheOldestGoes() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so"), limits: TrustLimits(waiting: 50))
    let statements = try (0..<300).map { try banks.state(.unknown(kind: "\($0)"), by: $0 % 2 == 0 ? "an" : "bi") }
    var dropped: [ContentDigest] = []
    for signed in statements { dropped += trust.add(signed).dropped }
    #expect(trust.waitingCount == 50)
    #expect(dropped == statements.prefix(250).map(\.id))
    // One that went is new again.
    #expect(trust.verdict(statements[0]) == .waits(.issuer(try banks.owned("an"))))
    let addition = trust.add(try banks.endorse("an", by: "so"))
    #expect(addition.settled.count == 25)
    #expect(trust.waitingCount == 25)
    var small = Trust(pinned: try banks.pinned("so"), limits: TrustLimits(waitingBytes: 1_000))
    for signed in statements { _ = small.add(signed) }
    #expect((1...8).contains(small.waitingCount))
  }

  @Test func whatIsEndorsedIsBounded() throws {
    var banks = Banks()
    let limits = TrustLimits(statements: 10, contradicted: 3)
    var trust = Trust(pinned: try banks.pinned("so"), limits: limits)
    for number in 0..<12 {
      let name = "an\(Character(Unicode.Scalar(97 + UInt8(number))))"
      let verdict = trust.verdict(try banks.endorse(name, by: "so"))
      #expect(verdict == (number < 10 ? .taken : .refused(.full(10))))
    }
    for number in 2..<6 {
      let verdict = trust.verdict(try banks.endorse("ana\(number)", by: "so"))
      #expect(verdict.isKept == (number < 5))
    }
    // To take trust away is always possible.
    #expect(trust.verdict(try banks.revoke("ana", by: "so")) == .taken)
  }

  @Test(.timeLimit(.minutes(1))) func manyKeysOfOneIssuerTakeNoLongerThanTheyShould() throws {
    var banks = Banks()
    let signed = try banks.endorse("an", by: "so")
    let statement = try signed.read()
    var random = SeededGenerator(seed: 5)
    // Signatures of what was kept are not tested again, so that these need none.
    let kept = random.revisionIDs(10_000).enumerated().compactMap { number, id in
      BankKey(bytes: id.bytes).map { key in
        var copy = statement
        copy.content = .endorsement(bank: "school\(number)", key: key)
        return SignedStatement(bytes: CanonicalJSON.bytes(of: copy.json), signature: [])
      }
    }
    var trust = Trust(pinned: try banks.pinned("so"), kept: kept)
    #expect(trust.knows("school9999"))
    _ = trust.add(try banks.rotate("so", to: "so2"))
    #expect(trust.verdict(try banks.revoke("so", by: "so2")) == .taken)
    #expect(!trust.knows("school9999"))
  }
}
