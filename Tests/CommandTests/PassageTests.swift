import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel
import Testing

/// Passages on the command line.
@Suite(.timeLimit(.minutes(3)))
struct PassageTests {
  private let space: Workspace
  private static let passage = Rows.id(100)

  /// A passage, two questions of it, and one whose passage is nowhere.
  init() async throws {
    space = try Workspace()
    let text = QuestionContent(kind: .passage, stem: "Bánh trôi nước\nThân em vừa trắng")
    var lines = QuestionBankLines.line(
      id: Self.passage, question: Question(content: text, key: AnswerKey()), status: .published)
    for (number, passage) in [(1, Self.passage.description), (2, Self.passage.description), (3, "p-404")] {
      var content = QuestionContent(kind: .trueFalse, stem: "Câu \(number) đúng không?")
      content.passage = passage
      lines += QuestionBankLines.line(
        id: Rows.id(number), question: Question(content: content, key: AnswerKey(right: ["true"])), status: .published)
    }
    let file = try space.write(lines, to: "rows.jsonl")
    #expect(try await space.run("import", file).status == 0)
  }

  @Test func passagesAreFoundShownCountedAndCheckedFor() async throws {
    let found = try await space.run("search", "kind:passage thân em")
    #expect(found.output.contains(Self.passage.description) && found.output.split(separator: "\n").count == 1)
    #expect(try await space.run("search", "").output.split(separator: "\n").count == 3)
    #expect(try await space.run("search", "passage:\(Self.passage)").output.split(separator: "\n").count == 2)
    let shown = try await space.run("show", Rows.id(1).description).output
    let (text, stem) = (shown.firstRange(of: "Thân em vừa trắng"), shown.firstRange(of: "Câu 1 đúng không?"))
    #expect(try #require(text).upperBound < #require(stem).lowerBound)
    #expect(try await space.run("show", Rows.id(3).description).output.contains("p-404 (not in this bank)"))
    let stats = try await space.run("stats").output
    #expect(stats.contains("questions  3") && stats.contains("passages   1"))
    let check = try await space.run("check")
    #expect(check.status == 0)
    #expect(check.output.contains("note: question \(Rows.id(3)): its passage p-404 is not in the bank"))
    let exported = try await space.run("export", "passage:\(Self.passage)")
    #expect(exported.output.split(separator: "\n").count == 3)
  }

  @Test func retiringAPassageTellsWhoHasIt() async throws {
    let outcome = try await space.run("retire", Self.passage.description)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("2 questions still use this passage"))
    #expect(try await space.run("retire", Rows.id(1).description).errors.isEmpty)
  }

  @Test func theTextFormNamesThePassageInARemark() async throws {
    let path = try space.write(Array("cp \"$1\" \(space.file("seen.txt"))\n".utf8), to: "editor.sh")
    let outcome = try await space.start(
      ["edit", "passage:\(Self.passage) OR kind:passage"], environment: ["EDITOR": "sh \(path)"]
    ).outcome()
    #expect(outcome.output.contains("0 created, 0 updated, 3 unchanged"), "\(outcome.output) \(outcome.errors)")
    let seen = try String(contentsOf: URL(filePath: space.file("seen.txt")), encoding: .utf8)
    #expect(seen.contains("passage: \(Self.passage)\n// Bánh trôi nước\n"))
    #expect(seen.contains("kind: passage\n"))
  }
}
