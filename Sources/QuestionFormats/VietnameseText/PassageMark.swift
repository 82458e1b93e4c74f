import QuestionModel

/// The line before a text that several questions share.
struct PassageMark: Sendable {
  /// The questions it names.
  var numbers: ClosedRange<Int>?
  /// Whether it is a mark in angle brackets, whose text may follow on its line.
  var isBracket = false
  /// Where the text begins in the line; nil where all of the line is the heading.
  var text: Int?

  init?(_ line: MarkedText) {
    var scanner = LayoutScanner(line.scalars)
    guard let first = scanner.next, "[dDđĐcCrRuUsSqQmM".unicodeScalars.contains(first) else { return nil }
    if scanner.take("[") != nil {
      guard scanner.take("<") != nil, !scanner.word().isEmpty, scanner.take(">") != nil, scanner.take("]") != nil else {
        return nil
      }
      isBracket = true
      text = scanner.index
      return
    }
    guard Self.firstWords.contains(scanner.word()), line.scalars.count < 600 else { return nil }
    let folded = TextFolding.comparable(line.string)
    numbers = Self.numbers(in: folded)
    guard numbers != nil || Self.isReading(folded) else { return nil }
  }

  private static let firstWords: Set<String> = [
    "doc", "dua", "cho", "read", "use", "refer", "su", "quan", "mark", "choose",
  ]

  /// Whether a heading without numbers still says that a text to read comes.
  private static func isReading(_ folded: String) -> Bool {
    guard folded.count < 200 else { return false }
    let isVietnamese =
      folded.hasPrefix("doc ") && ["doan", "van ban", "bai", "thong tin"].contains { folded.contains($0) }
    let isEnglish = folded.hasPrefix("read ") && (folded.contains("passage") || folded.contains("text"))
    return (isVietnamese || isEnglish)
      && (folded.contains("cau hoi") || folded.contains("question")
        || folded.contains("tra loi") || folded.hasSuffix(":"))
  }

  /// The last `3 đến 5`, `3-5` or `3, 4, 5` behind a word for questions.
  private static func numbers(in folded: String) -> ClosedRange<Int>? {
    let words = folded.replacing("-", with: " - ").replacing("–", with: " - ").replacing(",", with: " , ")
      .replacing(":", with: " ").replacing(".", with: " ").split(separator: " ")
    // `chỗ trống từ 1 đến 3` and `blanks from 1 to 3` name questions by their gaps.
    let gaps = Set(
      zip(words, words.dropFirst()).enumerated().filter { $0.element == ("cho", "trong") }.map { $0.offset + 1 })
    let isName = { (index: Int) in
      let word = words[index]
      return word == "cau" || word.hasPrefix("question") || word.hasPrefix("blank") || word.hasPrefix("gap")
        || gaps.contains(index)
    }
    guard let start = words.indices.last(where: isName) else { return nil }
    // The word may stand twice: `từ câu 3 đến câu 5`.
    let first = words[..<start].indices.last(where: isName)
    for start in [first, start].compactMap(\.self) {
      var numbers: [Int] = []
      var joins = false
      for word in words[(start + 1)...] {
        if let number = Int(word), (1...999).contains(number) {
          numbers.append(number)
        } else if ["den", "to", "-", "through", "and", "va", ","].contains(word) {
          joins = true
        } else if !["hoi", "tu", "from", "cau", "so", "numbered"].contains(word) {
          break
        }
      }
      if numbers.count == 1, isReading(folded) { return numbers[0]...numbers[0] }
      if joins, let low = numbers.first, let high = numbers.last, numbers.count > 1, low <= high { return low...high }
    }
    return nil
  }

  /// Whether a line ends the group of a passage: `[</passage>]`.
  static func isEnd(_ line: MarkedText) -> Bool {
    var scanner = LayoutScanner(line.scalars)
    return scanner.take("[") != nil && scanner.take("<") != nil && scanner.take("/") != nil
  }
}
