import Testing

/// Tags taken away and namespaces closed by commands.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct NamespaceTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  private func fill() async throws {
    let rows = Rows.lines(0..<2)
    #expect(try await space.run("import", try space.write(rows, to: "rows.jsonl"), "--tag", "topic:hàm-số").status == 0)
    #expect(try await space.run("tag", "add", "topic:khác", "").status == 0)
  }

  @Test func namespaceIsClosedKeepsOutAndIsOpened() async throws {
    try await fill()
    let bare = try await space.run("tag", "namespace", "close", "topic")
    #expect(bare.status == 1)
    #expect(bare.errors.contains("--from-bank"))
    let closed = try await space.run("tag", "namespace", "close", "topic", "hàm-số", "--description", "Chủ đề")
    #expect(closed.status == 0)
    #expect(closed.output == "topic is closed and allows 1\n")
    #expect(closed.errors.contains("1 tags in use are not allowed"))
    let kept = try await space.run("tag", "add", "topic:ham-so", "")
    #expect(kept.status == 1)
    #expect(kept.errors.contains("it has \"topic:hàm-số\""))
    let check = try await space.run("tag", "namespace", "check")
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("2\t\"topic:khác\" is not allowed"))
    let json = try await space.run("tag", "namespace", "check", "--json")
    #expect(json.output == #"[{"count":2,"near":[],"tag":"topic:khác"}]"# + "\n")
    #expect(try await space.run("tag", "namespace", "allow", "topic", "topic:khác").status == 0)
    #expect(try await space.run("tag", "namespace", "check").status == 0)
    let show = try await space.run("tag", "namespace", "show", "topic", "--json")
    #expect(
      show.output
        == #"{"allowed":["hàm-số","khác"],"closed":true,"description":"Chủ đề","name":"topic"}"# + "\n")
    #expect(try await space.run("tag", "namespace", "disallow", "topic", "khác").status == 0)
    #expect(try await space.run("tag", "namespace", "open", "topic").status == 0)
    #expect(try await space.run("tag", "namespace", "list").output == "topic\topen\t1 allowed\tChủ đề\n")
    #expect(try await space.run("tag", "add", "topic:ham-so", "").status == 0)
    #expect(try await space.run("tag", "namespace", "forget", "topic").status == 0)
    #expect(try await space.run("tag", "namespace", "show", "topic").status == 1)
  }

  @Test func namespaceIsClosedWithWhatTheBankHas() async throws {
    try await fill()
    let closed = try await space.run("tag", "namespace", "close", "Topic", "--from-bank")
    #expect(closed.output == "topic is closed and allows 2\n")
    #expect(closed.errors.isEmpty)
  }

  @Test func tagsAreTakenAway() async throws {
    try await fill()
    #expect(try await space.run("tag", "delete", "topic:khác", "--alone").output == "2 questions changed\n")
    #expect(try await space.run("tag", "delete", "topic:khác").status == 1)
  }
}
