/// A compound file: streams in sectors that a table chains, as OLE objects are kept (MS-CFB).
///
/// Only as much of it as finding a stream by its name takes; damage ends in nothing, never in a fault.
struct CompoundFile {
  /// Larger files hold no equation.
  static let maximumSize = 4 << 20

  private struct Entry {
    let name: [UInt16]
    let kind: UInt8
    let start: Int
    let size: Int
  }

  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let (entrySize, headerSize, miniSectorSize) = (128, 512, 64)
  private static let (streamKind, rootKind): (UInt8, UInt8) = (2, 5)

  private let bytes: [UInt8]
  private let sectorSize: Int
  /// Streams shorter than this are kept in parts of sectors.
  private let cutoff: Int
  /// The sector that follows each sector.
  private var table: [Int] = []
  private var miniTable: [Int] = []
  private var entries: [Entry] = []

  /// A compound file; nil where the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.headerSize, bytes.count <= Self.maximumSize, bytes.starts(with: Self.signature) else {
      return nil
    }
    self.bytes = bytes
    let shift = Self.number16(bytes, 30)
    guard shift == 9 || shift == 12 else { return nil }
    sectorSize = 1 << shift
    cutoff = Self.number32(bytes, 56)
    table = readTable()
    miniTable = numbers(contents(from: Self.number32(bytes, 60)))
    entries = readEntries()
  }

  /// The bytes of the stream with a name; nil where there is none or its chain is broken.
  func stream(_ name: String) -> [UInt8]? {
    let name = Array(name.utf16)
    guard let entry = entries.first(where: { $0.kind == Self.streamKind && $0.name == name }),
      entry.size <= Self.maximumSize
    else { return nil }
    let content = entry.size < cutoff ? miniContents(from: entry.start) : contents(from: entry.start)
    return content.count >= entry.size ? Array(content.prefix(entry.size)) : nil
  }
}

/// Sectors and their chains.
extension CompoundFile {
  private static func number16(_ bytes: [UInt8], _ offset: Int) -> Int {
    offset + 2 <= bytes.count ? Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 : 0
  }

  private static func number32(_ bytes: [UInt8], _ offset: Int) -> Int {
    number16(bytes, offset) | number16(bytes, offset + 2) << 16
  }

  private func numbers(_ bytes: [UInt8]) -> [Int] {
    stride(from: 0, to: bytes.count - 3, by: 4).map { Self.number32(bytes, $0) }
  }

  /// A sector; the last one of a file may be cut.
  private func sector(_ number: Int) -> ArraySlice<UInt8> {
    let start = (number + 1) * sectorSize
    return start < bytes.count ? bytes[start..<min(start + sectorSize, bytes.count)] : []
  }

  private var sectorCount: Int { bytes.count / sectorSize + 1 }

  /// The sectors that hold the table: those that the header names, and those that a chain of lists names.
  private func readTable() -> [Int] {
    var sectors = stride(from: 76, to: Self.headerSize, by: 4).map { Self.number32(bytes, $0) }
    var list = Self.number32(bytes, 68)
    var lists = 0
    while list < sectorCount, lists < sectorCount {
      let names = numbers(Array(sector(list)))
      guard names.count > 1, let next = names.last else { break }
      sectors += names.dropLast()
      list = next
      lists += 1
    }
    return sectors.filter { $0 < sectorCount }.prefix(sectorCount).flatMap { numbers(Array(sector($0))) }
  }

  /// What the sectors of a chain hold; up to where the chain breaks or comes back to itself.
  private func contents(from start: Int) -> [UInt8] {
    var output: [UInt8] = []
    var next = start
    while next < table.count, next < sectorCount, output.count < bytes.count {
      output += sector(next)
      next = table[next]
    }
    return output
  }

  private func miniContents(from start: Int) -> [UInt8] {
    guard let root = entries.first(where: { $0.kind == Self.rootKind }) else { return [] }
    let container = contents(from: root.start)
    var output: [UInt8] = []
    var next = start
    while next < miniTable.count, output.count < container.count {
      let place = next * Self.miniSectorSize
      guard place < container.count else { break }
      output += container[place..<min(place + Self.miniSectorSize, container.count)]
      next = miniTable[next]
    }
    return output
  }

  private func readEntries() -> [Entry] {
    let directory = contents(from: Self.number32(bytes, 48))
    return stride(from: 0, to: directory.count - Self.entrySize + 1, by: Self.entrySize).map { place in
      let length = max(0, min(Self.number16(directory, place + 64), 64) / 2 - 1)
      return Entry(
        name: (0..<length).map { UInt16(Self.number16(directory, place + 2 * $0)) }, kind: directory[place + 66],
        start: Self.number32(directory, place + 116), size: Self.number32(directory, place + 120))
    }
  }
}
