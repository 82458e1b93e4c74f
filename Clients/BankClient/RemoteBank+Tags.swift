import NIOCore
import NIOHTTP1
public import QuestionAPI
public import QuestionModel

extension RemoteBank {
  /// Every tag with the number of questions that have it.
  public func tags() async throws(BankError) -> [TagCount] {
    let tree: TagTree = try await connection.value(of: ServiceCall(.GET, ServicePath.tags))
    return tree.counts
  }

  /// Renames or merges tags over the whole bank.
  public func renameTags(
    _ tags: [Tag], to target: Tag, by author: Authorship
  ) async throws(BankError) -> TagChange {
    let body = MergeTagsRequest(tags: tags, into: target, by: author)
    return try await connection.value(
      of: ServiceCall(.POST, ServicePath.mergeTags, json: body.json, patience: .minutes(10)))
  }

  /// Adds and removes tags on every question that a search finds.
  public func changeTags(
    query: String, add: [Tag], remove: [Tag], by author: Authorship
  ) async throws(BankError) -> TagChange {
    let body = ChangeTagsRequest(query: query, add: add, remove: remove, by: author)
    return try await connection.value(
      of: ServiceCall(.POST, ServicePath.changeTags, json: body.json, patience: .minutes(10)))
  }

  /// Takes tags from every question of the bank.
  public func deleteTags(_ deletion: TagDeletion, by author: Authorship) async throws(BankError) -> TagChange {
    let body = DeleteTagsRequest(deletion, by: author)
    return try await connection.value(
      of: ServiceCall(.POST, ServicePath.deleteTags, json: body.json, patience: .minutes(10)))
  }

  /// The namespaces of tags that someone has described, sorted by name.
  public func namespaces() async throws(BankError) -> [TagNamespace] {
    let list: NamespaceList = try await connection.value(of: ServiceCall(.GET, ServicePath.namespaces))
    return list.namespaces
  }

  /// Says what a namespace allows, and whether it is closed.
  public func setNamespace(_ namespace: TagNamespace, by author: Authorship) async throws(BankError) {
    let body = NamespaceRequest(namespace, by: author).body
    _ = try await connection.answer(to: ServiceCall(.PUT, ServicePath.namespace(namespace.name), json: body))
  }

  /// Forgets what a namespace allows, so that it allows everything.
  public func removeNamespace(_ name: String, by author: Authorship) async throws(BankError) {
    var call = ServiceCall(.DELETE, ServicePath.namespace(name))
    call.query.add("author", author.author)
    call.query.add("message", author.message)
    _ = try await connection.answer(to: call)
  }
}
