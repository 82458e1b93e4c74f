import QuestionModel

/// A key of a table behind the questions.
struct TableKey: Sendable {
  /// The part that its table is for; nil where none is named.
  var part: Int?
  /// How often the numbers began anew before it.
  var segment: Int
  var number: Int
  var value: String
  var line: Int
  /// The code of the paper that it is for, such as 101; nil where none is named.
  var code: Int?
}

extension Unicode.Scalar? {
  /// Whether another statement's letter comes, so that a row is of one question.
  fileprivate var isLabel: Bool { self?.optionPlace?.isCapital == false }
}

/// Lines of a table of keys.
enum KeyRow {
  /// The pairs of a line that holds nothing else: `1-A 2-C`, `Câu 3: B`, `1. ĐSSĐ`, `2: 12,5`.
  static func pairs(_ text: String) -> [(number: Int, value: String)]? {
    guard text.utf8.count < 4096, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    var scanner = LayoutScanner(text.normalizedToNFC)
    var pairs: [(Int, String)] = []
    while true {
      while scanner.take(" \t,;|") != nil {}
      guard !scanner.isAtEnd else { return pairs.isEmpty ? nil : pairs }
      _ = scanner.take(oneOf: [["cau"], ["question"]])
      guard let number = scanner.number() else { return nil }
      var signs = ""
      while !isMinus(scanner, behind: signs), let sign = scanner.take(" \t-–.:)=→|") {
        signs.unicodeScalars.append(sign)
      }
      var ahead = scanner
      if let statement = Self.statement(&ahead), !ahead.next.isLabel {
        scanner = ahead
        pairs.append((number, statement))
        continue
      }
      guard let value = value(&scanner, mayBeNumber: signs.contains(":") || signs.contains("=")) else { return nil }
      pairs.append((number, value))
    }
  }

  /// Whether a dash behind a colon belongs to a number: `Câu 2: -1,5`.
  private static func isMinus(_ scanner: LayoutScanner, behind signs: String) -> Bool {
    guard signs.contains(":") || signs.contains("=") else { return false }
    var ahead = scanner
    return ahead.take("-–") != nil && ahead.next?.digit != nil
  }

  /// Takes one statement's truth: `a) Đ`.
  private static func statement(_ scanner: inout LayoutScanner) -> String? {
    guard let option = scanner.next?.optionPlace, !option.isCapital else { return nil }
    scanner.index += 1
    guard scanner.take(".):") != nil else { return nil }
    while scanner.take(" \t-–:|") != nil {}
    let start = scanner.index
    while let next = scanner.next, next.isLetterOfText { scanner.index += 1 }
    let word = String(String.UnicodeScalarView(scanner.scalars[start..<scanner.index]))
    guard KeyValue.truth(word) != nil else { return nil }
    while scanner.take(" \t,;|.") != nil {}
    return "\(ChoiceLetter.statement(option.place))) \(word)"
  }

  /// The truth that a worked answer begins with: `a) Đúng. Vì …`, `b) S`.
  static func judged(_ text: MarkedText) -> String? {
    guard let mark = OptionMark(text, at: 0), !mark.isCapital else { return nil }
    var scanner = LayoutScanner(text.scalars, at: mark.end)
    let start = scanner.index
    while let next = scanner.next, next.isLetterOfText { scanner.index += 1 }
    let word = String(String.UnicodeScalarView(scanner.scalars[start..<scanner.index]))
    guard let truth = KeyValue.truth(word), !["t", "f"].contains(word.lowercased()) else { return nil }
    scanner.skipSpaces()
    let isWhole = scanner.isAtEnd || scanner.take(".,:;-–(") != nil || scanner.take(words: ["vi"])
    return isWhole ? "\(ChoiceLetter.statement(mark.place))) \(truth ? "Đ" : "S")" : nil
  }

  /// Whether a value says of one statement what it is: `a) Đ`.
  static func isLabelled(_ value: String) -> Bool {
    let scalars = value.unicodeScalars
    return scalars.first?.optionPlace?.isCapital == false && scalars.dropFirst().first == ")"
  }

