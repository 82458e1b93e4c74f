import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// The tags of the bank changed by prompts.
struct PlainTagsTests {
  private func names(_ bank: FakeBank) -> Set<String> {
    Set(bank.stored.flatMap { $0.question.content.tags.map(\.name) })
  }

  /// What is typed in the list of all tags that hold a text.
  private func run(_ filter: String, _ lines: [String], _ bank: FakeBank, _ language: Language = .english) async
    -> PlainScript
  {
    let name = language == .english ? "Tags" : "Nhãn"
    let place = await PlainScript.number(of: name, language, bank: bank)
    return await PlainScript([place, "/" + filter] + lines, language: language, bank: bank)
  }

  @Test func aTagIsRenamed() async {
    let bank = FakeBank()
    let script = await run("đạo-hàm", ["2", "3", "topic:đạo-hàm", "?số", "topic:phép-đạo-hàm", "1", "0"], bank)
    #expect(script.isFine)
    #expect(script.text.contains("it is that already"))
    #expect(script.text.contains("  topic:số-học\n"))
    #expect(names(bank).contains("topic:phép-đạo-hàm") && !names(bank).contains("topic:đạo-hàm"), "\(script.text)")
  }

  @Test func marksAreMergedAndDeleted() async {
    let bank = FakeBank()
    let merged = await run("topic", ["g", "m2 3 4", "m99", "g", "topic:hàm-số", "1", "0"], bank)
    #expect(merged.isFine)
    #expect(names(bank).filter { $0.hasPrefix("topic:") } == ["topic:hàm-số"])
    #expect(merged.text.contains("Mark tags first"))
    let deleted = await run("topic", ["m2", "x", "2", "x", "1", "0"], bank, .vietnamese)
    #expect(deleted.isFine)
    #expect(!names(bank).contains { $0.hasPrefix("topic:") })
  }

  @Test func aNamespaceIsClosedAndItsValuesAreEdited() async throws {
    let bank = FakeBank()
    let closed = await run("grade", ["1", "4", "1", "1", "5", "13", "1", "s", "0", "0"], bank)
    #expect(closed.isFine)
    let namespace = try #require(try await bank.namespaces().first { $0.name == "grade" })
    #expect(namespace.isClosed)
    #expect(namespace.allowed.map(\.name).contains("grade:13"))
  }
}
