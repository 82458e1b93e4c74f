/// The letters of Vietnamese that are not ASCII, as tables of encodings list them.
enum VietnameseLetters {
  /// Every vowel without a tone, then with huyền, hỏi, ngã, sắc and nặng.
  static let vowels: [[Unicode.Scalar]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
    "yỳỷỹýỵ",
  ].map { Array($0.unicodeScalars) }

  /// The tones as combining marks, in the same order; the first is for none.
  static let tones: [Unicode.Scalar] = ["\0", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

  /// A letter's capital; the letter itself where it has none of one scalar.
  static func capital(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    let capital = letter.properties.uppercaseMapping.unicodeScalars
    return capital.count == 1 ? capital.first ?? letter : letter
  }

  /// A letter's small form.
  static func small(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    let small = letter.properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first ?? letter : letter
  }

  /// The vowel without its tone, and the tone's place among `tones`, of every vowel in both cases.
  static let toneOfVowel: [Unicode.Scalar: (vowel: Unicode.Scalar, tone: Int)] = {
    var table: [Unicode.Scalar: (vowel: Unicode.Scalar, tone: Int)] = [:]
    for row in vowels {
      for (tone, letter) in row.enumerated() {
        table[letter] = (row[0], tone)
        table[capital(letter)] = (capital(row[0]), tone)
      }
    }
    return table
  }()

  /// Every Vietnamese letter that is not ASCII, in both cases.
  static let all: [Unicode.Scalar] = {
    let small = vowels.joined().filter { !$0.isASCII } + ["đ"]
    return small + small.map(capital)
  }()
}
