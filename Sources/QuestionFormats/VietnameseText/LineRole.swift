import QuestionModel

/// What a line is by its first words, whatever stands around it.
enum LineRole: Sendable {
  case text
  /// `HẾT`.
  case end
  /// `Phần II`; the number is nil where it only says what kind its questions are.
  case part(number: Int?, isEssay: Bool)
  /// `Đáp án: B`; where the value begins.
  case key(Int)
  /// `Lời giải:`; where its text begins.
  case explanation(Int)
  /// `BẢNG ĐÁP ÁN`.
  case keyHeading

  init(_ text: MarkedText) {
    self = .text
    guard let first = text.scalars.first(where: { !$0.isSpaceOfText }) else { return }
    if text.scalars.count <= 400, Self.isEnd(text) {
      self = .end
    } else if let part = Self.part(text) {
      self = part
    } else if "=>⇒→[(-–".unicodeScalars.contains(first) {
      self = Self.key(text) ?? .text
    } else if first.isLetterOfText {
      self = Self.keyHeading(text) ?? Self.explanation(text) ?? Self.key(text) ?? .text
    }
  }

  private static func isEnd(_ text: MarkedText) -> Bool {
    guard let first = text.scalars.first(where: \.isLetterOfText), "hHtTeE".unicodeScalars.contains(first) else {
      return false
    }
    var words = text.scalars.filter { !"-–—_.*=~…".unicodeScalars.contains($0) }[...]
    guard words.count <= 40 else { return false }
    words = words.filter { $0.isLetterOfText || $0 == " " }[...]
    let letters = TextFolding.comparable(String(String.UnicodeScalarView(words)))
    return letters == "het" || letters == "the end" || letters == "end"
  }

  private static func part(_ text: MarkedText) -> LineRole? {
    var scanner = LayoutScanner(text.scalars)
    let isEssay = isEssay(text)
    if scanner.take(words: ["phan"]) || scanner.take(words: ["part"]), let number = scanner.partNumber(),
      endsPart(scanner)
    {
      return .part(number: number, isEssay: isEssay)
    }
    return isEssay ? .part(number: nil, isEssay: true) : nil
  }

  /// Whether a heading goes on behind its number: `Phần 2 của bài` is a sentence.
  private static func endsPart(_ scanner: LayoutScanner) -> Bool {
    var ahead = scanner
    if ahead.next?.isLetterOfText == true { return false }
    ahead.skipSpaces()
    guard let next = ahead.next else { return true }
    return ".:)(-–".unicodeScalars.contains(next) || next.properties.isUppercase
  }

  /// A heading in capitals that says that answers are written out.
  private static func isEssay(_ text: MarkedText) -> Bool {
    guard text.scalars.count < 100 else { return false }
    let first = text.scalars.first { !$0.isSpaceOfText }
    // Cheap signs first: most lines have neither.
    let capitals = text.scalars.count { (0x41...0x5A).contains($0.value) || $0 == "Ự" || $0 == "Ậ" }
    let small = text.scalars.count { (0x61...0x7A).contains($0.value) }
    let isNumbered = isNumberedEssay(text)
    guard capitals > small || first == "P" || first == "p" || isNumbered else { return false }
    let folded = TextFolding.comparable(text.string)
    let isHeading = capitals > small || folded.hasPrefix("phan ") || folded.hasPrefix("part ") || isNumbered
    return isHeading && (folded.contains("tu luan") || folded.contains("essay"))
  }

  /// `B. Tự luận (3,0 điểm)`, `II. Tự luận`.
  private static func isNumberedEssay(_ text: MarkedText) -> Bool {
    var scanner = LayoutScanner(text.scalars)
    guard let first = scanner.next, "ABCDIV123".unicodeScalars.contains(first) else { return false }
    while scanner.take("ABCDIV123") != nil {}
    guard scanner.take(".)/:-") != nil else { return false }
    scanner.skipSpaces()
    _ = scanner.take(words: ["phan"])
    guard scanner.take(words: ["tu", "luan"]) else { return false }
    return scanner.isAtEnd || scanner.take(":.(-–") != nil
  }

  private static func keyHeading(_ text: MarkedText) -> LineRole? {
    guard text.scalars.count < 80, begins(text, "bBđĐdDaAkKhHlL") else { return nil }
    var folded = TextFolding.comparable(text.string)
    while let last = folded.last, ".: -".contains(last) { folded.removeLast() }
    let isInCapitals = !text.scalars.contains { $0.properties.isLowercase }
    let starts = [
      "bang dap an", "dap an va loi giai", "dap an va huong dan", "dap an chi tiet", "answer key", "huong dan cham",
    ]
    if starts.contains(where: { folded.hasPrefix($0) }) && !text.scalars.contains("=") { return .keyHeading }
    if ["dap an tham khao", "answer keys", "answers", "keys"].contains(folded) { return .keyHeading }
    let isHeading = folded.hasPrefix("dap an") || folded.hasPrefix("loi giai chi tiet") || folded == "key"
    return isInCapitals && isHeading && text.scalars.count > 3 && !text.scalars.contains(":") ? .keyHeading : nil
  }

  /// Whether a line begins with a word of one of some first letters.
  private static func begins(_ text: MarkedText, _ letters: String) -> Bool {
    guard let first = text.scalars.firstIndex(where: { !$0.isSpaceOfText }), first + 1 < text.scalars.count else {
      return false
    }
    return text.scalars[first + 1].isLetterOfText && letters.unicodeScalars.contains(text.scalars[first])
  }

