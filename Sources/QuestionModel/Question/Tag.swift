/// A label such as `subject:toán`, `grade:12`, `topic:hàm-số/cực-trị`, or a free one without a namespace.
///
/// Written in lower case and NFC with hyphens for spaces; a `/` parts the levels of a tree.
public struct Tag: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Most characters a tag may have.
  public static let maximumLength = 200

  /// The whole tag.
  public let name: String

  /// Reads a tag as a person types it.
  ///
  /// - Parameters:
  ///   - text: letter case and spaces are brought to the written form.
  ///   - path: the field it stands in, for messages.
  /// - Throws: `FieldProblem` if it is empty, too long or holds control characters.
  public init(_ text: some StringProtocol, path: String = "") throws(FieldProblem) {
    let name = Self.written(String(text))
    var length = 0
    for scalar in name.unicodeScalars {
      length += 1
      guard scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value), scalar != "\"" else {
        throw FieldProblem(path, "a tag holds a control character or a quotation mark")
      }
    }
    guard length > 0 else { throw FieldProblem(path, "a tag is empty") }
    guard length <= Self.maximumLength else {
      throw FieldProblem(path, "a tag has more than \(Self.maximumLength) characters")
    }
    guard !Self.hasEmptyPart(name) else { throw FieldProblem(path, "the tag \"\(name)\" has an empty part") }
    self.name = name
  }

  /// The written form: lower case, NFC, and hyphens for spaces.
  private static func written(_ text: String) -> String {
    let table = LetterTable.common
    let isWritten = text.withBytes { bytes in
      var index = 0
      while index < bytes.count {
        let value = bytes.scalar(at: &index)
        if value < 0x80 {
          guard value > 0x20, !(0x41...0x5A).contains(value) else { return false }
        } else {
          guard let letter = table[value], UInt32(letter.lower) == value else { return false }
        }
      }
      return true
    }
    if isWritten { return text }
    let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
    return words.joined(separator: "-").lowercased().normalizedToNFC
  }

  /// Whether the namespace or a level of the tree is there but empty.
  private static func hasEmptyPart(_ name: String) -> Bool {
    name.withBytes { bytes in
      let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
      let value = bytes[(colon.map { $0 + 1 } ?? 0)...]
      var before = UInt8(ascii: "/")
      for byte in value {
        if byte == UInt8(ascii: "/"), before == byte { return true }
        before = byte
      }
      return colon == 0 || before == UInt8(ascii: "/")
    }
  }

  /// The part before the first colon; empty for a free tag.
  public var namespace: Substring {
    name.utf8.firstIndex(of: UInt8(ascii: ":")).map { name[..<$0] } ?? ""
  }

  /// The part after the first colon, or the whole of a free tag.
  public var value: Substring {
    name.utf8.firstIndex(of: UInt8(ascii: ":")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
  }

  /// The tag and every tag above it in its tree, from the top down.
  public var path: [String] {
    let start = name.utf8.firstIndex(of: UInt8(ascii: ":")) ?? name.startIndex
    return name.utf8[start...].indices.filter { name.utf8[$0] == UInt8(ascii: "/") }.map { String(name[..<$0]) } + [
      name
    ]
  }

  /// Whether this tag is another one or stands below it in its tree.
  ///
  /// - Parameter ancestor: the other tag.
  /// - Returns: true for the tag itself and everything under it.
  public func isWithin(_ ancestor: Tag) -> Bool {
    name == ancestor.name || name.hasPrefix(ancestor.name + "/")
  }

  /// The whole tag.
  public var description: String { name }

  /// Orders tags by their bytes, so that every machine sorts alike.
  public static func < (left: Self, right: Self) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}
