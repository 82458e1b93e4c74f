import PropertyTesting
import QuestionFormats
import QuestionModel
import Testing

/// What is printed reads back as the same.
struct QuestionSheetRoundTripTests {
  private func id(_ number: Int) -> QuestionID { QuestionID(high: 0x0190_F3C2_7A10_7C4E, low: UInt64(number)) }

  private func expectSame(
    _ question: Question, _ language: QuestionSheet.Language = .vietnamese, originals: [QuestionID: Question] = [:],
    location: SourceLocation = #_sourceLocation
  ) {
    let entry = QuestionSheet.Entry(id: id(1), question: question, status: .inReview)
    let text = QuestionSheet.print([entry], language: language)
    let (entries, faults) = QuestionSheet.parse(text, originals: originals)
    guard faults.isEmpty, let read = entries.first, entries.count == 1 else {
      Issue.record("\(faults)\n\(text)", sourceLocation: location)
      return
    }
    let isSame = read.id == id(1) && read.status == .inReview && read.question == question
    #expect(isSame && read.question.bytes == question.bytes, "\(text)\n\(question)", sourceLocation: location)
    #expect(QuestionSheet.print([read], language: language).utf8.elementsEqual(text.utf8), sourceLocation: location)
  }

  @Test(arguments: QuestionKind.texts, QuestionSheet.Language.allCases)
  func anyQuestionReadsBack(kind: QuestionKind, language: QuestionSheet.Language) {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<250 { expectSame(random.question(kind), language) }
  }

  /// Whatever stands in a passage: it has no answers, so no line of it is one.
  @Test func aPassageIsTextAndItsFirstWordsAreToldAboveItsQuestions() throws {
    let text = "Bánh trôi nước\n\n= thân em vừa trắng\n~ lại vừa tròn\n\nHồ Xuân Hương"
    let typed = QuestionSheet.parse("kind: passage\ntags: subject:văn\n\n" + text)
    #expect(typed.faults.isEmpty)
    let passage = try #require(typed.entries.first).question
    #expect(passage.content.kind == .passage)
    #expect(passage.content.stem == text)
    #expect(passage.key == AnswerKey())
    expectSame(passage, .english)

    var question = SeededGenerator(seed: 3).seededQuestion
    question.content.passage = id(9).description
    let entry = QuestionSheet.Entry(id: id(1), question: question, passage: passage.content.stem)
    let sheet = QuestionSheet.print([entry], language: .english)
    #expect(sheet.contains("passage: \(id(9))\n// Bánh trôi nước\n"))
    let read = QuestionSheet.parse(sheet)
    #expect(read.faults.isEmpty)
    #expect(read.entries.map(\.question) == [question])
  }

  @Test func manyInOneSheetReadBackInOrder() {
    var random = SeededGenerator(seed: 11)
    let entries = (0..<200).map { number in
      let question = random.question(QuestionKind.texts[number % 7])
      let status = number % 3 == 0 ? nil : QuestionStatus.allCases[number % 4]
      return QuestionSheet.Entry(id: number % 5 == 0 ? nil : id(number), question: question, status: status)
    }
    let text = QuestionSheet.print(entries, language: .english)
    let (read, faults) = QuestionSheet.parse(text)
    #expect(faults.isEmpty)
    #expect(read.map(\.question) == entries.map(\.question))
    #expect(read.map(\.id) == entries.map(\.id) && read.map(\.status) == entries.map(\.status))
    #expect(zip(read, read.dropFirst()).allSatisfy { $0.lines.upperBound <= $1.lines.lowerBound })
    #expect(QuestionSheet.print(read, language: .english) == text)
  }

