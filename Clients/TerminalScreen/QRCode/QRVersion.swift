/// A size of QR code with error correction L, and how a text becomes its codewords.
struct QRVersion: Sendable, Hashable {
  /// 1 to 9.
  let number: Int
  /// Codewords of data, over all blocks.
  private let dataCount: Int
  /// Codewords for error correction in each block.
  private let correctionCount: Int
  /// Blocks of equal length.
  private let blockCount: Int
  /// Centres of the alignment patterns, along each side.
  let alignment: [Int]

  private init(_ number: Int, _ dataCount: Int, _ correctionCount: Int, _ blockCount: Int, _ alignment: [Int]) {
    (self.number, self.dataCount, self.correctionCount) = (number, dataCount, correctionCount)
    (self.blockCount, self.alignment) = (blockCount, alignment)
  }

  /// Tables 7, 9 and E.1 of ISO/IEC 18004.
  private static let all = [
    QRVersion(1, 19, 7, 1, []), QRVersion(2, 34, 10, 1, [6, 18]), QRVersion(3, 55, 15, 1, [6, 22]),
    QRVersion(4, 80, 20, 1, [6, 26]), QRVersion(5, 108, 26, 1, [6, 30]), QRVersion(6, 136, 18, 2, [6, 34]),
    QRVersion(7, 156, 20, 2, [6, 22, 38]), QRVersion(8, 194, 24, 2, [6, 24, 42]),
    QRVersion(9, 232, 30, 2, [6, 26, 46]),
  ]

  /// The smallest version that holds so many bytes; nil where none does.
  static func smallest(for count: Int) -> QRVersion? {
    // Four bits for the mode and eight for the length come before the bytes.
    all.first { count + 2 <= $0.dataCount }
  }

  /// Modules of a side.
  var size: Int { 17 + 4 * number }

  /// The codewords of bytes in the order in which they are drawn: data, then error correction, block by block in turn.
  func codewords(of bytes: [UInt8]) -> [UInt8] {
    let data = dataCodewords(of: bytes)
    let length = dataCount / blockCount
    let blocks = (0..<blockCount).map { Array(data[$0 * length..<($0 + 1) * length]) }
    let corrections = blocks.map { ReedSolomon.remainder(of: $0, count: correctionCount) }
    return (0..<length).flatMap { place in blocks.map { $0[place] } }
      + (0..<correctionCount).flatMap { place in corrections.map { $0[place] } }
  }

  private func dataCodewords(of bytes: [UInt8]) -> [UInt8] {
    // Mode and length move each byte by half a codeword.
    var words: [UInt8] = []
    var half: UInt8 = 0b0100
    for byte in [UInt8(bytes.count)] + bytes {
      words.append(half << 4 | byte >> 4)
      half = byte & 15
    }
    words.append(half << 4)
    for place in 0..<dataCount - words.count { words.append(place % 2 == 0 ? 0xEC : 0x11) }
    return words
  }
}

/// Reed-Solomon codes over the bytes modulo x⁸ + x⁴ + x³ + x² + 1.
enum ReedSolomon {
  /// The codewords that make a block divisible by the generator of a degree.
  static func remainder(of block: [UInt8], count: Int) -> [UInt8] {
    let generator = generator(count)
    var remainder = [UInt8](repeating: 0, count: count)
    for byte in block {
      let factor = byte ^ remainder.removeFirst()
      remainder.append(0)
      for place in 0..<count { remainder[place] ^= product(generator[place], factor) }
    }
    return remainder
  }

  /// (x − 1)(x − 2)(x − 4)… without its first coefficient, which is 1.
  private static func generator(_ degree: Int) -> [UInt8] {
    var generator = [UInt8](repeating: 0, count: degree - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for place in 0..<degree {
        generator[place] = product(generator[place], root) ^ (place + 1 < degree ? generator[place + 1] : 0)
      }
      root = product(root, 2)
    }
    return generator
  }

  private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
    var result: UInt8 = 0
    for bit in (0..<8).reversed() {
      result = result << 1 ^ (result >> 7) &* 0x1D
      if other >> bit & 1 == 1 { result ^= one }
    }
    return result
  }
}
