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
    let words = text.split(whereSeparator: \.isWhitespace)
    let name = words.joined(separator: "-").lowercased().normalizedToNFC
    guard !name.isEmpty else { throw FieldProblem(path, "a tag is empty") }
    guard name.unicodeScalars.count <= Self.maximumLength else {
      throw FieldProblem(path, "a tag has more than \(Self.maximumLength) characters")
    }
    guard !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0 == "\"" }) else {
      throw FieldProblem(path, "a tag holds a control character or a quotation mark")
    }
    let value = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    guard name.first != ":", !value.split(separator: "/", omittingEmptySubsequences: false).contains("") else {
      throw FieldProblem(path, "the tag \"\(name)\" has an empty part")
    }
    self.name = name
  }

  /// The part before the first colon; empty for a free tag.
  public var namespace: Substring {
    name.firstIndex(of: ":").map { name[..<$0] } ?? ""
  }

  /// The part after the first colon, or the whole of a free tag.
  public var value: Substring {
    name.firstIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }

  /// The tag and every tag above it in its tree, from the top down.
  public var path: [String] {
    let start = name.firstIndex(of: ":") ?? name.startIndex
    return name[start...].indices.filter { name[$0] == "/" }.map { String(name[..<$0]) } + [name]
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
