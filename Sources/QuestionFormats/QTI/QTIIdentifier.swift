import QuestionModel

/// Names of items, options and files in QTI: letters, digits, `_`, `-` and `.`, not beginning with a digit.
enum QTIIdentifier {
  private static let prefix = "q-"

  /// Whether a text may stand as it is.
  static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 200 else { return false }
    return (isLetter(first) || first == UInt8(ascii: "_"))
      && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "_-.".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// The identifier of an item.
  static func identifier(of written: WrittenQuestion) -> String {
    let name = QuestionIdentity.name(of: written)
    return isValid(name) && !name.hasPrefix(prefix) ? name : identifier(of: written.id)
  }

  /// The identifier of a passage that a question names.
  static func identifier(of id: QuestionID) -> String { prefix + id.description }

  /// The name that an identifier stands for.
  static func name(of identifier: String) -> String {
    let text = identifier.trimmed
    guard text.hasPrefix(prefix), QuestionID(String(text.dropFirst(2))) != nil else { return text }
    return String(text.dropFirst(2))
  }

  /// The identifiers of options: their own where all may stand so.
  static func options(_ choices: [Choice]) -> [String] {
    let ids = choices.map(\.id)
    return ids.allSatisfy(isValid) && Set(ids).count == ids.count
      ? ids : ids.indices.map { "choice_\($0 + 1)" }
  }

  /// The title of an item that has none of its own.
  static func title(of stem: String) -> String { PassageText.title(of: stem) }
}
