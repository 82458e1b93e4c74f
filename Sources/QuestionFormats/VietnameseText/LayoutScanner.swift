import QuestionModel

/// Reads the words and numbers that a line begins with.
struct LayoutScanner {
  let scalars: [Unicode.Scalar]
  var index: Int

  init(_ scalars: [Unicode.Scalar], at index: Int = 0) {
    self.scalars = scalars
    self.index = index
    skipSpaces()
  }

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  var isAtEnd: Bool { index >= scalars.count }
  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  mutating func skipSpaces() {
    while index < scalars.count, scalars[index].isSpaceOfText { index += 1 }
  }

  /// Takes one of some signs, also where it is as wide as an ideograph: some keyboards write `：` and `．`.
  mutating func take(_ signs: String) -> Unicode.Scalar? {
    guard let sign = next?.narrow, signs.unicodeScalars.contains(sign) else { return nil }
    index += 1
    return sign
  }

  /// Takes a word, lower case and without marks; empty where none stands here.
  mutating func word() -> String {
    let start = index
    while let next, next.isLetterOfText { index += 1 }
    guard start < index else { return "" }
    let word = String(String.UnicodeScalarView(scalars[start..<index]))
    return scalars[start..<index].allSatisfy(\.isASCII) ? word.lowercased() : TextFolding.fold(word)
  }

  /// Takes the words if they stand here, and the spaces behind them.
  mutating func take(words: [String]) -> Bool {
    let start = index
    for word in words {
      guard self.word() == word else {
        index = start
        return false
      }
      skipSpaces()
    }
    return true
  }

  /// Takes the longest of several phrases.
  mutating func take(oneOf phrases: [[String]]) -> Bool {
    for phrase in phrases where take(words: phrase) { return true }
    return false
  }

  /// Takes a number of at most seven digits: whole banks are written as one file.
  mutating func number() -> Int? {
    var value = 0
    let start = index
    while let next, let digit = next.digit {
      guard index - start < 7 else {
        index = start
        return nil
      }
      value = value * 10 + digit
      index += 1
    }
    return index > start ? value : nil
  }

  /// Takes a number in Arabic or Roman figures that no letter follows.
  mutating func partNumber() -> Int? {
    let start = index
    if let number = number() { return number }
    let roman = word().uppercased()
    if let place = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].firstIndex(of: roman) {
      return place + 1
    }
    index = start
    return nil
  }

  /// What is left.
  var rest: ArraySlice<Unicode.Scalar> { scalars[min(index, scalars.count)...] }
}

extension Unicode.Scalar {
  /// White space; asked of every letter of a file, so that ASCII is told without the tables of Unicode.
  @inline(__always)
  var isSpaceOfText: Bool {
    value < 0x80
      ? value == 0x20 || (0x09...0x0D).contains(value)
      : value < 0x1680 ? value == 0xA0 || value == 0x85 : properties.isWhitespace
  }

  /// A letter, told as fast for the Latin of Vietnamese.
  @inline(__always)
  var isLetterOfText: Bool {
    switch value {
    case 0..<0x80: (0x61...0x7A).contains(value | 0x20)
    case 0xC0..<0x250: value != 0xD7 && value != 0xF7
    case 0x1E00..<0x1F00: true
    default: properties.isAlphabetic
    }
  }

  /// The ASCII sign that a wide one stands for; any other is itself.
  @inline(__always)
  var narrow: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  /// The value of an ASCII digit.
  var digit: Int? { ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }

  /// The place of a letter among `A` to `H` or `a` to `h`.
  var optionPlace: (place: Int, isCapital: Bool)? {
    switch value {
    case 0x41...0x48: (Int(value) - 0x41, true)
    case 0x61...0x68: (Int(value) - 0x61, false)
    default: nil
    }
  }
}
