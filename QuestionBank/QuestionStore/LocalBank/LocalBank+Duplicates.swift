public import QuestionAPI
import QuestionModel

extension LocalBank {
  /// Most questions that a group names; a flood of equal ones is told by its beginning.
  private static let mostMembers = 100

  /// Questions that are much alike.
  public func duplicates(_ request: DuplicateRequest) async throws(BankError) -> DuplicateReport {
    let expression = try Self.parse(request.query)
    guard (1...DuplicateRequest.maximumLimit).contains(request.limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(DuplicateRequest.maximumLimit)")])
    }
    let finder = try await finder(expression, query: request.query)
    let relations: Set<QuestionSimilarity.Relation> =
      request.includesVariants ? [.same, .near, .variant] : [.same, .near]
    let clusters = finder.clusters(linkedBy: relations).sorted { Self.rank($0) < Self.rank($1) }
    var groups: [DuplicateGroup] = []
    for cluster in clusters.prefix(request.limit) { groups.append(try await group(cluster)) }
    return DuplicateReport(questions: finder.count, found: clusters.count, groups: groups)
  }

  private func finder(_ expression: SearchExpression, query: String) async throws(BankError) -> DuplicateFinder {
    var finder = DuplicateFinder()
    var seen: Set<QuestionID> = []
    var cursor: String?
    repeat {
      let page = try await store.search(
        expression, query: query, limit: SearchRequest.maximumLimit, after: cursor)
      let read = await Parallel.map(page.records) { record -> (QuestionID, QuestionFeatures)? in
        guard let revision = try? record.decoded(), revision.status != .retired else { return nil }
        return (record.id, QuestionFeatures(of: revision.content))
      }
      // An edit made meanwhile may bring a question onto a later page once more.
      for (id, features) in read.compactMap(\.self) where seen.insert(id).inserted { finder.insert(id, features) }
      cursor = page.next
    } while cursor != nil && !Task.isCancelled
    guard !Task.isCancelled else { throw .cancelled }
    return finder
  }

  /// The closest first, then by the first id.
  private static func rank(_ cluster: DuplicateCluster) -> (QuestionSimilarity.Relation, Double, QuestionID) {
    let closest = cluster.pairs.map(\.similarity.relation).min() ?? .variant
    let share = cluster.pairs.map(\.similarity.share).max() ?? 0
    return (closest, -share, cluster.pairs.map(\.first).min() ?? QuestionID(high: 0, low: 0))
  }

  private func group(_ cluster: DuplicateCluster) async throws(BankError) -> DuplicateGroup {
    var members: [QuestionSummary] = []
    for id in cluster.members.prefix(Self.mostMembers) {
      // One that was erased meanwhile is a duplicate no more.
      if let record = try await store.record(id) { members.append(try record.summary()) }
    }
    let pairs = cluster.pairs.prefix(Self.mostMembers).map { pair in
      DuplicateGroup.Pair(
        first: pair.first, second: pair.second, share: pair.similarity.share, relation: pair.similarity.relation)
    }
    return DuplicateGroup(members: members, pairs: pairs)
  }
}
