import QuestionModel

/// Reads Markdown in the layout of text2qti, block by block.
struct MarkdownReader: FormatReader {
  /// Most bytes of a question.
  static let maximumLength = 1 << 20

  private enum State {
    case plain
    case comment
    case code(fence: Int)
  }

  private var splitter = LineSplitter()
  private var block = MarkdownBlock()
  private var state = State.plain
  private var name: String?
  private var lastLine = 1

  mutating func items(of chunk: [UInt8]) -> [PendingItem] {
    var items: [PendingItem] = []
    for line in splitter.lines(of: chunk) { take(line, &items) }
    return items
  }

  mutating func rest() -> [PendingItem] {
    var items: [PendingItem] = []
    if let line = splitter.last() { take(line, &items) }
    cut(&items)
    switch state {
    case .plain: break
    case .comment: items.append(Self.refused("COMMENT is never ended by END_COMMENT", lastLine))
    case .code: items.append(Self.refused("a code block is never ended", lastLine))
    }
    state = .plain
    return items
  }

  private mutating func take(_ line: LineSplitter.Line, _ items: inout [PendingItem]) {
    lastLine = line.number
    guard let text = String(validating: line.bytes, as: UTF8.self), !line.isTooLong, !line.bytes.contains(0) else {
      cut(&items)
      return items.append(Self.refused("it is no text in UTF-8, or too long; save the file as UTF-8", line.number))
    }
    let found = MarkdownMark.take(text)
    switch state {
    case .comment:
      if found?.mark == .commentEnd { state = .plain }
      return
    case .code(let fence):
      let ticks = text.utf8.prefix { $0 == UInt8(ascii: "`") }.count
      if ticks >= fence, text.trimmed.utf8.count == ticks { state = .plain }
      return
    case .plain: break
    }
    switch found?.mark {
    case .comment:
      if let id = Self.id(found?.rest ?? "") { name = id }
    case .commentStart: state = .comment
    case .commentEnd: items.append(Self.refused("END_COMMENT stands without COMMENT", line.number))
    case .code:
      cut(&items)
      state = .code(fence: text.utf8.prefix { $0 == UInt8(ascii: "`") }.count)
      items.append(Self.refused("code that makes questions is not run; write the questions themselves", line.number))
    case let mark?:
      if block.isEnded(by: mark) { cut(&items) }
      if mark == .question || mark == .text, let name {
        block.name = name
        self.name = nil
      }
      block.append(mark, found?.rest ?? "", line)
    case nil: block.append(nil, text, line)
    }
    if block.size > Self.maximumLength { cut(&items) }
  }

  /// The name of the next question, which is told in a comment: the layout has no other place for it.
  private static func id(_ comment: String) -> String? {
    let text = comment.trimmed
    guard text.utf8.starts(with: "id:".utf8) else { return nil }
    let id = String(text.dropFirst(3)).trimmed
    return id.isEmpty ? nil : id
  }

  private mutating func cut(_ items: inout [PendingItem]) {
    guard !block.isEmpty else { return }
    let whole = block
    block = MarkdownBlock()
    items.append(PendingItem { MarkdownQuestion(whole).item })
  }

  private static func refused(_ reason: String, _ line: Int) -> PendingItem {
    PendingItem(FormatItem(.refused(reason), at: FilePlace(line: line)))
  }
}
