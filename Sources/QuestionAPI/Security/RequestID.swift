import QuestionModel
import Synchronization

/// What tells one request from all others; a trusted proxy may give its own.
public struct RequestID: Sendable, Hashable, CustomStringConvertible {
  private enum Form: Hashable {
    case number(UInt64)
    case text(String)
  }

  private let form: Form

  private static let process = Self.digits(of: .random(in: .min ... .max))
  private static let next = Atomic<UInt64>(.random(in: .min ... .max))

  /// One that this process has not given yet.
  public init() { form = .number(Self.next.wrappingAdd(1, ordering: .relaxed).newValue) }

  /// One that somebody else gave.
  ///
  /// - Parameter text: 1 to 64 letters and digits of ASCII, with `-`, `_` and `.` among them.
  public init?(_ text: some StringProtocol) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
    form = .text(String(text))
  }

  /// The id as it is sent and written: 32 hexadecimal digits, or the text given.
  public var description: String {
    switch form {
    case .number(let number): Self.process + Self.digits(of: number)
    case .text(let text): text
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func digits(of number: UInt64) -> String {
    withUnsafeBytes(of: number.bigEndian) { Hex.text(of: $0) }
  }
}
