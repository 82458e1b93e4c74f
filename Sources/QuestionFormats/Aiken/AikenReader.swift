/// Reads Moodle's Aiken: a stem, options such as `A. Huế`, and a line `ANSWER: A`.
///
/// Stems and options may have several lines here, though Moodle takes only one.
struct AikenReader: FormatReader {
  /// Most bytes of a question.
  static let maximumLength = 1 << 20

  private var splitter = LineSplitter()
  private var lines: [LineSplitter.Line] = []
  private var size = 0
  private var lastOption: UInt8?
  /// Where text behind the options begins: it may go on with the last of them, or be the next stem.
  private var held: Int?

  init() {}

  mutating func items(of chunk: [UInt8]) -> [PendingItem] {
    var items: [PendingItem] = []
    for line in splitter.lines(of: chunk) { take(line, &items) }
    return items
  }

  mutating func rest() -> [PendingItem] {
    var items: [PendingItem] = []
    if let line = splitter.last() { take(line, &items) }
    if let held { cut(held, &items) }
    cut(lines.count, &items)
    return items
  }

  private mutating func take(_ line: LineSplitter.Line, _ items: inout [PendingItem]) {
    let follows = lines.last.map { $0.number + 1 == line.number } ?? true
    switch AikenLine(line.bytes) {
    case .option(let letter, _):
      if let held, letter != lastOption.map({ $0 &+ 1 }) { cut(held, &items) }
      held = nil
      lastOption = letter
      append(line)
    case .answer:
      append(line)
      cut(lines.count, &items)
    case .text:
      if lastOption != nil, held == nil {
        if follows { held = lines.count } else { cut(lines.count, &items) }
      }
      append(line)
    }
    if size > Self.maximumLength { cut(lines.count, &items) }
  }

  private mutating func append(_ line: LineSplitter.Line) {
    lines.append(line)
    size += line.bytes.count
  }

  /// Hands over the first lines.
  private mutating func cut(_ count: Int, _ items: inout [PendingItem]) {
    let block = Array(lines[..<count])
    lines.removeFirst(count)
    size = lines.reduce(0) { $0 + $1.bytes.count }
    lastOption = nil
    held = nil
    if !block.isEmpty { items.append(PendingItem { AikenBlock(block).item }) }
  }
}
