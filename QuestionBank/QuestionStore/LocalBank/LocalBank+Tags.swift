public import QuestionAPI
public import QuestionModel
import QuestionSync

extension LocalBank {
  /// Renames or merges tags over the whole bank.
  public func renameTags(_ tags: [Tag], to target: Tag, by author: Authorship) async throws(BankError) -> TagChange {
    let rename = TagRename(tags, to: target)
    let counts = try await store.tags()
    for tag in tags where !counts.contains(where: { $0.tag.isWithin(tag) }) { throw .notFound("tag \"\(tag)\"") }
    // Told before anything is written: a branch must not be left behind because one of its names would be too long.
    for count in counts {
      do { _ = try rename.renamed(count.tag) } catch { throw .invalid([error]) }
    }
    return try await changeTags(
      Self.search(for: tags), action: "rename tags", detail: "\(Self.names(tags)) → \(target)", by: author
    ) { present in present.map { (try? rename.renamed($0)) ?? $0 } }
  }

  /// Takes tags from every question of the bank.
  public func deleteTags(_ deletion: TagDeletion, by author: Authorship) async throws(BankError) -> TagChange {
    let counts = try await store.tags()
    for tag in deletion.tags {
      let one = TagDeletion([tag], includesBelow: deletion.includesBelow)
      guard counts.contains(where: { one.takes($0.tag) }) else { throw .notFound("tag \"\(tag)\"") }
    }
    return try await changeTags(
      Self.search(for: deletion.tags), action: "delete tags",
      detail: Self.names(deletion.tags) + (deletion.includesBelow ? " and below" : ""), by: author
    ) { present in present.filter { !deletion.takes($0) } }
  }

  /// Adds and removes tags on every question that a search finds.
  public func changeTags(
    query: String, add: [Tag], remove: [Tag], by author: Authorship
  ) async throws(BankError) -> TagChange {
    let names = add.map { "+\($0)" } + remove.map { "-\($0)" }
    return try await changeTags(
      Self.parse(query), action: "change tags", detail: names.joined(separator: " ") + " on \(query)", by: author
    ) { present in present.filter { !remove.contains($0) } + add }
  }

  private func changeTags(
    _ expression: SearchExpression, action: String, detail: String, by author: Authorship,
    _ change: @escaping @Sendable ([Tag]) -> [Tag]
  ) async throws(BankError) -> TagChange {
    let transform = QuestionTransform(
      selection: .search(expression), action: action, detail: detail, authorship: author, isWhole: true
    ) { found in
      var version = found.version
      version.question.content.tags = change(version.question.content.tags)
      return .changed(version)
    }
    let result = try await store.transform(transform)
    return TagChange(changed: result.changed, operation: result.operation)
  }

  private static func names(_ tags: [Tag]) -> String { tags.map(\.name).joined(separator: ", ") }

  private static func search(for tags: [Tag]) -> SearchExpression {
    .any(tags.map { .tag(TextFolding.fold($0.name)) })
  }
}
