import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// A disk that is full, or that may only be read.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct DiskTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  @Test(.enabled("Filling a disk needs the right to mount a small one.") { await Privileges.canMount() })
  func fullDiskLosesNothingThatWasAcknowledged() async throws {
    try await SmallDisk.hold(at: space.file("disk"), megabytes: 8) { try await fill($0) }
  }

  private func fill(_ disk: String) async throws {
    let database = (disk + "/bank.sqlite")
    let file = try space.write(Rows.lines(0..<12_000), to: "rows.jsonl")
    let terminal = try PseudoTerminal()
    let program = try space.start(["import", file, "--json"], database: database, standardError: terminal.program)
    var said = ""
    for await part in terminal.text { said += part }
    #expect(await program.outcome().status == 1)
    #expect(said.contains("is full"))
    let acknowledged = said.matches(of: /\r(\d+) questions/).compactMap { Int($0.1) }.max() ?? 0
    #expect((2000..<12_000).contains(acknowledged))

    // Full as it is, the bank can be read.
    let search = try await space.run("stats", "--json", database: database)
    #expect(search.status == 0, "\(search.errors)")
    #expect(try BankStats(json: JSONParser.parse(search.output)).questions >= acknowledged)
    #expect(try await space.run("check", database: database).status == 0)
    let backup = try await space.run("backup", (disk + "/copy.sqlite"), database: database)
    #expect(backup.status == 1)
    #expect(!FileManager.default.fileExists(atPath: (disk + "/copy.sqlite")))
    #expect(!FileManager.default.fileExists(atPath: (disk + "/copy.sqlite.part")))

    #expect(await SmallDisk.grow(disk, toMegabytes: 200))
    let again = try await space.run("import", file, "--json", database: database)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try BankCheck(of: database).findings == [])
    #expect(try BankCheck(of: database).revisions == 12_000)
  }

  @Test(.enabled("Root can write whatever the rights say.") { await Privileges.hasOrdinaryUser() })
  func readOnlyBankIsToldSoAndStaysAsItIs() async throws {
    let file = try space.write(Rows.lines(0..<5), to: "rows.jsonl")
    let more = try space.write(Rows.lines(5..<9), to: "more.jsonl")
    #expect(try await space.run("import", file).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: space.path).filter { $0.hasPrefix("bank") }
    func setRights(files: Int, folder: Int) throws {
      for name in names { try rights(files, of: space.file(name)) }
      try rights(folder, of: space.path)
    }
    // The folder with all in it; the files alone; the database alone.
    for (files, folder) in [(0o444, 0o555), (0o444, 0o777)] {
      try setRights(files: files, folder: folder)
      let outcome = try await space.run("import", more, launcher: Privileges.ordinaryUser)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("bank.sqlite"), "\(outcome.errors)")
    }
    try setRights(files: 0o666, folder: 0o777)
    try rights(0o444, of: space.database)
    let outcome = try await space.run("import", more, launcher: Privileges.ordinaryUser)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("read-only"), "\(outcome.errors)")
    try setRights(files: 0o644, folder: 0o755)
    #expect(try await space.run("check").output.contains("5 revisions, sound"))
    #expect(try await space.run("import", more).status == 0)
  }

  private func rights(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }
}
