import QuestionModel

/// Reads Moodle's GIFT: blank lines part questions, and a category rules those after it.
struct GIFTReader: FormatReader {
  private var splitter = BlockSplitter()
  private var category: CategoryPath?

  mutating func items(of chunk: [UInt8]) -> [PendingItem] {
    splitter.blocks(of: chunk).compactMap { pending($0) }
  }

  mutating func rest() -> [PendingItem] { splitter.last().flatMap { pending($0) }.map { [$0] } ?? [] }

  private mutating func pending(_ block: BlockSplitter.Block) -> PendingItem? {
    var lines = GIFTLines(block)
    if let named = lines.category { category = named }
    guard lines.hasText else { return nil }
    lines.category = category
    return PendingItem { [lines] in
      guard !block.isTooLong else {
        let reason = "the question is longer than \(LineSplitter.maximumLength) bytes; is an empty line missing?"
        return FormatItem(.refused(reason), at: FilePlace(line: block.line), source: block.bytes)
      }
      var question = GIFTQuestion(lines)
      return question.item(source: block.bytes)
    }
  }
}

/// The lines of one block: text, what comments say of it, and the category that it begins.
struct GIFTLines: Sendable {
  /// The text without comments, with `\n` between lines.
  private(set) var text: [UInt8] = []
  /// Number in the file of the block's first line.
  let line: Int
  /// The category; of the block itself while it is being cut, then the one that rules it.
  var category: CategoryPath?
  private(set) var notes = GIFTNotes()

  init(_ block: BlockSplitter.Block) {
    line = block.line
    text.reserveCapacity(block.bytes.count)
    for line in block.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = line.trimmedASCII
      if line.starts(with: Self.comment) {
        notes.read(line.dropFirst(2))
      } else if line.starts(with: Self.categoryMark) {
        category = CategoryPath(path: String(decoding: line.dropFirst(Self.categoryMark.count), as: UTF8.self))
      } else {
        // A line of a comment leaves none, so that lines are counted on.
        if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
        text.append(contentsOf: line)
      }
    }
  }

  /// Whether there is anything but comments and categories.
  var hasText: Bool { !text.isEmpty }

  private static let comment = Array("//".utf8)
  private static let categoryMark = Array("$CATEGORY:".utf8)
}

extension ArraySlice<UInt8> {
  /// Without spaces and tabs at both ends.
  var trimmedASCII: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D {
      slice.removeFirst()
    }
    while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D { slice.removeLast() }
    return slice
  }
}
