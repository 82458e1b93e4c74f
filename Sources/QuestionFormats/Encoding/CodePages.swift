/// Tables of the encodings whose letters are single bytes, or a byte and a mark.
enum CodePages {
  /// Stands for a byte that no letter has.
  static let none: UInt32 = .max

  /// The scalar of every byte in Windows-1252.
  static let windows1252: [UInt32] = {
    var table = Array(UInt32(0)..<256)
    let high: [UInt32] = [
      0x20AC, none, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, none, 0x17D,
      none,
      none, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, none, 0x17E,
      0x178,
    ]
    table.replaceSubrange(0x80..<0xA0, with: high)
    return table
  }()

  /// The scalar of every byte in Windows-1258, whose tones are combining marks.
  static let windows1258: [UInt32] = {
    var table = windows1252
    let own: [(Int, UInt32)] = [
      (0x8A, none), (0x8E, none), (0x9A, none), (0x9E, none), (0xC3, 0x102), (0xCC, 0x300), (0xD0, 0x110),
      (0xD2, 0x309),
      (0xD5, 0x1A0), (0xDD, 0x1AF), (0xDE, 0x303), (0xE3, 0x103), (0xEC, 0x301), (0xF0, 0x111), (0xF2, 0x323),
      (0xF5, 0x1A1), (0xFD, 0x1B0), (0xFE, 0x20AB),
    ]
    for (byte, scalar) in own { table[byte] = scalar }
    return table
  }()

  /// The scalar of every byte in TCVN3; what Vietnamese leaves free is as in Windows-1252.
  static let tcvn3: [UInt32] = {
    var table = windows1252
    for (letter, bytes) in tcvn3Bytes { table[Int(bytes[0])] = letter.value }
    return table
  }()

  /// The scalar of every byte in VNI that stands by itself.
  static let vni: [UInt32] = {
    var table = windows1252
    for (letter, bytes) in vniBytes where bytes.count == 1 { table[Int(bytes[0])] = letter.value }
    return table
  }()

  /// The letter that a vowel and its mark make in VNI; a capital may have the small mark too.
  static let vniPairs: [UInt16: UInt32] = {
    var table: [UInt16: UInt32] = [:]
    for (letter, bytes) in vniBytes where bytes.count == 2 {
      table[UInt16(bytes[0]) << 8 | UInt16(bytes[1])] = letter.value
      if bytes[1] < 0xE0 { table[UInt16(bytes[0]) << 8 | UInt16(bytes[1] + 0x20)] = letter.value }
    }
    return table
  }()

  /// The letter that a vowel and a combining tone make.
  static let tonePairs: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (letter, (vowel, tone)) in VietnameseLetters.toneOfVowel where tone > 0 {
      table[pair(vowel.value, VietnameseLetters.tones[tone].value)] = letter.value
    }
    return table
  }()

  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}

/// The tables of fonts, written from the letter to its bytes.
extension CodePages {
  /// What a letter is in TCVN3; capitals with a tone have no code of their own there.
  static let tcvn3Bytes: [Unicode.Scalar: [UInt8]] = {
    let rows: [[UInt8]] = [
      [0x61, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9], [0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6], [0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB],
      [0x65, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1], [0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6], [0x69, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE],
      [0x6F, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4], [0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9], [0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE],
      [0x75, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4], [0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9], [0x79, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE],
    ]
    var table: [Unicode.Scalar: [UInt8]] = [
      "đ": [0xAE], "Ă": [0xA1], "Â": [0xA2], "Ê": [0xA3], "Ô": [0xA4], "Ơ": [0xA5], "Ư": [0xA6], "Đ": [0xA7],
    ]
    for (letters, bytes) in zip(VietnameseLetters.vowels, rows) {
      for (letter, byte) in zip(letters, bytes) where !letter.isASCII { table[letter] = [byte] }
    }
    return table
  }()

  /// What a letter is in VNI: one byte, or a vowel and a mark.
  static let vniBytes: [Unicode.Scalar: [UInt8]] = {
    let plain: [UInt8] = [0, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
    let hat: [UInt8] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
    let breve: [UInt8] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]
    let (a, e, o, u, y) = (UInt8(0x61), UInt8(0x65), UInt8(0x6F), UInt8(0x75), UInt8(0x79))
    let (horned, hornedU) = (UInt8(0xF4), UInt8(0xF6))
    let rows: [(base: UInt8, marks: [UInt8])] = [
      (a, plain), (a, breve), (a, hat), (e, plain), (e, hat), (0, []), (o, plain), (o, hat), (horned, plain),
      (u, plain),
      (hornedU, plain), (y, plain),
    ]
    var table: [Unicode.Scalar: [UInt8]] = ["đ": [0xF1]]
    for (letters, row) in zip(VietnameseLetters.vowels, rows) {
      for (letter, mark) in zip(letters, row.marks) where !letter.isASCII {
        table[letter] = mark == 0 ? [row.base] : [row.base, mark]
      }
    }
    for (letter, byte) in zip("ìỉĩíịỵ".unicodeScalars, [0xEC, 0xE6, 0xF3, 0xED, 0xF2, 0xEE] as [UInt8]) {
      table[letter] = [byte]
    }
    for (letter, bytes) in table { table[VietnameseLetters.capital(letter)] = bytes.map { $0 - 0x20 } }
    return table
  }()

  /// The byte that a scalar of Windows-1252 has, with the codes that symbol fonts have in the private area.
  static let bytes1252: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (byte, scalar) in windows1252.enumerated() {
      table[scalar == none ? UInt32(byte) : scalar] = UInt8(byte)
      if byte >= 0x20 { table[0xF000 + UInt32(byte)] = UInt8(byte) }
    }
    return table
  }()
}
