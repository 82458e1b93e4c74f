import QuestionModel

/// The lines of one question, text or setting, put together by their marks.
struct MarkdownBlock: Sendable {
  /// Something marked, with the lines that belong to it.
  struct Part: Sendable {
    /// Nil for a line that means nothing.
    let mark: MarkdownMark?
    let line: Int
    var text: String
  }

  private(set) var parts: [Part] = []
  private(set) var size = 0
  private(set) var source: [UInt8] = []
  /// The name of the question, as a comment tells it.
  var name: String?
  private var lastLine = 0
  /// How far the lines of a program are indented that has begun; nil outside one.
  private var fence: Int?

  var isEmpty: Bool { parts.isEmpty }

  /// Whether a line with a mark begins something new.
  func isEnded(by mark: MarkdownMark) -> Bool {
    let marks = parts.compactMap(\.mark)
    guard let last = marks.last else { return false }
    switch mark {
    case .question: return last != .title && last != .points
    case .points: return last != .title
    case .text: return last != .textTitle
    case .title, .textTitle, .setting, .groupStart, .groupEnd: return true
    default:
      // What belongs to a question does not go on behind a setting or a text.
      if case .setting = last { return mark != .continuation }
      return [.text, .groupStart, .groupEnd].contains(last) && mark != .continuation
    }
  }

  mutating func append(_ mark: MarkdownMark?, _ text: String, _ line: LineSplitter.Line) {
    size += line.bytes.count
    if source.count < FormatItem.maximumSource { source += line.bytes + [0x0A] }
    let blanks = lastLine > 0 ? line.number - lastLine - 1 : 0
    lastLine = line.number
    guard mark == .continuation, let last = parts.indices.last else {
      parts.append(Part(mark: mark == .continuation ? nil : mark, line: line.number, text: text.trimmed))
      let width = 1 + (line.bytes.lastIndex { $0 > 0x20 } ?? 0)
      fence = Self.beginsCode(text.trimmed) ? width - text.trimmed.utf8.count : nil
      return
    }
    if let indent = fence {
      let blank = text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      let isEnd = text.trimmed.utf8.elementsEqual(CodeFence.mark)
      let code = isEnd ? text.trimmed : String(decoding: text.utf8.dropFirst(min(indent, blank)), as: UTF8.self)
      parts[last].text += String(repeating: "\n", count: blanks + 1) + code
      if isEnd { fence = nil }
    } else {
      // A blank line parts paragraphs, however many there are.
      parts[last].text += (blanks > 0 ? "\n\n" : "\n") + text.trimmed
      if Self.beginsCode(text.trimmed) { fence = text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count }
    }
  }

  private static func beginsCode(_ text: String) -> Bool {
    text.utf8.starts(with: CodeFence.mark) && CodeFence.isLanguage(text.utf8.dropFirst(CodeFence.mark.count))
  }
}
