import QuestionModel

/// What the beginning of a line means in the layout of text2qti.
enum MarkdownMark: Hashable {
  case question
  /// An option of a question with one right option; whether it is right.
  case option(Bool)
  /// An option of a question with several right options; whether it is right.
  case box(Bool)
  case answer
  case feedback
  case correctFeedback
  case incorrectFeedback
  case solution
  case essay
  case upload
  case number
  case title
  case points
  case textTitle
  case text
  /// A setting of the whole test or of a group; its name.
  case setting(String)
  case groupStart
  case groupEnd
  case comment
  case commentStart
  case commentEnd
  case code
  /// Nothing but blanks before it: it belongs to the line above.
  case continuation

  /// Takes the mark from a line.
  ///
  /// - Parameter line: without its end.
  /// - Returns: the mark and what stands behind it; nil for a line that means nothing.
  static func take(_ line: String) -> (mark: MarkdownMark, rest: String)? {
    guard let first = line.utf8.first else { return nil }
    if first == 0x20 || first == 0x09 { return (.continuation, line) }
    let bytes = Array(line.utf8)
    func rest(_ count: Int) -> String? {
      guard bytes.count > count, bytes[count] == 0x20 || bytes[count] == 0x09 else { return nil }
      let rest = String(decoding: bytes[count...], as: UTF8.self).trimmed
      return rest.isEmpty ? nil : rest
    }
    func starts(_ text: StaticString) -> Bool { text.withUTF8Buffer { bytes.starts(with: $0) } }
    func isOnly(_ sign: UInt8) -> Bool {
      let end = bytes.lastIndex { $0 > 0x20 } ?? 0
      return end > 1 && bytes[...end].allSatisfy { $0 == sign }
    }
    switch first {
    case UInt8(ascii: "%"): return (.comment, String(line.dropFirst()))
    case UInt8(ascii: "C") where line.trimmed == "COMMENT": return (.commentStart, "")
    case UInt8(ascii: "E") where line.trimmed == "END_COMMENT": return (.commentEnd, "")
    case UInt8(ascii: "E") where line.trimmed == "END_GROUP": return (.groupEnd, "")
    case UInt8(ascii: "G") where line.trimmed == "GROUP": return (.groupStart, "")
    case UInt8(ascii: "`") where starts("```"): return (.code, line)
    case UInt8(ascii: "_") where isOnly(first): return (.essay, "")
    case UInt8(ascii: "^") where isOnly(first): return (.upload, "")
    case UInt8(ascii: "="): return rest(1).map { (.number, $0) }
    case UInt8(ascii: "!"): return rest(1).map { (.solution, $0) }
    case UInt8(ascii: "+"): return rest(1).map { (.correctFeedback, $0) }
    case UInt8(ascii: "-"): return rest(1).map { (.incorrectFeedback, $0) }
    case UInt8(ascii: ".") where starts("..."): return rest(3).map { (.feedback, $0) }
    case UInt8(ascii: "[") where starts("[*]"): return rest(3).map { (.box(true), $0) }
    case UInt8(ascii: "[") where starts("[]"): return rest(2).map { (.box(false), $0) }
    case UInt8(ascii: "[") where starts("[ ]"): return rest(3).map { (.box(false), $0) }
    case UInt8(ascii: "*"):
      if bytes.count > 2, isLetter(bytes[1]), bytes[2] == UInt8(ascii: ")") {
        return rest(3).map { (.option(true), $0) }
      }
      return rest(1).map { (.answer, $0) }
    case 0x30...0x39:
      let end = bytes.firstIndex { !(0x30...0x39).contains($0) } ?? 0
      return end > 0 && bytes[end] == UInt8(ascii: ".") ? rest(end + 1).map { (.question, $0) } : nil
    default:
      if bytes.count > 1, isLetter(first), bytes[1] == UInt8(ascii: ")") { return rest(2).map { (.option(false), $0) } }
      return word(line)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func word(_ line: String) -> (mark: MarkdownMark, rest: String)? {
    guard let colon = line.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(line[..<colon]).lowercased()
    let rest = String(line[line.utf8.index(after: colon)...]).trimmed
    switch name {
    case "title": return (.title, rest)
    case "points": return (.points, rest)
    case "text title": return (.textTitle, rest)
    case "text": return (.text, rest)
    default: return settings.contains(name) ? (.setting(name), rest) : nil
    }
  }

  private static let settings: Set<String> = [
    "quiz title", "quiz description", "shuffle answers", "show correct answers", "one question at a time",
    "can't go back", "feedback is solution", "solutions sample groups", "solutions randomize groups", "pick",
    "solutions pick", "points per question",
  ]
}
