import PropertyTesting
import QuestionModel
import StarterBank
import Testing

@testable import QuestionFormats

struct MoodleRoundTripTests {
  private func roundTrip(
    _ questions: [WrittenQuestion], clusters: MoodleWriter.Clusters = .matching
  ) throws -> (parts: [WrittenPart], items: [FormatItem]) {
    var writer = MoodleWriter(clusters: clusters)
    let (bytes, parts) = try writer.all(of: questions)
    var reader = MoodleReader()
    return (parts, try reader.all(of: bytes))
  }

  private func reads(_ items: [FormatItem]) -> [ReadQuestion] {
    items.compactMap { if case .question(let read) = $0.content { read } else { nil } }
  }

  /// Questions of every kind that Moodle's XML holds whole.
  static let whole: [Question] = {
    func question(_ kind: QuestionKind, _ stem: String, _ change: (inout Question) -> Void) -> Question {
      var question = Question(content: QuestionContent(kind: kind, stem: stem), key: AnswerKey())
      change(&question)
      return question
    }
    func choices(_ texts: [String], pinned: Bool = false) -> [Choice] {
      texts.enumerated().map { Choice(id: ChoiceLetter.statement($0.offset), text: $0.element, pinned: pinned) }
    }
    return [
      question(.singleChoice, "1 < 2 & $x^2$ \n  cl$\\underline{\\text{ea}}$r ]]>") {
        $0.content.choices = choices(["$a$", " b ", "<c>"], pinned: true)
        $0.key = AnswerKey(right: ["b"], explanation: "vì\nthế")
        $0.key.weights = ["c": 0.5]
        $0.key.feedback = ["a": "không"]
        $0.key.extra = JSONObject([("correctFeedback", "được"), ("incorrectFeedback", "chưa")])
        $0.content.hint = "nghĩ"
        $0.content.extra["title"] = "Câu \"một\" & <hai>"
        $0.content.tags = ["category:toán-12/a∕b", "category:x", "level:th"].compactMap { try? Tag($0) }
        $0.key.extra["moodle"] = ["hints": ["thêm"]]
        $0.content.extra["moodle"] = ["defaultgrade": "2", "penalty": "0.1", "answernumbering": "none"]
      },
      question(.multipleResponse, "Chọn") {
        $0.content.choices = choices(["1", "2", "3", "4"])
        $0.key.right = ["a", "b", "d"]
        $0.content.scoring = .weights
      },
      question(.multipleResponse, "Chọn nữa") {
        $0.content.choices = choices(["1", "2", "3"])
        $0.key.right = ["a", "b"]
        $0.key.weights = ["a": 0.75, "b": 0.25, "c": -1.0 / 3]
      },
      question(.trueFalse, "Đúng không?") {
        $0.key.right = ["false"]
        $0.key.feedback = ["true": "hãy xem lại"]
      },
      question(.shortAnswer, "Gì *?") {
        $0.key.answers = [
          AcceptedAnswer("a*b", match: .exact, feedback: "ừ"), AcceptedAnswer("Hà Nội", match: .exact, weight: 0.5),
        ]
        $0.key.extra["incorrectFeedback"] = "không"
      },
      question(.shortAnswer, "Gì nữa?") { $0.key.answers = [AcceptedAnswer("abc")] },
      question(.numeric, "Số?") {
        $0.key.numbers = [NumericAnswer(-2.5, tolerance: 0.001), NumericAnswer(1e-7, weight: 0.5, feedback: "gần")]
      },
      question(.trueFalseCluster, "Xét:") {
        $0.content.choices = choices(["p", "q", "r", "s"])
        $0.key.right = ["a", "d"]
        $0.content.scoring = .perStatement
      },
      question(.trueFalseCluster, "Xét nữa:") {
        $0.content.choices = choices(["p", "q"])
        $0.key.right = ["a", "b"]
      },
      question(.passage, "Đoạn văn\n\ndài") { $0.content.extra["title"] = "Đoạn" },
      question(.unknown("essay"), "Viết") {
        $0.content.extra["moodle"] = ["responseformat": "plain"]
        $0.key.extra["graderInfo"] = "chấm"
      },
      question(.unknown("matching"), "Nối") {
        $0.content.extra = JSONObject([("premises", .strings(["x", "y"])), ("targets", .strings(["1", "2", "3"]))])
        $0.key.extra["pairs"] = [[0, 1], [1, 0]]
      },
    ]
  }()

  @Test func everyKindComesBackEqual() throws {
    let questions = Self.whole.map { WrittenQuestion(id: QuestionIdentity.id(of: $0.content), question: $0) }
    let (parts, items) = try roundTrip(questions)
    let reads = reads(items)
    try #require(reads.count == questions.count)
    for (index, read) in reads.enumerated() {
      #expect(read.question == Self.whole[index])
      #expect(read.id == questions[index].id && read.problems.isEmpty)
      #expect(parts[index].losses.isEmpty && parts[index].isWritten, "\(parts[index].losses)")
    }
    #expect(items.flatMap(\.losses).filter { $0.outcome != .kept }.map(\.subject) == [.category])
  }

  @Test func namesOfOtherFilesAreKept() throws {
    var question = Self.whole[3]
    question.content.extra["externalID"] = "câu-7"
    let written = WrittenQuestion(id: QuestionIdentity.id(named: "câu-7"), question: question, status: .retired)
    let read = try #require(reads(try roundTrip([written]).items).first)
    #expect(read.question == question && read.id == written.id && read.status == .retired)
  }

