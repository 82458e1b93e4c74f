import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// What an import remembers of the questions further up in a file.
struct SeenItemsTests {
  private func prepared(_ number: Int, _ stem: String = "Một?") -> PreparedQuestion {
    var content = QuestionContent(kind: .shortAnswer, stem: stem)
    content.language = "vi"
    var key = AnswerKey()
    key.answers = [AcceptedAnswer("1")]
    return PreparedQuestion(
      QuestionSave(
        id: Sample.id(number), question: Question(content: content, key: key), status: .draft, expectation: .anything,
        authorship: Authorship(), created: Timestamp(milliseconds: 0)), bank: "0123456789abcdef")
  }

  @Test("the first of an id is noted, and those that follow are told where it stands")
  func first() throws {
    var seen = SeenItems()
    let new = [seen.note(prepared(1), line: 7), seen.note(prepared(2), line: nil)]
    #expect(new.allSatisfy { $0 == nil })
    let known = [seen.note(prepared(1), line: 9), seen.note(prepared(2), line: 10)]
    let same = try #require(known[0])
    #expect(same.line == 7 && same.isSame(as: prepared(1)) && !same.isSame(as: prepared(1, "Hai?")))
    #expect(try #require(known[1]).line == nil)
  }

  @Test("many ids stay apart")
  func many() {
    var seen = SeenItems()
    let first = (0..<2_000).map { seen.note(prepared($0), line: $0 + 1)?.line }
    let again = (0..<2_000).map { seen.note(prepared($0), line: 1)?.line }
    #expect(first == Array(repeating: nil, count: 2_000) && again == Array(1...2_000))
  }
}
