import Crypto
import Foundation
import QuestionAPI
import QuestionModel

/// Codes of six digits that a telephone shows for half a minute each (RFC 6238 with HMAC-SHA-1).
struct TimeCode: Sendable, Hashable {
  /// Seconds that a code stands for.
  static let period: Int64 = 30
  static let digits = 6

  let secret: [UInt8]

  /// A new secret of 160 bits, as RFC 4226 advises.
  init() { secret = .random(count: 20) }

  init(secret: [UInt8]) { self.secret = secret }

  /// The step that a moment falls into.
  static func step(at time: Timestamp) -> Int64 { time.milliseconds / 1000 / period }

  /// The code of a step.
  func code(at step: Int64, digits: Int = Self.digits) -> String {
    let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
    let mac = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(mac[19] & 15)
    let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
    let text = String(number % modulus)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step whose code it is, among this one and those beside it; no step that was used before, nor an earlier one.
  func step(of code: String, at time: Timestamp, after used: Int64?) -> Int64? {
    let typed = Array(code.filter { !$0.isWhitespace }.utf8)
    let now = Self.step(at: time)
    var found: Int64?
    for step in now - 1...now + 1 {
      let isIt = Array(self.code(at: step).utf8).isEqualInConstantTime(to: typed)
      if isIt, step > used ?? .min { found = found ?? step }
    }
    return found
  }

  /// The address that a telephone reads as a picture. Algorithm, digits and period are what telephones take unless told
  /// otherwise: without them the picture is small enough for a terminal.
  func address(account: String, issuer: String) -> String {
    let (issuer, account) = (QueryString.encoded(issuer), QueryString.encoded(account))
    return "otpauth://totp/\(issuer):\(account)?secret=\(Base32.text(of: secret))&issuer=\(issuer)"
  }
}
