public import QuestionAPI
public import QuestionModel

extension LocalBank {
  /// The namespaces of tags that someone has described, sorted by name.
  public func namespaces() async throws(BankError) -> [TagNamespace] { try await store.namespaces() }

  /// Says what a namespace allows, and whether it is closed.
  public func setNamespace(_ namespace: TagNamespace, by author: Authorship) async throws(BankError) {
    let state = namespace.isClosed ? "closed" : "open"
    let audit = AuditEntry(
      action: "set namespace", author: author.author,
      detail: "\(namespace.name): \(state), \(namespace.allowed.count) allowed")
    try await store.set(namespace, audit: audit)
  }

  /// Forgets what a namespace allows, so that it allows everything.
  public func removeNamespace(_ name: String, by author: Authorship) async throws(BankError) {
    let audit = AuditEntry(action: "remove namespace", author: author.author, detail: name)
    guard try await store.removeNamespace(name, audit: audit) else { throw .notFound("namespace \"\(name)\"") }
  }
}
