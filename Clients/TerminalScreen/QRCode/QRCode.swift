/// A QR code of a text (ISO/IEC 18004): byte mode, error correction L, versions 1 to 9.
public struct QRCode: Sendable, Hashable {
  /// Most bytes of a text.
  public static let maximumLength = 230

  /// Modules of a side.
  public let size: Int
  private let modules: [Bool]

  /// The code of a text; nil for one with more than `maximumLength` bytes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion.smallest(for: bytes.count) else { return nil }
    let drawing = QRDrawing(version, codewords: version.codewords(of: bytes))
    // The mask after which the code is read most surely.
    let masked = (0..<8).map { drawing.masked(by: $0) }
    guard let best = masked.min(by: { $0.penalty < $1.penalty }) else { return nil }
    (size, modules) = (version.size, best.modules)
  }

  /// Whether a module is dark; all around the code is light.
  public func isDark(x: Int, y: Int) -> Bool {
    (0..<size).contains(x) && (0..<size).contains(y) && modules[y * size + x]
  }

  /// The code in half blocks, two modules above one another in a cell, light on dark where colours are missing.
  ///
  /// - Parameter margin: light modules around it; readers ask for 4, and most are content with fewer.
  /// - Returns: a picture of `size + 2 * margin` columns and half as many rows.
  public func picture(margin: Int) -> Picture {
    let range = -margin..<size + margin
    let cells = stride(from: range.lowerBound, to: range.upperBound, by: 2).flatMap { y in
      range.map { x in
        let (upper, lower) = (!isDark(x: x, y: y), y + 1 < range.upperBound && !isDark(x: x, y: y + 1))
        let scalar: Unicode.Scalar = upper ? (lower ? "█" : "▀") : lower ? "▄" : " "
        return Picture.Cell(scalar, foreground: Self.light, background: Self.dark)
      }
    }
    return Picture(width: range.count, cells: cells)
  }

  /// White and black, as every terminal with colours has them.
  private static let light: UInt8 = 7
  private static let dark: UInt8 = 0
}
