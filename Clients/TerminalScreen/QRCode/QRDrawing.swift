/// The modules of a QR code: patterns by which it is found, then the codewords along their way.
struct QRDrawing {
  private let version: QRVersion
  private let size: Int
  private(set) var modules: [Bool]
  /// Whether a module is of a pattern, which no mask changes.
  private var isFixed: [Bool]

  /// The code before it is masked.
  init(_ version: QRVersion, codewords: [UInt8]) {
    self.version = version
    size = version.size
    modules = Array(repeating: false, count: size * size)
    isFixed = modules
    drawPatterns()
    draw(codewords)
  }

  /// The code after a mask of 0 to 7, with the mask's number in it.
  func masked(by mask: Int) -> QRDrawing {
    var result = self
    for y in 0..<size {
      for x in 0..<size where !isFixed[y * size + x] && Self.inverts(mask, x, y) {
        result.modules[y * size + x].toggle()
      }
    }
    result.drawFormat(mask)
    return result
  }

  private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
    guard (0..<size).contains(x), (0..<size).contains(y) else { return }
    modules[y * size + x] = isDark
    isFixed[y * size + x] = true
  }

  private mutating func drawPatterns() {
    for place in 0..<size {
      fix(6, place, place % 2 == 0)
      fix(place, 6, place % 2 == 0)
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
      drawSquares(x, y, reach: 4) { $0 != 2 && $0 != 4 }
    }
    let last = version.alignment.last
    for y in version.alignment {
      for x in version.alignment where !(x == 6 && y == 6) && !(x == 6 && y == last) && !(x == last && y == 6) {
        drawSquares(x, y, reach: 2) { $0 != 1 }
      }
    }
    // Kept free until the mask is known.
    drawFormat(0)
    drawVersion()
  }

  /// Squares around a centre; whether one is dark depends on its distance.
  private mutating func drawSquares(_ x: Int, _ y: Int, reach: Int, isDark: (Int) -> Bool) {
    for dy in -reach...reach {
      for dx in -reach...reach { fix(x + dx, y + dy, isDark(Swift.max(abs(dx), abs(dy)))) }
    }
  }

  /// The level and the mask, twice, with ten bits to correct errors.
  private mutating func drawFormat(_ mask: Int) {
    // Level L is 01.
    let data = 1 << 3 | mask
    let bits = (data << 10 | Self.remainder(data << 10, by: 0x537)) ^ 0x5412
    for bit in 0..<15 {
      let isDark = bits >> bit & 1 == 1
      // Along the corner at the top left, passing over the lines of the timing pattern.
      let (x, y) = bit < 8 ? (8, bit < 6 ? bit : bit + 1) : (bit == 8 ? 7 : 14 - bit, 8)
      fix(x, y, isDark)
      if bit < 8 { fix(size - 1 - bit, 8, isDark) } else { fix(8, size - 15 + bit, isDark) }
    }
    fix(8, size - 8, true)
  }

  /// The version of larger codes, twice, with twelve bits to correct errors.
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let bits = version.number << 12 | Self.remainder(version.number << 12, by: 0x1F25)
    for bit in 0..<18 {
      let isDark = bits >> bit & 1 == 1
      fix(size - 11 + bit % 3, bit / 3, isDark)
      fix(bit / 3, size - 11 + bit % 3, isDark)
    }
  }

  /// The remainder of a division of polynomials over bits.
  private static func remainder(_ value: Int, by divisor: Int) -> Int {
    var value = value
    let length = Int.bitWidth - divisor.leadingZeroBitCount
    while Int.bitWidth - value.leadingZeroBitCount >= length {
      value ^= divisor << (Int.bitWidth - value.leadingZeroBitCount - length)
    }
    return value
  }

  /// Draws bits in columns of two, up and down in turn from the right.
  private mutating func draw(_ codewords: [UInt8]) {
    var place = 0
    var goesUp = true
    for right in stride(from: size - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
      for step in 0..<size {
        let y = goesUp ? size - 1 - step : step
        for x in [right, right - 1] where !isFixed[y * size + x] {
          // What is left behind the last codeword stays light.
          guard place < codewords.count * 8 else { continue }
          modules[y * size + x] = codewords[place / 8] >> (7 - place % 8) & 1 == 1
          place += 1
        }
      }
      goesUp.toggle()
    }
  }
}
