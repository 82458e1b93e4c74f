import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Testing

/// What becomes of a question without a new revision of it, and has to travel all the same: it goes out of view or comes
/// back, or its key comes later.
@Suite(.serialized)
struct LateNewsTests {
  private let banks: SyncBanks
  private let nation: LocalBank
  private var school: LocalBank { banks.school }
  private var province: LocalBank { banks.province }

  init() throws {
    banks = try SyncBanks()
    nation = try LocalBank(at: banks.folder.file("nation.sqlite"), connector: banks.lines)
    banks.lines.open(nation, at: "nation")
  }

  /// The province takes from the nation, the school from the province.
  private func introduce(_ pull: String = "", keys: Bool = true) async throws {
    _ = try await province.addPeer(
      PeerDraft(name: "nation", url: "nation", relation: .upper, pull: pull, wantsKeys: keys, getsKeys: true))
    try await banks.introduce(push: nil)
  }

  private func syncDown() async throws -> [SyncOutcome] {
    let upper = try await province.sync("nation", repairs: false, observer: NobodyWatches())
    let lower = try await banks.sync()
    for outcome in [upper, lower] { #expect(outcome.fault == nil && outcome.refused == []) }
    return [upper, lower]
  }

  private func expectSound() throws {
    for path in [banks.schoolPath, banks.provincePath, banks.folder.file("nation.sqlite")] {
      #expect(try BankCheck(of: path).findings == [])
    }
  }

  @Test func whatGoesOutOfViewGoesDownTheTreeAndComesBack() async throws {
    _ = try await nation.take(Sample.line(1, "Một?", tags: ["toán"]) + Sample.line(2, "Hai?", tags: ["văn"]))
    try await introduce()
    _ = try await syncDown()
    #expect(try await school.stats().questions == 2)

    let change = try await province.change(nation) { $0.pull = "tag:toán" }
    #expect(change.evicted == 1)
    #expect(try await province.ids("") == [Sample.id(1)])
    let outcomes = try await syncDown()
    #expect(outcomes[0].wasRepaired && !outcomes[1].wasRepaired)
    #expect(outcomes[1].evicted == 1 && outcomes[1].requests == 1)
    #expect(try await school.ids("") == [Sample.id(1)])
    try expectSound()

    _ = try await province.change(nation) { $0.pull = "" }
    let back = try await syncDown()
    #expect(back[0].pulled == 0 && !back[1].wasRepaired)
    #expect(try await Set(province.ids("")) == [Sample.id(1), Sample.id(2)])
    #expect(try await Set(school.ids("")) == [Sample.id(1), Sample.id(2)])
    try expectSound()
    let quiet = try await syncDown()
    #expect(quiet.map(\.requests) == [1, 1] && quiet.map(\.unchanged) == [0, 0])
  }

  @Test func aNarrowerSelectionKeepsWhatWasChangedHereAndWidensAgain() async throws {
    _ = try await province.take(
      Sample.line(1, "Một?", tags: ["toán"]) + Sample.line(2, "Hai?", tags: ["văn"])
        + Sample.line(3, "Ba?", tags: ["văn"]))
    try await banks.introduce(pull: "", push: nil)
    try await banks.sync()
    try await school.edit(Sample.id(3)) { question, _ in question.content.level = "biết" }
    let change = try await school.change(province) { $0.pull = "tag:toán" }
    #expect(change.evicted == 1 && change.peer.pull == "tag:toán")
    #expect(try await Set(school.ids("")) == [Sample.id(1), Sample.id(3)])
    // What is new there and not selected stays there; nothing was deleted here.
    _ = try await province.take(Sample.line(4, "Bốn?", tags: ["văn"]))
    try await banks.sync()
    #expect(try await Set(school.ids("")) == [Sample.id(1), Sample.id(3)])
    #expect(try BankCheck(of: banks.schoolPath).findings == [])

    _ = try await school.change(province) { $0.pull = "" }
    let outcome = try await banks.sync()
    #expect((outcome.fault, outcome.pulled) == (nil, 1))
    #expect(try await school.ids("").count == 4)
    #expect(try BankCheck(of: banks.schoolPath).findings == [])
  }

  @Test func aPeerThatIsAddedAnewWithANarrowerSearchIsSweptToo() async throws {
    _ = try await province.take(Sample.line(1, "Một?", tags: ["toán"]) + Sample.line(2, "Hai?", tags: ["văn"]))
    try await banks.introduce(pull: "", push: nil)
    try await banks.sync()
    try await school.removePeer("province")
    #expect(try await school.stats().questions == 2)
    _ = try await school.addPeer(PeerDraft(name: "other", url: nil))
    try await banks.introduce(pull: "tag:toán", push: nil)
    #expect(try await school.ids("") == [Sample.id(1)])
    try await banks.sync()
    #expect(try await school.ids("") == [Sample.id(1)])
    #expect(try BankCheck(of: banks.schoolPath).findings == [])
  }

  @Test func whatTheUpperBankGivesNoMoreGoesOutOfViewBelow() async throws {
    _ = try await province.take(Sample.line(1, "Một?", tags: ["toán"]) + Sample.line(2, "Hai?", tags: ["văn"]))
    try await banks.introduce(push: nil)
    try await banks.sync()
    _ = try await province.change(school) { $0.push = "tag:toán" }
    let outcome = try await banks.sync()
    #expect((outcome.fault, outcome.evicted) == (nil, 1))
    #expect(try await school.ids("") == [Sample.id(1)])
    _ = try await province.change(school) { $0.push = "" }
    try await banks.sync()
    #expect(try await school.ids("").count == 2)
    let quiet = try await banks.sync()
    #expect((quiet.requests, quiet.unchanged) == (1, 0))
  }

  @Test func anEditByABankWithoutKeysLeavesTheKeyAsItWas() async throws {
    _ = try await province.take(Sample.lines(1..<2))
    try await banks.introduce()
    _ = try await province.change(school) { $0.getsKeys = false }
    try await banks.sync()
    _ = try await school.changeTags(query: "", add: [Tag("trường")], remove: [], by: Authorship())
    try await banks.sync()
    let record = try await province.question(Sample.id(1))
    #expect(try record.decoded().content.tags.map(\.name) == ["trường"])
    #expect(record.keyDocument != nil)
    #expect(try await school.question(Sample.id(1)).keyDocument == nil)
    _ = try await province.change(school) { $0.getsKeys = true }
    try await banks.sync()
    try await banks.expectEqual()
    #expect(try await school.question(Sample.id(1)).keyDocument == record.keyDocument)
  }

  @Test func keysComeLaterByTheFeed() async throws {
    _ = try await nation.take(Sample.lines(1..<4))
    try await introduce()
    _ = try await nation.change(province) { $0.getsKeys = false }
    _ = try await syncDown()
    #expect(try await school.question(Sample.id(1)).keyDocument == nil)
    #expect(try await syncDown().map(\.requests) == [1, 1])

    _ = try await nation.change(province) { $0.getsKeys = true }
    let outcomes = try await syncDown()
    #expect(outcomes.allSatisfy { !$0.wasRepaired && $0.unchanged == 3 })
    for number in 1..<4 {
      let key = try await nation.question(Sample.id(number)).keyDocument
      #expect(key != nil)
      #expect(try await school.question(Sample.id(number)).keyDocument == key)
    }
    try expectSound()
    let quiet = try await syncDown()
    #expect(quiet.map(\.requests) == [1, 1] && quiet.map(\.unchanged) == [0, 0])
  }
}

extension LocalBank {
  /// Changes what is exchanged with a bank.
  @discardableResult
  func change(_ other: LocalBank, _ change: (inout PeerSettings) -> Void) async throws -> PeerChange {
    let bank = try await other.identity().bank
    let found = try await peers().first { $0.bank == bank }
    let peer = try #require(found)
    var settings = PeerSettings(peer)
    change(&settings)
    return try await changePeer(peer.name, settings)
  }
}
