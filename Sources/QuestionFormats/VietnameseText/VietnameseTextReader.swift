import QuestionModel

/// Reads questions out of plain text in the layouts of Vietnamese teachers. Keys may stand at the end, so the whole file
/// is held, up to a size that no file of questions has.
struct VietnameseTextReader: FormatReader {
  /// Most bytes of a file.
  static let maximumSize = 12 << 20
  /// Items that are given at once.
  private static let batch = 500

  private let limit: Int
  private var splitter = TextLines()
  private var lines: [StyledLine] = []
  private var size = 0
  private var items: ArraySlice<PendingItem>?

  init(limit: Int = maximumSize) { self.limit = limit }

  mutating func items(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem] {
    size += chunk.count
    guard size <= limit else {
      throw FormatFault("the text is longer than \(limit >> 20) MiB; part it into several files")
    }
    lines += splitter.lines(of: chunk)
    guard lines.count <= VietnameseText.maximumLines else { throw VietnameseText.tooLong }
    return []
  }

  mutating func rest() throws(FormatFault) -> [PendingItem] {
    if items == nil {
      lines += splitter.rest()
      items = try VietnameseText.file(lines)[...]
      lines = []
    }
    let next = items?.prefix(Self.batch) ?? []
    items = items?.dropFirst(Self.batch)
    return Array(next)
  }
}

/// Cuts text into lines, blank ones too: they part questions.
struct TextLines: Sendable {
  private var pending: [UInt8] = []
  private var number = 0
  private var isBehindReturn = false

  /// Lines end with a line feed, a carriage return or both.
  mutating func lines(of chunk: [UInt8]) -> [StyledLine] {
    var lines: [StyledLine] = []
    var start = 0
    for (index, byte) in chunk.enumerated() where byte == 0x0A || byte == 0x0D {
      if byte == 0x0A, isBehindReturn, index == start, pending.isEmpty {
        isBehindReturn = false
        start = index + 1
        continue
      }
      pending += chunk[start..<index]
      lines.append(line())
      isBehindReturn = byte == 0x0D
      start = index + 1
    }
    if start < chunk.count { isBehindReturn = false }
    pending += chunk[start...]
    return lines
  }

  mutating func rest() -> [StyledLine] { pending.isEmpty ? [] : [line()] }

  private mutating func line() -> StyledLine {
    number += 1
    if number == 1, pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
    var line = StyledLine(String(decoding: pending, as: UTF8.self), number: number)
    if pending.contains(UInt8(ascii: "*")) { line.runs = Self.runs(line.text) }
    line.isContinuation = pending.starts(with: [0x20, 0x20]) || pending.first == 0x09
    pending.removeAll(keepingCapacity: true)
    return line
  }

  /// The runs of a line in which words stand between `**`, as Markdown makes them bold.
  private static func runs(_ text: String) -> [StyledRun] {
    let parts = text.split(separator: "**", omittingEmptySubsequences: false)
    guard parts.count > 2, parts.count.isMultiple(of: 2) == false else { return [StyledRun(text: text)] }
    let isBold = parts.enumerated().allSatisfy { index, part in
      index.isMultiple(of: 2)
        || part.first.map { !$0.isWhitespace && $0 != "*" } == true && part.last?.isWhitespace == false
    }
    guard isBold else { return [StyledRun(text: text)] }
    return parts.enumerated().compactMap { index, part in
      part.isEmpty ? nil : StyledRun(text: String(part), look: index.isMultiple(of: 2) ? [] : .bold)
    }
  }
}
