/// Finds the questions of a bank that are much alike, without comparing each with each.
///
/// Feed it every question in any order, then ask for the clusters. It keeps about 350 bytes a question of the usual
/// length: half of each feature and the bands of its signature.
public struct DuplicateFinder: Sendable {
  /// The share of common features from which questions are held to be alike.
  public static let defaultThreshold = 0.8

  /// The share of common features that a pair needs.
  public let threshold: Double
  var ids: [QuestionID] = []
  var fingerprints: [UInt64] = []
  /// The upper half of every feature, question after question; they compare as the whole ones do.
  var features: [UInt32] = []
  /// Where each question's features begin, and after the last one where they end.
  var offsets: [Int] = [0]
  /// The bands of every signature, question after question.
  var bands: [UInt32] = []

  /// A finder that knows no question.
  ///
  /// - Parameter threshold: the share of common features that a pair needs; pairs far below 0.8 are found less surely.
  public init(threshold: Double = Self.defaultThreshold) { self.threshold = threshold }

  /// How many questions were taken in.
  public var count: Int { ids.count }

  /// Takes in a question.
  ///
  /// - Parameters:
  ///   - id: its id; each one once.
  ///   - content: what a student sees of it.
  public mutating func insert(_ id: QuestionID, _ content: QuestionContent) {
    insert(id, QuestionFeatures(of: content))
  }

  /// Takes in a question by its features.
  ///
  /// - Parameters:
  ///   - id: its id; each one once.
  ///   - features: its features.
  public mutating func insert(_ id: QuestionID, _ features: QuestionFeatures) {
    ids.append(id)
    fingerprints.append(features.fingerprint)
    self.features.append(contentsOf: features.values.lazy.map { UInt32($0 >> 32) })
    offsets.append(self.features.count)
    bands.append(contentsOf: MinHashSignature(of: features).bands)
  }

  /// The questions that are alike, in clusters.
  ///
  /// - Parameter relations: which pairs link a cluster; pairs of other relations are left out.
  /// - Returns: clusters of two or more, by their first ids; the same whatever the order of insertion.
  public func clusters(
    linkedBy relations: Set<QuestionSimilarity.Relation> = Set(QuestionSimilarity.Relation.allCases)
  ) -> [DuplicateCluster] {
    var search = DuplicateSearch(self)
    let pairs = search.pairs().filter { relations.contains($0.similarity.relation) }
    var sets = DisjointSets(count: count)
    for pair in pairs { sets.join(pair.first, pair.second) }
    var members: [Int: [QuestionID]] = [:]
    var links: [Int: [DuplicateCluster.Pair]] = [:]
    for index in 0..<count { members[sets.root(of: index), default: []].append(search.id(at: index)) }
    for pair in pairs {
      links[sets.root(of: pair.first), default: []].append(
        DuplicateCluster.Pair(
          first: search.id(at: pair.first), second: search.id(at: pair.second), similarity: pair.similarity))
    }
    return links.sorted { $0.key < $1.key }
      .map { DuplicateCluster(members: members[$0.key] ?? [], pairs: $0.value) }
  }
}
