import QuestionModel

/// Texts of GIFT with their escapes and their format.
enum GIFTText {
  /// Signs that a backslash makes ordinary; any other backslash stays.
  static let escapable = Set("\\:#={}~".utf8)

  /// Where the first sign of some stands that no backslash takes its meaning from.
  static func firstIndex(of signs: UInt8, in text: ArraySlice<UInt8>) -> Int? {
    firstIndex(in: text) { $0 == signs }
  }

  /// Where the first sign that fits stands, escaped ones left out.
  static func firstIndex(in text: ArraySlice<UInt8>, where fits: (UInt8) -> Bool) -> Int? {
    var index = text.startIndex
    while index < text.endIndex {
      if isEscape(at: index, in: text) {
        index += 2
        continue
      }
      if fits(text[index]) { return index }
      index += 1
    }
    return nil
  }

  private static func isEscape(at index: Int, in text: ArraySlice<UInt8>) -> Bool {
    text[index] == UInt8(ascii: "\\") && index + 1 < text.endIndex
      && (escapable.contains(text[index + 1]) || text[index + 1] == UInt8(ascii: "n"))
  }

  /// The text without escapes, before its format is looked at.
  static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    let text = text.trimmedASCII
    guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      if isEscape(at: index, in: text) {
        bytes.append(text[index + 1] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : text[index + 1])
        index += 2
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text as it must be written: on one line, with its signs escaped.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { escapable.contains($0) || $0 == 0x0A || $0 == 0x0D }) else { return text }
    var bytes: [UInt8] = []
    var index = text.utf8.startIndex
    while index < text.utf8.endIndex {
      let byte = text.utf8[index]
      if byte == 0x0A {
        bytes += "\\n".utf8
      } else {
        if escapable.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
      index = text.utf8.index(after: index)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
