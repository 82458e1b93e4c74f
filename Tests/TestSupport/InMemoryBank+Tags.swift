public import QuestionAPI
public import QuestionModel

extension InMemoryBank {
  /// Every tag with the number of questions that have it.
  public func tags() async throws(BankError) -> [TagCount] {
    try locked { state throws(BankError) in
      var counts: [Tag: Int] = [:]
      for (_, revision) in try state.found("") {
        for tag in revision.content.tags { counts[tag, default: 0] += 1 }
      }
      return counts.map { TagCount(tag: $0, count: $1) }.sorted { $0.tag < $1.tag }
    }
  }

  /// Renames or merges tags over the whole bank.
  public func renameTags(_ tags: [Tag], to target: Tag, by author: Authorship) async throws(BankError) -> TagChange {
    let known = try await self.tags().map(\.tag)
    for tag in tags where !known.contains(where: { $0.isWithin(tag) }) { throw .notFound("tag \"\(tag)\"") }
    let rename = TagRename(tags, to: target)
    for tag in known {
      do { _ = try rename.renamed(tag) } catch { throw .invalid([error]) }
    }
    return try change("", action: "rename tags", by: author) { have in have.map { (try? rename.renamed($0)) ?? $0 } }
  }

  /// Takes tags from every question of the bank.
  public func deleteTags(_ deletion: TagDeletion, by author: Authorship) async throws(BankError) -> TagChange {
    let known = try await self.tags().map(\.tag)
    for tag in deletion.tags {
      let one = TagDeletion([tag], includesBelow: deletion.includesBelow)
      guard known.contains(where: one.takes) else { throw .notFound("tag \"\(tag)\"") }
    }
    return try change("", action: "delete tags", by: author) { have in have.filter { !deletion.takes($0) } }
  }

  /// Adds and removes tags on every question that a search finds.
  public func changeTags(
    query: String, add: [Tag], remove: [Tag], by author: Authorship
  ) async throws(BankError) -> TagChange {
    try change(query, action: "change tags", by: author) { have in have.filter { !remove.contains($0) } + add }
  }

  /// Either every question is changed or none.
  private func change(
    _ query: String, action: String, by author: Authorship, _ map: ([Tag]) -> [Tag]
  ) throws(BankError) -> TagChange {
    try locked { state throws(BankError) in
      var trial = state
      for (record, _) in try trial.found(query) {
        var question = try record.question()
        question.content.tags = map(question.content.tags)
        _ = try trial.save(question, status: nil, of: record.id, by: author)
      }
      let before = state.changes.count
      state = trial
      return TagChange(
        changed: state.changes.count - before, operation: state.operation(action, query, since: before, by: author))
    }
  }

  /// The namespaces of tags that someone has described, sorted by name.
  public func namespaces() async throws(BankError) -> [TagNamespace] {
    try locked { state in state.namespaces.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }
  }

  /// Says what a namespace allows, and whether it is closed.
  public func setNamespace(_ namespace: TagNamespace, by author: Authorship) async throws(BankError) {
    try locked { state in state.namespaces[namespace.name] = namespace }
  }

  /// Forgets what a namespace allows.
  public func removeNamespace(_ name: String, by author: Authorship) async throws(BankError) {
    try locked { state throws(BankError) in
      guard state.namespaces.removeValue(forKey: name) != nil else { throw .notFound("namespace \"\(name)\"") }
    }
  }
}
