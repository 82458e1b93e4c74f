import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Testing

/// What the terminal client does, from a script.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ScriptableTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  private func json(_ text: some StringProtocol) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  private func fill(_ lines: [UInt8]) async throws {
    #expect(try await space.run("import", try space.write(lines, to: "rows.jsonl")).status == 0)
  }

  private func row(_ number: Int, _ stem: String, tags: [String] = []) -> [UInt8] {
    QuestionBankLines.line(id: Rows.id(number), question: Rows.question(stem, tags: tags), status: .published)
  }

  // MARK: Duplicates

  @Test func duplicatesAreFoundLikenedAndResolved() async throws {
    let stem = "Trong các số tự nhiên sau đây số nào là số nguyên tố chẵn duy nhất?"
    try await fill(row(1, stem, tags: ["a"]) + row(2, TextFolding.fold(stem), tags: ["b"]) + row(3, "Ai viết?"))
    let (one, two) = (Rows.id(1).description, Rows.id(2).description)
    #expect(try await space.run("duplicates", "tag:a OR tag:b").output.hasPrefix("same 100 %"))
    #expect(try await space.run("duplicates", "find").output.hasPrefix("same 100 %"))
    let similar = try await space.run("similar", one)
    #expect(similar.output == "same 100 %  \(two)  \(TextFolding.fold(stem))\n", "\(similar.output)\(similar.errors)")
    let sheet = try space.write(
      Array("kind: single choice\n\nCâu 5. \(stem)\n\n= bốn\n~ ba\n".utf8), to: "sheet.txt")
    let found = try json(try await space.run("similar", "--file", sheet, "--json").output)
    #expect(found.object?["items"]?.array?.count == 2)
    #expect(try await space.run("similar").status == 64)
    #expect(try await space.run("similar", one, "--file", sheet).status == 64)

    let resolved = try await space.run(
      "duplicates", "resolve", "--keep", one, "--retire", two, "--merge-tags", "--json", "-m", "dọn")
    #expect(resolved.output == #"{"operation":1,"retired":1,"tagsAdded":1}"# + "\n", "\(resolved.errors)")
    #expect(try await space.run("show", two).output.contains("retired"))
    #expect(try await space.run("history", two).output.contains("dọn (duplicates, kept: \(one))"))
    #expect(try await space.run("show", one).output.contains("a, b"))
    #expect(try await space.run("duplicates").output.isEmpty)
    let wrong = try await space.run("duplicates", "resolve", "--keep", one, "--retire", one)
    #expect(wrong.status == 1 && wrong.errors.contains("retire"))
  }

  // MARK: Edits made apart

  /// A question whose stem was changed apart in two ways, and a tag in one of them.
  private func edited() async throws -> (id: String, heads: [RevisionID]) {
    func line(_ stem: String, _ parents: [[UInt8]], tags: [String]) -> (line: [UInt8], document: [UInt8]) {
      let question = Rows.question(stem, tags: tags)
      let key = SealedKey(question.key, salt: [UInt8](repeating: 7, count: SealedKey.saltLength))
      let revision = Revision(
        question: Rows.id(1), parents: parents.map { RevisionID(of: $0) }, generation: parents.count,
        origin: "elsewhere", author: "Xa", created: Timestamp(milliseconds: 1_700_000_000_000), message: nil,
        status: .published, content: question.content, keyDigest: key.digest)
      return (QuestionBankLines.line(document: revision.canonicalBytes, key: key.bytes), revision.canonicalBytes)
    }
    let root = line("Gốc?", [], tags: [])
    let left = line("Trái?", [root.document], tags: [])
    let right = line("Phải?", [root.document], tags: ["grade:1"])
    try await fill(root.line + left.line + right.line)
    return (Rows.id(1).description, [left.document, right.document].map { RevisionID(of: $0) }.sorted().reversed())
  }

  @Test func conflictsAreListedFieldByField() async throws {
    let (id, heads) = try await edited()
    let listed = try await space.run("conflicts")
    #expect(listed.output.contains("! stem (bothChanged)"), "\(listed.output)\(listed.errors)")
    #expect(listed.output.contains("    tags: [\"grade:1\"]"))
    let told = try json(try await space.run("conflicts", "--json").output)
    #expect(told.object?["id"]?.string == id)
    #expect(told.object?["heads"]?.array?.compactMap(\.string) == heads.map(\.description))
    #expect(told.object?["fields"]?.array?.count == 2)
    #expect(try await space.run("conflicts", "grade:7").output.isEmpty)
  }

  @Test func aMergeMustBeToldWhatClashes() async throws {
    let (id, _) = try await edited()
    let open = try await space.run("merge", id)
    #expect(open.status == 1 && open.errors.contains("stem") && open.errors.contains("Nothing was saved"))
    for wrong in [["--take", "stem=mine"], ["--take", "hint=ours"], ["--set", "stem=Hai"], ["--set", "stem=3"]] {
      let outcome = try await space.start(["merge", id] + wrong).outcome()
      #expect(outcome.status == 1, "\(wrong) \(outcome.output)")
    }
    let tried = try await space.run("merge", id, "--prefer", "theirs", "--dry-run")
    #expect(tried.status == 0 && tried.output.contains("grade:1"))
    #expect(try await space.run("stats").output.contains("conflicts  1"))
    let merged = try await space.run("merge", id, "--set", #"stem="Cả hai?""#, "--json")
    #expect(merged.status == 0, "\(merged.errors)")
    let record = try QuestionRecord(json: json(merged.output))
    #expect(try record.decoded().parents.count == 2 && record.heads.count == 1)
    #expect(try record.question().content.stem == "Cả hai?")
    #expect(try record.question().content.tags.map(\.name) == ["grade:1"])
    #expect(try await space.run("conflicts").output.isEmpty)
    #expect(try await space.run("merge", id).status == 1)
  }

  @Test func aSideIsTaken() async throws {
    let (id, heads) = try await edited()
    #expect(try await space.run("merge", id, "--take", "stem=theirs").status == 0)
    let stem = try json(try await space.run("show", id, "--revision", heads[1].description, "--json").output)
    let now = try await space.run("show", id)
    let text = try #require(stem.object?["document"]?.object?["content"]?.object?["stem"]?.string)
    #expect(now.output.hasPrefix(text))
  }

  // MARK: Pictures

  @Test func picturesAreStoredAndReadBack() async throws {
    let bytes: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [1, 2, 3]
    let (picture, text) = (try space.write(bytes, to: "a.jpg"), try space.write(Array("chữ".utf8), to: "b.png"))
    let digest = ContentDigest(of: bytes).description
    let added = try await space.run("media", "add", picture, "--json")
    #expect(added.status == 0, "\(added.errors)")
    let told = try json(added.output)
    #expect(told.object?["sha256"]?.string == digest && told.object?["type"]?.string == "image/png")
    let mixed = try await space.run("media", "add", text, picture, space.file("none.png"))
    #expect(mixed.status == 1 && mixed.output.hasPrefix("\(digest)  image/png"))
    #expect(mixed.errors.contains("b.png: It is no picture") && mixed.errors.contains("none.png: There is no such"))
    #expect(mixed.errors.contains("2 of 3 files"))

    let output = space.file("out.png")
    #expect(try await space.run("media", "get", digest, "--output", output).status == 0)
    #expect(try Data(contentsOf: URL(filePath: output)) == Data(bytes))
    let unknown = String(repeating: "0", count: 64)
    #expect(try await space.run("media", "get", unknown, "--output", space.file("no")).status == 1)
    #expect(!FileManager.default.fileExists(atPath: space.file("no")))
    #expect(try await space.run("media", "get", "abc", "--output", "-").status == 64)
  }

  // MARK: Questions as text

  @Test func aTextIsPrintedAndTakenIn() async throws {
    try await fill(Rows.lines(0..<3))
    let printed = try await space.run("edit", "", "--print")
    #expect(printed.output.split(separator: "\n").count { $0.hasPrefix("id: ") } == 3)
    let changed =
      printed.output.replacing("Câu số 1?", with: "Câu số một?")
      + "----\nkind: single choice\n\nMới?\n\n= a\n~ b\n"
    let sheet = try space.write(Array(changed.utf8), to: "sheet.txt")
    let taken = try await space.run("edit", "--from", sheet, "-m", "từ tệp")
    #expect(taken.output == "1 created, 1 updated, 2 unchanged\n", "\(taken.output)\(taken.errors)")
    #expect(try await space.run("history", Rows.id(1).description).output.contains("từ tệp"))
    let again = try await space.run("edit", "", "--from", "-", input: sheet)
    #expect(again.output == "1 created, 0 updated, 3 unchanged\n", "\(again.output)\(again.errors)")
  }

  @Test func whereALineIsWrongNothingIsSaved() async throws {
    try await fill(Rows.lines(0..<2))
    let text = "kind: single choice\n\nMới?\n\n= a\n~ b\n----\nkind: drawing\n\nHai?\n"
    let faulty = try await space.run("edit", "--from", try space.write(Array(text.utf8), to: "faulty.txt"))
    #expect(faulty.status == 1 && faulty.errors.contains("faulty.txt: line 8"), "\(faulty.errors)")
    let stranger = "id: \(Rows.id(9))\n\nMới?\n\n= a\n~ b\n"
    let unknown = try await space.run("edit", "--from", try space.write(Array(stranger.utf8), to: "unknown.txt"))
    #expect(unknown.status == 1 && unknown.errors.contains(Rows.id(9).description), "\(unknown.errors)")
    let outside = try await space.run("edit", "id:\(Rows.id(0))", "--print")
    let sheet = try space.write(Array(outside.output.utf8), to: "outside.txt")
    #expect(try await space.run("edit", "id:\(Rows.id(1))", "--from", sheet).status == 1)
    let latin = try space.write([0x4D, 0xE9], to: "latin.txt")
    #expect(try await space.run("edit", "--from", latin).errors.contains("UTF-8"))
    #expect(try await space.run("edit").status == 64)
    #expect(try await space.run("edit", "", "--print", "--from", latin).status == 64)
    #expect(try await space.run("stats").output.contains(#/questions +2\n(passages.*\n)?revisions +2/#))
  }
}
