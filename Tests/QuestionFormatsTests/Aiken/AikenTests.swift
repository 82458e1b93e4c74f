import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct AikenTests {
  private func read(_ text: String, chunk: Int = 1 << 16) throws -> [FormatItem] {
    try FormatTrials.items(AikenReader(), Array(text.utf8), chunk: chunk)
  }

  private let file = """
    \u{FEFF}Thủ đô của Việt Nam?
    A) Huế
    B. Hà Nội
    ANSWER: B

    Hai dòng:
    dòng hai.
    A.\tmột
    B.hai
    mà dài
    C) ba
    ANSWER:C
    """

  @Test(arguments: [1, 7, 1 << 16]) func questionsAreRead(chunk: Int) throws {
    let items = try read(file, chunk: chunk)
    let questions = FormatTrials.questions(items)
    #expect(questions.count == 2 && items.map(\.place.line) == [1, 6])
    #expect(questions.allSatisfy { $0.problems.isEmpty && $0.hasInventedOptionIDs })
    let first = questions[0].question
    #expect(first.content.kind == .singleChoice && first.content.stem == "Thủ đô của Việt Nam?")
    #expect(first.content.choices.map(\.text) == ["Huế", "Hà Nội"] && first.key.right == ["b"])
    let second = questions[1].question
    #expect(second.content.stem == "Hai dòng:\ndòng hai.")
    #expect(second.content.choices.map(\.text) == ["một", "hai\nmà dài", "ba"] && second.key.right == ["c"])
    #expect(questions[0].unsaid.contains(.tags))
  }

  @Test(arguments: [
    ("S\nA. x\nB. y\nANSWER: C\n", "key.right", "line 4: ANSWER names \"C\", which is no option"),
    ("S\nA. x\nB. y\nANSWER: b\n", "key.right", "line 4: ANSWER names \"b\", which is no option"),
    ("S\nA. x\nB. y\nANSWER: A, B\n", "key.right", "line 4: ANSWER names \"A, B\", which is no single letter"),
    ("S\nA. x\nB. y\nANSWER: Ai\n", "key.right", "line 4: ANSWER names \"Ai\", which is no single letter"),
    ("S\nA. x\nB. y\nANSWER:\n", "key.right", "line 4: ANSWER names no option"),
    ("S\nA. x\nB. y\nAnswer: B\n", "key.right", "line 4: \"ANSWER:\" must be written in capitals"),
    ("S\nA. x\nB. y\n", "key.right", "no line \"ANSWER: A\" follows the options that end on line 3"),
    ("S\nA. x\nANSWER: A\n", "choices", "needs two options or more, such as \"A. …\", before line 3; has 1"),
    ("S\nANSWER: A\n", "choices", "needs two options or more, such as \"A. …\", before line 2; has 0"),
    ("A. x\nB. y\nANSWER: A\n", "stem", "no text stands before the options on line 3"),
    ("S\nA. x\nC. y\nANSWER: C\n", "choices[1]", "line 3: is lettered C, and B comes next"),
  ]) func faultsAreProblems(text: String, field: String, reason: String) throws {
    let question = try #require(FormatTrials.questions(read(text)).first)
    #expect(question.problems.contains(FieldProblem(field, reason)), "\(question.problems)")
  }

  @Test func textThatBelongsToNothingIsRefused() throws {
    let items = try read("S\nA. x\nB. y\nANSWER: A\n\nlạc lõng\n")
    #expect(items.count == 2 && items[1].place.line == 6)
    #expect(FormatTrials.refusals(items).first?.hasPrefix("this text belongs to no question") == true)
    let second = try read("S\nA. x\nB. y\n\nT\nA. x\nB. y\nANSWER: A\n")
    let questions = FormatTrials.questions(second)
    #expect(questions.map(\.problems.count) == [1, 0] && questions.map(\.question.content.stem) == ["S", "T"])
    let close = FormatTrials.questions(try read("S\nA. x\nB. y\nT\nA. x\nB. y\nANSWER: A\n"))
    #expect(close.map(\.question.content.stem) == ["S", "T"] && close[0].problems.count == 1)
  }

  @Test func otherEncodingsAndEndlessTextsAreRefused() throws {
    let items = try FormatTrials.items(AikenReader(), [0x53, 0xFF, 0x0A] + Array("A. x\nB. y\nANSWER: A\n".utf8))
    #expect(FormatTrials.refusals(items).first?.contains("UTF-8") == true)
    let long = try read(String(repeating: "a b c d e f g h\n", count: 70_000) + "S\nA. x\nB. y\nANSWER: A")
    #expect(FormatTrials.refusals(long).count == 1 && FormatTrials.questions(long).count == 1)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var compared = 0
    for written in FormatTrials.starters(ids: false) {
      var writer = AikenWriter()
      let part = writer.add(written)
      guard written.question.content.kind == .singleChoice else {
        #expect(!part.isWritten && part.losses.count == 1)
        continue
      }
      let read = try #require(FormatTrials.questions(FormatTrials.items(AikenReader(), part.bytes)).first)
      #expect(read.problems.isEmpty && read.question.key.right == written.question.key.right)
      let changed = part.losses.contains { $0.subject == .formatting && $0.outcome == .changed }
      #expect(changed || read.question.content.stem == written.question.content.stem)
      #expect(changed || read.question.content.choices.map(\.text) == written.question.content.choices.map(\.text))
      compared += 1
    }
    #expect(compared > 100)
  }

  @Test func plainQuestionsLoseNothing() throws {
    let plain = FormatTrials.question(.singleChoice, "Ở đâu?", ["đây", "đó"], key: AnswerKey(right: ["b"]))
    var writer = AikenWriter()
    let part = writer.add(plain)
    #expect(part == WrittenPart(Array("Ở đâu?\nA. đây\nB. đó\nANSWER: B\n\n".utf8)))
    let read = try #require(FormatTrials.questions(FormatTrials.items(AikenReader(), part.bytes)).first)
    #expect(read.question == plain.question && read.id == plain.id)
  }

  @Test func whatHasNoPlaceIsTold() throws {
    var question = FormatTrials.question(
      .singleChoice, "S\nA. x\n\ny", ["một\nhai", "ba", "bốn"],
      key: AnswerKey(right: ["a"], explanation: "vì thế"))
    question.question.content.tags = [try Tag("khó"), try Tag("category:a/b")]
    question.question.content.level = "nhận biết"
    question.question.content.difficulty = 0.5
    question.question.content.language = "vi"
    question.question.content.hint = "nghĩ"
    question.question.content.licence = "CC0"
    question.question.content.source = "sách"
    question.question.content.scoring = .weights
    question.question.content.extra["title"] = "Tên"
    question.question.content.extra["khác"] = true
    question.question.content.choices[2].pinned = true
    question.question.key.weights = ["b": 0.5]
    question.question.key.feedback = ["b": "sai rồi"]
    question.status = .draft
    question.passage = "Đoạn"
    question.question.content.passage = "x"
    var writer = AikenWriter()
    let subjects = Set(writer.add(question).losses.map(\.subject))
    #expect(
      subjects == [
        .tag, .category, .level, .difficulty, .language, .hint, .licence, .source, .scoring, .title, .unknown,
        .pinnedOption, .weight, .feedback, .status, .passage, .explanation, .formatting,
      ])
    question.question.content.choices[0].id = "x1"
    question.question.key.right = ["x1"]
    question.id = QuestionIdentity.id(named: "khác")
    let more = writer.add(question).losses
    #expect(more.contains { $0.subject == .optionID } && more.contains { $0.subject == .identifier })
  }

  @Test func whatAikenCannotSayIsLeftOut() {
    var writer = AikenWriter()
    for question in [
      FormatTrials.question(.numeric, "1+1"), FormatTrials.question(.singleChoice, "S", ["a", "b"]),
      FormatTrials.question(.singleChoice, "A. S", ["a", "b"], key: AnswerKey(right: ["a"])),
      FormatTrials.question(.singleChoice, "", ["a", "b"], key: AnswerKey(right: ["a"])),
      FormatTrials.question(.singleChoice, "S", (0..<27).map { "\($0)" }, key: AnswerKey(right: ["a"])),
    ] {
      let part = writer.add(question)
      #expect(!part.isWritten && part.bytes.isEmpty && part.losses.count == 1 && !part.losses[0].note.isEmpty)
    }
  }

  @Test func spoiltFilesDoNoHarm() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<1000 {
      _ = try FormatTrials.items(AikenReader(), generator.mutated(Array(file.utf8)), chunk: 5)
    }
  }
}
