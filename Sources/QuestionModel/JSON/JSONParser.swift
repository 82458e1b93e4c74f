/// A strict parser of RFC 8259 JSON for untrusted input: bounded depth, unique names, valid UTF-8, finite numbers.
public struct JSONParser: ~Copyable {
  /// Deepest nesting that is read; deeper input is refused before it can exhaust the stack.
  public static let maximumDepth = 128

  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  /// Parses a whole text.
  ///
  /// - Parameter bytes: one JSON value in UTF-8, white space around it allowed.
  /// - Returns: the value.
  /// - Throws: `JSONError` with the offset of the first fault.
  public static func parse(_ bytes: some Sequence<UInt8>) throws(JSONError) -> JSONValue {
    let result: Result<JSONValue, JSONError>? = bytes.withContiguousStorageIfAvailable { buffer in
      Result { () throws(JSONError) in try parse(buffer: buffer) }
    }
    if let result { return try result.get() }
    return try parse(Array(bytes))
  }

  /// Parses a whole text.
  ///
  /// - Parameter text: one JSON value.
  /// - Returns: the value.
  /// - Throws: `JSONError` with the offset of the first fault.
  public static func parse(_ text: String) throws(JSONError) -> JSONValue {
    try parse(Array(text.utf8))
  }

  private static func parse(buffer: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes: buffer)
    parser.skipSpace()
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == buffer.count else { throw JSONError("text after the value", at: parser.index) }
    return value
  }

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 0x20 || (bytes[index] >= 0x09 && bytes[index] <= 0x0D) {
      guard bytes[index] != 0x0B, bytes[index] != 0x0C else { return }
      index += 1
    }
  }

  mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.maximumDepth else {
      throw JSONError("nested deeper than \(Self.maximumDepth) levels", at: index)
    }
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw JSONError("the text ends where a value should be", at: index)
    default: return .number(try number())
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let start = index
    for offset in 0..<text.utf8CodeUnitCount {
      guard current == text.utf8Start[offset] else { throw JSONError("an unknown word", at: start) }
      index += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var members: [PlacedMember] = []
    skipSpace()
    if take("}") { return .object(JSONObject()) }
    while true {
      guard current == UInt8(ascii: "\"") else { throw JSONError("a member's name in quotes is missing", at: index) }
      let start = index
      let name = try string()
      skipSpace()
      guard take(":") else { throw JSONError("a colon is missing after a member's name", at: index) }
      skipSpace()
      let value = try value(depth: depth + 1)
      members.append(PlacedMember(member: JSONObject.Member(name: name, value: value), start: start))
      skipSpace()
      if take("}") { return .object(try Self.object(of: members)) }
      guard take(",") else { throw JSONError("a comma or a closing brace is missing", at: index) }
      skipSpace()
    }
  }

  /// A member, and where it begins in the text.
  private struct PlacedMember {
    let member: JSONObject.Member
    let start: Int
  }

  /// Sorts the members once: to insert each at its place would take quadratic time for names in descending order.
  private static func object(of members: [PlacedMember]) throws(JSONError) -> JSONObject {
    func areOrdered(_ left: Int, _ right: Int) -> Bool {
      members[left].member.name.precedesInJSON(members[right].member.name)
    }
    if members.indices.dropFirst().allSatisfy({ areOrdered($0 - 1, $0) }) {
      return JSONObject(sorted: members.map(\.member))
    }
    let order = members.indices.sorted { areOrdered($0, $1) || (!areOrdered($1, $0) && $0 < $1) }
    for (left, right) in zip(order, order.dropFirst()) where !areOrdered(left, right) {
      let name = members[right].member.name
      throw JSONError("the member \"\(name.prefix(64))\" stands twice", at: members[right].start)
    }
    return JSONObject(sorted: order.map { members[$0].member })
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw JSONError("a comma or a closing bracket is missing", at: index) }
      skipSpace()
    }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = current, UInt32(byte) == character.value else { return false }
    index += 1
    return true
  }

  private mutating func string() throws(JSONError) -> String {
    let start = index
    index += 1
    let first = index
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { index += 1 }
    if current == UInt8(ascii: "\"") {
      index += 1
      return try Self.text(UnsafeBufferPointer(rebasing: bytes[first..<index - 1]).span, at: start)
    }
    var unescaped = Array(bytes[first..<index])
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return try Self.text(unescaped.span, at: start)
      case UInt8(ascii: "\\"):
        try escape(into: &unescaped)
      case 0..<0x20:
        throw JSONError("a control character in a string", at: index)
      default:
        unescaped.append(byte)
        index += 1
      }
    }
    throw JSONError("a string without its closing quote", at: start)
  }

  private static func text(_ bytes: Span<UInt8>, at start: Int) throws(JSONError) -> String {
    do { return String(copying: try UTF8Span(validating: bytes)) } catch {
      throw JSONError("a string that is not UTF-8", at: start)
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = index
    index += 1
    guard let byte = current else { throw JSONError("a string without its closing quote", at: start) }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try unicodeEscape(from: start)
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw JSONError("an unknown escape", at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try hexUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800..<0xDC00).contains(unit), take("\\"), take("u") else {
      throw JSONError("half of a surrogate pair", at: start)
    }
    let low = try hexUnit(from: start)
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw JSONError("half of a surrogate pair", at: start) }
    return scalar
  }

  private mutating func hexUnit(from start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw JSONError("a \\u escape without four hexadecimal digits", at: start)
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }

  private mutating func number() throws(JSONError) -> Double {
    let start = index
    _ = take("-")
    if !take("0") { try digits(from: start) }
    if take(".") { try digits(from: start) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits(from: start)
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw JSONError("a number out of range", at: start) }
    return value
  }

  private mutating func digits(from start: Int) throws(JSONError) {
    let first = index
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    guard index > first else { throw JSONError("an unexpected character", at: index) }
  }
}
