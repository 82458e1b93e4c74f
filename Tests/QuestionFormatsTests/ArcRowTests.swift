import QuestionFormats
import QuestionModel
import Testing

/// The layout of ARC and its relatives.
struct ArcRowTests {
  private func row(_ text: String) throws -> (id: QuestionID, question: Question, status: QuestionStatus?) {
    try #require(try Rows.question(Rows.read(.arc, text)))
  }

  private let plain =
    #"{"id":"0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90","question":{"stem":"2+2?","choices":[{"text":"3","label":"A"},"#
    + #"{"text":"4","label":"B","para":"p"}]},"answerKey":"B","info":{"grade":4,"subject":"Math Basics","#
    + #""language":"Vietnamese","year":2020}}"#

  @Test func readsARow() throws {
    let (id, question, status) = try row(plain)
    #expect(id == Rows.id && status == nil)
    #expect(question.content.kind == .singleChoice && question.content.stem == "2+2?")
    #expect(question.content.choices.map(\.id) == ["A", "B"] && question.content.choices.map(\.text) == ["3", "4"])
    #expect(question.content.choices[1].extra["para"] == "p")
    #expect(question.key == AnswerKey(right: ["B"]))
    #expect(question.content.tags.map(\.name) == ["grade:4", "subject:math-basics"])
    #expect(question.content.language == "vi")
    #expect(question.content.extra["info"] == ["year": 2020])
    #expect(QuestionValidation.problems(of: question).isEmpty)
  }

  @Test func aQuestionComesBackWhole() throws {
    let line = try #require(ArcRow.line(id: Rows.id, question: Rows.sample))
    let read = try #require(Rows.question(Rows.read(.arc, line)))
    #expect(read.id == Rows.id && read.question == Rows.sample)
    #expect(ArcRow.line(id: read.id, question: read.question) == line)
  }

  @Test(arguments: ["subject:1984", "grade:07", "grade:+7", "grade:đại-học", "grade:12"])
  func tagsComeBackAsTheyWere(tag: String) throws {
    var question = Rows.sample
    question.content.tags = [try Tag(tag)]
    let line = try #require(ArcRow.line(id: Rows.id, question: question))
    #expect(try Rows.question(Rows.read(.arc, line))?.question.content.tags.map(\.name) == [tag])
  }

  @Test(arguments: [("Bulgarian", "bg"), ("ENGLISH", "en"), ("xx", "xx"), ("Klingon", "Klingon")])
  func languagesBecomeTheirTags(name: String, tag: String) throws {
    let text = plain.replacing("Vietnamese", with: name)
    #expect(try row(text).question.content.language == tag)
  }

  @Test func otherKindsHaveNoPlaceInTheLayout() {
    for kind in QuestionKind.known + [.unknown("x")] where kind != .singleChoice {
      var question = Rows.sample
      question.content.kind = kind
      #expect(ArcRow.line(id: Rows.id, question: question) == nil)
    }
    var question = Rows.sample
    question.content.passage = Rows.id.description
    let line = ArcRow.line(id: Rows.id, question: question, passage: "Đọc đoạn này.")
    let stem = try? JSONParser.parse(line ?? []).object?["question"]?.object?["stem"]?.string
    #expect(stem == "Đọc đoạn này.\n\n" + question.content.stem)
    question.key.right = []
    #expect(ArcRow.line(id: Rows.id, question: question) == nil)
  }

  @Test func idsThatAreNoUUIDsAreDerived() throws {
    let uuid = Rows.id.description
    let one = try row(plain.replacing(uuid, with: "Set_1"))
    #expect(try row(plain.replacing(uuid, with: "Set_1").replacing("2+2?", with: "2 + 2?")).id == one.id)
    #expect(try row(plain.replacing(uuid, with: "Set_2")).id != one.id)
    let nameless = plain.replacing("\"id\":\"\(uuid)\",", with: "")
    #expect(try row(nameless).id == row(nameless).id)
    #expect(try row(nameless).id != row(nameless.replacing("\"text\":\"3\"", with: "\"text\":\"5\"")).id)
  }

  @Test func membersItDoesNotKnowAreKept() throws {
    let text = plain.replacing(#""stem":"2+2?","#, with: #""stem":"2+2?","concept":"sum","#)
      .replacing(#""answerKey""#, with: #""split":"dev","answerKey""#)
    let content = try row(text).question.content
    #expect(content.extra["concept"] == "sum" && content.extra["split"] == "dev")
    #expect(try QuestionContent(json: content.json) == content)
  }

  @Test(arguments: [
    ("{", "", "not valid JSON"), ("[]", "", "object"), ("{}", "question", "missing"), (#"{"id":5}"#, "id", "string"),
    (#"{"question":5}"#, "question", "object"), (#"{"question":{}}"#, "question.stem", "missing"),
    (#"{"question":{"stem":"x","choices":5}}"#, "question.choices", "array"),
    (#"{"question":{"stem":"x","choices":[{"text":"a"}]}}"#, "question.choices[0].label", "missing"),
    (#"{"question":{"stem":"x","choices":[{"label":"A","text":5}]}}"#, "question.choices[0].text", "string"),
    (#"{"question":{"stem":"x","choices":[]}}"#, "answerKey", "missing"),
    (#"{"question":{"stem":"x","choices":[{"label":"A","text":"a"}]},"answerKey":"B"}"#, "answerKey", "no label"),
    (#"{"question":{"stem":"x","choices":[{"label":"A","text":"a"}]},"answerKey":"A","info":5}"#, "info", "object"),
    (
      #"{"question":{"stem":"x","choices":[{"label":"A","text":"a"}]},"answerKey":"A","info":{"grade":1.5}}"#,
      "info.grade", "whole"
    ),
    (
      #"{"question":{"stem":"x","choices":[{"label":"A","text":"a"}]},"answerKey":"A","info":{"subject":5}}"#,
      "info.subject", "string"
    ),
    (
      #"{"question":{"stem":"x","choices":[{"label":"A","text":"a"}]},"answerKey":"A","info":{"subject":"a//b"}}"#,
      "info.subject", "empty"
    ),
    (
      #"{"question":{"stem":"x","choices":[{"label":"A","text":"a"}]},"answerKey":"A","media":"x"}"#, "media",
      "no place"
    ),
    (
      #"{"question":{"stem":"x","choices":[{"label":"A","text":"a"}],"tags":[]},"answerKey":"A"}"#, "question.tags",
      "no place"
    ),
  ])
  func aBadRowSaysWhy(row: String, field: String, reason: String) {
    let problem = #expect(throws: Rows.Refusal.self) { try Rows.read(.arc, row) }
    #expect(problem?.description.hasPrefix(field.isEmpty ? "" : field + ": ") == true, "\(problem?.description ?? "")")
    #expect(problem?.description.contains(reason) == true, "\(problem?.description ?? "")")
  }
}
