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
    if mark == .continuation, let last = parts.indices.last {
      // A blank line parts paragraphs, however many there are.
      parts[last].text += (blanks > 0 ? "\n\n" : "\n") + text.trimmed
    } else {
      parts.append(Part(mark: mark == .continuation ? nil : mark, line: line.number, text: text.trimmed))
    }
  }
}
