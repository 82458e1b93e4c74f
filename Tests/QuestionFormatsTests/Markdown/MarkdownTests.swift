import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct MarkdownTests {
  private func read(_ text: String, chunk: Int = 1 << 16) throws -> [FormatItem] {
    try FormatTrials.items(MarkdownReader(), Array(text.utf8), chunk: chunk)
  }

  private let file = """
    Quiz title: Đề thử
    % một lời ghi
    COMMENT
    1. không phải câu hỏi
    END_COMMENT
    Title: Thủ đô
    Points: 2
    1.  Thủ đô của **Việt Nam**
        là gì?

        Chọn một: $x_1 * y$ và \\*.
    ... Vì *thế*.
    + Tốt
    - Chưa
    a)  Huế
    ... Đó là cố đô.
    *b) Hà Nội

    2.  Chọn hai.
    [*] một
    [ ] hai
    []  ba
    [*] bốn
    3.  Đúng không?
    a)  True
    ... nhầm
    *b) False
    GROUP
    pick: 1
    4. Viết tên.
    *   Hà Nội
    *   Thăng Long
    END_GROUP
    5. Tính.
    ! lời giải
    =   3.14 +- 0.01
    6. Viết bài.
    ____
    7. Nộp tệp.
    ^^^^
    % id: đoạn-1
    Text title: Đoạn
    Text: Dòng một<br>
      dòng hai.
    """

  @Test(arguments: [1, 9, 1 << 16]) func everyConstructIsRead(chunk: Int) throws {
    let items = try read(file, chunk: chunk)
    let questions = FormatTrials.questions(items)
    let kinds = [
      "singleChoice", "multipleResponse", "trueFalse", "shortAnswer", "numeric", "essay", "upload", "passage",
    ]
    #expect(questions.map(\.question.content.kind.name) == kinds && questions.flatMap(\.problems).isEmpty)
    #expect(FormatTrials.refusals(items).isEmpty && FormatTrials.findings(items).count == 4)
    let first = questions[0].question
    #expect(first.content.stem == "Thủ đô của Việt Nam là gì?\n\nChọn một: $x_1 * y$ và *.")
    #expect(first.content.extra["title"] == "Thủ đô" && first.content.extra["text2qti"] == ["points": "2"])
    #expect(first.content.choices.map(\.text) == ["Huế", "Hà Nội"] && first.key.right == ["b"])
    #expect(first.key.explanation == "Vì thế." && first.key.feedback == ["a": "Đó là cố đô."])
    #expect(first.key.extra["correctFeedback"] == "Tốt" && first.key.extra["incorrectFeedback"] == "Chưa")
    #expect(questions[1].question.key.right == ["a", "d"])
    #expect(questions[2].question.key.right == ["false"] && questions[2].question.key.feedback == ["true": "nhầm"])
    #expect(questions[3].question.key.answers.map(\.text) == ["Hà Nội", "Thăng Long"])
    #expect(questions[4].question.key.numbers == [NumericAnswer(3.14, tolerance: 0.01)])
    #expect(questions[4].question.key.explanation == "lời giải")
    #expect(questions[7].question.content.stem == "Dòng một\ndòng hai.")
    #expect(questions[7].id == QuestionIdentity.id(named: "đoạn-1"))
    let losses = try #require(items.first { $0.place.line == 6 }).losses
    #expect(Set(losses.map(\.subject)) == [.formatting, .points])
  }

  @Test(arguments: [
    ("= 3", 3, 0), ("= [1, 2]", 1.5, 0.5), ("= 200 +- 5%", 200, 10), ("= -2,5 +- 0,1", -2.5, 0.1),
  ]) func numbersAreRead(line: String, value: Double, tolerance: Double) throws {
    let read = FormatTrials.questions(try read("1. S\n\(line)\n"))
    #expect(read[0].question.key.numbers == [NumericAnswer(value, tolerance: tolerance)])
  }

  @Test(arguments: [
    ("1. S\na) x\nb) y\n", "key.right"), ("1. S\n*a) x\n*b) y\n", "key.right"), ("1. S\n[ ] x\n[ ] y\n", "key.right"),
    ("1. S\n", "key"), ("1. S\n*a) x\nb) y\nlạc\n", "stem"), ("1. S\n= x\n", "key.numbers"),
    ("1. S\n*a) x\nb) y\n* z\n", "kind"), ("1. S\n= 1\n____\n", "kind"), ("1. S\na) true\nb) False\n", "key.right"),
    ("1. S\n* x\n= 1\n", "kind"), ("1. S\n= 1\n[*] x\n", "kind"),
  ]) func faultsAreProblems(text: String, field: String) throws {
    let question = try #require(FormatTrials.questions(read(text)).first)
    #expect(question.problems.map(\.field) == [field], "\(question.problems)")
  }

  @Test(arguments: [
    ("lạc lõng\n", "belongs to no question"), ("... x\n", "belongs to no question"), ("COMMENT\n1. x\n", "never ended"),
    ("END_COMMENT\n", "without COMMENT"), ("```{.python .run}\nprint(1)\n```\n", "is not run"),
    ("```x\na\n", "never ended"),
    (String(repeating: "  x y z x y z x y z\n", count: 60_000), "longer than"),
  ]) func whatIsNoQuestionIsRefused(text: String, reason: String) throws {
    let refusals = FormatTrials.refusals(try read(text))
    #expect(refusals.contains { $0.contains(reason) }, "\(refusals)")
  }

  @Test func picturesAndLinksAreTold() throws {
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
    let items = try read(
      """
      1. Xem ![hình](a/b.png){width=50%} và [đây](http://x.y), <http://z.w>.
      *a) ![](data:image/png;base64,\(png))
      b)  <u>ea</u>t `a_b`

      """)
    let question = try #require(FormatTrials.questions(items).first)
    #expect(question.question.content.choices.map(\.text) == ["[Hình 1]", "$\\underline{\\text{ea}}$t a_b"])
    #expect(question.media.count == 1 && question.question.content.media.count == 1)
    #expect(question.question.content.stem == "Xem  và đây, http://z.w.")
    let subjects = items[0].losses.map(\.subject)
    #expect(subjects.filter { $0 == .picture }.count == 2 && subjects.contains(.link) && subjects.contains(.formatting))
  }

  @Test(arguments: [
    "a*b*c _x_ `y` [z](w) ![q](r) <b> &amp; & \\n # $5 và $6", "- một\n+ hai\n1. ba\n2) bốn\n# năm\n> sáu\n| bảy",
    "a\nb\n\nc\n\n\nd", "$$\\begin{cases}x\\\\y\\end{cases}$$ và $a_b^*c*$", "= x\n: y\n~ z\n| t\n=== u", "1) x", "*",
    "_a_",
    "`", "**đậm** ***", "\\(x\\) \\[y\\] \\ce{H2O}", "$\\underline{\\text{ea}}$", "a  b   c", "http://a.b/c_d_e",
    "x_1_y",
    "\\", "a\\", "[*] x", "...", "%", "END_GROUP", "<u>x</u>", "a~b=c:d|e",
    "In gì?\n```python\nif x:\n    print(1 * 2 * 3)\n\n\n    #  y\n```\nBỏ _qua_.", "```\na\n```",
    "x\n\n```c\n\ta\n```\n\ny",
    "```\na\n```\n```\nb\n```", "```\na", "a\n```\nb\n```\n\n```\nc",
  ]) func textsComeBack(text: String) throws {
    let read = MarkdownText.read(MarkdownText.write(text).joined(separator: "\n"))
    #expect(read.text == text && read.losses.isEmpty, "\(MarkdownText.write(text))")
    var writer = MarkdownWriter()
    let question = FormatTrials.question(.singleChoice, text, ["x", text + "1"], key: AnswerKey(right: ["a"]))
    let part = writer.add(question)
    let back = FormatTrials.questions(try self.read(String(decoding: part.bytes, as: UTF8.self)))
    #expect(back.map(\.question) == [question.question] && part.losses.isEmpty, "\(part.losses)")
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var compared = 0
    for written in FormatTrials.starters(1, stride: 3, ids: false) {
      var bare = written
      bare.question.content.tags = []
      (bare.question.content.level, bare.question.content.difficulty, bare.question.content.language) = (nil, nil, nil)
      (bare.question.content.licence, bare.question.content.source) = (nil, nil)
      bare.question.content.choices = bare.question.content.choices.map { Choice(id: $0.id, text: $0.text) }
      var writer = MarkdownWriter()
      let part = writer.add(bare)
      guard part.isWritten else {
        #expect(bare.question.content.kind == .trueFalseCluster && part.losses.count == 1)
        continue
      }
      let read = FormatTrials.questions(try FormatTrials.items(MarkdownReader(), part.bytes))
      #expect(read.count == 1 && read[0].id == bare.id)
      if part.losses.isEmpty, bare.question.content.media.isEmpty {
        #expect(read[0].question == bare.question, "\(bare.question.content.stem)")
        compared += 1
      }
      #expect(writer.add(written).losses.count > 3)
    }
    #expect(compared > 100)
  }

  @Test func whatHasNoPlaceIsTold() {
    var writer = MarkdownWriter()
    for sample in [TableSamples.cluster, TableSamples.matching] { #expect(!writer.add(sample).isWritten) }
    let subjects = Set(writer.add(TableSamples.rich).losses.map(\.subject))
    let told: Set<LossSubject> = [
      .hint, .language, .level, .difficulty, .licence, .source, .scoring, .tag, .category, .unknown, .pinnedOption,
      .optionID, .weight, .picture, .status,
    ]
    #expect(told.subtracting(subjects).isEmpty, "\(told.subtracting(subjects))")
    let numeric = writer.add(TableSamples.numeric)
    #expect(Set(numeric.losses.map(\.subject)) == [.answer, .weight, .feedback])
    let short = writer.add(TableSamples.short)
    #expect(Set(short.losses.map(\.subject)) == [.answer, .weight, .feedback, .letterCase])
    for empty in [FormatTrials.question(.singleChoice, "S", ["a", "b"]), FormatTrials.question(.numeric, "S")] {
      #expect(!writer.add(empty).isWritten)
    }
    _ = writer.add(TableSamples.essay)
    #expect(writer.add(TableSamples.essay).losses.map(\.outcome) == [.kept])
  }

  @Test func spoiltFilesDoNoHarm() throws {
    var generator = SeededGenerator(seed: 77)
    for _ in 0..<500 { _ = try FormatTrials.items(MarkdownReader(), generator.mutated(Array(file.utf8)), chunk: 50) }
    let signs = Array("*_`[]()!<>$\\\n &;a ".utf8)
    for _ in 0..<500 {
      let bytes = (0..<60).compactMap { _ in signs.randomElement(using: &generator) }
      _ = MarkdownText.read(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func longTextsTakeLittleTime() {
    for sign in ["*a ", "[a", "`a", "<a", "_a", "![", "$a ", "**a"] {
      _ = MarkdownText.read(String(repeating: sign, count: 20_000))
    }
  }
}
