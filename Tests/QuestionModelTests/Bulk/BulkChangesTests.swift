import QuestionModel
import Testing

struct BulkChangesTests {
  private func replaced(
    _ text: String, _ wanted: String, _ with: String, matchesCase: Bool = false, wholeWords: Bool = false
  ) -> String {
    let question = Question(content: QuestionContent(kind: .shortAnswer, stem: text), key: AnswerKey())
    return TextReplacement(wanted, with: with, matchesCase: matchesCase, wholeWords: wholeWords)
      .applied(to: question).content.stem
  }

  @Test(arguments: [
    ("aaa", "aa", "b", "ba"), ("Hàm số hàm", "hàm", "HÀM", "HÀM số HÀM"), ("abc", "x", "y", "abc"),
    ("a.b", ".", "", "ab"), ("ĐƯỜNG thẳng", "đường", "cạnh", "cạnh thẳng"), ("", "a", "b", ""),
    ("$x^2$ và x", "x", "y", "$y^2$ và y"), ("👍🏽 x", "👍🏽", "ok", "ok x"), ("một", "một", "", ""),
  ])
  func literalTextIsReplaced(text: String, wanted: String, with: String, result: String) {
    #expect(replaced(text, wanted, with) == result)
  }

  @Test func marksCountAsTheyRead() {
    let decomposed = "Đa\u{323}o ha\u{300}m"
    #expect(replaced(decomposed, "đạo hàm", "tích phân") == "tích phân")
    #expect(replaced("đạo hàm", "đa\u{323}o", "x") == "x hàm")
    // A bare letter is none of those with marks, in either form.
    #expect(replaced(decomposed, "ha", "x") == "Đạo hàm")
    #expect(replaced("hát", "hat", "x") == "hát")
  }

  @Test func caseAndWordsAreToldApartWhereAsked() {
    #expect(replaced("Hàm hàm", "hàm", "x", matchesCase: true) == "Hàm x")
    #expect(replaced("in min in1 (in) in_a in", "in", "X", wholeWords: true) == "X min in1 (X) in_a X")
    #expect(replaced("hàm-số", "hàm", "x", wholeWords: true) == "x-số")
    #expect(replaced("a+b", "+", "-", wholeWords: true) == "a-b")
  }

  @Test func onlyChosenFieldsAreLookedThrough() {
    var content = QuestionContent(kind: .singleChoice, stem: "x")
    content.choices = [Choice(id: "a", text: "x"), Choice(id: "b", text: "2")]
    (content.hint, content.source, content.passage) = ("x", "x", "x")
    var key = AnswerKey(right: ["a"], explanation: "x")
    key.feedback = ["b": "x"]
    key.answers = [AcceptedAnswer("x", feedback: "x")]
    key.numbers = [NumericAnswer(1, feedback: "x")]
    let question = Question(content: content, key: key)
    func texts(_ fields: Set<TextReplacement.Field>) -> [String?] {
      let done = TextReplacement("x", with: "y", in: fields).applied(to: question)
      return [
        done.content.stem, done.content.choices[0].text, done.content.hint, done.key.explanation,
        done.key.feedback["b"], done.key.answers[0].text, done.key.answers[0].feedback, done.key.numbers[0].feedback,
        done.content.source, done.content.passage,
      ]
    }
    #expect(texts([.stem]) == ["y", "x", "x", "x", "x", "x", "x", "x", "x", "x"])
    #expect(texts([.choices, .hint]) == ["x", "y", "y", "x", "x", "x", "x", "x", "x", "x"])
    #expect(texts([.feedback]) == ["x", "x", "x", "x", "y", "x", "y", "y", "x", "x"])
    #expect(texts([.answers, .explanation]) == ["x", "x", "x", "y", "x", "y", "x", "x", "x", "x"])
    #expect(TextReplacement("x", with: "y").applied(to: question).key.right == ["a"])
  }

  @Test func fieldsAreSetAndCleared() throws {
    var content = QuestionContent(kind: .shortAnswer, stem: "?")
    (content.level, content.licence, content.language) = ("biết", "CC BY", "vi")
    content.tags = [try Tag("a"), try Tag("b")]
    var changes = BulkChanges()
    (changes.level, changes.licence) = (.set("hiểu"), .clear)
    (changes.addTags, changes.removeTags, changes.status) = ([try Tag("c")], [try Tag("a")], .retired)
    let done = changes.applied(to: Question(content: content, key: AnswerKey()), status: .draft)
    #expect(done.status == .retired)
    #expect(done.question.content.tags.map(\.name) == ["b", "c"])
    #expect(done.question.content.level == "hiểu" && done.question.content.licence == nil)
    #expect(done.question.content.language == "vi")
    #expect(changes.summary == "+c -a level: hiểu licence: – status: retired")
  }

  @Test func wrongChangesAreTold() throws {
    #expect(BulkChanges().problems().map(\.field) == ["changes"])
    var changes = BulkChanges()
    (changes.addTags, changes.removeTags) = ([try Tag("a")], [try Tag("a")])
    changes.level = .set(" ")
    changes.replacement = TextReplacement("", with: "x", in: [])
    #expect(changes.problems().map(\.field) == ["removeTags", "level", "replace.text", "replace.fields"])
    changes = BulkChanges()
    changes.replacement = TextReplacement("a", with: "")
    #expect(changes.problems().isEmpty)
  }
}
