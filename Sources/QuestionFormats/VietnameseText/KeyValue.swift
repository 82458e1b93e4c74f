import QuestionModel

/// The right answer of a question as a file writes it.
enum KeyValue {
  /// Whether a text begins with a letter of an option and goes on no further than its sentence.
  static func isLetters(_ text: String) -> Bool {
    guard let value = letters(text) else { return false }
    return value.rest.isEmpty || value.hasSign
  }

  /// The letters of options that a text begins with.
  ///
  /// - Returns: their places, what stands behind them, and whether a sign parts the two.
  static func letters(_ text: String) -> (places: [Int], rest: String, hasSign: Bool)? {
    var scanner = LayoutScanner(text)
    var places: [Int] = []
    let closing = Self.closing(&scanner)
    var ahead = scanner
    while let option = ahead.next?.optionPlace {
      ahead.index += 1
      if let next = ahead.next, next.isLetterOfText || next.digit != nil { break }
      places.append(option.place)
      scanner = ahead
      ahead.skipSpaces()
      guard ahead.take(",;&+") != nil || ahead.take(words: ["va"]) || ahead.take(words: ["and"]) else { break }
      ahead.skipSpaces()
    }
    guard !places.isEmpty else { return nil }
    scanner.skipSpaces()
    if let closing {
      guard scanner.take(")]”\"") == closing else { return nil }
      if scanner.isAtEnd { return (places, "", true) }
    }
    let hasSign = scanner.take(".:),;]") != nil
    scanner.skipSpaces()
    let rest = String(String.UnicodeScalarView(scanner.rest)).trimmed
    guard !hasSign else { return (places, rest == "." ? "" : rest, true) }
    // `B đúng` says no more than B; `B vì …` goes on with the reason.
    let word = scanner.word()
    scanner.skipSpaces()
    if word == "dung", scanner.take(".") != nil || scanner.isAtEnd {
      return (places, scanner.isAtEnd ? "" : rest, true)
    }
    return (places, rest, ["vi", "because", "since"].contains(word))
  }

  /// Takes the bracket or the quotation mark before a letter.
  ///
  /// - Returns: the one that closes it.
  private static func closing(_ scanner: inout LayoutScanner) -> Unicode.Scalar? {
    switch scanner.take("([“\"") {
    case "(": ")"
    case "[": "]"
    case "“": "”"
    case let sign: sign
    }
  }

  /// Whether each statement is true: `ĐSSĐ`, `Đ, S, S, Đ`, `a) Đúng; b) Sai`.
  ///
  /// - Returns: by the statement's place; nil where anything else stands there.
  static func truths(_ text: String) -> [Int: Bool]? {
    var scanner = LayoutScanner(text.normalizedToNFC)
    var truths: [Int: Bool] = [:]
    var place = 0
    while true {
      while scanner.take(" \t,;.:)(-–/|→=[]") != nil {}
      guard !scanner.isAtEnd else { return truths.isEmpty ? nil : truths }
      let start = scanner.index
      if let option = scanner.next?.optionPlace, !option.isCapital {
        scanner.index += 1
        let next = scanner.next
        if next.map({ !$0.isLetterOfText || "ĐS".unicodeScalars.contains($0) }) ?? true {
          place = option.place
          continue
        }
        scanner.index = start
      }
      let word = self.word(&scanner)
      guard let values = values(of: word) else { return nil }
      for value in values {
        guard truths.updateValue(value, forKey: place) == nil else { return nil }
        place += 1
      }
    }
  }

  private static func word(_ scanner: inout LayoutScanner) -> String {
    let start = scanner.index
    while let next = scanner.next, next.isLetterOfText { scanner.index += 1 }
    return String(String.UnicodeScalarView(scanner.scalars[start..<scanner.index]))
  }

  private static func values(of word: String) -> [Bool]? {
    if let value = truth(word) { return [value] }
    guard (2...8).contains(word.unicodeScalars.count) else { return nil }
    let values = word.unicodeScalars.compactMap { scalar -> Bool? in
      switch scalar {
      case "Đ", "T": true
      case "S", "F": false
      default: nil
      }
    }
    return values.count == word.unicodeScalars.count ? values : nil
  }

  /// Whether a word says true or false.
  static func truth(_ word: String) -> Bool? {
    switch word.lowercased().normalizedToNFC {
    case "đúng", "đ", "true", "t": true
    case "sai", "s", "false", "f": false
    default: nil
    }
  }

  /// Whether a point before three digits may part thousands, as in Vietnam, or be the decimal one: `1.000`.
  static func mayBeThousands(_ text: String) -> Bool {
    text.trimmed.trimmingPoint.wholeMatch(of: /[-−–+]?[1-9][0-9]{0,2}\.[0-9]{3}/) != nil
  }

  /// A number with what it may be off: `12 ± 0,5`.
  static func number(_ text: String) -> NumericAnswer? {
    let parts = text.split(separator: "±", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count < 3, let value = NumberReading.value(of: parts[0].trimmingPoint) else { return nil }
    guard parts.count == 2 else { return NumericAnswer(value) }
    guard let tolerance = NumberReading.value(of: parts[1].trimmingPoint), tolerance >= 0 else { return nil }
    return NumericAnswer(value, tolerance: tolerance)
  }
}

extension String {
  /// Without the point that ends a sentence.
  fileprivate var trimmingPoint: String { hasSuffix(".") ? String(dropLast()) : self }
}
