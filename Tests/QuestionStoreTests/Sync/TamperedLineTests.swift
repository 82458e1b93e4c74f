import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Synchronization
import Testing

/// Somebody on the line changes the bytes of each kind of answer, and a caller those of each kind of request.
@Suite(.serialized)
struct TamperedLineTests {
  private let banks: SyncBanks
  private var school: LocalBank { banks.school }
  private var province: LocalBank { banks.province }

  init() throws { banks = try SyncBanks() }

  /// What is done to a message's bytes.
  enum Tampering: CaseIterable {
    case alter, cut, lengthen, empty, bomb, anotherKind

    static let bombed = try? Compression.compress([UInt8](repeating: 0, count: SyncMessage.maximumSize + 1))

    func changed(_ bytes: [UInt8], other: [UInt8]) -> [UInt8] {
      var bytes = bytes
      switch self {
      case .alter: bytes[bytes.count / 2] ^= 0x10
      case .cut: bytes.removeLast(bytes.count / 3)
      case .lengthen: bytes.append(0)
      case .empty: bytes = []
      case .bomb: bytes = Self.bombed ?? []
      case .anotherKind: bytes = other
      }
      return bytes
    }
  }

  /// Brings the banks to where an exchange asks for everything: a question each lacks, and one that its feed passes over.
  private func prepare(_ kind: String) async throws {
    _ = try await province.take(Sample.lines(1..<4))
    try await banks.introduce()
    guard !kind.hasPrefix("snapshot") else { return }
    try await banks.sync()
    _ = try await province.take(Sample.line(11, "Bị bỏ qua?"))
    banks.lines.tamper { _, answer in
      guard case .pulled(var page) = answer else { return answer }
      page.batch = SyncBatch()
      return .pulled(page)
    }
    try await banks.sync()
    banks.lines.tamper(nil)
    _ = try await school.take(Sample.line(10, "Của trường?"))
    _ = try await province.take(Sample.line(12, "Mới?"))
  }

  @Test(arguments: SyncRequest.names, Tampering.allCases)
  func whatIsDoneToAnAnswerEndsTheExchange(kind: String, tampering: Tampering) async throws {
    try await prepare(kind)
    let other: SyncAnswer = kind == "push" ? .questions(SyncBatch()) : .pushed(PushAnswer(stored: 3))
    let packed = try SyncMessage.packed(other)
    banks.lines.bend { $0 == kind ? tampering.changed($1, other: packed) : $1 }
    let before = try await school.stats().questions
    let outcome = try await banks.sync(repairs: true)
    #expect(outcome.fault?.isEmpty == false && !outcome.isComplete)
    if ["pull", "snapshot", "snapshot-part"].contains(kind) {
      #expect(outcome.pulled == 0)
      #expect(try await school.stats().questions == before)
    }
    #expect(
      try await school.audit(AuditRequest()).items.contains { $0.detail.hasPrefix("with province: broken off: ") })
    for path in [banks.schoolPath, banks.provincePath] { #expect(try BankCheck(of: path).findings == []) }
    banks.lines.bend(nil)
    #expect(try await banks.sync(repairs: true).fault == nil)
    try await banks.expectEqual()
  }

  /// What was said before is said again: it does no harm, and a comparison finds what is still missing.
  @Test(arguments: SyncRequest.names) func whatIsSaidAgainDoesNoHarm(kind: String) async throws {
    try await prepare(kind)
    let heard = Mutex<[String: [UInt8]]>([:])
    banks.lines.bend { name, bytes in
      heard.withLock { heard in
        guard name == kind else { return bytes }
        defer { if heard[name] == nil { heard[name] = bytes } }
        return heard[name] ?? bytes
      }
    }
    for number in 20..<24 {
      _ = try await province.take(Sample.line(number, "Nữa \(number)?"))
      _ = try await school.take(Sample.line(number + 10, "Thêm \(number)?"))
      try await banks.sync(repairs: number % 2 == 0)
      for path in [banks.schoolPath, banks.provincePath] { #expect(try BankCheck(of: path).findings == []) }
    }
    banks.lines.bend(nil)
    #expect(try await banks.sync(repairs: true).fault == nil)
    try await banks.expectEqual()
  }

  private func requests(_ caller: SyncCaller) throws -> [SyncRequest] {
    [
      .pull(caller, since: nil, limit: 10), .push(caller, SyncBatch()), .fingerprints(caller, prefixes: [""]),
      .questions(caller, [Sample.id(1)]), .snapshot(caller), .snapshotPart(caller, id: "x", part: 0),
    ]
  }

  @Test(arguments: Tampering.allCases) func whatIsDoneToARequestIsRefusedAndAudited(tampering: Tampering) async throws {
    try await prepare("pull")
    let caller = SyncCaller(bank: try await school.identity().bank, selection: "", wantsKeys: true)
    let before = try await province.export()
    let requests = try requests(caller)
    #expect(requests.map(\.name) == SyncRequest.names)
    for (index, request) in requests.enumerated() {
      let other = try SyncMessage.packed(requests[(index + 1) % requests.count])
      let message = tampering.changed(try SyncMessage.packed(request), other: other)
      let error = await #expect(throws: BankError.self) {
        try await province.answer(message, kind: request.name, from: .unnamed)
      }
      guard case .sync(.unreadable)? = error else {
        Issue.record("\(request.name): \(String(describing: error))")
        continue
      }
    }
    let told = try await province.audit(AuditRequest(action: "refuse peer")).items
    #expect(told.count == 1 && told[0].detail.hasPrefix("pull: "))
    #expect(try await province.export() == before)
    #expect(try BankCheck(of: banks.provincePath).findings == [])
  }

