import Foundation
import QuestionModel
import Testing

/// Options, then the environment, then the configuration file.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct SettingsTests {
  private let space: Workspace

  init() throws {
    space = try Workspace()
    try FileManager.default.createDirectory(
      atPath: space.file(".config/question-bank"), withIntermediateDirectories: true)
  }

  private func configure(_ text: String) throws {
    _ = try space.write(Array(text.utf8), to: ".config/question-bank/config.json")
  }

  private func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
    try await space.start(arguments, environment: environment).outcome()
  }

  @Test func theFirstLayerThatNamesTheBankCounts() async throws {
    try configure(#"{"database":"\#(space.file("filed.sqlite"))"}"#)
    let rows = try space.write(Rows.lines(0..<2), to: "rows.jsonl")
    let unset = ["QUESTION_BANK_DATABASE": ""]
    for (arguments, environment, name) in [
      ([String](), unset, "filed.sqlite"), ([], [:], "bank.sqlite"),
      (["--database", space.file("option.sqlite")], [:], "option.sqlite"),
    ] {
      let outcome = try await space.start(["import", rows] + arguments, environment: environment).outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(FileManager.default.fileExists(atPath: space.file(name)))
    }
  }

  @Test func aServiceIsLeftAsideWhereABankIsNamedCloser() async throws {
    try configure(#"{"server":"http://127.0.0.1:1"}"#)
    #expect(try await run("stats").status == 0)
    #expect(try await run("stats", environment: ["QUESTION_BANK_DATABASE": ""]).status == 1)
    let named = try await run(
      "stats", "--database", space.database, environment: ["QUESTION_BANK_SERVER": "http://127.0.0.1:1"])
    #expect(named.status == 0)
  }

  @Test func theAuthorIsTakenFromTheSettings() async throws {
    try configure(#"{"author":"Lan"}"#)
    let rows = try space.write(Rows.lines(0..<1), to: "rows.jsonl")
    #expect(try await run("import", rows).status == 0)
    let id = Rows.id(0).description
    #expect(try await run("history", id).output.contains("Lan"))
    #expect(try await run("retire", id, environment: ["QUESTION_BANK_AUTHOR": "Minh"]).status == 0)
    #expect(try await run("history", id).output.contains("Minh"))
  }

  @Test(arguments: ["{", "[]", "\u{FEFF}x", "nonsense"])
  func aFileThatIsNoneIsToldSo(text: String) async throws {
    try configure(text)
    let outcome = try await run("stats")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("config.json"))
    #expect(!FileManager.default.fileExists(atPath: space.database))
  }

  @Test func aFileThatIsNamedMustBeThere() async throws {
    let outcome = try await run("stats", environment: ["QUESTION_BANK_CONFIG": space.file("none.json")])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("none.json"))
  }
}
