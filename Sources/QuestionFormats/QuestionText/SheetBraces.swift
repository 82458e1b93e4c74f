import QuestionModel

/// What stands in braces between an answer's mark and its text: `{d, pinned, level: vận dụng}`.
struct SheetBraces {
  var id: String?
  var isPinned = false
  var level: String?

  init() {}

  /// Reads braces; nil where no space follows them, or they hold what they may not.
  ///
  /// - Parameter line: begins with them; what follows them stays.
  init?(_ line: inout SheetText.Line) {
    guard let (parts, rest) = Self.parts(of: line) else { return nil }
    for part in parts {
      guard take(part) else { return nil }
    }
    line = rest
  }

  /// What stands between the commas, and what behind the braces.
  private static func parts(of line: SheetText.Line) -> (parts: [SheetText.Line], rest: SheetText.Line)? {
    var parts: [SheetText.Line] = []
    var start = line.startIndex + 1
    var isQuoted = false
    for index in line.indices.dropFirst() {
      switch line[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "}") where !isQuoted:
        parts.append(SheetText.trimmed(line[start..<index]))
        start = index + 1
        guard line[index] == UInt8(ascii: "}") else { continue }
        let rest = line[start...]
        return rest.first.map(SheetText.isBlank) ?? true ? (parts, SheetText.skippingBlanks(rest)) : nil
      default: continue
      }
    }
    return nil
  }

  private mutating func take(_ part: SheetText.Line) -> Bool {
    if part.first != UInt8(ascii: "\"") {
      if let (name, rest) = SheetWords.name(of: part) {
        guard SheetWords.levels.contains(name), level == nil else { return false }
        level = Self.unquoted(rest) ?? String(decoding: rest, as: UTF8.self).normalizedToNFC
        return true
      }
      if part.count <= 64, Self.isPin(String(decoding: part, as: UTF8.self)) {
        isPinned = true
        return true
      }
    }
    guard id == nil else { return false }
    id = Self.unquoted(part) ?? (Self.isPlain(part) ? String(decoding: part, as: UTF8.self) : nil)
    return id != nil
  }

  private static func isPin(_ word: String) -> Bool { SheetWords.pins.contains(TextFolding.comparable(word)) }

  /// Whether an id needs no quotation marks.
  private static func isPlain(_ id: SheetText.Line) -> Bool {
    !id.isEmpty
      && id.allSatisfy { byte in
        Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
          || "_-.".utf8.contains(byte)
      }
  }

  /// The text between quotation marks that stand around all of it.
  static func unquoted(_ text: SheetText.Line) -> String? {
    guard text.count >= 2, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") else { return nil }
    let inner = text.dropFirst().dropLast()
    guard !inner.contains(UInt8(ascii: "\"")) else { return nil }
    var output: [UInt8] = []
    SheetText.append(decoded: inner, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  static func quoted(_ text: String) -> String {
    var output = [UInt8(ascii: "\"")]
    SheetText.append(Array(text.utf8)[...], isQuoted: true, to: &output)
    return String(decoding: output, as: UTF8.self) + "\""
  }

  /// The braces of an option.
  static func text(of choice: Choice, words: SheetWords) -> String {
    var parts = [isPlain(Array(choice.id.utf8)[...]) && !isPin(choice.id) ? choice.id : quoted(choice.id)]
    if choice.pinned { parts.append(words.pinned) }
    if let level = choice.level {
      let isBare = !level.isEmpty && level.utf8.allSatisfy { $0 >= 0x20 && !"{},\"\\".utf8.contains($0) && $0 != 0x7F }
      let hasBlankEnds = level.utf8.first == 0x20 || level.utf8.last == 0x20
      parts.append("\(words.name(of: .level)): " + (isBare && !hasBlankEnds ? level : quoted(level)))
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}
