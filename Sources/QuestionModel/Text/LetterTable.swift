/// Letters of the scripts that most text is written in, with their forms worked out once.
struct LetterTable {
  /// A letter whose lower case and folded form are one scalar each.
  struct Letter {
    let lower: UInt16
    let folded: UInt16
  }

  /// Latin, Greek, Cyrillic, Hebrew and Arabic, and the block of Vietnamese.
  static let common = LetterTable()

  private static let lowBlock: Range<UInt32> = 0..<0x700
  private static let vietnameseBlock: Range<UInt32> = 0x1E00..<0x1F00

  /// Zero in both forms stands for a scalar that is no such letter.
  private let letters: [Letter]

  private init() {
    letters = (Array(Self.lowBlock) + Array(Self.vietnameseBlock)).map { value in
      guard let scalar = Unicode.Scalar(value), WordPart(scalar) == .letter else { return Letter(lower: 0, folded: 0) }
      let lower = Array(scalar.properties.lowercaseMapping.unicodeScalars)
      let folded = TextFolding.decomposed(scalar)
      guard lower.count == 1, folded.count == 1, lower[0].isSettledInNFC, scalar.isSettledInNFC else {
        return Letter(lower: 0, folded: 0)
      }
      return Letter(lower: UInt16(lower[0].value), folded: UInt16(folded[0].value))
    }
  }

  /// The forms of a letter; nil for what is no letter of these blocks or takes more than one scalar.
  @inline(__always)
  subscript(value: UInt32) -> Letter? {
    let index: Int
    if value < Self.lowBlock.upperBound {
      index = Int(value)
    } else if Self.vietnameseBlock.contains(value) {
      index = Int(value - Self.vietnameseBlock.lowerBound + Self.lowBlock.upperBound)
    } else {
      return nil
    }
    let letter = letters[index]
    return letter.lower == 0 ? nil : letter
  }
}
