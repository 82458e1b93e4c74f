import Crypto
import CryptoExtras
import Foundation
import QuestionModel

/// A password as it is kept: what scrypt (RFC 7914) makes of it, with the cost and the salt, so that the cost can rise.
struct PasswordHash: Sendable, Hashable {
  /// What one check takes: 128 · 2^logN · blockSize bytes, and time in the same measure.
  struct Cost: Sendable, Hashable {
    let logN: Int
    let blockSize: Int
    let parallelism: Int

    /// 128 MiB.
    static let standard = Cost(logN: 17, blockSize: 8, parallelism: 1)
    /// For secrets drawn at random, sixty bits of them, which nobody can try out anyway.
    static let drawn = Cost(logN: 8, blockSize: 8, parallelism: 1)

    var bytes: Int { 128 * blockSize << logN }
  }

  let cost: Cost
  let salt: [UInt8]
  let digest: [UInt8]

  /// Derives the hash of a password; slow on purpose.
  init(of password: String, cost: Cost, salt: [UInt8] = .random(count: 16)) throws {
    self.cost = cost
    self.salt = salt
    digest = try Self.derive(password, cost: cost, salt: salt, count: 32)
  }

  /// Whether it is the hash of a password; slow on purpose, and as slow for a wrong one.
  func matches(_ password: String) throws -> Bool {
    try Self.derive(password, cost: cost, salt: salt, count: digest.count).isEqualInConstantTime(to: digest)
  }

  static func derive(_ password: String, cost: Cost, salt: [UInt8], count: Int) throws -> [UInt8] {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(PasswordText.prepared(password).utf8), salt: salt, outputByteCount: count, rounds: 1 << cost.logN,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
    return key.withUnsafeBytes { Array($0) }
  }
}

extension PasswordHash: CustomStringConvertible {
  /// The PHC string, such as `$scrypt$ln=17,r=8,p=1$SALT$DIGEST`.
  var description: String {
    let parameters = "ln=\(cost.logN),r=\(cost.blockSize),p=\(cost.parallelism)"
    return "$scrypt$\(parameters)$\(Self.base64(salt))$\(Self.base64(digest))"
  }

  /// Reads a PHC string; nil for another function and for costs that no bank asks for.
  init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
      let match = parts[2].wholeMatch(of: #/ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})/#),
      let logN = Int(match.1), let blockSize = Int(match.2), let parallelism = Int(match.3),
      (1...20).contains(logN), (1...32).contains(blockSize), (1...16).contains(parallelism),
      let salt = Self.bytes(parts[3]), let digest = Self.bytes(parts[4]), !salt.isEmpty, digest.count >= 16
    else { return nil }
    cost = Cost(logN: logN, blockSize: blockSize, parallelism: parallelism)
    (self.salt, self.digest) = (salt, digest)
  }

  /// Base 64 without its padding, as PHC strings have it.
  private static func base64(_ bytes: [UInt8]) -> String {
    String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
  }

  private static func bytes(_ text: Substring) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Data(base64Encoded: text + padding).map { [UInt8]($0) }
  }
}

/// How the text of a password is read, whatever keyboard it was typed on (RFC 8265, OpaqueString).
enum PasswordText {
  /// Most bytes of a password, so that nobody sends books.
  static let maximumLength = 1024

  static func prepared(_ password: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in password.unicodeScalars {
      scalars.append(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
    }
    return String(scalars).normalizedToNFC
  }
}

extension [UInt8] {
  /// Bytes that nobody can foresee.
  static func random(count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Compares without telling by its time where the first difference is.
  func isEqualInConstantTime(to other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    var difference: UInt8 = 0
    for index in indices { difference |= self[index] ^ other[index] }
    return difference == 0
  }
}
