import QuestionModel
import QuestionSync
import Testing

struct ChecksumTests {
  private let signer: BankSigner

  init() throws { signer = try #require(BankSigner(secret: [UInt8](repeating: 7, count: 32))) }

  @Test func aSignedChecksumIsTheKeysAlone() throws {
    let text = SignedChecksum.text(of: ContentDigest(of: [1]), name: "a.zst")
    let signature = try signer.signature(checksum: text)
    #expect(signer.key.verifies(signature, checksum: text))
    #expect(!signer.key.verifies(signature, checksum: SignedChecksum.text(of: ContentDigest(of: [2]), name: "a.zst")))
    #expect(!signer.key.verifies(signature, checksum: SignedChecksum.text(of: ContentDigest(of: [1]), name: "b.zst")))
    #expect(!signer.key.verifies(signature, statement: Array(text.utf8)))
    let other = try #require(BankSigner(secret: [UInt8](repeating: 8, count: 32)))
    #expect(!other.key.verifies(signature, checksum: text))
  }

  @Test(arguments: [
    "", "question-bank/statement/1", "00", "\(ContentDigest(of: [1]))  a", "\(ContentDigest(of: [1])) a\n",
    "\(ContentDigest(of: [1]))  a\nb\n", "\(ContentDigest(of: [1]).description.uppercased())  a\n",
  ])
  func nothingElseIsSignedAsOne(text: String) {
    #expect(SignedChecksum.read(text) == nil)
    #expect(throws: SigningFault.self) { try signer.signature(checksum: text) }
  }

  @Test func aKeyIsReadAsItIsWritten() throws {
    let pem = signer.key.pem
    #expect(pem.hasPrefix("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA"))
    #expect(BankKey(pem: pem) == signer.key)
    #expect(BankKey(pem: "words before\r\n" + pem.replacing("\n", with: "\r\n")) == signer.key)
    for wrong in ["", "x", pem.replacing("PUBLIC", with: "PRIVATE"), pem.replacing("MCow", with: "MCox")] {
      #expect(BankKey(pem: wrong) == nil)
    }
  }
}
