import QuestionModel

/// A line that says of which paper or page it is, and nothing else: `Mã đề 101`, `Đề 2`, `Trang 1/4 - Mã đề thi 101`.
struct PaperMark: Sendable {
  /// The number of the paper.
  var code: Int?
  /// Whether it names a page, and so stands at the foot or the head of one.
  var isPage = false
  /// The pages in all, where the line is but `1/4`, which may as well be a fraction.
  var total: Int?

  init?(_ text: MarkedText) {
    guard text.scalars.count < 120, let first = text.scalars.first(where: { !$0.isSpaceOfText }),
      "mMđĐdDtTpPcC-–—[(0123456789".unicodeScalars.contains(first)
    else { return nil }
    var scanner = LayoutScanner(text.scalars)
    if first.digit != nil {
      guard let page = scanner.number(), scanner.take("/") != nil, let total = scanner.number(), page > 0,
        page <= total, total < 60
      else { return nil }
      scanner.skipSpaces()
      guard scanner.isAtEnd else { return nil }
      self.total = total
      return
    }
    while true {
      while scanner.take(" \t-–—|,;.()[]") != nil {}
      guard !scanner.isAtEnd else { break }
      if scanner.take(oneOf: [["trang"], ["page"]]) {
        _ = scanner.take(":")
        scanner.skipSpaces()
        guard scanner.number() != nil else { return nil }
        isPage = true
        scanner.skipSpaces()
        if scanner.take("/") != nil || scanner.take(words: ["of"]) {
          scanner.skipSpaces()
          guard scanner.number() != nil else { return nil }
        }
      } else if code == nil, let code = Self.code(&scanner) {
        self.code = code
      } else {
        return nil
      }
    }
    guard isPage || code != nil else { return nil }
  }

  private static let names = [
    ["ma", "de", "thi"], ["ma", "de", "so"], ["ma", "de"], ["de", "thi", "so"], ["de", "so"], ["de"], ["code"],
  ]

  /// Takes the name of a paper and its number.
  private static func code(_ scanner: inout LayoutScanner) -> Int? {
    guard scanner.take(oneOf: names) else { return nil }
    while scanner.take(" \t:") != nil {}
    return scanner.number()
  }

  /// The code that a line begins with, and where what it is said of begins: `Mã đề 101: 1A 2B`.
  static func leading(_ text: MarkedText) -> (code: Int, end: Int)? {
    var scanner = LayoutScanner(text.scalars)
    guard let first = scanner.next, "mMđĐdDcC".unicodeScalars.contains(first), let code = code(&scanner) else {
      return nil
    }
    while scanner.take(":-–. \t|") != nil {}
    return (code, scanner.index)
  }

  /// The code that a line of the paper's head names among other words: `Số báo danh: … Mã đề 101`.
  static func code(in text: MarkedText) -> Int? {
    let scalars = text.scalars
    guard scalars.count < 400 else { return nil }
    for index in scalars.indices.dropLast(8) where scalars[index] == "M" || scalars[index] == "m" {
      guard scalars[index + 1] == "ã" || scalars[index + 1] == "Ã",
        index == 0 || !scalars[index - 1].isLetterOfText
      else { continue }
      var scanner = LayoutScanner(scalars, at: index)
      if let code = code(&scanner) { return code }
    }
    return nil
  }
}
