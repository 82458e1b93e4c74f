import GRDB
import QuestionModel

/// Keeps tags out that a closed namespace does not allow. What the namespaces allow is read once a transaction, and not
/// before a tag of a closed one comes.
final class TagGate {
  /// Most tags of one question that are told.
  private static let mostProblems = 10

  private let database: Database
  private let closed: Set<Substring>
  private var vocabulary: TagVocabulary?
  /// What was refused before: an import may bring the same tag in every row.
  private var refusals: [Tag: FieldProblem] = [:]

  init(_ database: Database) throws {
    self.database = database
    closed = try Set(
      String.fetchAll(database, sql: "SELECT name FROM namespace WHERE closed").map { $0[...] })
  }

  /// What is wrong with tags that a question shall have; those of `before` may stay, and are asked for only where a tag is
  /// not allowed.
  func problems(of tags: [Tag], keeping before: @autoclosure () throws -> [Tag]) throws -> [FieldProblem] {
    guard !closed.isEmpty, tags.contains(where: { closed.contains($0.namespace) }) else { return [] }
    let vocabulary = try self.vocabulary ?? TagVocabulary(NamespaceRows.all(database))
    self.vocabulary = vocabulary
    let added = try vocabulary.refused(tags, keeping: before())
    return added.prefix(Self.mostProblems).compactMap { tag in
      if let known = refusals[tag] { return known }
      refusals[tag] = vocabulary.refusal(of: tag)?.problem
      return refusals[tag]
    }
  }
}

/// Namespaces as their tables hold them.
enum NamespaceRows {
  /// The namespaces, sorted by name.
  static func all(_ database: Database) throws -> [TagNamespace] {
    let tags = try Row.fetchAll(database, sql: "SELECT namespace, tag FROM namespace_tag")
    let allowed = Dictionary(grouping: tags) { $0["namespace"] as String }
    return try Row.fetchAll(database, sql: "SELECT name, about, closed FROM namespace ORDER BY name").map { row in
      let name: String = row["name"]
      return try TagNamespace(
        name, about: row["about"], isClosed: row["closed"], values: (allowed[name] ?? []).map { $0["tag"] })
    }
  }
}
