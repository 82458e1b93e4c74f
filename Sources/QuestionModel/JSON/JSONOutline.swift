extension JSONParser {
  /// Reads some members of an object, and passes over the others without looking into them.
  ///
  /// Of use where a few members of many documents are wanted that were parsed as a whole before they were stored: faults
  /// in what is passed over are not found.
  ///
  /// - Parameters:
  ///   - bytes: an object in UTF-8.
  ///   - names: the members that are wanted, as they are written in canonical JSON, without escapes.
  /// - Returns: the object with those of them that it has.
  /// - Throws: `JSONError` where the text is no object, or ends early.
  public static func parse(_ bytes: [UInt8], only names: [StaticString]) throws(JSONError) -> JSONValue {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONError) in
        var parser = JSONParser(bytes: buffer)
        return try parser.outline(names)
      }
    }
    return try result.get()
  }

  private mutating func outline(_ names: [StaticString]) throws(JSONError) -> JSONValue {
    var object = JSONObject()
    skipSpace()
    guard take("{") else { throw JSONError("an object should begin here", at: index) }
    skipSpace()
    if take("}") { return .object(object) }
    while true {
      let start = index
      try skipString()
      let name = names.first { isName($0, from: start) }
      skipSpace()
      guard take(":") else { throw JSONError("a colon is missing after a member's name", at: index) }
      skipSpace()
      if let name { object[name.description] = try value(depth: 1) } else { try skipValue() }
      skipSpace()
      if take("}") { return .object(object) }
      guard take(",") else { throw JSONError("a comma or a closing brace is missing", at: index) }
      skipSpace()
    }
  }

  /// Whether the string between a place and here is a name.
  private func isName(_ name: StaticString, from start: Int) -> Bool {
    let length = name.utf8CodeUnitCount
    guard index - start == length + 2 else { return false }
    return (0..<length).allSatisfy { bytes[start + 1 + $0] == name.utf8Start[$0] }
  }

  private mutating func skipString() throws(JSONError) {
    let start = index
    guard take("\"") else { throw JSONError("a string should begin here", at: start) }
    while index < bytes.count {
      let byte = bytes[index]
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
    throw JSONError("a string without its closing quote", at: start)
  }

  private mutating func skipValue() throws(JSONError) {
    let start = index
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        try skipString()
        if depth == 0 { return }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return }
        depth -= 1
        index += 1
        if depth == 0 { return }
      case UInt8(ascii: ",") where depth == 0: return
      default: index += 1
      }
    }
    throw JSONError("a value that does not end", at: start)
  }
}
