import Foundation
import QuestionAPI
import QuestionModel
import Testing

/// Commands one after another, as a person types them.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct AdministrationTests {
  private let space: Workspace

  init() async throws {
    space = try Workspace()
    let file = try space.write(Rows.lines(0..<5), to: "rows.jsonl")
    try #require(try await space.run("import", file).status == 0)
  }

  private func lines(_ arguments: String...) async throws -> [String] {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func questionIsRetiredComparedAndBroughtBack() async throws {
    let id = Rows.id(3).description
    #expect(try await lines("show", id).first == "Câu số 3?")
    let revision = try #require(try await lines("retire", id, "--author", "Lan", "-m", "old").first)
    #expect(RevisionID(revision) != nil)
    let history = try await lines("history", id)
    #expect(history.count == 2)
    #expect(history[0].contains("retired") && history[0].contains("Lan") && history[0].contains("(head)"))
    #expect(try await lines("diff", id) == ["status: [-published-]{+retired+}"])
    let first = try #require(history[1].split(separator: " ").first)
    _ = try await lines("restore", id, String(first))
    #expect(try await lines("history", id).count == 3)
    #expect(try await lines("search", "status:retired") == [])
    #expect(try await space.run("diff", Rows.id(1).description).status == 1)
  }

  @Test func tagsAreChangedOverTheBank() async throws {
    #expect(try await lines("tag", "list") == ["5\tsubject:toán"])
    #expect(try await lines("tag", "add", "ôn tập", "số") == ["5 questions changed"])
    #expect(try await lines("tag", "rename", "subject:toán", "subject:math") == ["5 questions changed"])
    #expect(try await lines("tag", "remove", "ôn-tập", "id:\(Rows.id(1))") == ["1 questions changed"])
    #expect(try await lines("tag", "merge", "ôn-tập", "subject:math") == ["4 questions changed"])
    #expect(try await lines("tag", "list") == ["5\tsubject:math"])
  }

  @Test func everyListIsJSONToo() async throws {
    let id = Rows.id(3).description
    _ = try await lines("retire", id)
    for arguments in [
      ["search", "câu"], ["stats"], ["show", id], ["history", id], ["diff", id], ["tag", "list"], ["check"],
    ] {
      let outcome = try await space.start(arguments + ["--json"]).outcome()
      #expect(outcome.status == 0)
      #expect((try? JSONParser.parse(outcome.output))?.object != nil, "\(arguments): \(outcome.output)")
    }
  }

  @Test func exportedHistoryMakesTheSameBank() async throws {
    _ = try await lines("retire", Rows.id(3).description)
    let file = space.file("all.jsonl")
    _ = try await lines("export", "--revisions", "--output", file)
    let other = space.file("other.sqlite")
    #expect(try await space.run("import", file, database: other).status == 0)
    let again = try await space.run("export", "--revisions", database: other)
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 6)
    #expect(Set(again.output.split(separator: "\n")) == Set(lines))
    #expect(!FileManager.default.fileExists(atPath: file + ".part"))
  }

  @Test func backupIsWrittenAndRestored() async throws {
    let copy = space.file("copy.sqlite")
    #expect(try await lines("backup", copy) == ["\(copy): 5 revisions, sound"])
    #expect(try await space.run("backup", copy).status == 1)
    _ = try await lines("retire", Rows.id(3).description)
    #expect(try await lines("restore-backup", copy)[0].contains("former"))
    #expect(try await lines("search", "status:retired") == [])
    #expect(try await lines("check")[0].hasSuffix("5 revisions, sound"))
    let damaged = try space.write(Array(try Data(contentsOf: URL(filePath: copy)).prefix(20_000)), to: "half.sqlite")
    #expect(try await space.run("restore-backup", damaged).status == 1)
    #expect(try await lines("check")[0].hasSuffix("5 revisions, sound"))
  }
}
