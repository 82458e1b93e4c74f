/// Cuts a stream of chunks into lines, holding no more than one line in memory.
public struct LineSplitter: Sendable {
  /// One line without its end.
  public struct Line: Sendable {
    /// Number in the file, from 1.
    public let number: Int
    /// The line's bytes; of a line that is too long only the beginning.
    public let bytes: [UInt8]
    /// Whether the line was longer than `maximumLength`.
    public let isTooLong: Bool

    /// A line.
    public init(number: Int, bytes: [UInt8], isTooLong: Bool) {
      self.number = number
      self.bytes = bytes
      self.isTooLong = isTooLong
    }
  }

  /// Longest line that is read, in bytes.
  public static let maximumLength = 4 << 20

  private var pending: [UInt8] = []
  private var isTooLong = false
  private var number = 0

  /// A splitter at the beginning of a file.
  public init() {}

  /// Takes the next chunk.
  ///
  /// - Parameter chunk: bytes of any number.
  /// - Returns: the lines that end in it; blank ones are counted and left out.
  public mutating func lines(of chunk: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
      append(chunk[start..<end])
      if let line = finish() { lines.append(line) }
      start = end + 1
    }
    append(chunk[start...])
    return lines
  }

  /// Ends the file.
  ///
  /// - Returns: the last line, if the file did not end with a line's end.
  public mutating func last() -> Line? { pending.isEmpty ? nil : finish() }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    let room = Self.maximumLength - pending.count
    isTooLong = isTooLong || bytes.count > room
    pending.append(contentsOf: bytes.prefix(room))
  }

  private mutating func finish() -> Line? {
    number += 1
    if number == 1, pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
    if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
    let isBlank = !isTooLong && pending.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    let line = isBlank ? nil : Line(number: number, bytes: pending, isTooLong: isTooLong)
    pending.removeAll(keepingCapacity: true)
    isTooLong = false
    return line
  }
}
