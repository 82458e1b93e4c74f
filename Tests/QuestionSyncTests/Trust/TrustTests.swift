import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Which keys are trusted.
struct TrustTests {
  @Test func pinnedKeysAreTrusted() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so"))
    #expect(trust.standing(try banks.owned("so")) == .trusted)
    #expect(trust.standing(try banks.owned("so2")) == .unknown)
    #expect(trust.standing(of: try banks.key("so"), bank: "an") == .unknown)
    #expect(trust.bank(of: try banks.key("so")) == "so")
    #expect(trust.bank(of: try banks.key("an")) == nil)
    #expect(trust.knows("so") && !trust.knows("an"))
    #expect(trust.identity(of: "so") == nil)
    let signed = try banks.state(.identity(name: "Sở", agency: "79"), by: "so")
    #expect(trust.verdict(signed) == .taken)
    #expect(trust.identity(of: "so")?.name == "Sở")
    #expect(trust.identity(of: "so")?.key == (try banks.key("so")))
  }

  @Test func endorsementsLeadFromBankToBank() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("a"))
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    for (issuer, name) in zip(names, names.dropFirst()).prefix(8) {
      #expect(trust.verdict(try banks.endorse(name, by: issuer)) == .taken)
    }
    #expect(trust.standing(try banks.owned("i")) == .trusted)
    let ninth = try banks.endorse("j", by: "i")
    #expect(trust.verdict(ninth) == .waits(.chain(try banks.owned("i"))))
    #expect(trust.standing(try banks.owned("j")) == .unknown)
    // A shorter way to the middle of the chain brings its end near enough.
    let addition = trust.add(try banks.endorse("e", by: "a"))
    #expect(addition.settled.map(\.id) == [ninth.id])
    #expect(addition.settled.map(\.verdict) == [.taken])
    #expect(trust.standing(try banks.owned("j")) == .trusted)
    #expect(trust.verdict(try banks.endorse("e", by: "a")) == .known)
  }

  @Test func whatIsNotOfItsIssuerIsRefused() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so"))
    var forged = try banks.endorse("an", by: "so")
    forged.signature = try banks.endorse("bi", by: "so").signature
    #expect(trust.verdict(forged) == .refused(.forged))
    #expect(trust.add(forged).statement == nil)
    guard case .refused(.unreadable) = trust.verdict(SignedStatement(bytes: [1], signature: [])) else {
      Issue.record("Taken")
      return
    }
    // Another bank's key under the issuer's name.
    let strange = try SignedStatement(
      .endorsement(bank: "an", key: banks.key("an")), issuer: "so", created: Timestamp(milliseconds: 0),
      by: banks.signer("bi"))
    #expect(trust.verdict(strange) == .waits(.issuer(OwnedKey(bank: "so", key: try banks.key("bi")))))
    #expect(trust.standing(try banks.owned("an")) == .unknown)
    #expect(trust.verdict(strange) == .known)
  }

  @Test func ofTwoEndorsementsTheFirstStands() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so", "bo"))
    #expect(trust.verdict(try banks.endorse("an", by: "so")) == .taken)
    let later = try banks.endorse("an2", by: "bo")
    guard case .contradicted(let contradiction) = trust.verdict(later) else {
      Issue.record("Not contradicted")
      return
    }
    #expect(contradiction.statement == later.id && contradiction.issuer == "bo")
    #expect(contradiction.claimed == (try banks.owned("an2")))
    #expect(contradiction.standing == (try banks.owned("an")))
    #expect(trust.standing(try banks.owned("an2")) == .contradicted(contradiction))
    #expect(trust.standing(try banks.owned("an")) == .trusted)
    #expect(trust.contradictions == [contradiction])
    // The bank's own rotation settles it, and the endorsement counts from then on.
    #expect(trust.add(try banks.rotate("an", to: "an2")).settled.map(\.verdict) == [.taken])
    #expect(trust.standing(try banks.owned("an2")) == .trusted)
    #expect(trust.contradictions.isEmpty)
    #expect(trust.keys(of: "an") == [try banks.key("an"), try banks.key("an2")])
  }

  @Test func aKeyBelongsToOneBank() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so", "bo"))
    _ = trust.add(try banks.endorse("an", by: "so"))
    for signed in [
      try banks.endorse("an", as: "bi", by: "bo"), try banks.endorse("so", as: "bi", by: "bo"),
      try banks.rotate("bo", to: "an"),
    ] {
      guard case .contradicted(let contradiction) = trust.verdict(signed) else {
        Issue.record("Not contradicted")
        continue
      }
      #expect(contradiction.claimed.key == contradiction.standing.key)
    }
    #expect(trust.bank(of: try banks.key("an")) == "an")
  }

  @Test func aPinnedKeyIsReplacedByRotationOnly() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so", "an"))
    guard case .contradicted = trust.verdict(try banks.endorse("an2", by: "so")) else {
      Issue.record("Taken")
      return
    }
    #expect(trust.verdict(try banks.revoke("an", by: "an")) == .taken)
    #expect(trust.standing(try banks.owned("an")) == .revoked)
    guard case .contradicted = trust.standing(try banks.owned("an2")) else {
      Issue.record("Trusted")
      return
    }
    #expect(trust.knows("an") && trust.keys(of: "an").isEmpty)
  }

  @Test func keysAreRotated() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so"))
    #expect(trust.verdict(try banks.rotate("so", to: "so2")) == .taken)
    #expect(trust.verdict(try banks.rotate("so", to: "so2")) == .known)
    #expect(trust.verdict(try banks.rotate("so2", to: "so3")) == .taken)
    #expect(trust.keys(of: "so") == [try banks.key("so"), try banks.key("so2"), try banks.key("so3")])
    #expect(trust.verdict(try banks.rotate("so3", to: "so")) == .refused(.circular(try banks.owned("so3"))))
    #expect(trust.verdict(try banks.rotate("so3", to: "so3")) == .refused(.circular(try banks.owned("so3"))))
    guard case .contradicted = trust.verdict(try banks.rotate("so", to: "so4")) else {
      Issue.record("Two successors")
      return
    }
    // What an older key endorsed stays, what the new one endorses counts.
    #expect(trust.verdict(try banks.endorse("an", by: "so3")) == .taken)
    #expect(trust.verdict(try banks.endorse("bi", by: "so")) == .taken)
  }

  @Test func rightToRevoke() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so", "bo"))
    for signed in [
      try banks.endorse("an", by: "so"), try banks.endorse("bi", by: "so"), try banks.rotate("an", to: "an2"),
      try banks.rotate("an2", to: "an3"), try banks.endorse("an", by: "bi"), try banks.endorse("so", by: "an3"),
    ] { #expect(trust.verdict(signed) == .taken) }
    // Not by a stranger, a key that came before, one beside or below that endorsed it, or over a pinned key.
    #expect(trust.verdict(try banks.revoke("an", by: "bo")) == .waits(.right(try banks.owned("an"))))
    #expect(trust.verdict(try banks.revoke("an3", by: "an2")) == .refused(.noRight(try banks.owned("an3"))))
    #expect(trust.verdict(try banks.revoke("an", by: "bi")) == .waits(.right(try banks.owned("an"))))
    #expect(trust.verdict(try banks.revoke("so", by: "an3")) == .refused(.noRight(try banks.owned("so"))))
    #expect(trust.keys(of: "an").count == 3 && trust.keys(of: "so").count == 1)
    // By a key that follows it, by itself, by who endorsed it.
    #expect(trust.verdict(try banks.revoke("an", by: "an3")) == .taken)
    #expect(trust.verdict(try banks.revoke("an2", by: "an2")) == .taken)
    #expect(trust.verdict(try banks.revoke("bi", by: "so")) == .taken)
    #expect(trust.verdict(try banks.revoke("bi", by: "so")) == .known)
    #expect(trust.keys(of: "an") == [try banks.key("an3")])
    #expect(trust.standing(try banks.owned("bi")) == .revoked)
    #expect(trust.verdict(try banks.endorse("ca", by: "bi")) == .refused(.revoked(try banks.owned("bi"))))
  }

  @Test func theRightMayComeLater() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so", "bo"))
    _ = trust.add(try banks.endorse("an", by: "so"))
    let revocation = try banks.revoke("an", by: "bo")
    #expect(trust.verdict(revocation) == .waits(.right(try banks.owned("an"))))
    let addition = trust.add(try banks.endorse("an", by: "bo"))
    #expect(addition.settled.map(\.id) == [revocation.id])
    #expect(trust.standing(try banks.owned("an")) == .revoked)
  }

  @Test func aThiefNamesNoSuccessor() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so", "bo"))
    _ = trust.add(try banks.revoke("so", by: "so"))
    _ = trust.add(try banks.revoke("so", to: "so2", by: "so"))
    #expect(trust.verdict(try banks.rotate("so", to: "so2")) == .refused(.revoked(try banks.owned("so"))))
    // The revocation came before the rotation and names where it leads.
    _ = trust.add(try banks.revoke("bo", to: "bo2", by: "bo"))
    #expect(trust.verdict(try banks.rotate("bo", to: "bo3")) == .refused(.revoked(try banks.owned("bo"))))
    #expect(trust.verdict(try banks.rotate("bo", to: "bo2")) == .taken)
    #expect(trust.keys(of: "bo") == [try banks.key("bo2")])
  }

  @Test func withARevokedKeyFallsWhatItEndorsed() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so", "bo"))
    for signed in [
      try banks.endorse("an", by: "so"), try banks.endorse("bi", by: "an"), try banks.endorse("ca", by: "an"),
      try banks.endorse("ca", by: "bo"), try banks.rotate("bi", to: "bi2"), try banks.rotate("an", to: "an2"),
    ] { #expect(trust.verdict(signed) == .taken) }
    let other = try banks.endorse("bi3", by: "bo")
    #expect(trust.verdict(other).isKept)
    #expect(trust.standing(try banks.owned("bi3")) != .trusted)
    #expect(trust.verdict(try banks.revoke("an", by: "an2")) == .taken)
    #expect(trust.standing(try banks.owned("an")) == .revoked)
    #expect(trust.standing(try banks.owned("an2")) == .trusted)
    #expect(trust.standing(try banks.owned("ca")) == .trusted)
    #expect(trust.standing(try banks.owned("bi")) == .unknown)
    #expect(trust.standing(try banks.owned("bi2")) == .unknown)
    // Nothing stands against the other endorsement any more.
    #expect(trust.standing(try banks.owned("bi3")) == .trusted)
    #expect(trust.contradictions.isEmpty)
    #expect(trust.verdict(try banks.endorse("da", by: "an2")) == .taken)
  }

  @Test func otherStatementsNeedATrustedKeyToo() throws {
    var banks = Banks()
    var trust = Trust(pinned: try banks.pinned("so"))
    let acceptance = try banks.state(
      .acceptance(question: QuestionID(high: 1, low: 1), revision: ContentDigest(of: [1])), by: "an")
    let unknown = try banks.state(.unknown(kind: "greeting"), by: "an")
    let old = try banks.state(.identity(name: "Old", agency: ""), by: "an")
    let new = try banks.state(.identity(name: "New", agency: ""), by: "an")
    for signed in [acceptance, unknown, new, old] {
      #expect(trust.verdict(signed) == .waits(.issuer(try banks.owned("an"))))
    }
    let addition = trust.add(try banks.endorse("an", by: "so"))
    #expect(addition.settled.map(\.id) == [acceptance.id, unknown.id, new.id, old.id])
    #expect(addition.settled.map(\.verdict) == [.taken, .taken, .taken, .known])
    #expect(trust.identity(of: "an")?.name == "New")
    #expect(trust.waitingCount == 0)
  }
}
