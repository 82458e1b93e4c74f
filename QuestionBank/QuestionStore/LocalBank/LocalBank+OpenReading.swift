public import QuestionAPI

extension LocalBank: OpenReadingService {
  /// Whether anybody may read what is published.
  public func openReading() async throws(BankError) -> OpenReading {
    OpenReading(isOpen: try await store.isReadingOpen())
  }

  /// Lets everybody read from now on, or nobody without an account.
  public func setOpenReading(_ reading: OpenReading, by author: Authorship) async throws(BankError) {
    let audit = AuditEntry(action: "reading", author: author.author, detail: reading.isOpen ? "open" : "closed")
    try await changing { store throws(BankError) in
      try await store.setReading(isOpen: reading.isOpen, audit: audit)
    }
  }
}
