public import QuestionAPI
public import QuestionModel
import QuestionSync

extension LocalBank {
  /// Renames or merges tags over the whole bank.
  public func renameTags(_ tags: [Tag], to target: Tag, by author: Authorship) async throws(BankError) -> TagChange {
    let counts = try await store.tags()
    for tag in tags where !counts.contains(where: { $0.tag.isWithin(tag) }) { throw .notFound("tag \"\(tag)\"") }
    let names = tags.map(\.name).joined(separator: ", ")
    return try await changeTags(
      .any(tags.map { .tag(TextFolding.fold($0.name)) }), action: "rename tags", detail: "\(names) → \(target)",
      by: author
    ) { present in
      present.map { tag in
        // Of a tag and one below it the nearer one is meant.
        guard let source = tags.filter({ tag.isWithin($0) }).max(by: { $0.name.utf8.count < $1.name.utf8.count })
        else { return tag }
        return (try? Tag(target.name + tag.name.dropFirst(source.name.count))) ?? tag
      }
    }
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
      selection: .search(expression), action: action, detail: detail, authorship: author
    ) { found in
      var version = found.version
      version.question.content.tags = change(version.question.content.tags)
      return .changed(version)
    }
    let result = try await store.transform(transform)
    return TagChange(changed: result.changed, operation: result.operation)
  }

  /// The changes of many questions made here as one, newest first.
  public func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation] {
    guard (1...OperationList.maximumLimit).contains(limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(OperationList.maximumLimit)")])
    }
    return try await store.operations(limit: limit, before: before)
  }

  /// Takes an operation back, as an operation of its own.
  public func undo(_ operation: Int, by author: Authorship) async throws(BankError) -> UndoReport {
    try await store.undo(operation, by: author)
  }
}
