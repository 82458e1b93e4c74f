import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Statements, their bytes and signatures.
struct StatementTests {
  private let created = Timestamp(milliseconds: 1_790_000_000_000)

  private func contents(_ random: inout SeededGenerator) throws -> [Statement.Content] {
    let signer = try random.signer()
    let (first, second) = (signer.key, try random.signer().key)
    return [
      .identity(name: "Trường An", agency: "79-001"), .endorsement(bank: "an", key: first),
      .rotation(newKey: first), .revocation(bank: "an", key: first, successor: nil, reason: ""),
      .revocation(bank: "an", key: first, successor: second, reason: "Lost"),
      .signatures([try RootSignature(root: ContentDigest(of: [1]), count: 3, by: signer)]), .signatures([]),
      .acceptance(question: QuestionID(high: 1, low: 2), revision: random.revisionIDs(1)[0]),
    ]
  }

  @Test func everyKindReadsBack() throws {
    var random = SeededGenerator(seed: 1)
    let signer = try random.signer()
    for content in try contents(&random) {
      let signed = try SignedStatement(content, issuer: "so", created: created, by: signer)
      let statement = try signed.verified()
      #expect(statement.content == content)
      #expect(statement.issuer == "so" && statement.key == signer.key && statement.created == created)
      #expect(statement.extra.isEmpty)
      #expect(CanonicalJSON.bytes(of: statement.json) == signed.bytes)
      #expect(signed.id == ContentDigest(of: signed.bytes))
    }
  }

  @Test func whatThisVersionDoesNotKnowIsKept() throws {
    var random = SeededGenerator(seed: 2)
    let signer = try random.signer()
    let text = """
      { "schema": "statement/2", "kind": "greeting", "issuer": "so", "key": "\(signer.key)", "words": [1, {"a": null}],
        "created": "2026-09-01T00:00:00Z" }
      """
    let bytes = Array(text.utf8)
    let statement = try SignedStatement(bytes: bytes, signature: signer.signature(statement: bytes)).verified()
    #expect(statement.content == .unknown(kind: "greeting"))
    #expect(statement.kind == "greeting")
    #expect(statement.json == (try JSONParser.parse(bytes)))
    #expect(try Statement(json: statement.json) == statement)
  }

  @Test func everyAlteredByteIsFound() throws {
    var random = SeededGenerator(seed: 3)
    let signer = try random.signer()
    for content in try contents(&random) {
      let signed = try SignedStatement(content, issuer: "so", created: created, by: signer)
      for index in signed.bytes.indices {
        var changed = signed
        changed.bytes[index] ^= UInt8(1 << random.next(below: 8))
        #expect(throws: StatementFault.self) { try changed.verified() }
        changed.bytes = Array(signed.bytes[..<index])
        #expect(throws: StatementFault.self) { try changed.verified() }
      }
      for index in signed.signature.indices {
        var changed = signed
        changed.signature[index] ^= UInt8(1 << random.next(below: 8))
        #expect(throws: StatementFault.forged) { try changed.verified() }
      }
    }
  }

  @Test func aStatementHasRoomForTheMostSignatures() throws {
    var random = SeededGenerator(seed: 4)
    let signer = try random.signer()
    let signatures = try (0..<RootSignature.most).map { number in
      try RootSignature(root: ContentDigest(of: [UInt8(number)]), count: MerkleTree.maximumCount, by: signer)
    }
    let statement = try SignedStatement(.signatures(signatures), issuer: "so", created: created, by: signer).verified()
    #expect(statement.content == .signatures(signatures))
    #expect(signatures.allSatisfy { $0.isOf(signer.key) })
    #expect(!signatures[0].isOf(try random.signer().key))
    var other = signatures[0]
    other.count -= 1
    #expect(!other.isOf(signer.key))
  }

  @Test func faultsNameTheField() throws {
    func fault(_ text: String) -> String {
      do throws(StatementFault) {
        return try SignedStatement(bytes: Array(text.utf8), signature: []).read().kind
      } catch { return error.description }
    }
    #expect(fault("[]").hasSuffix("must be an object, not an array"))
    #expect(fault("{").contains("not valid JSON"))
    #expect(fault(#"{"schema":"question/1"}"#).contains(#"must begin with "statement/""#))
    #expect(fault(#"{"schema":"statement/1","kind":"identity","issuer":""}"#).contains("issuer: must be a bank's id"))
    #expect(fault(#"{"schema":"statement/1","kind":"x","issuer":"a","key":"00"}"#).contains("key: must be 64"))
    let long = String(repeating: " ", count: SignedStatement.longest)
    #expect(fault(long + "{}").contains("longer than 65536 bytes"))
  }

  @Test func fingerprintsAreEasyToCompare() throws {
    let key = try #require(BankKey(bytes: Array(0..<32)))
    #expect(key.fingerprint == "630d cd29 66c4 3366 9112 5448 bbb2 5b4f f412 a49c")
    #expect(key.hasFingerprint("630DCD2966C433669112 5448bbb25b4ff412a49c "))
    #expect(!key.hasFingerprint("630d cd29 66c4"))
    #expect(!key.hasFingerprint(""))
    #expect(BankKey(key.description) == key)
    #expect(BankKey(key.description.uppercased()) == key)
    #expect(BankKey(String(key.description.dropLast())) == nil)
    #expect(BankKey(String(key.description.dropLast(2))) == nil)
    #expect(BankKey("zz" + key.description.dropFirst(2)) == nil)
  }
}
