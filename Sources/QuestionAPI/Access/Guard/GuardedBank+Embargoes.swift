extension GuardedBank: EmbargoService where Bank: EmbargoService {
  /// The embargoes that are not over.
  public func embargoes() async throws(BankError) -> [Embargo] {
    try caller.check(.readEmbargoes)
    return try await bank.embargoes()
  }

  /// Holds keys back.
  public func addEmbargo(_ embargo: Embargo, by author: Authorship) async throws(BankError) -> Embargo {
    try caller.check(.changeEmbargoes)
    return try await bank.addEmbargo(embargo, by: signed(author))
  }

  /// Ends an embargo before its time.
  public func removeEmbargo(_ number: Int, by author: Authorship) async throws(BankError) {
    try caller.check(.changeEmbargoes)
    try await bank.removeEmbargo(number, by: signed(author))
  }
}
