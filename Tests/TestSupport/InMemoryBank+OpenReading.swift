public import QuestionAPI

extension InMemoryBank: OpenReadingService {
  /// Whether anybody may read what is published.
  public func openReading() async throws(BankError) -> OpenReading {
    try locked { state throws(BankError) in OpenReading(isOpen: state.isReadingOpen) }
  }

  /// Lets everybody read from now on, or nobody without an account.
  public func setOpenReading(_ reading: OpenReading, by author: Authorship) async throws(BankError) {
    try locked { state throws(BankError) in state.isReadingOpen = reading.isOpen }
  }
}
