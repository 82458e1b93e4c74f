import QuestionModel
import Testing

/// What is a passage, and what is not.
struct PassageTests {
  private func fields(_ question: Question) -> [String] { QuestionValidation.problems(of: question).map(\.field) }

  private func passage(_ text: String = "Đoạn trích\nDòng hai") -> Question {
    Question(content: QuestionContent(kind: .passage, stem: text), key: AnswerKey())
  }

  @Test func aPassageHasATextAndNothingToAnswer() {
    #expect(fields(passage()).isEmpty)
    #expect(fields(passage(" \n")) == ["stem"])
    #expect(fields(passage(String(repeating: "x", count: 1 << 20))) == ["stem"])
    var odd = passage()
    odd.content.choices = [Choice(id: "a", text: "A")]
    odd.content.passage = "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"
    odd.key = AnswerKey(right: ["b"])
    odd.key.answers = [AcceptedAnswer("x", match: .folded)]
    odd.key.numbers = [NumericAnswer(1, tolerance: 0)]
    #expect(Set(fields(odd)) == ["choices", "passage", "key.right", "key.answers", "key.numbers"])
  }

  /// What another bank calls a passage stays as it is: only what a person writes here must be an id.
  @Test func anyNameOfAPassageIsKept() throws {
    for name in ["p1", "0190F3C2-7A10-7C4E-9B1A-2F6D3C5E8A90", ""] {
      var content = QuestionContent(kind: .trueFalse, stem: "Đúng không?")
      content.passage = name
      #expect(fields(Question(content: content, key: AnswerKey(right: ["true"]))).isEmpty)
      #expect(try QuestionContent(json: content.json) == content)
      #expect(content.passageID == QuestionID(name))
    }
  }

  @Test func nobodyAnswersAPassage() {
    #expect(!QuestionKind.passage.isAnswerable)
    #expect(QuestionKind.known.contains(.passage))
    for response in [Response.choices(["a"]), .text("x"), .statements([:])] {
      #expect(Grading.grade(response, to: passage()) == Grade(fraction: 0))
    }
  }

  @Test func rulesAboutAnswersAreNoRulesOfPassages() {
    var question = passage(String(repeating: "dài ", count: 500))
    question.content.language = "vi"
    question.content.tags = ["subject:văn", "grade:12"].compactMap { try? Tag($0) }
    #expect(ItemReview.faults(of: question).isEmpty)
    question.content.stem += " $x^{2$"
    #expect(ItemReview.faults(of: question).map(\.rule) == [.formula])
  }

  @Test(arguments: [
    ("Bánh trôi nước\nThân em", "Bánh trôi nước"), ("\n\n  Hai  \r\nba", "Hai"), ("", ""), (" \n ", ""),
    (String(repeating: "á", count: 200), String(repeating: "á", count: 79) + "…"),
  ])
  func theFirstLineIsTheTitle(text: String, title: String) { #expect(PassageText.title(of: text) == title) }
}
