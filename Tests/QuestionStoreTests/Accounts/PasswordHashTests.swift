import QuestionAPI
import Testing

@testable import QuestionStore

struct PasswordHashTests {
  /// RFC 7914, section 12.
  @Test(arguments: [
    ("", "", 4, 1, 1, "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"),
    ("password", "NaCl", 10, 8, 16, "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"),
    (
      "pleaseletmein", "SodiumChloride", 14, 8, 1,
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
    ),
  ])
  func derivesAsTheStandardSays(
    _ password: String, _ salt: String, logN: Int, blockSize: Int, parallelism: Int, wanted: String
  ) throws {
    let cost = PasswordHash.Cost(logN: logN, blockSize: blockSize, parallelism: parallelism)
    let digest = try PasswordHash.derive(password, cost: cost, salt: Array(salt.utf8), count: 32)
    #expect(digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == wanted)
  }

  @Test func theStandardCostIsWhatWasAskedFor() throws {
    #expect(PasswordHash.Cost.standard == PasswordHash.Cost(logN: 17, blockSize: 8, parallelism: 1))
    #expect(PasswordHash.Cost.standard.bytes == 128 << 20)
    let hash = try PasswordHash(of: "ba con mèo xanh", cost: .standard)
    #expect(hash.description.hasPrefix("$scrypt$ln=17,r=8,p=1$"))
    #expect(try hash.matches("ba con mèo xanh"))
  }

  @Test func textFormIsReadBackAndNothingElseIs() throws {
    let cost = PasswordHash.Cost(logN: 4, blockSize: 8, parallelism: 1)
    for password in ["a", "mật khẩu", String(repeating: "x", count: 1000)] {
      let hash = try PasswordHash(of: password, cost: cost)
      let read = try #require(PasswordHash(hash.description))
      #expect(read == hash)
      #expect(try read.matches(password))
      #expect(try !read.matches(password + " "))
    }
    let salt = "AAAAAAAAAAAAAAAAAAAAAA"
    for text in [
      "", "$", "$scrypt$ln=17,r=8,p=1$", "$argon2id$ln=4,r=8,p=1$\(salt)$\(salt)",
      "$scrypt$ln=40,r=8,p=1$\(salt)$\(salt)", "$scrypt$ln=4,r=0,p=1$\(salt)$\(salt)",
      "$scrypt$ln=4,r=8,p=1$\(salt)$AA", "$scrypt$ln=4,r=8,p=1$*$\(salt)", "$scrypt$ln=4,r=8$\(salt)$\(salt)",
    ] {
      #expect(PasswordHash(text) == nil, "\(text)")
    }
  }

  @Test func composedAndDecomposedPasswordsAreOne() throws {
    let cost = PasswordHash.Cost(logN: 4, blockSize: 8, parallelism: 1)
    let hash = try PasswordHash(of: "Vi\u{1EC7}t Nam", cost: cost)
    #expect(try hash.matches("Vie\u{302}\u{323}t\u{A0}Nam"))
    #expect(try hash.matches("Vie\u{323}\u{302}t Nam"))
    #expect(try !hash.matches("Viet Nam"))
    #expect(try !hash.matches("VI\u{1EC6}T NAM"))
  }

  @Test func saltsDiffer() throws {
    let cost = PasswordHash.Cost(logN: 1, blockSize: 1, parallelism: 1)
    let hashes = try (0..<100).map { _ in try PasswordHash(of: "một", cost: cost).description }
    #expect(Set(hashes).count == 100)
  }

  @Test func hashesOfAnotherCostAreRenewedAtARightPassword() async throws {
    let old = PasswordHash.Cost(logN: 2, blockSize: 8, parallelism: 1)
    let hasher = PasswordHasher(
      queue: HashingQueue(width: 1, depth: 1), cost: PasswordHash.Cost(logN: 3, blockSize: 8, parallelism: 1))
    let hash = try PasswordHash(of: "một", cost: old)
    let right = try await hasher.check("một", against: hash)
    #expect(right.isRight && right.renewed?.cost == hasher.cost)
    #expect(try right.renewed?.matches("một") == true)
    let wrong = try await hasher.check("hai", against: hash)
    #expect(!wrong.isRight && wrong.renewed == nil)
    let nobody = try await hasher.check("một", against: nil)
    #expect(!nobody.isRight && nobody.renewed == nil)
    let current = try await hasher.check("một", against: try await hasher.hash("một"))
    #expect(current.isRight && current.renewed == nil)
  }
}
