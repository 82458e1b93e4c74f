import NIOHTTP1
public import QuestionAPI

extension RemoteBank: OpenReadingService {
  /// Whether anybody may read what is published there.
  public func openReading() async throws(BankError) -> OpenReading {
    try await connection.value(of: ServiceCall(.GET, ServicePath.openReading))
  }

  /// Lets everybody read there, or nobody without an account.
  public func setOpenReading(_ reading: OpenReading, by author: Authorship) async throws(BankError) {
    var call = ServiceCall(.PUT, ServicePath.openReading, json: reading.json)
    call.query.add("author", author.author)
    call.query.add("message", author.message)
    let _: OpenReading = try await connection.value(of: call)
  }
}