  private static let explanations: [[String]] = [
    ["loi", "giai", "chi", "tiet"], ["loi", "giai"], ["huong", "dan", "giai", "chi", "tiet"], ["huong", "dan", "giai"],
    ["huong", "dan"], ["giai", "thich"], ["giai", "chi", "tiet"], ["cach", "giai"], ["hd"], ["hdg"], ["explanation"],
    ["solution"],
  ]

  private static func explanation(_ text: MarkedText) -> LineRole? {
    guard begins(text, "lLhHgGeEsScC") else { return nil }
    var scanner = LayoutScanner(text.scalars)
    if scanner.take(oneOf: explanations) {
      var ahead = scanner
      if ahead.take("(") != nil, ahead.take(words: ["chi", "tiet"]), ahead.take(")") != nil { scanner = ahead }
      scanner.skipSpaces()
      // `Lời giải Chọn B` goes on without a sign.
      guard scanner.isAtEnd || scanner.take(":.-–") != nil || beginsWithKey(scanner) else { return nil }
    } else {
      // The verb alone begins many sentences.
      guard scanner.take(words: ["giai"]), scanner.isAtEnd || scanner.take(":") != nil else { return nil }
    }
    scanner.skipSpaces()
    return .explanation(scanner.index)
  }

  /// `Phương pháp: …`, which begins an explanation behind options only.
  static func isMethod(_ text: MarkedText) -> Bool {
    var scanner = LayoutScanner(text.scalars)
    guard scanner.take(words: ["phuong", "phap"]) else { return false }
    _ = scanner.take(words: ["giai"])
    return scanner.isAtEnd || scanner.take(":") != nil
  }

  private static func beginsWithKey(_ scanner: LayoutScanner) -> Bool {
    var ahead = scanner
    return ahead.take(oneOf: keys) && KeyValue.isLetters(String(String.UnicodeScalarView(ahead.rest)))
  }

  /// The letter that a sentence at a line's end names: `… nên chọn B.`
  static func lastLetter(_ text: MarkedText) -> Int? {
    var end = text.trimmed.scalars[...]
    if end.last == "." { end = end.dropLast() }
    guard let option = end.last?.optionPlace, option.isCapital else { return nil }
    end = end.dropLast()
    guard end.last?.isSpaceOfText == true else { return nil }
    let words = String(String.UnicodeScalarView(end.suffix(48))).split { !$0.isLetter }.map {
      TextFolding.fold(String($0))
    }
    let phrases = [
      ["dap", "an", "dung", "la"], ["dap", "an", "la"], ["la", "dap", "an"], ["vay", "dap", "an"],
      ["chon", "dap", "an"],
      ["la", "phuong", "an"], ["vay", "phuong", "an"], ["chon", "phuong", "an"], ["chon"],
    ]
    guard let phrase = phrases.first(where: { words.suffix($0.count) == $0[...] }) else { return nil }
    // What is ruled out or only looked at is no answer.
    let before = words.dropLast(phrase.count).suffix(2)
    return before.contains(where: ["loai", "xet", "khong", "chua"].contains) ? nil : option.place
  }

  /// Whether a line is but a rule across the page or under the head of a table.
  static func isRule(_ text: MarkedText) -> Bool {
    let scalars = text.scalars.filter { !$0.isSpaceOfText }
    return scalars.count > 2 && scalars.allSatisfy { "-–—=*|:+_.".unicodeScalars.contains($0) }
  }

  private static let keys: [[String]] = [
    ["dap", "an", "can", "chon", "la"], ["dap", "an", "dung", "can", "chon", "la"], ["dap", "an", "can", "chon"],
    ["dap", "an", "dung", "la"], ["dap", "an", "dung"], ["dap", "an", "la"], ["dap", "an"], ["dap", "so"], ["da"],
    ["ds"],
    ["answer", "keys"], ["answer", "key"], ["answers"], ["keys"], ["correct", "answer", "is"], ["correct", "answer"],
    ["correct"], ["answer"], ["ans"], ["key"],
    ["chon", "dap", "an"], ["chon", "phuong", "an"], ["chon", "cau"],
    ["chon"], ["choose"], ["tra", "loi"], ["phuong", "an", "dung", "la"], ["phuong", "an", "dung"],
  ]

  /// `Đ/A`, `Đ/án`.
  private static func takeShort(_ scanner: inout LayoutScanner) -> Bool {
    var ahead = scanner
    guard ahead.word() == "d", ahead.take("/.") != nil, ["a", "an"].contains(ahead.word()) else { return false }
    scanner = ahead
    scanner.skipSpaces()
    return true
  }

  private static func key(_ text: MarkedText) -> LineRole? {
    var scanner = LayoutScanner(text.scalars)
    // `=> Chọn B`, `[ĐA: B]`.
    while scanner.take("=>⇒→[(-– ") != nil {}
    guard let first = scanner.next, "dDđĐcCaAkKtTpP".unicodeScalars.contains(first) else { return nil }
    guard scanner.take(oneOf: keys) || takeShort(&scanner) else { return nil }
    var hasSign = scanner.take(":=") != nil
    scanner.skipSpaces()
    if !hasSign {
      // `Đáp án – B`
      var ahead = scanner
      if ahead.take("-–") != nil {
        ahead.skipSpaces()
        hasSign = KeyValue.letters(String(String.UnicodeScalarView(ahead.rest)))?.rest.isEmpty == true
        if hasSign { scanner = ahead }
      }
    }
    let rest = String(String.UnicodeScalarView(scanner.rest))
    // Without a colon only a letter alone is a key: `Chọn từ đúng` is a question.
    guard hasSign || KeyValue.isLetters(rest) else { return nil }
    return .key(scanner.index)
  }
}
