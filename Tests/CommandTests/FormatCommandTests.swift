import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel
import Testing

/// Files of other systems in and out by the command, on the bank and through a service.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct FormatCommandTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  private static let gift = """
    // [id:toan-1]
    Căn bậc hai của 4? {=2 ~-2 #âm}

    Hà Nội là thủ đô. {T}

    Câu hỏng {=một

    """

  private func file(_ text: String = Self.gift, _ name: String = "tep.txt") throws -> String {
    try space.write(Array(text.utf8), to: name)
  }

  @Test func aDryRunSaysOfEachQuestionWhatWouldBecomeOfIt() async throws {
    let result = try await space.run("import", try file(), "--dry-run")
    #expect(result.status == 1)
    #expect(result.output.contains("create     line 1  Căn bậc hai của 4?"))
    #expect(result.output.contains("reject     line 6"))
    #expect(result.output.hasSuffix("Would be: 3 read, 2 created, 0 updated, 0 unchanged, 1 rejected.\n"))
    #expect(result.errors.contains("line 6: the answers that begin with { have no }"))
    let lines = try await space.run("import", try file(), "--dry-run", "--json").output.split(separator: "\n")
    let outcomes = try lines.dropLast().map { try ImportDecision(json: JSONParser.parse(Array($0.utf8))).outcome }
    #expect(outcomes.sorted { $0.rawValue < $1.rawValue } == [.create, .create, .reject])
    let report = try ImportReport(json: JSONParser.parse(Array(try #require(lines.last).utf8)))
    #expect(report.read == 3 && report.created == 2 && report.rejected == 1)
  }

  @Test func theSameFileAgainChangesNothing() async throws {
    #expect(try await space.run("import", try file()).output.contains("2 created"))
    #expect(try await space.run("import", try file()).output.contains("0 created, 0 updated, 2 unchanged"))
  }

  @Test func whatAFormatHasNoPlaceForIsToldAndWritten() async throws {
    #expect(try await space.run("import", try file()).status == 1)
    let aiken = try await space.run("export", "--format", "aiken", "--losses", space.file("losses.jsonl"))
    #expect(aiken.status == 0)
    #expect(aiken.output.contains("ANSWER: A"))
    #expect(aiken.errors.contains("dropped: question"))
    #expect(aiken.errors.contains("1 written, 1 left out."))
    let losses = try String(contentsOfFile: space.file("losses.jsonl"), encoding: .utf8).split(separator: "\n")
    #expect(
      try losses.map { try TransferLoss(json: JSONParser.parse(Array($0.utf8))) }.contains {
        $0.loss.subject == .question && $0.id != nil
      })
  }

  @Test(arguments: FileFormat.readable.filter { $0 != .questionBank })
  func everyFormatGoesOutAndComesBackUnchanged(format: FileFormat) async throws {
    _ = try await space.run("import", try file())
    let path = space.file("out.\(format.fileExtension)")
    let export = try await space.run("export", "kind:singleChoice", "--format", format.rawValue, "--output", path)
    #expect(export.status == 0, "\(export.errors)")
    let again = try await space.run("import", path, "--json")
    let report = try ImportReport(json: JSONParser.parse(Array(again.output.utf8)))
    #expect(report.read == 1 && report.rejected == 0, "\(again.output)\(again.errors)")
    // Formats without ids know a question by what it says; this one has a name of its own.
    if !Self.withoutIDs.contains(format) { #expect(report.unchanged == 1, "\(again.output)") }
  }

  private static let withoutIDs: Set<FileFormat> = [.aiken, .text, .docx, .markdown]

  @Test func legacyTextIsShownAndConvertedWhenAskedFor() async throws {
    // Windows-1258: "Thủ đô của Việt Nam?", each tone behind its vowel.
    let bytes: [UInt8] =
      Array("Th".utf8) + [0x75, 0xD2] + Array(" ".utf8) + [0xF0, 0xF4] + Array(" c".utf8) + [0x75, 0xD2]
      + Array("a Vi".utf8) + [0xEA, 0xF2] + Array("t Nam? {=H".utf8) + [0xE0] + Array(" N".utf8) + [0xF4, 0xF2]
      + Array("i ~b}\n".utf8)
    let path = try space.write(bytes, to: "cu.txt")
    let refused = try await space.run("import", path)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("Thủ đô của Việt Nam?"))
    #expect(refused.errors.contains("windows-1258"))
    #expect(try await space.run("import", path, "--encoding", "windows-1258").output.contains("1 created"))
    #expect(try await space.run("search", "\"thủ đô của việt nam\"").output.contains("Thủ đô"))
  }

  @Test func unknownFormatsAreUsage() async throws {
    #expect(try await space.run("import", try file(), "--format", "word").status == 64)
    #expect(try await space.run("export", "--format", "pdf").status == 64)
    #expect(try await space.run("export", "--format", "gift", "--view", "student").status == 64)
    #expect(try await space.run("export", "--format", "gift", "--revisions").status == 64)
  }
}
