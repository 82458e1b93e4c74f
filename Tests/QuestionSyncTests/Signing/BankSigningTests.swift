import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Signatures over trees.
struct BankSigningTests {
  @Test func secretsGiveTheSameKeyAgain() throws {
    var random = SeededGenerator(seed: 1)
    let signer = try random.signer()
    #expect(signer.secret.count == BankSigner.secretLength)
    #expect(BankSigner(secret: signer.secret)?.key == signer.key)
    #expect(try random.signer().key != signer.key)
    #expect(BankSigner(secret: Array(repeating: 1, count: 31)) == nil)
    #expect(BankSigner(secret: []) == nil)
    // RFC 8032, section 7.1, test 1.
    let secret = try #require(Hex.bytes(of: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    let key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    #expect(BankSigner(secret: secret)?.key.description == key)
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func sharesTravelOverSeveralBanks(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ids = random.revisionIDs(1 + random.next(below: 50))
    let signing = try BankSigning(of: ids, by: random.signer())
    let chosen = random.some(of: ids.count)
    let share = try signing.share(of: chosen)
    #expect(share.verifies(leaves: ids.leaves(chosen)))
    let received = try BankSigning(share, leaves: ids.leaves(chosen))
    let fewer = random.some(of: chosen.count).map { chosen[$0] }
    let further = try received.share(of: fewer)
    #expect(further.verifies(leaves: ids.leaves(fewer)))
    let other = random.some(of: ids.count)
    let joined = try received.joined(with: BankSigning(signing.share(of: other), leaves: ids.leaves(other)))
    let both = Array(Set(chosen + other))
    #expect(try joined.share(of: both).verifies(leaves: ids.leaves(both)))
    #expect(try joined.share(of: both) == signing.share(of: both))
  }

  @Test func whateverIsForgedIsNamed() throws {
    var random = SeededGenerator(seed: 1)
    let ids = random.revisionIDs(9)
    let signer = try random.signer()
    let signing = try BankSigning(of: ids, by: signer)
    let leaves = ids.leaves([2, 3, 8])
    let share = try signing.share(of: [2, 3, 8])
    func fault(_ change: (inout SigningShare) throws -> Void) throws -> SigningFault? {
      var copy = share
      try change(&copy)
      do throws(SigningFault) {
        try copy.check(leaves: leaves)
        return nil
      } catch { return error }
    }
    #expect(try fault { _ in } == nil)
    #expect(try fault { $0.key = try random.signer().key } == .forged)
    #expect(try fault { $0.root = $0.root.flipped() } == .forged)
    #expect(try fault { $0.count = 10 } == .forged)
    #expect(try fault { $0.count = -9 } == .forged)
    #expect(try fault { $0.signature = [] } == .forged)
    #expect(try fault { $0.signature.append(0) } == .forged)
    for bit in stride(from: 0, to: 512, by: 37) {
      #expect(try fault { $0.signature[bit / 8] ^= 1 << UInt8(bit % 8) } == .forged)
    }
    let needed = share.proof.count
    #expect(try fault { $0.proof.removeLast() } == .tree(.proofLength(needed - 1, needed: needed)))
    #expect(try fault { $0.proof[0] = $0.proof[0].flipped() } == .tree(.root))
    #expect(!share.verifies(leaves: ids.leaves([2, 3, 7])))
    #expect(!share.verifies(leaves: []))
    // A key that is no point of the curve.
    let nothing = try #require(BankKey(bytes: Array(repeating: 255, count: 32)))
    #expect(try fault { $0.key = nothing } == .forged)
    #expect(throws: SigningFault.tree(.count(0))) { try BankSigning(of: [], by: signer) }
  }

  @Test func signaturesServeOnePurposeOnly() throws {
    var random = SeededGenerator(seed: 1)
    let signer = try random.signer()
    let root = random.revisionIDs(1)[0]
    let message = root.bytes + [0, 0, 0, 0, 0, 0, 0, 9]
    #expect(signer.key.verifies(try signer.signature(root: root, count: 9), root: root, count: 9))
    #expect(!signer.key.verifies(try signer.signature(root: root, count: 9), statement: message))
    #expect(!signer.key.verifies(try signer.signature(statement: message), root: root, count: 9))
  }
}
