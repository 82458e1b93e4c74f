import QuestionAPI
import QuestionModel
import Synchronization

/// Planned outages.
extension FakeBank {
  func notices() async throws(BankError) -> [OutageNotice] {
    try checkLine()
    return outages.withLock { $0 }
  }

  func addNotice(_ notice: OutageNotice, by author: Authorship) async throws(BankError) -> OutageNotice {
    throw refuse()
  }

  func removeNotice(_ number: Int, by author: Authorship) async throws(BankError) { throw refuse() }

  /// A bank that will not answer for a while.
  static func withOutage() -> FakeBank {
    let bank = FakeBank()
    bank.outages.withLock {
      $0 = [
        OutageNotice(
          number: 3, from: Timestamp(milliseconds: 1_770_040_000_000),
          until: Timestamp(milliseconds: 1_770_050_000_000), text: "Nâng cấp máy chủ của Sở")
      ]
    }
    return bank
  }
}
