import NIOHTTP1
public import QuestionAPI
import QuestionModel

extension RemoteBank: EmbargoService {
  /// The embargoes there that are not over.
  public func embargoes() async throws(BankError) -> [Embargo] {
    let list: EmbargoList = try await connection.value(of: ServiceCall(.GET, ServicePath.embargoes))
    return list.items
  }

  /// Holds keys back there.
  public func addEmbargo(_ embargo: Embargo, by author: Authorship) async throws(BankError) -> Embargo {
    var call = ServiceCall(.POST, ServicePath.embargoes, json: embargo.json)
    call.query.add("author", author.author)
    return try await connection.value(of: call)
  }

  /// Ends an embargo there before its time.
  public func removeEmbargo(_ number: Int, by author: Authorship) async throws(BankError) {
    var call = ServiceCall(.DELETE, "\(ServicePath.embargoes)/\(number)")
    call.query.add("author", author.author)
    _ = try await connection.answer(to: call)
  }
}
