import GRDB
import QuestionModel
import QuestionSync

/// Whether a merge that says no person made it is the one that this bank would make.
enum RecomputedMerge {
  /// - Parameters:
  ///   - merge: the merge that came.
  ///   - arriving: what came along with it, among it perhaps its parents.
  ///   - database: holds the rest of its history.
  /// - Returns: whether its parents make the same bytes here.
  /// - Throws: what the database throws.
  static func agrees(
    with merge: PreparedRevision, among arriving: [PreparedRevision], _ database: Database
  ) throws -> Bool {
    guard merge.revision.parents.count == 2 else { return false }
    var nodes: [RevisionID: RevisionGraph.Node] = [:]
    var bytes: [RevisionID: HeldBytes] = [:]
    for revision in arriving where revision.revision.question == merge.revision.question && revision.id != merge.id {
      nodes[revision.id] = RevisionGraph.Node(
        id: revision.id, parents: revision.revision.parents, generation: revision.revision.generation)
      bytes[revision.id] = HeldBytes(document: revision.document, key: revision.key)
    }
    let number = try RawStatement(database, QuestionWriter.numberQuery).number {
      $0.bind(blob: merge.revision.question.bytes)
    }
    if let number {
      for row in try HistoryRows.of(question: number, database) {
        nodes[row.step.id] = RevisionGraph.Node(
          id: row.step.id, parents: row.step.parents, generation: row.step.generation)
      }
    }
    func parent(_ id: RevisionID) throws -> MergeParent? {
      guard let held = try bytes[id] ?? HistoryRows.bytes(of: id, database) else { return nil }
      return try? MergeParent(document: held.document, key: held.key)
    }
    let ids = merge.revision.parents
    guard let first = try parent(ids[0]), let second = try parent(ids[1]) else { return false }
    let base = try RevisionGraph(nodes.values).mergeBase(of: ids[0], ids[1]).map { try parent($0) }
    if case .some(.none) = base { return false }
    guard case .merged(let document, _)? = try? AutomaticMerge.merge(first, second, base: base.flatMap { $0 }) else {
      return false
    }
    return document == merge.document
  }
}
