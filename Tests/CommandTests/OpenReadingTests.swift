import Foundation
import Testing

/// Reading for everybody, as a person opens and closes it: on the file and through the service.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct OpenReadingTests {
  @Test(arguments: [false, true]) func readingIsOpenedAndClosed(throughService: Bool) async throws {
    let space = try Workspace()
    let service = throughService ? try await space.serve().0 : nil
    for (word, isOpen) in [("status", false), ("on", true), ("status", true), ("off", false)] {
      let outcome = try await space.run("open-reading", word, "--json")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == "{\"open\":\(isOpen)}\n")
    }
    #expect(try await space.run("open-reading").output.contains("Nobody"))
    #expect(try await space.run("open-reading", "perhaps").status == 64)
    service?.signal(SIGTERM)
    if let service { #expect(await service.outcome().status == 0) }
  }

  @Test func aFileForStudentsHasNoKeys() async throws {
    let space = try Workspace()
    let file = try space.write(Rows.lines(0..<3), to: "rows.jsonl")
    #expect(try await space.run("import", file).status == 0)
    #expect(try await space.run("export").output.contains("\"key\""))
    for view in ["student", "withoutKeys"] {
      let outcome = try await space.run("export", "--view", view)
      #expect(outcome.status == 0 && !outcome.output.contains("\"key\""))
      #expect(outcome.output.split(separator: "\n").count == 3)
    }
    for arguments in [["--format", "arc"], ["--revisions"], ["--view", "nobody"]] {
      #expect(try await space.start(["export", "--view", "student"] + arguments).outcome().status == 64)
    }
  }
}
