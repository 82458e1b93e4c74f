import PropertyTesting
import QuestionModel
import Testing

/// The words that search knows.
struct TokenizerTests {
  @Test(arguments: [
    ("Thủ đô của Việt Nam?", ["thu", "do", "cua", "viet", "nam"]), ("10-5, x²+1", ["10", "5", "x²", "1"]),
    ("H2SO4; f(x)", ["h2so4", "f", "x"]), ("", []), ("?!… —", []), ("don't", ["don", "t"]),
    ("Ελλάδα", ["ελλαδα"]), ("ЁЛКА Їжак", ["елка", "іжак"]), ("قُرْآن كريم", ["قران", "كريم"]),
    ("日本語 テスト", ["日", "本", "語", "テ", "ス", "ト"]), ("漢字abc漢", ["漢", "字", "abc", "漢"]),
    ("한국어", ["한국어"]), ("a×b÷c", ["a", "b", "c"]), ("हिन्दी", ["हिनदी"]), ("٣ و ٤", ["٣", "و", "٤"]),
    ("naïve café", ["naive", "cafe"]), ("\u{1F600}ok\u{1F600}", ["ok"]),
  ])
  func cutsWords(text: String, words: [String]) {
    #expect(Tokenizer.tokens(of: text).map(\.folded) == words)
  }

  @Test(arguments: [
    ("hòa", "hoà"), ("HÒA", "Hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("lũy", "luỹ"), ("họa", "hoạ"), ("òa", "oà"),
    ("thúy", "thuý"),
  ])
  func readsBothToneStylesAlike(older: String, newer: String) {
    let token = Tokenizer.tokens(of: older)
    #expect(token == Tokenizer.tokens(of: newer))
    #expect(token.first?.exact == older.lowercased())
  }

  @Test(arguments: [("quý", "qúy"), ("hoàn", "hòan"), ("hóa", "hòa"), ("ma", "má")])
  func keepsOtherSpellingsApart(left: String, right: String) {
    #expect(Tokenizer.tokens(of: left).map(\.exact) != Tokenizer.tokens(of: right).map(\.exact))
    #expect(Tokenizer.tokens(of: left).map(\.folded) == Tokenizer.tokens(of: right).map(\.folded))
  }

  @Test func exactFormKeepsAccentsInLowerCase() throws {
    let token = try #require(Tokenizer.tokens(of: "ĐIỆN").first)
    #expect(token.folded == "dien")
    #expect(token.exact.utf8.elementsEqual("điện".normalizedToNFC.utf8))
    let plain = try #require(Tokenizer.tokens(of: "Physics").first)
    #expect(plain.folded == plain.exact)
  }

  @Test func compositionDoesNotMatter() {
    var random = SeededGenerator(seed: 16)
    for _ in 0..<5000 {
      let text = random.text()
      #expect(Tokenizer.tokens(of: text) == Tokenizer.tokens(of: text.normalizedToNFC), "\(text.debugDescription)")
    }
    #expect(Tokenizer.tokens(of: "か\u{3099}くせい") == Tokenizer.tokens(of: "がくせい"))
    #expect(Tokenizer.tokens(of: "\u{F900}") == Tokenizer.tokens(of: "\u{8C48}"))
  }

  @Test func noWordIsEmptyAndCutsNoFurther() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<5000 {
      for token in Tokenizer.tokens(of: random.text()) {
        #expect(!token.folded.isEmpty && !token.exact.isEmpty)
        #expect(Tokenizer.tokens(of: token.exact).count == 1, "\(token.exact.debugDescription)")
      }
    }
  }

  @Test func appendsTheSameWordsAsItCuts() {
    var random = SeededGenerator(seed: 18)
    let fixed = ["Hoà thuỷ ĐIỆN quý", "한국어 ok", "日本e\u{301}", "İstanbul ŉa", "x² × y", "ХЛЯБ ёлка", ""]
    for text in fixed + (0..<5000).map({ _ in random.text() }) {
      var (folded, exact): ([UInt8], [UInt8]) = ([], [])
      Tokenizer.append(text, folded: &folded, exact: &exact)
      let tokens = Tokenizer.tokens(of: text)
      #expect(folded == tokens.flatMap { Array("\($0.folded) ".utf8) }, "\(text.debugDescription)")
      let marked = tokens.filter { $0.exact != $0.folded }
      #expect(exact == marked.flatMap { Array("\($0.exact) ".utf8) }, "\(text.debugDescription)")
    }
  }
}
