import Foundation
import PropertyTesting
import QuestionModel
import Testing

/// What makes no difference between two questions, and what does.
struct QuestionFeaturesTests {
  @Test(arguments: [
    ("Thủ đô của Việt Nam là gì?|Hà Nội|Huế", "thu do cua viet nam la gi|hue|ha noi"),
    ("Câu 5. Hòa tan muối", "HOÀ TAN MUỐI!"), ("Câu hỏi 12: Tính nhanh", "Tính nhanh"),
    ("Question 3) Find x", "Find x"), ("7. Hãy tính", "Hãy tính"), ("<p>Bài 2. Tính</p>", "Tính"),
    ("<p>Số <b>lớn</b> nhất&nbsp;là</p>", "Số lớn nhất là"), ("Vật lý thế kỷ XX", "Vật lí thế kỉ xx"),
    ("$\\dfrac{1}{2}$", "$\\frac{1}{2}$"), ("$\\left( x+1 \\right)^2$", "$(x+1)^{2}$"), ("$x^{2}$", "x^2"),
    ("x²", "$x^2$"), ("x<sup>2</sup>", "$x^2$"), ("$a\\, + \\; b$", "a+b"), ("2^{n+1}", "2ⁿ⁺¹"), ("$1{,}5$", "1.5"),
    ("H₂SO₄", "H2SO4"), ("$\\ce{H2SO4}$", "$H_{2}SO_4$"), ("$30^\\circ$", "30°"), ("$a \\times b$", "a · b"),
    ("$x \\le 3$", "x ⩽ 3"), ("5 − 3", "5-3"), ("a -> b", "$a \\rightarrow b$"), ("$\\mathbb{R}$", "ℝ"),
    ("5cm", "5 cm"), ("{1;2;3}", "{1, 2, 3}"), ("{1,2,3}", "{1; 2; 3}"), ("1.000.000 người", "1000000 người"),
    ("Mác - Lênin", "Mác Lênin"), ("năm (1945)", "năm 1945"), ("٣ + ٤", "3 + 4"), ("a &lt; b", "a < b"),
    ("$\\text{khi } x > 0$", "khi x > 0"), ("don't", "don’t"), ("\\(x+1\\)", "x+1"), ("\\[x+1\\]", "x+1"),
    ("$\\frac{-b}{2a}$", "$\\dfrac{-b}{2a}$"), ("$\\sin x+\\cos x$", "sin x + cos x"),
  ])
  func folds(left: String, right: String) {
    #expect(SimilaritySamples.features(left) == SimilaritySamples.features(right))
  }

  @Test(arguments: [
    ("2 + 3 = ?", "2 + 4 = ?"), ("x^2 - 5x", "x^2 + 5x"), ("x^2 - 5x", "5x^2 - x"), ("$2^n+1$", "$2^{n+1}$"),
    ("(0;1)", "[0;1]"), ("(0;1]", "[0;1)"), ("$a - b$", "$b - a$"), ("Câu 5. Tính 3", "Câu 5. Tính 4"),
    ("2. 3 = ?", "3 = ?"), ("1,5 m", "15 m"), ("$\\sin x + \\cos y$", "$\\cos x + \\sin y$"), ("f'(x)", "f(x)"),
    ("AaBb", "aabb"), ("alen A", "alen a"), ("5!", "5"), ("-5", "5"), ("$\\sqrt{2}$", "$2$"), ("x < 3", "x > 3"),
    ("$\\vec{a}$", "$a$"), ("50%", "50"), ("a < b", "a > b"), ("$\\vert x\\vert$", "$x$"), ("6 : 2", "6 2"),
    ("x_1^2", "x^2_1"),
  ])
  func keepsApart(left: String, right: String) {
    #expect(SimilaritySamples.features(left) != SimilaritySamples.features(right))
    #expect(SimilaritySamples.features(left).similarity(to: SimilaritySamples.features(right)).relation != .same)
  }

  @Test func writingMakesNoDifference() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<100 {
      let content = random.question()
      let features = QuestionFeatures(of: content)
      #expect(
        features.similarity(to: features)
          == QuestionFeatures(of: random.perturbed(content, changes: 0))
          .similarity(to: features))
      for rewrite in Self.rewrites {
        var copy = content
        copy.stem = rewrite(content.stem)
        copy.choices = random.shuffled(content.choices).map { Choice(id: $0.id, text: rewrite($0.text)) }
        #expect(QuestionFeatures(of: copy) == features, "\(copy.stem)")
      }
    }
  }

  private static let rewrites: [@Sendable (String) -> String] = [
    { $0.decomposedStringWithCanonicalMapping }, { $0.normalizedToNFC }, { $0.uppercased() }, TextFolding.fold,
    { "  " + $0.replacingOccurrences(of: " ", with: " \n") + " ..." }, { "<div>\($0)</div>" },
    { $0.replacingOccurrences(of: "$", with: "").replacingOccurrences(of: "x^2", with: "x²") },
    {
      $0.split(separator: "$")[0].split(separator: " ").reversed().joined(separator: " ")
        + $0.dropFirst($0.split(separator: "$")[0].count)
    },
  ]

  @Test(arguments: [
    "Hoà thuỷ ĐIỆN quý", "한국어 ok", "日本語 テスト", "ХЛЯБ ёлка", "قُرْآن كريم", "हिन्दी", "naïve café", "ЁЛКА Їжак",
  ])
  func wordsAreThoseOfSearch(text: String) {
    let words = Tokenizer.tokens(of: text).map(\.folded)
    #expect(SimilaritySamples.features(text) == SimilaritySamples.features(words.joined(separator: " ")))
    #expect(SimilaritySamples.features(text).values.count == words.count)
  }

  @Test func countsRepetitions() {
    #expect(SimilaritySamples.features("cây cây").values.count == 2)
    #expect(SimilaritySamples.features("cây cây") != SimilaritySamples.features("cây"))
    #expect(SimilaritySamples.features("cây cây cây").values.count == 3)
  }

  @Test func pictureAndPassageTellQuestionsApart() throws {
    var content = SimilaritySamples.content("Hình vẽ cho biết điều gì?")
    let plain = QuestionFeatures(of: content)
    content.media = [MediaReference(digest: ContentDigest(of: [1]), type: "image/png")]
    let pictured = QuestionFeatures(of: content)
    content.media = [MediaReference(digest: ContentDigest(of: [2]), type: "image/png")]
    #expect(pictured.similarity(to: QuestionFeatures(of: content)).relation == .variant)
    content.media = []
    content.passage = "p1"
    #expect(plain.similarity(to: QuestionFeatures(of: content)).relation == .variant)
  }

  @Test func readsAnyText() {
    var random = SeededGenerator(seed: 32)
    let pieces = ["\\", "{", "}", "(", ")", "<p", "<sup>", "&lt", "^", "$", "1.", ",", "²", "₂", "\\frac", "\\begin{a"]
    for _ in 0..<800 {
      let text = (0..<8).map { _ in random.text(maximum: 3) + pieces[random.next(below: pieces.count)] }.joined()
      let features = SimilaritySamples.features(text)
      #expect(features == SimilaritySamples.features(text.normalizedToNFC), "\(text.debugDescription)")
      #expect(zip(features.values, features.values.dropFirst()).allSatisfy { $0 < $1 }, "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["(", "{", "<p ", "\\frac{", "1,", "²₂", "a ", "^{", "&amp", "\\begin{", "))", "- ", "AaBb", "|"])
  func hostileTextIsReadInTime(piece: String) {
    let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
    #expect(SimilaritySamples.features(text) == SimilaritySamples.features(text))
  }
}
