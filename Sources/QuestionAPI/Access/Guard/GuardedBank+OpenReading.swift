extension GuardedBank: OpenReadingService where Bank: OpenReadingService {
  /// Whether anybody may read what is published.
  public func openReading() async throws(BankError) -> OpenReading {
    try caller.check(.readSharing)
    return try await bank.openReading()
  }

  /// Lets everybody read from now on, or nobody without an account.
  public func setOpenReading(_ reading: OpenReading, by author: Authorship) async throws(BankError) {
    try caller.check(.changeSharing)
    try await bank.setOpenReading(reading, by: signed(author))
  }
}
