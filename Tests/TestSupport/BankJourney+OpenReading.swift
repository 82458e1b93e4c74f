import QuestionAPI
import Testing

extension BankJourney {
  /// Reading is opened to everybody, and closed again.
  public func openingReading() async throws {
    let lan = Authorship(author: "Lan", message: "cho phụ huynh")
    #expect(try await bank.openReading() == OpenReading(isOpen: false))
    for isOpen in [true, true, false, false] {
      try await bank.setOpenReading(OpenReading(isOpen: isOpen), by: lan)
      #expect(try await bank.openReading().isOpen == isOpen)
    }
  }
}
