import QuestionAPI
import QuestionModel
import Synchronization

/// Tags over the whole bank, and their namespaces.
extension FakeBank {
  func tags() async throws(BankError) -> [TagCount] {
    try check()
    var counts: [Tag: Int] = [:]
    for stored in stored { for tag in stored.question.content.tags { counts[tag, default: 0] += 1 } }
    return counts.map { TagCount(tag: $0.key, count: $0.value) }.sorted { $0.tag < $1.tag }
  }

  func renameTags(_ tags: [Tag], to target: Tag, by author: Authorship) async throws(BankError) -> TagChange {
    let rename = TagRename(tags, to: target)
    return try change(by: author) { have in have.map { (try? rename.renamed($0)) ?? $0 } }
  }

  func deleteTags(_ deletion: TagDeletion, by author: Authorship) async throws(BankError) -> TagChange {
    try change(by: author) { have in have.filter { !deletion.takes($0) } }
  }

  func changeTags(
    query: String, add: [Tag], remove: [Tag], by author: Authorship
  ) async throws(BankError) -> TagChange { throw refuse() }

  private func change(by author: Authorship, _ map: ([Tag]) -> [Tag]) throws(BankError) -> TagChange {
    try check()
    var changed = 0
    for stored in stored {
      var question = stored.question
      question.content.tags = map(question.content.tags)
      guard question != stored.question else { continue }
      let current = stored.history[0]
      try save(
        QuestionDraft(question, by: author), of: stored.id, parents: [ContentDigest(of: current.canonicalBytes)],
        generation: current.generation + 1, status: current.status)
      changed += 1
    }
    return TagChange(changed: changed)
  }

  func namespaces() async throws(BankError) -> [TagNamespace] {
    try check()
    return described
  }

  func setNamespace(_ namespace: TagNamespace, by author: Authorship) async throws(BankError) {
    try check()
    vocabulary.withLock { all in
      all = (all.filter { $0.name != namespace.name } + [namespace]).sorted { $0.name < $1.name }
    }
  }

  func removeNamespace(_ name: String, by author: Authorship) async throws(BankError) {
    try check()
    vocabulary.withLock { all in all.removeAll { $0.name == name } }
  }
}
