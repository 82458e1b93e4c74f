import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel
import Testing

/// What others make of the files that are written here, and what is made here of theirs. `make readers` installs them.
@Suite(
  .serialized, .timeLimit(.minutes(5)),
  .enabled("The readers of others are not installed: make readers.") { OtherReaders.areInstalled })
struct OtherReadersTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  /// A few questions of each kind of the starter bank, in a bank of their own; gives how many there are.
  private func fill(_ kinds: [QuestionKind], _ count: Int = 12) async throws -> Int {
    let starter = space.file("starter.sqlite")
    _ = try await space.run("starter", database: starter)
    var stored = 0
    for kind in kinds {
      let page = try await space.run("search", "kind:\(kind)", "--limit", "\(count)", "--json", database: starter)
      let items = try JSONParser.parse(Array(page.output.utf8)).object?["items"]?.array ?? []
      let ids = items.compactMap { $0.object?["id"]?.string.map { "id:\($0)" } }.joined(separator: " OR ")
      let path = space.file("\(kind).jsonl")
      #expect(try await space.run("export", ids, "--output", path, database: starter).status == 0)
      stored += try report(await space.run("import", path, "--json")).created
    }
    return stored
  }

  private func report(_ outcome: Outcome) throws -> ImportReport {
    try ImportReport(json: JSONParser.parse(Array(outcome.lastLine.utf8)))
  }

  private func export(_ format: FileFormat, _ name: String) async throws -> String {
    let outcome = try await space.run("export", "--format", format.rawValue, "--output", space.file(name))
    #expect(outcome.status == 0, "\(outcome.errors)")
    return space.file(name)
  }

  @Test func pygiftparserTakesOurGIFT() async throws {
    let count = try await fill([
      .singleChoice, .multipleResponse, .trueFalse, .trueFalseCluster, .shortAnswer, .numeric,
    ])
    let lines = try await OtherReaders.run("python", [OtherReaders.script("gift.py"), export(.gift, "out.gift")])
    let questions = try lines.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)).object }
    #expect(questions.count == count)
    #expect(questions.allSatisfy { $0?["valid"] == true })
    let kinds = Set(questions.compactMap { $0?["kind"]?.string })
    #expect(
      kinds == ["SelectSet", "MultipleChoicesSet", "TrueFalseSet", "MatchingSet", "ShortSet", "NumericAnswerSet"])
    for question in questions where question?["kind"]?.string == "SelectSet" {
      #expect(question?["right"]?.array?.count == 1)
    }
  }

  @Test func whatText2qtiMakesOfOurMarkdownComesBack() async throws {
    let count = try await fill([.singleChoice, .multipleResponse, .trueFalse, .shortAnswer, .numeric], 6)
    let markdown = try await export(.markdown, "out.md")
    _ = try await OtherReaders.run("text2qti", [markdown], in: space.path)
    let theirs = space.file("out.zip")
    let back = try report(await space.run("import", theirs, "--json", database: space.file("other.sqlite")))
    #expect(back.read == count && back.rejected == 0, "\(back)")
    // What is written here as QTI 1.2 has no element or kind of resource that theirs has not, where the kinds are the same.
    let ours = try await export(.qti12, "ours.zip")
    let shapes = try await OtherReaders.run("python", [OtherReaders.script("shape.py"), theirs, ours])
    let parsed = try shapes.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
    func names(_ member: String, _ index: Int) -> Set<String> {
      Set(parsed[index].object?[member]?.array?.compactMap(\.string) ?? [])
    }
    #expect(names("types", 1).isSubset(of: names("types", 0)), "\(names("types", 1))")
    #expect(names("elements", 1).subtracting(names("elements", 0)).isSubset(of: OtherReaders.alsoInCanvas))
    #expect(names("resources", 0).isSubset(of: names("resources", 1)))
  }

  @Test(arguments: [(FileFormat.qti3, "downgrade"), (.qti2, "upgrade")])
  func whatQtiConvertMakesOfOurPackageComesBackEqual(format: FileFormat, direction: String) async throws {
    let count = try await fill([
      .singleChoice, .multipleResponse, .trueFalse, .trueFalseCluster, .shortAnswer, .numeric,
    ])
    let ours = try await export(format, "ours.zip")
    let theirs = space.file("theirs.zip")
    _ = try await OtherReaders.run("qti-convert", [direction, ours, theirs])
    let again = try await space.run("import", theirs, "--json")
    let back = try report(again)
    #expect(back.read == count && back.rejected == 0 && back.created == 0, "\(back)\(again.errors)")
  }

  @Test(.enabled("LibreOffice is not installed.") { OtherReaders.hasOffice })
  func whatLibreOfficeSavesOfOurWordFileComesBackEqual() async throws {
    let count = try await fill([
      .singleChoice, .multipleResponse, .trueFalse, .trueFalseCluster, .shortAnswer, .numeric,
    ])
    let ours = try await export(.docx, "ours.docx")
    let profile = URL(filePath: space.file("office")).absoluteString
    _ = try await OtherReaders.run(
      OtherReaders.office,
      [
        "-env:UserInstallation=\(profile)", "--headless", "--convert-to", "docx", "--outdir", space.file("saved"), ours,
      ])
    let again = try await space.run("import", space.file("saved/ours.docx"), "--json")
    let back = try report(again)
    #expect(back.read == count && back.rejected == 0 && back.created == 0, "\(back)\(again.errors)")
  }
}

/// Programs of others in a folder of their own.
enum OtherReaders {
  /// Elements that Canvas reads and that text2qti happens not to write for these questions.
  static let alsoInCanvas: Set<String> = ["matimage", "or", "vargt", "varlt"]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = root.appending(path: ".build/readers/bin")

  static let office = "/usr/bin/soffice"

  static var areInstalled: Bool { access(folder.appending(path: "qti-convert").path, X_OK) == 0 }
  static var hasOffice: Bool { access(office, X_OK) == 0 }

  static func script(_ name: String) -> String { root.appending(path: "Tests/CommandTests/Readers/\(name)").path }

  /// Runs one, or a program by its whole path, to its end and gives what it says.
  static func run(_ name: String, _ arguments: [String], in folder: String? = nil) async throws -> String {
    let files = NSTemporaryDirectory() + "/reader-\(UUID().uuidString)"
    defer {
      for ending in ["out", "err"] { try? FileManager.default.removeItem(atPath: "\(files).\(ending)") }
    }
    let words = folder.map { ["/usr/bin/env", "-C", $0] } ?? []
    let program = try RunningProgram(
      words + [name.hasPrefix("/") ? name : self.folder.appending(path: name).path] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": NSTemporaryDirectory()], files: files)
    let outcome = await program.outcome()
    #expect(outcome.status == 0, "\(name) \(arguments): \(outcome.errors)")
    return outcome.output
  }
}
