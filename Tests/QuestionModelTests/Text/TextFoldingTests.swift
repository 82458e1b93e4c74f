import Foundation
import PropertyTesting
import QuestionModel
import Testing

/// Vietnamese letters with every tone, made by a rule: base letters, their marks, and the five tone marks.
enum VietnameseLetters {
  /// A letter in its composed form with the letter it folds to.
  struct Letter: Sendable, CustomTestStringConvertible {
    let decomposed: String
    let base: String
    var testDescription: String { decomposed }
  }

  private static let marks: [(base: String, marks: [String])] = [
    ("a", ["", "\u{306}", "\u{302}"]), ("e", ["", "\u{302}"]), ("i", [""]), ("o", ["", "\u{302}", "\u{31B}"]),
    ("u", ["", "\u{31B}"]), ("y", [""]),
  ]
  private static let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]

  /// Twelve vowels with six tones, in both cases.
  static let vowels: [Letter] = marks.flatMap { base, marks in
    marks.flatMap { mark in
      tones.flatMap { tone in
        [base, base.uppercased()].map { Letter(decomposed: $0 + mark + tone, base: base) }
      }
    }
  }
}

/// What search and short answers compare.
struct TextFoldingTests {
  @Test(arguments: VietnameseLetters.vowels)
  func foldsEveryVietnameseVowel(letter: VietnameseLetters.Letter) {
    let composed = letter.decomposed.normalizedToNFC
    #expect(composed.unicodeScalars.count == 1)
    #expect(TextFolding.fold(composed) == letter.base)
    #expect(TextFolding.fold(letter.decomposed) == letter.base)
    let word = Tokenizer.tokens(of: "t\(composed)n")
    #expect(word == Tokenizer.tokens(of: "t\(letter.decomposed)n"))
    #expect(word.map(\.folded) == ["t\(letter.base)n"])
    #expect(word.first?.exact.utf8.elementsEqual("t\(composed.lowercased())n".utf8) == true)
  }

  @Test func thereAre144Letters() { #expect(Set(VietnameseLetters.vowels.map(\.decomposed)).count == 144) }

  @Test(arguments: [
    ("Đường đi", "duong di"), ("ĐẶNG THÙY TRÂM", "dang thuy tram"), ("Ελλάδα Άθως", "ελλαδα αθως"),
    ("Ёлка и Йод", "елка и иод"), ("قُرْآن", "قران"), ("中文123", "中文123"), ("x² + y³ = 10⁻⁵", "x² + y³ = 10⁻⁵"),
    ("Straße", "straße"), ("İstanbul", "istanbul"), ("", ""), ("e\u{323}\u{302}", "e"), ("\u{301}", ""),
  ])
  func folds(text: String, folded: String) {
    #expect(TextFolding.fold(text).utf8.elementsEqual(folded.utf8), "\(TextFolding.fold(text))")
  }

  @Test func comparesWithoutRegardToSpace() {
    #expect(TextFolding.comparable("  Hà\u{A0}\n Nội ") == "ha noi")
    #expect(TextFolding.comparable(" \t ").isEmpty)
  }

  @Test func foldingTwiceIsFoldingOnce() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<5000 {
      let folded = TextFolding.fold(random.text())
      #expect(TextFolding.fold(folded).utf8.elementsEqual(folded.utf8), "\(folded.debugDescription)")
    }
  }

  @Test func foldingDoesNotSeeComposition() {
    var random = SeededGenerator(seed: 14)
    for _ in 0..<5000 {
      let text = random.text()
      let composed = TextFolding.fold(text.normalizedToNFC)
      #expect(TextFolding.fold(text).unicodeScalars.elementsEqual(composed.unicodeScalars), "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    ("e\u{323}\u{302}", "\u{1EC7}"), ("\u{1EC7}", "\u{1EC7}"), ("a\u{30A}", "\u{E5}"),
    ("\u{212B}", "\u{E5}".uppercased()),
    ("\u{3B1}\u{301}", "\u{3AC}"), ("\u{1100}\u{1161}", "\u{AC00}"), ("=\u{338}", "\u{2260}"), ("", ""), ("abc", "abc"),
    ("\u{438}\u{306}", "\u{439}"), ("\u{304B}\u{3099}", "\u{304C}"), ("\u{20041}\u{301}", "\u{20041}\u{301}"),
    ("\u{2F800}", "\u{4E3D}"),
    ("\u{1F600}e\u{301}", "\u{1F600}\u{E9}"),
  ])
  func composes(text: String, composed: String) {
    #expect(text.normalizedToNFC.utf8.elementsEqual(composed.utf8))
  }

  /// What is taken for settled, and so left as it is, must be what the full algorithm leaves as it is.
  @Test func composesEveryScalarWithItsNeighboursAsUnicodeDoes() {
    for value in UInt32(0)..<0x1_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "a\(scalar)", "\(scalar)\u{301}", "\u{1100}\(scalar)"] {
        #expect(
          text.normalizedToNFC.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8),
          "\(text.debugDescription)")
      }
    }
  }

  @Test func composingTwiceIsComposingOnce() {
    var random = SeededGenerator(seed: 15)
    for _ in 0..<5000 {
      let text = random.text()
      let composed = text.normalizedToNFC
      #expect(composed == text)
      #expect(composed.normalizedToNFC.utf8.elementsEqual(composed.utf8))
    }
  }

  @Test func trimsWhiteSpaceAtTheEndsOnly() {
    #expect(" \u{A0}\n a b \t".trimmed == "a b")
    #expect(" \n".trimmed.isEmpty)
    #expect("".trimmed.isEmpty)
  }
}
