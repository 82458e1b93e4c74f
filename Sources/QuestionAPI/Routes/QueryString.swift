/// The query part of a URL, percent-encoded as RFC 3986 says.
public struct QueryString: Sendable, Hashable, CustomStringConvertible {
  private var parts: [String] = []

  /// A query without parameters.
  public init() {}

  /// Adds a parameter; nil and the empty text add none.
  ///
  /// - Parameters:
  ///   - name: the parameter's name, of letters.
  ///   - value: any text.
  public mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    parts.append("\(name)=\(Self.encoded(value))")
  }

  /// The parameters with their question mark; empty without any.
  public var description: String { parts.isEmpty ? "" : "?" + parts.joined(separator: "&") }

  /// Text in which every byte that is not unreserved is written as a percent sign with two digits.
  ///
  /// - Parameter text: any text.
  /// - Returns: ASCII.
  public static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        output.append(byte)
      default:
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
