import QuestionModel
import Testing

/// Rules about characters, formulas and what is said of a question.
struct TextRuleTests {
  private func faults(_ text: String) -> [ItemFault] {
    var question = ReviewSamples.question()
    question.content.hint = text
    return ItemReview.faults(of: question)
  }

  @Test(
    arguments: [
      ("e\u{302}", .notNormalized), ("C©u hái nµo ®óng nhÊt vÒ ®iÖn", .legacyEncoding),
      ("Caâu hoûi naøo ñuùng", .legacyEncoding),
      ("a\u{7}b", .controlCharacter), ("a\u{83}", .controlCharacter), ("a\u{FFFD}", .controlCharacter),
      ("a\u{202E}b", .directionCharacter), ("a\u{200E}b", .directionCharacter), ("אב\u{202E}", .directionCharacter),
      ("a\u{200B}b", .invisibleCharacter), ("\u{FEFF}a", .invisibleCharacter), ("a\u{AD}b", .invisibleCharacter),
      ("a\u{200D}b", .invisibleCharacter), ("\u{200D}", .invisibleCharacter), ("\u{F0E0}", .privateCharacter),
      ("$x", nil), ("$x^$", .formula), ("\\(x", .formula),
    ] as [(String, ItemRule?)])
  func badTextsAreFound(text: String, rule: ItemRule?) {
    let found = faults(text)
    #expect(found.map(\.rule) == (rule.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.field == "hint" && !$0.description.isEmpty })
  }

  @Test(arguments: [
    "Thuở ấy quê nghèo, hoá học và toán", "a\tb\r\nc", "👩‍👩‍👧‍👦 👍🏽 ❤️ 🏳️‍🌈", "العربية\u{200F} (a)", "می‌خواهم", "ក\u{200B}ខ",
    "क्‍ष", "«hiệu ứng nhà kính» «x»", "5 µm, 3 · 4, 20 °C, 1½", "a·b, c·d", "Windows® và Word®", "naïve café Noël",
    "½mv²", "x² + y¹", "  hai  khoảng  trắng  ",
  ])
  func otherTextsAreNot(_ text: String) { #expect(faults(text.normalizedToNFC).isEmpty) }

  @Test func legacyEncodingIsLookedForInVietnameseOnly() {
    var question = ReviewSamples.question(stem: "Die schönen Bücher, Oäse und Boûle?")
    question.content.language = "de"
    #expect(ItemReview.faults(of: question).isEmpty)
  }

  @Test func charactersAreCountedAndPlaced() {
    #expect(
      faults("ô\u{200B}a\u{200B}\u{7}") == [
        ItemFault("hint", .character(.control, code: 7, offset: 9, count: 1)),
        ItemFault("hint", .character(.invisible, code: 0x200B, offset: 2, count: 2)),
      ])
  }

  @Test func everyTextIsLookedAtInTheReadersOrder() {
    let bad = "a\u{7}"
    var question = ReviewSamples.question(stem: bad, options: [bad, "b"])
    question.content.hint = bad
    question.content.media = [
      MediaReference(digest: ContentDigest(of: []), type: "image/png", alternative: bad),
      MediaReference(digest: ContentDigest(of: [1]), type: "image/png"),
    ]
    question.content.language = nil
    question.content.level = " "
    question.content.tags = []
    question.key.right = []
    question.key.feedback = ["c1": bad, "c0": bad]
    question.key.explanation = nil
    question.key.answers = [AcceptedAnswer(bad, feedback: bad)]
    question.key.numbers = [NumericAnswer(1, feedback: bad)]
    #expect(
      ItemReview.faults(of: question).map(\.field) == [
        "stem", "media[0].alternative", "media[1].alternative", "choices[0].text", "hint", "key.right",
        "key.answers[0].text", "key.answers[0].feedback", "key.numbers[0].feedback", "key.feedback.c0",
        "key.feedback.c1",
        "key.explanation", "language", "level", "tags", "tags",
      ])
  }

  @Test func manyFaultsOfOneFormulaAreToldInPart() {
    let found = faults("$" + String(repeating: "{", count: 1_000) + "$")
    #expect(found.count == 16)
  }
}
