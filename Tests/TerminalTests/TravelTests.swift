import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// A question on its way from a school through its province to the nation and back, by the real programs.
@Suite(.serialized) struct TravelTests {
  /// A bank with its service.
  private struct Office {
    let bank: SampleBank
    let service: TerminalService

    init(_ title: String, questions: Int = 0) async throws {
      bank = try await SampleBank(questions: questions)
      service = try TerminalService(bank)
      _ = try bank.run(["identity", "--title", title])
    }

    func add(_ name: String, _ other: Office, _ relation: String) throws {
      _ = try bank.run([
        "peer", "add", name, other.service.url, "--relation", relation, "--pull", "status:published", "--push",
        "status:published", "--want-keys", "--give-keys",
      ])
    }

    /// An exchange that comes to its end, and of which nothing is refused.
    func sync(_ peer: String) throws -> String {
      let line = try bank.run(["sync", peer])
      #expect(!line.contains("refused") && !line.contains("broken off"), "\(line)")
      return line
    }

    func accept(_ id: QuestionID) throws {
      #expect(try bank.run(["proposal", "list"]).contains("\(id)"))
      _ = try bank.run(["proposal", "accept", "\(id)"])
    }
  }

  private let school: Office
  private let province: Office
  private let nation: Office
  private let id: QuestionID

  init() async throws {
    school = try await Office("Trường A", questions: 1)
    (province, nation) = (try await Office("Sở"), try await Office("Bộ"))
    id = try #require(try await LocalBank(at: school.bank.database.path).search(SearchRequest()).items.first?.id)
    // The school and the nation never meet.
    try province.add("school", school, "lower")
    try school.add("province", province, "upper")
    try nation.add("province", province, "lower")
    try province.add("nation", nation, "upper")
  }

  /// That all three give out the same question, with the same words in it.
  private func expectEqual(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    let exports = try [school, province, nation].map { try $0.bank.run(["export"]) }
    #expect(Set(exports).count == 1, sourceLocation: sourceLocation)
    for word in words { #expect(exports[0].contains(word), sourceLocation: sourceLocation) }
    for office in [school, province, nation] {
      #expect(try office.bank.run(["conflicts"]) == "", sourceLocation: sourceLocation)
    }
  }

  @Test func whatASchoolMadeIsReviewedTwiceChangedMergedAndRecalled() throws {
    #expect(try school.sync("province").contains("1 wait for their reviewers"))
    #expect(try province.bank.run(["export"]) == "")
    try province.accept(id)
    #expect(try province.sync("nation").contains("1 wait for their reviewers"))
    try nation.accept(id)
    try expectEqual("Tính $2 + 1^2$")

    // The nation's change comes down, under its own signature.
    try nation.bank.edit(id, "topic:số/phép-cộng", to: "topic:số/phép-cộng, grade:1")
    #expect(try province.sync("nation").contains("1 pulled"))
    #expect(try school.sync("province").contains("1 pulled"))
    try expectEqual("grade:1")

    // Edits of two fields are merged by every bank alike, once the reviewers have taken the school's.
    try school.bank.edit(id, "Tính", to: "Em hãy tính")
    try nation.bank.edit(id, "status: published", to: "status: published\nlevel: biết")
    _ = try school.sync("province")
    try province.accept(id)
    #expect(try province.sync("nation").contains("1 merged"))
    try nation.accept(id)
    #expect(try school.sync("province").contains("1 merged"))
    try expectEqual("Em hãy tính", "biết")

    // Edits of one field wait for a person, who brings them together on the screen.
    try school.bank.edit(id, "Em hãy tính", to: "Các em tính")
    try nation.bank.edit(id, "Em hãy tính", to: "Học sinh tính")
    _ = try province.sync("nation")
    try bringTogether()
    try province.accept(id)
    _ = try province.sync("nation")
    try nation.accept(id)
    _ = try province.sync("nation")
    _ = try school.sync("province")
    try expectEqual("Các em tính", "biết", "grade:1")

    // A recall holds everywhere.
    _ = try nation.bank.run(["retire", "\(id)"])
    _ = try province.sync("nation")
    _ = try school.sync("province")
    try expectEqual("retired")
    for office in [school, province, nation] { #expect(try office.bank.run(["check"]).contains("sound")) }
    let history = try [school, nation].map { try Set($0.bank.run(["history", "\(id)"]).split(separator: "\n")) }
    #expect(history[0] == history[1] && history[0].count >= 7)
  }

  /// A teacher of the school exchanges, and decides which of the two wordings it shall be.
  private func bringTogether() throws {
    let session = try TerminalSession(
      database: school.bank.database, arguments: "--language en --server \(school.service.url)", width: 110, height: 40)
    try session.wait(for: "1 question")
    try session.press("o")
    try session.wait(for: "province")
    // Whichever is shown, it is this bank's own that is taken; the nation is no neighbour of the school.
    try session.takeOwnSide(of: "tính", seeing: ["this bank)", "{+Các+}", "{+Học+}"])
    try session.wait(for: "wait for their reviewers")
  }
}
