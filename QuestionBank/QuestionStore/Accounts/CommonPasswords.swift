import QuestionModel

/// Tells passwords that people who guess try first.
enum CommonPasswords {
  /// Whether a password is made the way the commonest ones are.
  static func contain(_ password: String) -> Bool {
    let folded = Array(folding(password).utf8)
    return isWorn(folded) || isWordWithEnds(folded)
  }

  /// Lower case without marks: `Mật khẩu` and `matkhau` are one password to those who guess.
  static func folding(_ text: String) -> String {
    String(String.UnicodeScalarView(TextFolding.fold(text).unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// Whether it is digits alone that say little, one short thing over and over, or a walk along keys.
  private static func isWorn(_ text: [UInt8]) -> Bool {
    if text.isEmpty || hasPeriod(text) || isRun(text) || isWalk(text) { return true }
    let digits = text.filter(isDigit)
    // A telephone number, a date or a number of a pupil is no secret; a long number may be.
    return digits.count >= text.count - 2 && digits.count <= 12
  }

  /// Whether something of at most half the length, four letters at most, is repeated.
  private static func hasPeriod(_ text: [UInt8]) -> Bool {
    (1...4).contains { period in
      text.count >= 2 * period && text.indices.allSatisfy { $0 < period || text[$0] == text[$0 - period] }
    }
  }

  /// Whether each letter is one more than the one before it, or each one less, such as `abcdefgh` and `87654321`.
  private static func isRun(_ text: [UInt8]) -> Bool {
    let steps = zip(text.dropFirst(), text).map { Int($0) - Int($1) }
    // Nine is followed by zero on the keyboard.
    return [1, -1].contains { wanted in steps.allSatisfy { $0 == wanted || abs($0) == 9 } }
  }

  private static let rows = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"].flatMap {
    [Array($0.utf8), Array($0.utf8.reversed())]
  }

  /// Whether it is walks of at least three keys along the rows of a keyboard, and little else.
  private static func isWalk(_ text: [UInt8]) -> Bool {
    var walked = 0
    var start = 0
    while start < text.count {
      let length = rows.map { longest(text[start...], in: $0) }.max() ?? 0
      if length >= 3 { walked += length }
      start += max(1, length)
    }
    return text.count - walked <= 2
  }

  private static func longest(_ text: ArraySlice<UInt8>, in row: [UInt8]) -> Int {
    guard let first = text.first, let place = row.firstIndex(of: first) else { return 0 }
    return zip(text, row[place...]).prefix { $0 == $1 }.count
  }

  /// Digits and signs that stand for letters.
  private static let letters: [UInt8: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("013457@$!".utf8, "oieastasi".utf8))

  /// Whether it is common words with what people put before and after them: digits, a year, signs.
  private static func isWordWithEnds(_ text: [UInt8]) -> Bool {
    let longestEnd = 6
    for head in 0...min(longestEnd, text.count) where text[..<head].allSatisfy(isNoLetter) {
      for tail in 0...min(longestEnd, text.count - head) where text.suffix(tail).allSatisfy(isNoLetter) {
        let core = text[head..<text.count - tail]
        guard !core.isEmpty, head + tail <= longestEnd else { continue }
        if isWords(core) || isWords(core.map { letters[$0] ?? $0 }[...]) { return true }
      }
    }
    return false
  }

  /// Whether it is one common word or two.
  private static func isWords(_ text: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: text, as: UTF8.self)
    if CommonWords.all.contains(word) { return true }
    guard text.count <= 12 else { return false }
    return text.indices.dropFirst().contains { place in
      CommonWords.all.contains(String(decoding: text[..<place], as: UTF8.self))
        && CommonWords.all.contains(String(decoding: text[place...], as: UTF8.self))
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isNoLetter(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
