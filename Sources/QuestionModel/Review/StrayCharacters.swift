/// Characters that have no place in a question, or mean nothing where they stand.
enum StrayCharacters {
  /// One problem for each class of characters that is there.
  static func problems(in text: String) -> [ItemProblem] {
    guard text.utf8.contains(where: { $0 < 0x20 && !isWhite($0) || $0 >= 0x7F }) else { return [] }
    let scalars = Array(text.unicodeScalars)
    let isRightToLeft = scalars.contains(where: isRightToLeft)
    var first: [ItemProblem.CharacterClass: (code: UInt32, offset: Int, count: Int)] = [:]
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      if let found = characterClass(of: scalar, at: index, in: scalars, isRightToLeft: isRightToLeft) {
        first[found, default: (scalar.value, offset, 0)].count += 1
      }
      offset += UTF8.width(scalar)
    }
    return ItemProblem.CharacterClass.allCases.compactMap { characters in
      first[characters].map { .character(characters, code: $0.code, offset: $0.offset, count: $0.count) }
    }
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func characterClass(
    of scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar], isRightToLeft: Bool
  ) -> ItemProblem.CharacterClass? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F: nil
    case 0..<0x20, 0x7F..<0xA0, 0xFFF9...0xFFFD: .control
    case 0x202D, 0x202E: .direction
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202C, 0x2066...0x2069: isRightToLeft ? nil : .direction
    case 0x200C, 0x200D: joins(scalar, at: index, in: scalars) ? nil : .invisible
    case 0x200B: neighbours(of: index, in: scalars).contains(where: partsWordsInvisibly) ? nil : .invisible
    case 0xAD, 0x180E, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: .invisible
    case 0xE000..<0xF900, 0xF0000...0x10FFFF: .privateUse
    default: nil
    }
  }

  /// Whether a joiner has something to join or part: emoji, or letters of a script whose shapes hang together.
  private static func joins(_ joiner: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let (before, after) = (index > 0 ? scalars[index - 1] : nil, index + 1 < scalars.count ? scalars[index + 1] : nil)
    guard let before else { return false }
    if let after, joiner.value == 0x200D, isEmoji(after) {
      return isEmoji(before) || before.value == 0xFE0F || before.properties.isEmojiModifier
    }
    return isShaping(before) || after.map(isShaping) == true
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }

  /// Arabic, Syriac, N'Ko, Mongolian and the scripts of India and its neighbours.
  private static func isShaping(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x600..<0x900, 0x900..<0xE00, 0x0F00..<0x1100, 0x1780..<0x18B0, 0xA840..<0xAC00, 0xFB50..<0xFE00,
      0xFE70..<0xFEFF:
      true
    default: false
    }
  }

  /// Thai, Lao, Tibetan, Burmese and Khmer, which part words by a space without width.
  private static func partsWordsInvisibly(_ scalar: Unicode.Scalar) -> Bool {
    (0xE00..<0x10A0).contains(scalar.value) || (0x1780..<0x1800).contains(scalar.value)
  }

  private static func neighbours(of index: Int, in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    (0x590..<0x900).contains(scalar.value) && scalar.value != 0x61C || (0xFB1D..<0xFDFE).contains(scalar.value)
      || (0xFE70..<0xFEFF).contains(scalar.value) || (0x10800..<0x11000).contains(scalar.value)
      || (0x1E800..<0x1F000).contains(scalar.value)
  }
}
