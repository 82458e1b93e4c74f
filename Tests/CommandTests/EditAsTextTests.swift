import Foundation
import QuestionModel
import Testing

/// Questions edited as text, with scripts in the place of a person.
@Suite(.timeLimit(.minutes(3)))
struct EditAsTextTests {
  private let space: Workspace

  init() async throws {
    space = try Workspace()
    let file = try space.write(Rows.lines(0..<5), to: "rows.jsonl")
    #expect(try await space.run("import", file).status == 0)
  }

  private func edit(_ script: String, _ query: String) async throws -> Outcome {
    // Read by the shell, not executed: a file that another test's new process still holds open cannot be.
    let path = try space.write(Array("\(script)\n".utf8), to: "editor.sh")
    return try await space.start(["edit", query], environment: ["EDITOR": "sh \(path)"]).outcome()
  }

  @Test func whatIsChangedIsSavedAndTheRestIsLeft() async throws {
    let id = Rows.id(3).description
    let script = #"sed -i '/^id: \#(id)/,/^----/ s/^level:.*/level: khó/; /^id: \#(id)/a level: khó' "$1""#
    let outcome = try await edit(script, "")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("0 created, 1 updated, 4 unchanged"), "\(outcome.output)")
    let shown = try await space.run("show", id, "--json")
    #expect(shown.output.contains("\"level\":\"khó\""))
    let again = try await edit("true", "id:\(id)")
    #expect(again.output.contains("0 created, 0 updated, 1 unchanged"))
  }

  @Test func aQuestionWithoutAnIDIsNew() async throws {
    let outcome = try await edit(#"sed -i '/^id:/d' "$1""#, "id:\(Rows.id(1))")
    #expect(outcome.output.contains("1 created, 0 updated"), "\(outcome.output) \(outcome.errors)")
    #expect(try await space.run("stats").output.contains("questions  6"))
  }

  @Test func faultsAreToldAndTheTextIsKept() async throws {
    let outcome = try await edit(#"sed -i 's/^kind:.*/kind: drawing/' "$1""#, "id:\(Rows.id(1))")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("line ") && outcome.errors.contains("drawing"))
    let path = try #require(outcome.errors.firstMatch(of: #/the text is in (\S+)\./#)).1
    #expect(try String(contentsOfFile: String(path), encoding: .utf8).contains("//! line"))
    try? FileManager.default.removeItem(atPath: (String(path) as NSString).deletingLastPathComponent)
  }

  @Test func anEditorThatFailsOrFindsNothingSavesNothing() async throws {
    let failed = try await edit("exit 3", "id:\(Rows.id(1))")
    #expect(failed.status == 1 && failed.errors.contains("ended with status 3"))
    let missing = try await space.start(["edit", "id:\(Rows.id(1))"], environment: ["EDITOR": "/nowhere/ed"]).outcome()
    #expect(missing.status == 1 && missing.errors.contains("ended with status 127"))
    let nothing = try await edit("true", "khongcogi")
    #expect(nothing.status == 1 && nothing.errors.contains("There is no question"))
  }
}
