/// Word of planned outages, given ahead.
public protocol NoticeService: Sendable {
  /// The notices of planned outages that are not over, the earliest first.
  func notices() async throws(BankError) -> [OutageNotice]

  /// Gives notice of an outage.
  ///
  /// - Parameters:
  ///   - notice: when, and what people are told.
  ///   - author: who gives notice.
  /// - Returns: the notice with its number.
  /// - Throws: `.invalid` where it is none.
  func addNotice(_ notice: OutageNotice, by author: Authorship) async throws(BankError) -> OutageNotice

  /// Takes a notice back; one that is not there is `.notFound`.
  func removeNotice(_ number: Int, by author: Authorship) async throws(BankError)
}