  @Test func theStarterBankComesBackButForWhatIsTold() throws {
    let starters = StarterBank.templates.enumerated().filter { $0.offset.isMultiple(of: 3) }
      .flatMap { StarterBank.questions(of: $0.element).prefix(1) }
    let questions = starters.map { WrittenQuestion(id: $0.id, question: $0.question) }
    for clusters in [MoodleWriter.Clusters.matching, .plugin] {
      let (parts, items) = try roundTrip(questions, clusters: clusters)
      let reads = reads(items)
      try #require(reads.count == questions.count)
      for (read, (written, part)) in zip(reads, zip(questions, parts)) {
        let lost = Set(part.losses.map(\.subject))
        var expected = written.question
        if lost.contains(.level) {
          expected.content.level = nil
          for index in expected.content.choices.indices { expected.content.choices[index].level = nil }
        }
        if lost.contains(.difficulty) { expected.content.difficulty = nil }
        if lost.contains(.language) { expected.content.language = nil }
        if lost.contains(.licence) { expected.content.licence = nil }
        if lost.contains(.source) { expected.content.source = nil }
        if lost.contains(.unknown) {
          expected.content.extra = read.question.content.extra
          expected.key.extra = read.question.key.extra
        }
        if lost.contains(.scoring) {
          expected.content.scoring = read.question.content.scoring
          expected.key.weights = read.question.key.weights
        }
        if lost.contains(.pinnedOption) {
          for index in expected.content.choices.indices { expected.content.choices[index].pinned = false }
        }
        if lost.contains(.letterCase) { expected.key.answers = read.question.key.answers }
        if lost.contains(.feedback) { expected.key.feedback = read.question.key.feedback }
        if lost.contains(.passage) { expected.content.passage = nil }
        #expect(read.question == expected && read.id == written.id && read.problems.isEmpty)
      }
    }
  }

  @Test func whatIsLostIsTold() throws {
    var question = Self.whole[0]
    question.content.level = "TH"
    question.content.difficulty = 0.5
    question.content.language = "vi"
    question.content.licence = "CC"
    question.content.source = "sách"
    question.content.passage = "p"
    question.content.extra["khác"] = 1
    question.content.choices[0].pinned = false
    question.content.choices[0].id = "z"
    question.key.feedback = [:]
    let id = QuestionIdentity.id(of: question.content)
    let part = try roundTrip([WrittenQuestion(id: id, question: question, status: .draft)]).parts[0]
    #expect(
      part.losses.map(\.subject) == [
        .level, .difficulty, .language, .licence, .source, .passage, .status, .pinnedOption, .pinnedOption, .optionID,
        .unknown,
      ])
    var several = Self.whole[1]
    several.content.scoring = nil
    var cluster = Self.whole[7]
    cluster.content.scoring = nil
    var control = Self.whole[3]
    control.content.stem = "a\u{1}b"
    let parts = try roundTrip([several, cluster, control].map { WrittenQuestion(id: id, question: $0) }).parts
    #expect(parts.map { $0.losses.map(\.subject) } == [[.scoring], [.scoring], [.encoding]])
    let plan = Question(content: QuestionContent(kind: .quiz, stem: "đề"), key: AnswerKey())
    #expect(try roundTrip([WrittenQuestion(id: id, question: plan)]).parts.map(\.isWritten) == [false])
  }

  @Test func picturesGoOutAndComeBack() throws {
    let bytes = Array("GIF89a-not-much".utf8)
    let media = try #require(ReadMedia(bytes))
    var question = Self.whole[1]
    question.content.media = [
      MediaReference(digest: media.digest, type: media.type.rawValue, alternative: "hình \"1\"")
    ]
    let id = QuestionIdentity.id(of: question.content)
    let (parts, items) = try roundTrip([WrittenQuestion(id: id, question: question, media: [media.digest: bytes])])
    let read = try #require(reads(items).first)
    #expect(read.question == question && read.media == [media] && items[0].losses.isEmpty && parts[0].losses.isEmpty)
    #expect(try roundTrip([WrittenQuestion(id: id, question: question)]).parts[0].losses.map(\.subject) == [.picture])
  }

  @Test func questionsOfUnknownTypesGoBackAsTheyWere() throws {
    let xml =
      "<quiz><question type=\"cloze\"><questiontext format=\"html\"><text>{1:MC:=a~b}</text></questiontext><x y=\"1\">&lt;</x></question></quiz>"
    var reader = MoodleReader()
    let first = try reader.all(of: Array(xml.utf8))
    let read = try #require(reads(first).first)
    let (parts, items) = try roundTrip([WrittenQuestion(id: read.id, question: read.question)])
    #expect(reads(items).first?.question == read.question && parts[0].isWritten)
    var forged = read.question
    forged.key.extra["moodle"] = ["question": "</quiz>"]
    #expect(try roundTrip([WrittenQuestion(id: read.id, question: forged)]).parts[0].isWritten == false)
  }

  @Test func anyTextsComeBack() throws {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<150 {
      var question = Self.whole[0]
      func text() -> String {
        let scalars = generator.text().unicodeScalars.filter { XMLText.isAllowed(String($0)) && $0 != "\u{FEFF}" }
        return "a\(String(String.UnicodeScalarView(scalars)))b".normalizedToNFC
      }
      question.content.stem = text()
      question.content.choices[0].text = text()
      question.key.explanation = text()
      let read = try #require(
        reads(try roundTrip([WrittenQuestion(id: QuestionIdentity.id(of: question.content), question: question)]).items)
          .first)
      #expect(read.question == question)
    }
  }
}