  @Test func whatGoesBeyondTheBoundsOfARequestIsRefused() async throws {
    try await prepare("pull")
    let bank = try await school.identity().bank
    let caller = SyncCaller(bank: bank, selection: "", wantsKeys: true)
    func strange(_ change: (inout SyncCaller) -> Void) -> SyncCaller {
      var caller = caller
      change(&caller)
      return caller
    }
    let strangers = [
      strange { $0.bank = "" }, strange { $0.bank = String(repeating: "b", count: 300) },
      strange { $0.selection = "((" }, strange { $0.selection = "is:conflict" },
      strange { $0.selection = String(repeating: "x ", count: 10_000) },
    ]
    var requests = strangers.map { SyncRequest.pull($0, since: nil, limit: 10) }
    requests += ["", "x", "../..", "a.b.c"].map { .pull(caller, since: $0, limit: 10) }
    requests += [-1, 0, 20_001, Int(Int32.max)].map { .pull(caller, since: nil, limit: $0) }
    requests += ["g", "ABC", "../..", String(repeating: "0", count: 65)].map { .fingerprints(caller, prefixes: [$0]) }
    requests.append(.fingerprints(caller, prefixes: Array(repeating: "0", count: 257)))
    requests.append(.questions(caller, (0..<501).map { Sample.id($0) }))
    requests.append(.snapshotPart(caller, id: String(repeating: "x", count: 5000), part: 0))
    requests.append(.snapshotPart(caller, id: "x", part: -1))
    for request in requests {
      let message = try SyncMessage.packed(request)
      let error = await #expect(throws: BankError.self, "\(request)") {
        try await province.answer(message, kind: request.name, from: .unnamed)
      }
      guard case .sync(.unreadable)? = error else {
        Issue.record("\(String(describing: error)): \(request)")
        continue
      }
    }
    let elsewhere = try SyncMessage.packed(.pull(caller, since: "elsewhere.1.1", limit: 10))
    await #expect(throws: BankError.sync(.epochOver)) {
      try await province.answer(elsewhere, kind: "pull", from: .unnamed)
    }
    #expect(try BankCheck(of: banks.provincePath).findings == [])
  }

  @Test func anotherVersionIsToldOnBothSidesByWhomIsToUpdate() async throws {
    try await prepare("pull")
    var caller = SyncCaller(bank: try await school.identity().bank, selection: "", wantsKeys: true)
    caller.versions = 2...3
    for request in try requests(caller) {
      let message = try SyncMessage.packed(request)
      await #expect(throws: BankError.sync(.version(ours: 1...1, theirs: 2...3))) {
        try await province.answer(message, kind: request.name, from: .unnamed)
      }
    }
    let told = try await province.audit(AuditRequest(action: "refuse peer")).items
    #expect(told.count == 1 && told[0].detail.contains("Update this bank's program."))
  }

  /// Bundles that nobody was given are not kept, or a caller could fill the disk with them.
  @Test func inventedBundlesAreNotKept() async throws {
    try await prepare("pull")
    let caller = SyncCaller(bank: try await school.identity().bank, selection: "", wantsKeys: true)
    let snapshot = try SyncMessage.packed(.snapshot(caller))
    let answer = try SyncMessage.answer(try await province.answer(snapshot, kind: "snapshot", from: .unnamed))
    guard case .snapshot(let manifest) = answer, var position = FeedCursor(manifest.position) else { return }
    let contents = try #require(manifest.id.split(separator: "-").last)
    for sequence in 0..<40 {
      position.sequence = Int64(sequence)
      let part = SyncRequest.snapshotPart(caller, id: "\(position)-7-2000-\(contents)", part: 0)
      _ = try? await province.answer(SyncMessage.packed(part), kind: "snapshot-part", from: .unnamed)
    }
    for number in 0..<40 {
      var other = caller
      other.selection = "tag:x\(number)"
      _ = try await province.answer(SyncMessage.packed(.snapshot(other)), kind: "snapshot", from: .unnamed)
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: banks.provincePath + "-bundles")
    #expect((1...32).contains(kept.count))
  }
}
