import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Testing

/// A bank that makes as many versions of one question side by side as it can. `HEADS=1000000` tries as many in earnest,
/// and tells what they cost.
@Suite(.serialized)
struct ManyHeadsTests {
  private static let page = 5000
  private static let most = ArrivalLimits().heads
  private static let count = ProcessInfo.processInfo.environment["HEADS"].flatMap { Int($0) } ?? 4 * page

  private var pages: Int { max(1, Self.count / Self.page) }

  /// Versions of one question that are all made from the same one.
  private static func heads(_ page: Int, _ bank: HostileBank, from root: Revision) throws -> SyncBatch {
    let id = RevisionID(of: root.canonicalBytes)
    return try bank.batch((0..<Self.page).map { bank.revision(3, parents: [id], stem: "Bản \(page)-\($0)?") })
  }

  @Test func asManyAsABankAnswersWithAreBounded() async throws {
    let stage = try await HostileStage()
    let (bank, pages) = (stage.bank, pages)
    let root = bank.revision(3)
    let first = try bank.batch([root])
    bank.say { request throws(SyncFault) in
      switch request {
      case .snapshot: return .snapshot(SnapshotManifest(id: "s", parts: 0, position: "bad.0.0"))
      case .pull(_, let since, _):
        let page = since.flatMap { FeedCursor($0) }.map { Int($0.sequence) } ?? 0
        guard page > 0 else { return .pulled(PullAnswer(batch: first, next: "bad.1.0", hasMore: true)) }
        guard page <= pages else {
          return .pulled(PullAnswer(batch: SyncBatch(), next: "bad.\(page).0", hasMore: false))
        }
        guard let batch = try? Self.heads(page, bank, from: root) else { throw .unreadable("no heads") }
        return .pulled(PullAnswer(batch: batch, next: "bad.\(page + 1).0", hasMore: true))
      case .push: return .pushed(PushAnswer())
      default: throw .unreadable("not in the script")
      }
    }
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try await stage.sync()
    #expect(outcome.fault == nil && outcome.pulled == 1 + Self.most)
    #expect(outcome.refusals == pages * Self.page - Self.most)
    #expect(outcome.refused.count == 100)
    #expect(outcome.refused.allSatisfy { $0.reason.contains("1000 versions side by side already") })
    #expect(try await stage.audited().contains { $0.contains("versions side by side already") })
    #expect(try await stage.school.ids("is:conflict") == [Sample.id(3)])
    try await stage.expectSound()
    tell("\(pages * Self.page) heads answered", start.duration(to: clock.now))
  }

  @Test func asManyAsABankBelowProposesAreBounded() async throws {
    let stage = try await HostileStage(relation: .lower)
    let root = stage.bank.revision(3)
    guard case .pushed = try await stage.call(.push(stage.caller, try stage.bank.batch([root]))) else { return }
    let clock = ContinuousClock()
    let start = clock.now
    var (proposed, refused) = (0, 0)
    for page in 0..<pages {
      let batch = try Self.heads(page, stage.bank, from: root)
      guard case .pushed(let answer) = try await stage.call(.push(stage.caller, batch)) else { return }
      proposed += answer.proposed
      refused += answer.refused.count
    }
    #expect((proposed, refused) == (Self.most, pages * Self.page - Self.most))
    #expect(try stage.count("proposal") == 1 + Self.most)
    #expect(try await stage.school.proposals(limit: 10, offset: 0).total == 1)
    try await stage.expectSound()
    tell("\(pages * Self.page) heads proposed", start.duration(to: clock.now))
  }

  /// What a trial in earnest cost.
  private func tell(_ what: String, _ time: Duration) {
    guard ProcessInfo.processInfo.environment["HEADS"] != nil else { return }
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    print("\(what) in \(time); \(peak)")
  }
}
