import QuestionModel

/// Reads the cell of the answer.
struct TableKeyCell {
  /// The options of the row, with the columns they stand in.
  let options: [(column: Int, text: String)]
  private(set) var problems: [FieldProblem] = []

  init(options: [(column: Int, text: String)]) { self.options = options }

  /// Places of the right options: by letter, number or text.
  mutating func places(_ cell: String) -> [Int] {
    let (byText, byName) = (byText(cell), byName(cell))
    if let byText, let byName, byText != byName, byName.allSatisfy({ $0 >= 0 }) {
      wrong("\"\(cell.prefix(40))\" is one option by its text and another by its letter or number; write the letter")
      return []
    }
    guard let places = byText ?? byName else {
      wrong("\"\(cell.prefix(40))\" is no letter, number or text of an option")
      return []
    }
    let missing = places.filter { $0 < 0 }
    guard missing.isEmpty else {
      wrong("\"\(cell.prefix(40))\" names an option that is not there; there are \(options.count)")
      return []
    }
    return places
  }

  private mutating func wrong(_ reason: String) { problems.append(FieldProblem("key.right", reason)) }

  private func byText(_ cell: String) -> [Int]? {
    func place(_ text: String) -> Int? {
      if let exact = options.firstIndex(where: { $0.text.utf8.elementsEqual(text.utf8) }) { return exact }
      // One letter is told from others by its accents and its case.
      guard text.utf8.count > 1 else { return nil }
      let folded = TextFolding.comparable(text)
      return options.firstIndex { TextFolding.comparable($0.text) == folded }
    }
    if let one = place(cell) { return [one] }
    // The letter with its text, such as `B. Huế`.
    let signs = cell.prefix(2)
    if signs.count == 2, signs.last == "." || signs.last == ")", let letter = signs.first,
      let index = ChoiceLetter.index(of: letter), let one = place(String(cell.dropFirst(2)).trimmed),
      options[one].column == index
    {
      return [one]
    }
    let parts = TableList.parts(of: cell, separators: TableList.semicolons)
    let places = parts.compactMap(place)
    return parts.count > 1 && places.count == parts.count ? places.sorted() : nil
  }

  /// By letters or numbers; −1 for one that is not there.
  private func byName(_ cell: String) -> [Int]? {
    let words = Self.named(Self.words(cell))
    if words.count == 1, words[0].count > 1, words[0].allSatisfy({ $0.isASCII && $0.isUppercase }) {
      return places(words[0].map { String($0) })
    }
    return places(words)
  }

  /// Words behind the name of what they number: `Đáp án D`, `Option 2`.
  private static func named(_ words: [String]) -> [String] {
    for count in (1...3).reversed() where words.count > count {
      let name = TextFolding.comparable(words.prefix(count).joined(separator: " "))
      let isNamed = name == "chon" || name.utf8.count > 1 && TableHeadings.optionWords.contains(name)
      if isNamed { return Array(words.dropFirst(count)) }
    }
    return words
  }

  private func places(_ words: [String]) -> [Int]? {
    var columns: [Int] = []
    for word in words {
      if let number = Int(word) {
        columns.append(number - 1)
      } else if word.count == 1, let letter = word.first, let index = ChoiceLetter.index(of: letter) {
        columns.append(index)
      } else {
        return nil
      }
    }
    guard !columns.isEmpty, Set(columns).count == columns.count else { return nil }
    return columns.map { column in options.firstIndex { $0.column == column } ?? -1 }.sorted()
  }

  /// Words without the signs of a list and of an option.
  private static func words(_ cell: String) -> [String] {
    cell.split { ",;|/&+:".contains($0) || $0.isWhitespace }
      .map { word in String(word.drop { $0 == "(" }.trimmingSuffix { ".)".contains($0) }) }
      .filter { word in !["", "và", "and"].contains(word.lowercased()) }
  }

  /// What a word for true or false says.
  static func truth(_ word: some StringProtocol) -> Bool? { truths[TextFolding.comparable(String(word))] }

  private static let truths: [String: Bool] = [
    "d": true, "dung": true, "t": true, "true": true, "1": true, "yes": true,
    "s": false, "sai": false, "f": false, "false": false, "0": false, "no": false,
  ]

  /// A judgement for each of some statements, such as `Đ S Đ S`, `ĐSĐS`, `a) Đúng b) Sai`.
  ///
  /// - Returns: nil where it is no such list.
  static func truths(_ cell: String, count: Int) -> [Bool]? {
    let isLabelled = cell.utf8.contains { ").:=-".utf8.contains($0) }
    let bare = !isLabelled ? cell : cell.replacing(/(?:^|[\s,;|])[a-zA-Z1-9]\s*[).:=-]\s*/, with: " ")
    let words = bare.split { ",;|/-".contains($0) || $0.isWhitespace }
    if words.count == 1, count > 1, words[0].count == count {
      let values = words[0].compactMap { truth(String($0)) }
      return values.count == count ? values : nil
    }
    let values = words.compactMap { truth($0) }
    return values.count == count && words.count == count ? values : nil
  }

  /// Numbers such as `3,14 ± 0,01 | 5`.
  ///
  /// - Returns: nil where a part is no number.
  static func numbers(_ cell: String, tolerance: Double?) -> [NumericAnswer]? {
    var numbers: [NumericAnswer] = []
    for part in cell.unicodeScalars.split(separator: "|") {
      guard let (value, own) = SheetNumber.withTolerance(Array(String(part).trimmed.utf8)[...]) else { return nil }
      numbers.append(NumericAnswer(value, tolerance: own == 0 ? tolerance ?? 0 : own))
    }
    return numbers.isEmpty ? nil : numbers
  }

  /// Accepted texts, parted by `|`.
  static func answers(_ cell: String) -> [AcceptedAnswer] {
    cell.unicodeScalars.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
      .map { AcceptedAnswer($0.normalizedToNFC) }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isLeftOut: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isLeftOut(last) { text.removeLast() }
    return text
  }
}
