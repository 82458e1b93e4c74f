import Testing

@testable import QuizApp

/// Sentences with gaps, and the catalogue that finds them.
struct SentencePatternTests {
  private func texts(_ english: String, _ sentence: String) -> [String]? {
    SentencePattern(english, "").match(Array(sentence.utf8))
  }

  @Test func fixedPiecesAreMatchedExactly() {
    #expect(texts("is empty", "is empty") == [])
    #expect(texts("is empty", "is empty.") == nil)
    #expect(texts("has {} pairs, more than {}", "has 9 pairs, more than 8") == ["9", "8"])
    #expect(texts("has {} pairs, more than {}", "has 9 pairs, less than 8") == nil)
    #expect(texts("\"{}\" is no status", "\"đã \"công bố\"\" is no status") == ["đã \"công bố\""])
    #expect(texts("{} ends", " ends") == [""])
    #expect(texts("a{}a", "a") == nil)
  }

  @Test func digitsAndEndingsOfPluralsAreOnlyThat() {
    #expect(texts("line {#}: {}", "line 12: x") == ["12", "x"])
    #expect(texts("line {#}: {}", "line A: x") == nil)
    #expect(texts("line {#}: {}", "line : x") == nil)
    #expect(texts("{} belong{s} to it", "lines 3 belong to it") == ["lines 3"])
    #expect(texts("{} belong{s} to it", "line 3 belongs to it") == ["line 3"])
    #expect(texts("{} belong{s} to it", "line 3 belonged to it") == nil)
  }

  @Test func bracesAndTagsOfTheTextAreNoGaps() {
    #expect(texts("write \\{ or <quiz>", "write \\{ or <quiz>") == [])
    #expect(texts("\\begin{{}} is open", "\\begin{cases} is open") == ["cases"])
    let pieces = SentencePattern("a {} {}", "<quiz> {2} <1> {}").pieces
    #expect(pieces == [.fixed("<quiz> "), .copied(1), .fixed(" "), .translated(0), .fixed(" {}")])
  }

  @Test func aLongTextIsPassedOverQuickly() {
    let long = String(repeating: "\" is option ", count: 20_000)
    #expect(texts("\"{}\" is one, and {} is two, but {}", "\"" + long) == nil)
  }

  private let catalogue = SentenceCatalogue([
    SentencePattern("{} {#}: {}", "<1> {2}: <3>"), SentencePattern("line", "dòng"),
    SentencePattern("{} follows {}", "<2> đứng trước <1>"), SentencePattern("option {}", "phương án {1}"),
    SentencePattern("option {} is lost", "mất phương án {1}"), SentencePattern("these stay: {}", "còn lại: <1>"),
  ])

  private func vietnamese(_ sentence: String) -> String? { catalogue.translation(of: sentence)?.text }

  @Test func partsMayChangeTheirOrderAndAreTranslatedThemselves() {
    #expect(vietnamese("option B follows option D") == "phương án D đứng trước phương án B")
    #expect(vietnamese("line 5: option B is lost") == "dòng 5: mất phương án B")
    #expect(vietnamese("these stay: option A, option B") == "còn lại: phương án A, phương án B")
  }

  @Test func whatSaysMoreIsMeant() {
    #expect(vietnamese("option B is lost") == "mất phương án B")
    #expect(vietnamese("option B is found") == "phương án B is found")
  }

  @Test func unknownSentencesStayEnglish() {
    #expect(vietnamese("nobody knows it") == nil)
    // A frame alone says nothing.
    #expect(vietnamese("line 5: nobody knows it") == nil)
    #expect(catalogue.translation(of: "these stay: something")?.isWhole == false)
    #expect(vietnamese("") == nil)
  }

  @Test func wordsNameTheFieldsOfSeveralProblems() {
    let words = Words(.vietnamese)
    #expect(words.sentence("stem: is empty; choices[1].text: is empty") == "Đề bài: còn trống; Phương án B: còn trống")
    #expect(
      words.sentence("id: is the same as in line 3, with other content")
        == "Mã: trùng với câu ở dòng 3 mà nội dung khác")
    #expect(words.sentence("the moon: is empty") == "the moon: is empty")
    #expect(Words(.english).sentence("is empty") == "is empty")
  }
}
