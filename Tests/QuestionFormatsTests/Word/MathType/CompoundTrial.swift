@testable import QuestionFormats

/// Compound files made for trials: one stream, in parts of sectors where it is short, or in sectors.
struct CompoundTrial {
  var name = "Equation Native"
  var content: [UInt8]
  /// Where the chain of the stream goes on from its sector with a number; for chains that are broken.
  var detours: [Int: UInt32] = [:]

  private static let (end, free, table): (UInt32, UInt32, UInt32) = (0xFFFF_FFFE, 0xFFFF_FFFF, 0xFFFF_FFFD)

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func padded(_ bytes: [UInt8], to size: Int, with byte: UInt8 = 0) -> [UInt8] {
    bytes + [UInt8](repeating: byte, count: (size - bytes.count % size) % size)
  }

  private static func chain(from start: Int, count: Int) -> [UInt32] {
    (0..<count).map { $0 + 1 < count ? UInt32(start + $0 + 1) : end }
  }

  private static func entry(_ name: String, _ kind: UInt8, start: UInt32, size: Int) -> [UInt8] {
    let letters = [UInt8](name.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }.joined()) + [0, 0]
    var bytes = padded(letters, to: 64)
    bytes += [UInt8(letters.count), 0, kind, 1]
    bytes += [UInt8](repeating: 0xFF, count: 12) + [UInt8](repeating: 0, count: 36)
    return bytes + number(start) + number(UInt32(size)) + number(0)
  }

  /// The file: the table, the directory, the table of parts, and then the stream.
  var bytes: [UInt8] {
    let isShort = content.count < 4096
    let sectors = Self.padded(content, to: 512)
    let count = sectors.count / 512
    var table: [UInt32] = [Self.table, Self.end, Self.end] + Self.chain(from: 3, count: count)
    var parts = isShort ? Self.chain(from: 0, count: (content.count + 63) / 64) : []
    for (place, next) in detours {
      if isShort { parts[place] = next } else { table[3 + place] = next }
    }
    let directory =
      Self.entry("Root Entry", 5, start: 3, size: isShort ? content.count : 0)
      + Self.entry(name, 2, start: isShort ? 0 : 3, size: content.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    header += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10)
    header += Self.number(1) + Self.number(1) + Self.number(0) + Self.number(4096) + Self.number(2) + Self.number(1)
    header += Self.number(Self.end) + Self.number(0) + Self.number(0)
    header = Self.padded(header, to: 512, with: 0xFF)
    return header + Self.padded(table.flatMap(Self.number), to: 512, with: 0xFF) + Self.padded(directory, to: 512)
      + Self.padded(parts.flatMap(Self.number) + [0xFF], to: 512, with: 0xFF) + sectors
  }

  /// The object of an equation, as it lies in a Word file.
  static func object(_ equation: [UInt8]) -> [UInt8] {
    let header = [28, 0, 0, 0, 2, 0, 0xD6, 0xC1] + number(UInt32(equation.count)) + [UInt8](repeating: 0, count: 16)
    return CompoundTrial(content: header + equation).bytes
  }
}
