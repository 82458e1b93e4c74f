import QuestionModel
import StarterBank
import Testing

@testable import QuestionFormats

@Suite("Word files: writing")
struct WordWritingTests {
  @Test("questions of the starter bank come back letter for letter, or the loss is told")
  func starter() throws {
    var writer = try WordQuestionWriter()
    var bytes: [UInt8] = []
    var written: [Question?] = []
    for (index, starter) in StarterBank.questions().enumerated() where index % 211 == 0 {
      let part = try writer.add(WrittenQuestion(id: starter.id, question: starter.question))
      bytes += part.bytes
      var kept = LayoutWritingTests.kept(starter.question)
      for place in kept.content.choices.indices {
        kept.content.choices[place].pinned = starter.question.content.choices[place].pinned
      }
      written.append(part.losses.contains { [.question, .formula].contains($0.subject) } ? nil : kept)
    }
    bytes += try writer.finish()
    let trial = try WordTrial.read(bytes)
    #expect(trial.questions.count == written.count)
    #expect(written.count { $0 == nil } * 50 < written.count)
    for (read, question) in zip(trial.questions, written) {
      if let question { #expect(read == question) }
    }
  }

  @Test("passages, pictures, underlined letters, pinned options and essays come back")
  func everything() throws {
    let picture = try #require(ReadMedia(WordTrial.png))
    var passage = QuestionContent(kind: .passage, stem: "Đoạn một.\n\nĐoạn hai.")
    passage.media = [MediaReference(digest: picture.digest, type: "image/png", alternative: "Điểm đỏ")]
    let id = QuestionIdentity.id(of: passage)
    var first = QuestionContent(kind: .singleChoice, stem: "Chọn từ:")
    first.choices = [
      Choice(id: "a", text: "h$\\underline{\\text{ea}}$t"), Choice(id: "b", text: "x"),
      Choice(id: "c", text: "cả hai", pinned: true),
    ]
    first.passage = id.description
    first.level = "nhận biết"
    first.media = passage.media
    var cluster = QuestionContent(kind: .trueFalseCluster, stem: "Xét:")
    cluster.choices = [
      Choice(id: "a", text: "m", level: "thông hiểu"), Choice(id: "b", text: "n"), Choice(id: "c", text: "p"),
    ]
    var several = QuestionContent(kind: .multipleResponse, stem: "Chẵn?")
    several.choices = [
      Choice(id: "a", text: "2"), Choice(id: "b", text: "3"), Choice(id: "c", text: "$x^{4}$\nvà hơn"),
    ]
    var key = AnswerKey(right: ["a", "c"])
    key.explanation = "Vì $\\frac{1}{2}$.\n\nNên thế."
    let questions = [
      Question(content: passage, key: AnswerKey()), Question(content: first, key: AnswerKey(right: ["b"])),
      Question(content: cluster, key: AnswerKey(right: [])), Question(content: several, key: key),
      Question(content: QuestionContent(kind: .unknown("essay"), stem: "Viết."), key: AnswerKey()),
    ]
    var writer = try WordQuestionWriter()
    var bytes: [UInt8] = []
    for question in questions {
      let part = try writer.add(
        WrittenQuestion(
          id: QuestionIdentity.id(of: question.content), question: question, media: [picture.digest: picture.bytes]))
      #expect(part.losses == [])
      bytes += part.bytes
    }
    bytes += try writer.finish()
    let trial = try WordTrial.read(bytes)
    #expect(trial.read.map(\.question) == questions)
    #expect(trial.read.map(\.id) == questions.map { QuestionIdentity.id(of: $0.content) })
    #expect(trial.read.flatMap(\.media).count == 2)
    #expect(trial.problems == [] && trial.losses == [])
  }

  @Test("formulas are spelled as they were, also where others have the file in between")
  func spellings() throws {
    func question(_ stem: String) -> WrittenQuestion {
      var content = QuestionContent(kind: .singleChoice, stem: stem)
      content.choices = [Choice(id: "a", text: "$x = 1$"), Choice(id: "b", text: "$\\frac12$")]
      return WrittenQuestion(
        id: QuestionIdentity.id(of: content), question: Question(content: content, key: AnswerKey(right: ["a"])))
    }
    var writer = try WordQuestionWriter()
    let first = try writer.add(question("Nghiệm của $\\left(x + 1\\right)^2 = 4$?"))
    let second = try writer.add(question("Nghiệm nào của $x=1$?"))
    let third = try writer.add(question("Tính $$x$$"))
    let bytes = try first.bytes + second.bytes + third.bytes + writer.finish()
    #expect(!first.losses.contains { $0.subject == .formula })
    #expect(
      second.losses.filter { $0.subject == .formula } == [
        FormatLoss(.formula, "x=1", .changed, "it comes back as x = 1, which looks the same")
      ])
    #expect(
      third.losses.filter { $0.subject == .formula }.map(\.note) == ["it stands in the line, not on one of its own"])
    let texts = try WordTrial.read(bytes).questions.map { [$0.content.stem] + $0.content.choices.map(\.text) }
    #expect(texts[0] == ["Nghiệm của $\\left(x + 1\\right)^2 = 4$?", "$x = 1$", "$\\frac12$"])
    #expect(texts[1][0] == "Nghiệm nào của $x = 1$?")
    let spooled = try SpooledFile()
    try spooled.append(bytes)
    let zip = try ZipFile(spooled)
    var entries: [ZipArchive.Entry] = []
    for name in zip.names where name != FormulaSpellings.path {
      entries.append(ZipArchive.Entry(path: name, bytes: try zip.bytes(of: name) ?? []))
    }
    let others = try WordTrial.read(ZipArchive.bytes(of: entries)).questions
    #expect(others.count == 3 && others[0].content.choices[0].text == "$x=1$")
  }

  @Test("sounds, missing files and formulas that are not understood are told")
  func losses() throws {
    var content = QuestionContent(kind: .singleChoice, stem: "Tính $\\frac{1}{2$ và $\\lệnh$ $\\mystery x$")
    content.choices = [Choice(id: "a", text: "x"), Choice(id: "b", text: "y")]
    content.media = [MediaReference(digest: ContentDigest(of: [1]), type: "audio/mpeg")]
    var writer = try WordQuestionWriter()
    let part = try writer.add(
      WrittenQuestion(
        id: QuestionIdentity.id(of: content), question: Question(content: content, key: AnswerKey(right: ["a"]))))
    #expect(part.losses.contains { $0.subject == .picture && $0.note.contains("does not have its file") })
    #expect(part.losses.contains { $0.subject == .formula })
    #expect(try !WordTrial.read(part.bytes + writer.finish()).items.isEmpty)
  }
}
