public import QuestionModel

/// What changes many questions at once.
extension GuardedBank {
  /// Makes the same changes on many questions.
  public func bulk(_ request: BulkRequest, expecting digest: ContentDigest?) async throws(BankError) -> BulkReport {
    try caller.check(.bulk)
    return try await bank.bulk(signed(request), expecting: digest)
  }

  /// Takes an operation back.
  public func undo(_ operation: Int, by author: Authorship) async throws(BankError) -> UndoReport {
    try caller.check(.undo)
    return try await bank.undo(operation, by: signed(author))
  }

  /// Keeps one of several questions that are much alike and retires the others.
  public func resolveDuplicates(
    _ resolution: DuplicateResolution, by author: Authorship
  ) async throws(BankError) -> ResolvedDuplicates {
    try caller.check(.resolveDuplicates)
    return try await bank.resolveDuplicates(resolution, by: signed(author))
  }

  /// Renames or merges tags over the whole bank.
  public func renameTags(_ tags: [Tag], to target: Tag, by author: Authorship) async throws(BankError) -> TagChange {
    try caller.check(.renameTags)
    return try await bank.renameTags(tags, to: target, by: signed(author))
  }

  /// Takes tags from every question of the bank.
  public func deleteTags(_ deletion: TagDeletion, by author: Authorship) async throws(BankError) -> TagChange {
    try caller.check(.deleteTags)
    return try await bank.deleteTags(deletion, by: signed(author))
  }

  /// Adds and removes tags on every question that a search finds.
  public func changeTags(
    query: String, add: [Tag], remove: [Tag], by author: Authorship
  ) async throws(BankError) -> TagChange {
    try caller.check(.changeTags)
    return try await bank.changeTags(query: query, add: add, remove: remove, by: signed(author))
  }

  /// Says what a namespace allows.
  public func setNamespace(_ namespace: TagNamespace, by author: Authorship) async throws(BankError) {
    try caller.check(.setNamespace)
    try await bank.setNamespace(namespace, by: signed(author))
  }

  /// Forgets what a namespace allows.
  public func removeNamespace(_ name: String, by author: Authorship) async throws(BankError) {
    try caller.check(.removeNamespace)
    try await bank.removeNamespace(name, by: signed(author))
  }
}
