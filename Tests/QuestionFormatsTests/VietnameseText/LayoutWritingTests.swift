import QuestionModel
import StarterBank
import Testing

@testable import QuestionFormats

@Suite("Layouts of teachers: writing")
struct LayoutWritingTests {
  /// The question without what plain text has no place for.
  static func kept(_ question: Question) -> Question {
    var question = question
    question.content.tags = []
    question.content.language = nil
    question.content.licence = nil
    question.content.source = nil
    question.content.hint = nil
    question.content.choices = question.content.choices.map { choice in
      var choice = choice
      choice.pinned = false
      return choice
    }
    question.key.answers = question.key.answers.map { AcceptedAnswer($0.text) }
    return question
  }

  @Test("questions of the starter bank come back, or the loss is told")
  func starter() throws {
    var writer = VietnameseTextWriter()
    var written: [Question] = []
    var bytes: [UInt8] = []
    var changed = 0
    for (index, starter) in StarterBank.questions().enumerated() where index % 97 == 0 {
      let part = writer.add(WrittenQuestion(id: starter.id, question: starter.question))
      bytes += part.bytes
      #expect(part.isWritten)
      #expect(part.losses.contains { $0.subject == .identifier })
      if part.losses.contains(where: { $0.subject == .question }) { changed += 1 }
      written.append(
        part.losses.contains { $0.subject == .question }
          ? Question(content: .init(kind: .passage, stem: ""), key: .init()) : Self.kept(starter.question))
    }
    bytes += writer.finish()
    let trial = LayoutTrial(String(decoding: bytes, as: UTF8.self))
    #expect(trial.questions.count == written.count)
    #expect(changed * 50 < written.count)
    for (read, question) in zip(trial.questions, written) where question.content.kind != .passage {
      #expect(read == question)
    }
  }

  @Test("passages, essays and every kind come back")
  func kinds() {
    var passage = QuestionContent(kind: .passage, stem: "Đoạn một.\n\nĐoạn hai.")
    passage.level = nil
    let id = QuestionIdentity.id(of: passage)
    var first = QuestionContent(kind: .multipleResponse, stem: "Những số chẵn?")
    first.choices = [Choice(id: "a", text: "1"), Choice(id: "b", text: "2"), Choice(id: "c", text: "4")]
    first.passage = id.description
    first.level = "thông hiểu"
    var second = QuestionContent(kind: .trueFalse, stem: "Trời xanh.")
    second.passage = id.description
    var truth = AnswerKey(right: ["true"])
    truth.explanation = "Nhìn lên.\n\nMà xem."
    var number = AnswerKey()
    number.numbers = [NumericAnswer(-2.5, tolerance: 0.25)]
    var text = AnswerKey()
    text.answers = [AcceptedAnswer("Hà Nội"), AcceptedAnswer("Hanoi")]
    let questions = [
      Question(content: passage, key: AnswerKey()), Question(content: first, key: AnswerKey(right: ["b", "c"])),
      Question(content: second, key: truth),
      Question(content: QuestionContent(kind: .numeric, stem: "Mấy?"), key: number),
      Question(content: QuestionContent(kind: .unknown("essay"), stem: "Hãy viết."), key: AnswerKey()),
      Question(content: QuestionContent(kind: .shortAnswer, stem: "Ở đâu?"), key: text),
    ]
    var writer = VietnameseTextWriter()
    var bytes: [UInt8] = []
    for question in questions {
      let part = writer.add(WrittenQuestion(id: QuestionIdentity.id(of: question.content), question: question))
      #expect(part.losses == [])
      bytes += part.bytes
    }
    bytes += writer.finish()
    let trial = LayoutTrial(String(decoding: bytes, as: UTF8.self))
    #expect(trial.read.map(\.question) == questions)
    #expect(trial.read.map(\.id) == questions.map { QuestionIdentity.id(of: $0.content) })
    #expect(trial.losses == [] && trial.problems == [])
  }

  @Test("what looks like something else, and what has no place, is told")
  func losses() {
    var content = QuestionContent(kind: .shortAnswer, stem: "Trước\nCâu 7: sau")
    content.hint = "gợi ý"
    content.difficulty = 0.5
    var key = AnswerKey()
    key.answers = [AcceptedAnswer("a", match: .exact, weight: 1, feedback: "tốt")]
    var writer = VietnameseTextWriter()
    let part = writer.add(
      WrittenQuestion(
        id: QuestionIdentity.id(of: content), question: Question(content: content, key: key), status: .draft))
    #expect(
      Set(part.losses.map(\.subject)) == [.hint, .difficulty, .status, .letterCase, .feedback, .question])
    let quiz = WrittenQuestion(
      id: QuestionIdentity.id(of: content), question: Question(content: .init(kind: .quiz, stem: "x"), key: .init()))
    #expect(!writer.add(quiz).isWritten)
  }
}
