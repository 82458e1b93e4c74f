import PropertyTesting
import QuestionModel
import StarterBank
import Testing

@testable import QuestionFormats

/// What is written as GIFT comes back.
struct GIFTWriterTests {
  private func back(_ entries: [WrittenQuestion]) throws -> (read: [ReadQuestion], parts: [WrittenPart], text: String) {
    var writer = GIFTWriter()
    let (bytes, parts) = try writer.all(of: entries)
    let items = try FormatTrials.items(GIFTReader(), bytes, chunk: 1000)
    #expect(items.allSatisfy { $0.losses.isEmpty })
    return (FormatTrials.questions(items), parts, String(decoding: bytes, as: UTF8.self))
  }

  @Test func everyStarterQuestionComesBackEqual() throws {
    let entries = FormatTrials.starters(6)
    let (read, parts, _) = try back(entries)
    #expect(parts.allSatisfy { $0.isWritten })
    try #require(read.count == entries.count)
    for (entry, read) in zip(entries, read) {
      #expect(read.question == entry.question, "\(entry.question)\n\(read.question)")
      #expect(read.id == entry.id)
      #expect(read.problems.isEmpty)
    }
    // Nothing is lost but what Moodle does not see, and how it counts.
    let outcomes = Set(parts.flatMap(\.losses).filter { $0.outcome != .kept }.map(\.subject))
    #expect(outcomes == [.scoring])
  }

  @Test func awkwardTextsComeBack() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      var content = QuestionContent(kind: .singleChoice, stem: "x" + random.giftText())
      content.choices = [
        Choice(id: "a", text: "1" + random.giftText()), Choice(id: "b", text: "2" + random.giftText()),
      ]
      content.hint = random.giftText() + "."
      content.extra["title"] = .string("t" + random.giftText().replacing("\n", with: "") + "t")
      var key = AnswerKey(right: ["b"], explanation: "e" + random.giftText())
      key.feedback = ["a": "f" + random.giftText()]
      let id = QuestionIdentity.id(of: content)
      let question = Question(content: content, key: key)
      let (read, _, text) = try back([WrittenQuestion(id: id, question: question)])
      #expect(read.first?.question == question, "\(question)\n\(text)")
    }
  }

  @Test func whatHasNoPlaceIsNamed() throws {
    var content = QuestionContent(kind: .singleChoice, stem: "Hình gì?")
    content.choices = [Choice(id: "x", text: "Tròn"), Choice(id: "y", text: "Vuông", pinned: true)]
    content.media = [MediaReference(digest: ContentDigest(of: [1]), type: "image/png", alternative: "hình")]
    content.extra["moodle"] = ["penalty": "0.5"]
    content.tags = try [Tag("category:hình/phẳng"), Tag("grade:9")]
    let entry = WrittenQuestion(
      id: QuestionIdentity.id(of: content), question: Question(content: content, key: AnswerKey(right: ["x"])))
    let (read, parts, text) = try back([entry])
    #expect(Set(parts[0].losses.map(\.subject)) == [.optionID, .pinnedOption, .file, .unknown])
    #expect(read[0].question.content.choices == content.choices)
    #expect(read[0].question.content.tags == content.tags)
    #expect(text.hasPrefix("$CATEGORY: $course$/top/hình/phẳng\n\n// [id:"))
    let quiz = FormatTrials.question(.quiz, "q")
    var writer = GIFTWriter()
    let part = writer.add(quiz)
    #expect(!part.isWritten)
    #expect(part.losses.map(\.subject) == [.question])
  }

  @Test func survivesAnyMutation() throws {
    var writer = GIFTWriter()
    let bytes = try writer.all(of: FormatTrials.starters(1).prefix(12)).bytes
    var random = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      for item in try FormatTrials.items(GIFTReader(), random.mutated(bytes), chunk: 500) {
        if case .question(let read) = item.content { #expect(read.question.content.stem.utf8.count < bytes.count * 4) }
      }
    }
  }

  @Test func aBlockWithoutEndIsBounded() throws {
    var reader = GIFTReader()
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<12 { #expect(reader.items(of: chunk).isEmpty) }
    #expect(FormatTrials.refusals(reader.rest().map { $0.read() }).count == 1)
  }
}

extension SeededGenerator {
  /// Text out of the signs that GIFT gives a meaning.
  fileprivate mutating func giftText() -> String {
    let parts = [
      "=", "~", "#", "{", "}", ":", "::", "\\", "\\n", "\n", "[html]", "%50%", "->", "ế", "<b>", "&amp;", "x", "  y",
      "//", "####", "$x^2$", "]", "[id:x]",
    ]
    return (0..<Int.random(in: 0...5, using: &self)).map { _ in parts.randomElement(using: &self) ?? "" }.joined() + "z"
  }
}