  @Test func whatTheFormCannotShowIsKept() {
    var random = SeededGenerator(seed: 5)
    for number in 0..<300 {
      var question = random.question(QuestionKind.texts[number % 7])
      question.content.extra["future"] = random.json()
      question.key.extra["later"] = random.json()
      question.content.choices = question.content.choices.map { choice in
        var choice = choice
        choice.extra["area"] = [1, 2]
        return choice
      }
      question.content.media = question.content.media.enumerated().map { index, reference in
        var reference = reference
        reference.extra["width"] = .integer(index)
        return reference
      }
      question.key.right = random.shuffled(question.key.right)
      question.key.feedback["gone"] = "An option of long ago"
      let kind = question.content.kind
      if kind != .shortAnswer, kind != .passage { question.key.answers = [AcceptedAnswer("x")] }
      if kind != .numeric, kind != .passage { question.key.numbers = [NumericAnswer(5)] }
      expectSame(question, originals: [id(1): question])
    }
  }

  @Test func anUnknownKindIsKeptWholeAndItsHeadMayChange() throws {
    var content = QuestionContent(kind: .unknown("hot\nspot"), stem: "Bấm vào\n// đỉnh S\r")
    content.extra["areas"] = [1]
    content.choices = [Choice(id: "a", text: "x")]
    content.level = "biết"
    var question = Question(content: content, key: AnswerKey(right: ["a"], explanation: "vì thế"))
    expectSame(question, originals: [id(1): question])
    let text = QuestionSheet.print([QuestionSheet.Entry(id: id(1), question: question)], language: .english)
    let changed = text.replacing("level: biết", with: "level: hiểu")
    let (entries, faults) = QuestionSheet.parse(changed, originals: [id(1): question])
    question.content.level = "hiểu"
    #expect(faults.isEmpty && entries.map(\.question) == [question])
    let edited = QuestionSheet.parse(text + "\nNew text", originals: [id(1): question])
    #expect(edited.faults.map(\.fault) == [.fixedContent(kind: "hot\nspot")] && edited.entries.isEmpty)
    #expect(QuestionSheet.parse(text).faults.map(\.fault) == [.unknownKind("hot spot")])
  }

  @Test(arguments: ["\\", "\n\r", "----\n"])
  func theLongestTextsReadBack(pattern: String) {
    let count = (QuestionValidation.maximumTextLength - 8) / pattern.utf8.count
    let long = "?" + String(repeating: pattern, count: count)
    var content = QuestionContent(kind: .trueFalseCluster, stem: long)
    content.choices = [Choice(id: "a", text: String(long.unicodeScalars.dropFirst()) + "?")]
    var key = AnswerKey(right: ["a"], explanation: "x")
    key.feedback["a"] = String(long.unicodeScalars.prefix(4000))
    expectSame(Question(content: content, key: key).normalized)
  }

  @Test func tenThousandQuestionsInOneSheet() {
    let entries = (0..<10_000).map { number in
      var question = Rows.sample
      question.content.stem += " \(number)"
      return QuestionSheet.Entry(id: id(number), question: question, status: .draft)
    }
    let (read, faults) = QuestionSheet.parse(QuestionSheet.print(entries))
    #expect(faults.isEmpty && read.map(\.question) == entries.map(\.question))
  }

  @Test func noTextBreaksTheReader() {
    var random = SeededGenerator(seed: 6)
    let text = QuestionSheet.print(
      QuestionKind.texts.map { QuestionSheet.Entry(id: nil, question: random.question($0)) })
    for _ in 0..<600 {
      let spoilt = String(decoding: random.mutated(Array(text.utf8)), as: UTF8.self)
      let (entries, faults) = QuestionSheet.parse(spoilt)
      let again = QuestionSheet.parse(QuestionSheet.print(entries))
      #expect(again.faults.isEmpty && again.entries.map(\.question) == entries.map(\.question))
      let told = QuestionSheet.parse(QuestionSheet.annotated(spoilt, faults))
      #expect(told.entries.map(\.question) == entries.map(\.question))
      #expect(told.faults.map(\.fault).count == faults.count)
    }
  }
}

extension SeededGenerator {
  /// One question that may be stored.
  fileprivate var seededQuestion: Question {
    var copy = self
    return copy.question(.singleChoice)
  }
}
