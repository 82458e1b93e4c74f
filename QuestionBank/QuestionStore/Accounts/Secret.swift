import Crypto

/// What proves a session or a token: 32 random bytes, of which the bank keeps the SHA-256 alone.
struct Secret: Sendable, Hashable {
  /// The beginning of every token, so that programs that look for leaked ones find it.
  static let tokenPrefix = "qb_"
  static let sessionPrefix = "qbs_"

  /// What its bearer shows.
  let text: String

  /// A new secret.
  init(prefix: String) { text = prefix + Base32.text(of: .random(count: 32)).lowercased() }

  /// The hash by which a secret is known again. A random secret needs no slow one.
  static func hash(of text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

  var hash: [UInt8] { Self.hash(of: text) }

  /// A code for the day the telephone is lost, such as `abcd-efgh-2345-67ab`: 80 bits.
  static func recoveryCode() -> String {
    let text = Array(Base32.text(of: .random(count: 10)).lowercased())
    return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
      .joined(separator: "-")
  }

  /// The hash of a recovery code, however its letters were typed.
  static func recoveryHash(of code: String) -> [UInt8] {
    hash(of: code.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
