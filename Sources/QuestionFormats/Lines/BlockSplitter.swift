/// Cuts a stream of chunks into blocks of lines with blank lines between them, holding no more than one block in memory.
struct BlockSplitter: Sendable {
  /// Lines that follow one another.
  struct Block: Sendable {
    /// Number of its first line in the file, from 1.
    let line: Int
    /// Its bytes with `\n` between lines; of a block that is too long only the beginning.
    let bytes: [UInt8]
    /// Whether it was longer than `LineSplitter.maximumLength`.
    let isTooLong: Bool
  }

  private var pending: [UInt8] = []
  private var line: [UInt8] = []
  private var number = 1
  private var first = 1
  private var isTooLong = false
  private var isAtStart = true

  /// Takes the next chunk and gives the blocks that end in it.
  mutating func blocks(of chunk: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
      append(chunk[start..<end])
      if let block = endLine() { blocks.append(block) }
      start = end + 1
    }
    append(chunk[start...])
    return blocks
  }

  /// The last block, at the end of the file.
  mutating func last() -> Block? {
    if let block = line.isEmpty ? nil : endLine() { return block }
    return endBlock()
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    if isAtStart, line.isEmpty, !bytes.isEmpty {
      isAtStart = false
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    }
    let room = max(0, LineSplitter.maximumLength - pending.count - line.count)
    isTooLong = isTooLong || bytes.count > room
    line.append(contentsOf: bytes.prefix(room))
  }

  private mutating func endLine() -> Block? {
    defer {
      line.removeAll(keepingCapacity: true)
      number += 1
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return endBlock() }
    if pending.isEmpty { first = number } else { pending.append(UInt8(ascii: "\n")) }
    pending.append(contentsOf: line)
    return nil
  }

  private mutating func endBlock() -> Block? {
    guard !pending.isEmpty else { return nil }
    defer {
      pending.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    return Block(line: first, bytes: pending, isTooLong: isTooLong)
  }
}
