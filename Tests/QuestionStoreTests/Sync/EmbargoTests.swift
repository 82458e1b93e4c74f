import GRDB
import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import QuestionSync
import Synchronization
import Testing

/// Answer keys that are held back until a time.
@Suite(.serialized)
struct EmbargoTests {
  private let banks: SyncBanks
  private let examiner = Authorship(author: "Lan")
  private let future = Timestamp(milliseconds: 4_070_908_800_000)
  private var school: LocalBank { banks.school }
  private var province: LocalBank { banks.province }

  init() throws { banks = try SyncBanks() }

  private func embargo(_ query: String?, _ questions: [QuestionID] = []) -> Embargo {
    Embargo(query: query, questions: questions, until: future, reason: "Thi tốt nghiệp")
  }

  private func hasKey(_ bank: LocalBank, _ number: Int) async throws -> Bool {
    try await bank.question(Sample.id(number)).keyDocument != nil
  }

  /// Lets the time of all embargoes of a bank be over.
  private func end(_ path: String) async throws {
    try await DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE embargo SET until = 1") }
  }

  @Test func keysUnderAnEmbargoDoNotLeaveByAnyRoadOfAnExchange() async throws {
    _ = try await province.take(Sample.line(1, "Một?", tags: ["thi"]) + Sample.line(2, "Hai?"))
    _ = try await province.addEmbargo(embargo("tag:thi"), by: examiner)
    // The bundle of a first clone, the feed, and a comparison.
    try await banks.introduce()
    try await banks.sync()
    #expect(try await hasKey(school, 1) == false)
    #expect(try await hasKey(school, 2))
    _ = try await province.take(Sample.line(3, "Ba?", tags: ["thi"]))
    try await banks.sync()
    #expect(try await banks.sync(repairs: true).refused == [])
    for number in [1, 3] { #expect(try await hasKey(school, number) == false) }
    // What the school pushes.
    _ = try await school.take(Sample.line(4, "Bốn?") + Sample.line(5, "Năm?"))
    _ = try await school.addEmbargo(embargo(nil, [Sample.id(4)]), by: examiner)
    try await banks.sync()
    #expect(try await hasKey(province, 4) == false)
    #expect(try await hasKey(province, 5))
    try await banks.sync(repairs: true)
    #expect(try await hasKey(province, 4) == false)
  }

  @Test func keysGoWhenTheTimeIsOver() async throws {
    _ = try await province.take(Sample.line(1, "Một?", tags: ["thi"]) + Sample.line(2, "Hai?", tags: ["thi"]))
    _ = try await school.take(Sample.line(3, "Ba?"))
    _ = try await province.addEmbargo(embargo("tag:thi"), by: examiner)
    let kept = try await province.addEmbargo(embargo(nil, [Sample.id(2)]), by: examiner)
    _ = try await school.addEmbargo(embargo(""), by: examiner)
    try await banks.introduce()
    try await banks.sync()
    for (bank, number) in [(school, 1), (school, 2), (province, 3)] { #expect(try await hasKey(bank, number) == false) }
    try await DatabaseQueue(path: banks.provincePath).write {
      try $0.execute(sql: "UPDATE embargo SET until = 1 WHERE query IS NOT NULL")
    }
    try await end(banks.schoolPath)
    // By the feed, in either direction, without a comparison.
    #expect(try await banks.sync().wasRepaired == false)
    #expect(try await hasKey(school, 1))
    #expect(try await hasKey(school, 2) == false)
    #expect(try await hasKey(province, 3))
    #expect(try await province.embargoes().map(\.number) == [kept.number])
    try await province.removeEmbargo(kept.number, by: examiner)
    #expect(try await banks.sync().wasRepaired == false)
    #expect(try await hasKey(school, 2))
    try await banks.expectEqual()
    let rows = try await province.audit(AuditRequest()).items.map(\.action)
    for action in ["add embargo", "end embargo", "remove embargo"] { #expect(rows.contains(action)) }
  }

  @Test func exportsOfWhoMayNotAreWithoutTheKeys() async throws {
    _ = try await province.take(Sample.line(1, "Một?", tags: ["thi"]) + Sample.line(2, "Hai?"))
    _ = try await province.addEmbargo(embargo("tag:thi"), by: examiner)
    func caller(_ role: Role) -> Caller {
      .account(
        Caller.Account(
          id: "1", name: "lan", displayName: "Lan", role: role, scopes: role.scopes, credential: .session(id: "s")))
    }
    for (role, keys) in [(Role.teacher, 1), (.reviewer, 2), (.administrator, 2), (.student, 0)] {
      let bank = GuardedBank(province, for: caller(role))
      for options in [ExportOptions(), ExportOptions(withRevisions: true), ExportOptions(format: .arc)] {
        guard role != .student || options == ExportOptions() else { continue }
        let text = Mutex("")
        try await bank.exportQuestions(query: "", options: options) { chunk in
          text.withLock { $0 += String(decoding: chunk, as: UTF8.self) }
        }
        let lines = text.withLock { $0 }.split(separator: "\n")
        let word = options.format == .arc ? "answerKey" : "\"key\":"
        #expect(lines.count { $0.contains(word) } == keys, "\(role) \(options)")
      }
    }
    let student = GuardedBank(province, for: caller(.student))
    let (held, free) = (try await province.question(Sample.id(1)), try await province.question(Sample.id(2)))
    await #expect(throws: BankError.self) {
      try await student.answer(held.id, revision: held.revision, response: .choices(["a"]))
    }
    _ = try await student.answer(free.id, revision: free.revision, response: .choices(["a"]))
    let teacher = GuardedBank(province, for: caller(.teacher))
    _ = try await teacher.answer(held.id, revision: held.revision, response: .choices(["a"]))
  }

  @Test func whatIsNoEmbargoIsRefused() async throws {
    for wrong in [
      embargo(nil), embargo("x", [Sample.id(1)]), embargo("is:conflict"), embargo("("),
      Embargo(query: "x", until: Timestamp(milliseconds: 1), reason: "Thi"),
      Embargo(query: "x", until: future, reason: " "),
    ] {
      await #expect(throws: BankError.self) { try await province.addEmbargo(wrong, by: examiner) }
    }
    await #expect(throws: BankError.notFound("embargo 7")) { try await province.removeEmbargo(7, by: examiner) }
    let kept = try await province.addEmbargo(embargo("tag:thi"), by: examiner)
    #expect(try await province.embargoes() == [kept])
    #expect(kept.author == "Lan" && kept.added != nil)
  }
}