  /// The statements of a line that holds nothing else, as the rows of a table do whose numbers stand in a row before.
  static func statements(_ text: String) -> [String]? {
    var scanner = LayoutScanner(text.normalizedToNFC)
    var statements: [String] = []
    while scanner.take(" \t,;|") != nil {}
    while !scanner.isAtEnd {
      guard let statement = statement(&scanner) else { return nil }
      statements.append(statement)
    }
    return statements.isEmpty ? nil : statements
  }

  private static func value(_ scanner: inout LayoutScanner, mayBeNumber: Bool) -> String? {
    let rest = String(String.UnicodeScalarView(scanner.rest))
    let isLabelled = scanner.next?.optionPlace?.isCapital == false
    if isLabelled, let truths = KeyValue.truths(rest), truths.count > 1 {
      scanner.index = scanner.scalars.count
      return rest
    }
    let start = scanner.index
    while let next = scanner.next, next.isLetterOfText { scanner.index += 1 }
    let word = String(String.UnicodeScalarView(scanner.scalars[start..<scanner.index]))
    let length = scanner.index - start
    if length == 1, scanner.scalars[start].optionPlace != nil || KeyValue.truth(word) != nil { return word }
    if length > 1 { return length < 9 && KeyValue.truths(word) != nil ? word : nil }
    guard mayBeNumber else { return nil }
    while let next = scanner.next, !"\t;|".unicodeScalars.contains(next) {
      if next == " ", scanner.index + 1 < scanner.scalars.count, scanner.scalars[scanner.index + 1] == " " { break }
      scanner.index += 1
    }
    let number = String(String.UnicodeScalarView(scanner.scalars[start..<scanner.index])).trimmed
    return KeyValue.number(number) == nil ? nil : number
  }

  /// The numbers of a row over a row of values: `Câu 1 2 3`.
  static func numbers(_ text: String, atLeast least: Int = 2) -> [Int]? {
    // `Câu 1 | Câu 2` heads columns as `1 | 2` does.
    let words = self.cells(text)
    var cells = words.enumerated().compactMap { index, cell in
      index + 1 < words.count && Int(words[index + 1]) != nil && TextFolding.fold(cell) == "cau" ? nil : cell
    }
    let labels = cells.prefix(4).prefix { Int($0) == nil && $0.unicodeScalars.count < 10 }
    cells.removeFirst(labels.count)
    let numbers = cells.compactMap { Int($0) }
    guard numbers.count == cells.count, numbers.count >= least,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      return nil
    }
    return numbers
  }

  /// The values of a row under a row of numbers, and the statement they are of.
  static func values(_ text: String, count: Int) -> (number: Int?, statement: Int?, values: [String])? {
    let hasCells = text.contains("\t") || text.contains("|")
    var cells = hasCells ? self.parted(text) : self.cells(text)
    var statement: Int?
    var number: Int?
    if cells.count > count {
      let labels = cells.prefix(cells.count - count)
      cells.removeFirst(labels.count)
      if let first = labels.last?.unicodeScalars.first?.optionPlace, !first.isCapital { statement = first.place }
      number = labels.count == 1 ? labels.first.flatMap { Int($0) } : nil
      let words = labels.joined().filter { !$0.isWhitespace }
      guard words.count < 20 else { return nil }
    }
    guard cells.count == count else { return nil }
    let isKey = cells.allSatisfy { cell in
      cell.isEmpty || KeyValue.isLetters(cell) || KeyValue.truths(cell) != nil || KeyValue.number(cell) != nil
    }
    return isKey && cells.contains { !$0.isEmpty } ? (number, statement, cells) : nil
  }

  private static func cells(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "|" || $0 == "." }.map { String($0) }
  }

  private static func parted(_ text: String) -> [String] {
    var cells = text.split(separator: text.contains("|") ? "|" : "\t", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    if text.contains("|") { cells = cells.filter { !$0.isEmpty } }
    return cells
  }
}
