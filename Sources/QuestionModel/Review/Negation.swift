/// Finds the word that makes a question ask for what is not so.
///
/// Only the sentence that asks is looked at, and in it only places where the word turns the question itself: "không" is
/// also part of many plain sentences, and of words such as "không khí" (air) and "không đổi" (constant).
struct Negation {
  private typealias Word = EmphasizedWords.Word

  private let words: ArraySlice<Word>

  /// The word, if there is one and it does not stand out.
  static func unmarked(in stem: String) -> String? {
    let negation = Negation(EmphasizedWords.words(of: stem))
    guard let word = negation.word, !word.standsOut else { return nil }
    return word.text
  }

  private init(_ all: [Word]) {
    words = Self.question(all)
  }

  /// The last sentence that ends in a question mark, or else the last sentence.
  private static func question(_ words: [Word]) -> ArraySlice<Word> {
    var start = 0
    var last = words[...]
    var asking: ArraySlice<Word>?
    for (index, word) in words.enumerated() {
      guard let sign = word.sign, ".?!\n".unicodeScalars.contains(sign) else { continue }
      last = words[start...index]
      if sign == "?" { asking = last }
      start = index + 1
    }
    if start < words.count { last = words[start...] }
    return asking ?? last
  }

  private var word: Word? {
    for index in words.indices {
      let turns =
        switch words[index].lower {
        case "không", "chẳng", "chưa": turnsVietnamese(index)
        case "sai": isWrongAskedFor(index)
        case "trừ": isException(index)
        case "not", "never": turnsEnglish(index)
        case "except": lower(index + 1) != "for" || isLast(index + 1)
        case "incorrect", "false", "untrue", "wrong": isWrongAskedForInEnglish(index)
        case let word where word.hasSuffix("n") && lower(index + 1) == "t" && words[index].sign != nil:
          turnsEnglish(index)
        default: false
        }
      if turns { return words[index] }
    }
    return nil
  }

  private func lower(_ index: Int) -> String { words.indices.contains(index) ? words[index].lower : "" }

  private func isLast(_ index: Int) -> Bool { index >= words.endIndex - 1 }

  /// The words before one within its clause, nearest first.
  private func before(_ index: Int, atMost count: Int, until boundaries: Set<String>) -> [String] {
    var found: [String] = []
    for place in stride(from: index - 1, through: max(words.startIndex, index - count), by: -1) {
      if let sign = words[place].sign, ",;:()".unicodeScalars.contains(sign) { break }
      if boundaries.contains(words[place].lower) { break }
      found.append(words[place].lower)
    }
    return found
  }

  /// The words after one within its clause.
  private func after(_ index: Int, atMost count: Int, until boundaries: Set<String>) -> [String] {
    var found: [String] = []
    var place = index
    while found.count < count, !isLast(place) {
      if let sign = words[place].sign, ",;:()".unicodeScalars.contains(sign) { break }
      place += 1
      if place > index + 1, boundaries.contains(words[place].lower) { break }
      found.append(words[place].lower)
    }
    return found
  }
}

/// Vietnamese.
extension Negation {
  /// Words that begin a clause of its own, in which a negation says nothing about the question.
  private static let vietnameseBounds: Set<String> = [
    "khi", "nếu", "mà", "vì", "do", "để", "nhưng", "thì", "nhằm", "rằng", "lúc", "với", "dù", "hoặc", "hay",
  ]

  /// What "không" makes one word with.
  private static let compounds: Set<String> = [
    "khí", "gian", "đổi", "no", "màu", "mùi", "dãn", "đáng", "quân", "lực", "tưởng", "gì", "ai", "xương", "điều",
    "ít", "nhỏ", "lớn", "dưới", "quá", "chỉ", "những", "đồng", "hoàn", "ngừng", "kể", "giới", "ngẫu",
    "thay",
  ]

  private func turnsVietnamese(_ index: Int) -> Bool {
    let next = lower(index + 1)
    // At the end it asks for yes or no; "chân không" and "hàng không" are vacuum and aviation.
    guard !isLast(index), !Self.compounds.contains(next) else { return false }
    guard !["chân", "hàng", "số", "hay", "bằng", "có"].contains(lower(index - 1)) else { return false }
    let before = before(index, atMost: 9, until: Self.vietnameseBounds)
    if let place = before.firstIndex(where: { $0 == "nào" || $0 == "đâu" }) {
      // "người nào đó" is someone; in "… nào là tài nguyên không tái sinh" only a part of the answer is negated.
      let between = before[..<place]
      return between.last != "đó" && !between.dropFirst().contains("là")
    }
    let after = after(index, atMost: 10, until: Self.vietnameseBounds.subtracting(["với"]))
    if let place = after.firstIndex(of: "nào") {
      let shown = after[(place + 1)...].prefix(2)
      return isLast(index + 1 + place) || shown == ["sau", "đây"] || shown == ["dưới", "đây"]
    }
    // An unfinished sentence that the options end: "… không phải là", "… không thuộc".
    let ends: Set<String> = ["là", "thuộc", "gồm", "đúng", "phải", "có"]
    return after.count <= 3 && index + after.count == words.endIndex - 1 && words[words.endIndex - 1].sign != "."
      && ["phải", "thuộc", "bao", "gồm", "đúng"].contains(next) && after.last.map(ends.contains) == true
  }

  private func isWrongAskedFor(_ index: Int) -> Bool {
    guard !["số", "lệch", "khác", "phạm", "lầm", "sót", "trái", "khớp"].contains(lower(index + 1)) else { return false }
    let before = before(index, atMost: 10, until: ["nếu", "vì", "rằng"])
    // "đúng hay sai" asks for a judgement, not for what is wrong.
    guard !before.contains("đúng"), lower(index + 1) != "hay", !before.contains("hay") else { return false }
    let things: Set<String> = [
      "nào", "biểu", "đề", "định", "câu", "ý", "luận", "dung", "án", "thức", "chọn", "viết", "đâu", "tìm", "điểm",
    ]
    return before.contains(where: things.contains)
  }

  /// "ngoại trừ" always, "trừ" where it ends the question.
  private func isException(_ index: Int) -> Bool {
    if lower(index - 1) == "ngoại" { return true }
    let isExclusion = lower(index - 1) == "loại" && lower(index - 2) != "kim"
    guard !isExclusion, !["phép", "hiệu", "khấu"].contains(lower(index - 1)) else { return false }
    return isLast(index) && index > words.startIndex
  }
}

/// English.
extension Negation {
  private static let englishBounds: Set<String> = [
    "if", "when", "that", "because", "but", "although", "while", "who", "whether", "since", "so", "and", "or",
  ]

  private func turnsEnglish(_ index: Int) -> Bool {
    guard lower(index + 1) != "only", lower(index - 1) != "or" else { return false }
    let before = before(index, atMost: 12, until: Self.englishBounds)
    return before.contains("which") || before.first == "what" || before.dropFirst().first == "what"
      || before.contains("following")
  }

  private func isWrongAskedForInEnglish(_ index: Int) -> Bool {
    let before = before(index, atMost: 14, until: ["if", "when", "because", "whether", "or"])
    guard !before.contains("true"), !["or", "and"].contains(lower(index + 1)) else { return false }
    return before.contains("which") || before.contains("following") || before.contains("choose")
      || before.contains("find")
  }
}
