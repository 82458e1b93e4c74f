import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionServer

/// Bodies take no more memory than they may, all together.
struct BodyBudgetTests {
  @Test func sharesTakeNoMoreThanThereIsAndGiveItBack() throws {
    let budget = BodyBudget(capacity: 100, free: 10)
    do {
      let (first, second) = (BodyBudget.Share(of: budget), BodyBudget.Share(of: budget))
      try first.grow(to: 10)
      #expect(budget.bytes == 0)
      try first.grow(to: 70)
      try first.grow(to: 70)
      #expect(budget.bytes == 60)
      try second.grow(to: 50)
      #expect(throws: RequestFault.self) { try second.grow(to: 51) }
      #expect(throws: RequestFault.self) { try first.grow(to: 200) }
      #expect(budget.bytes == 100)
      withExtendedLifetime((first, second)) {}
    }
    #expect(budget.bytes == 0)
    let third = BodyBudget.Share(of: budget)
    try third.grow(to: 110)
    #expect(budget.bytes == 100)
  }

  /// How the service answers a picture of so many bytes; the bank in memory does not look into them.
  private static func status(_ count: Int, _ client: any TestClientProtocol) async throws -> Int {
    let bytes = [UInt8](repeating: 7, count: count)
    return try await client.executeRequest(
      uri: ServicePath.media(ContentDigest(of: bytes)), method: .put, headers: [.contentType: "image/png"],
      body: ByteBuffer(bytes: bytes)
    ).status.code
  }

  @Test func whatIsTooMuchIsBusyAndSmallBodiesFindRoom() async throws {
    var limits = ServerLimits()
    (limits.bodies, limits.freeBody) = (50_000, 1_000)
    try await ServerFixture.run(limits: limits) { fixture in
      // Each is let go with its answer, or the second would not fit.
      for (count, isTaken) in [(50_000, true), (51_000, true), (51_001, false), (900, true), (50_999, true)] {
        let status = try await Self.status(count, fixture.client)
        #expect(status == (isTaken ? 201 : 503), "\(count)")
      }
    }
  }

  @Test func aBodyThatIsTooLargeForItsRouteIsSaidSo() async throws {
    var limits = ServerLimits()
    (limits.bodies, limits.freeBody, limits.mediaBody) = (50_000, 1_000, 2_000)
    try await ServerFixture.run(limits: limits) { fixture in
      let status = try await Self.status(2_001, fixture.client)
      #expect(status == 413)
    }
  }
}
