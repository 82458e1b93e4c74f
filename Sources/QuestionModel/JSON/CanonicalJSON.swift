/// The JSON Canonicalization Scheme of RFC 8785: one value, one sequence of bytes.
public enum CanonicalJSON {
  /// The canonical bytes of a value.
  ///
  /// - Parameter value: the value; its numbers are finite.
  /// - Returns: UTF-8 without white space.
  public static func bytes(of value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(512)
    append(value, to: &output)
    return output
  }

  /// The canonical bytes of a value as text.
  ///
  /// - Parameter value: the value; its numbers are finite.
  /// - Returns: one line of JSON.
  public static func text(of value: JSONValue) -> String {
    String(decoding: bytes(of: value), as: UTF8.self)
  }

  /// Appends the canonical bytes of a value.
  ///
  /// - Parameters:
  ///   - value: the value; its numbers are finite.
  ///   - output: where the bytes go.
  public static func append(_ value: JSONValue, to output: inout [UInt8]) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(true): output.append(contentsOf: "true".utf8)
    case .bool(false): output.append(contentsOf: "false".utf8)
    case .number(let number): output.append(contentsOf: CanonicalNumber.text(of: number).utf8)
    case .string(let text): append(text, to: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        append(element, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let object):
      output.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        append(member.name, to: &output)
        output.append(UInt8(ascii: ":"))
        append(member.value, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    let plain: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
    if plain == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
    output.append(UInt8(ascii: "\""))
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      output.append(contentsOf: bytes[start..<index])
      output.append(contentsOf: escape(byte).utf8)
      start = index + 1
    }
    output.append(contentsOf: bytes[start...])
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    default: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
