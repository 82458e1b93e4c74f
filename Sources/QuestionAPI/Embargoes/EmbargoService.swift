/// Holds answer keys back until a time.
///
/// Until then the keys go to no other bank, into no export of who may not change embargoes, and to no student who
/// answers; the staff who work on the questions see them. Afterwards they go to the peers that get keys.
public protocol EmbargoService: Sendable {
  /// The embargoes that are not over, the earliest end first.
  func embargoes() async throws(BankError) -> [Embargo]

  /// Holds keys back.
  ///
  /// - Parameters:
  ///   - embargo: on what, until when and why.
  ///   - author: who says so.
  /// - Returns: the embargo with its number.
  /// - Throws: `.invalid` where it is none.
  func addEmbargo(_ embargo: Embargo, by author: Authorship) async throws(BankError) -> Embargo

  /// Ends an embargo before its time; one that is not there is `.notFound`.
  func removeEmbargo(_ number: Int, by author: Authorship) async throws(BankError)
}
