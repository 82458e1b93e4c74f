import PropertyTesting
import QuestionModel
import Testing

/// Clusters of questions that are alike.
struct DuplicateFinderTests {
  /// Questions of which some are perturbed copies of others.
  private static func bank(_ random: inout SeededGenerator, count: Int) -> [(id: QuestionID, content: QuestionContent)]
  {
    var contents: [QuestionContent] = []
    for number in 0..<count {
      let isCopy = number > 0 && random.next(below: 3) == 0
      let original = isCopy ? contents[random.next(below: number)] : random.question()
      contents.append(isCopy ? random.perturbed(original, changes: random.next(below: 4)) : original)
    }
    return contents.enumerated().map { (SimilaritySamples.id($0.offset), $0.element) }
  }

  private static func clusters(_ bank: [(id: QuestionID, content: QuestionContent)]) -> [DuplicateCluster] {
    var finder = DuplicateFinder()
    for entry in bank { finder.insert(entry.id, entry.content) }
    return finder.clusters()
  }

  @Test func tellsPairsOfAClusterApart() throws {
    let stem = "Một vật rơi tự do từ độ cao 20 m xuống mặt đất. Thời gian rơi của vật là bao nhiêu giây?"
    let texts = [
      stem, "Ai viết Truyện Kiều?", "Câu 9. " + stem.uppercased(), stem + " Biết", stem.replacing("20", with: "45"),
    ]
    var finder = DuplicateFinder()
    for (number, text) in texts.enumerated() {
      finder.insert(SimilaritySamples.id(number), SimilaritySamples.content(text))
    }
    let clusters = finder.clusters()
    let cluster = try #require(clusters.first)
    #expect(clusters.count == 1)
    #expect(cluster.members == [0, 2, 3, 4].map(SimilaritySamples.id))
    let relations = cluster.pairs.map { "\($0.first.low)-\($0.second.low) \($0.similarity.relation)" }
    #expect(relations == ["0-2 same", "0-3 near", "0-4 variant"])
    let strict = finder.clusters(linkedBy: [.same, .near])
    #expect(strict.map(\.members) == [[0, 2, 3].map(SimilaritySamples.id)])
  }

  @Test func orderOfInsertionDoesNotMatter() {
    var random = SeededGenerator(seed: 38)
    let bank = Self.bank(&random, count: 300)
    let clusters = Self.clusters(bank)
    #expect(clusters.count > 30)
    for _ in 0..<3 { #expect(Self.clusters(random.shuffled(bank)) == clusters) }
  }

  @Test func findsWhatComparingAllFinds() {
    var random = SeededGenerator(seed: 39)
    let bank = Self.bank(&random, count: 250)
    let features = bank.map { QuestionFeatures(of: $0.content) }
    let found = Set(Self.clusters(bank).flatMap(\.pairs).map { [$0.first, $0.second] })
    let members = Dictionary(
      Self.clusters(bank).enumerated().flatMap { cluster in cluster.element.members.map { ($0, cluster.offset) } },
      uniquingKeysWith: { first, _ in first })
    var (alike, together) = (0, 0)
    for second in bank.indices {
      for first in 0..<second {
        let share = features[first].similarity(to: features[second]).share
        let isFound = found.contains([bank[first].id, bank[second].id])
        #expect(!isFound || share >= DuplicateFinder.defaultThreshold)
        guard share >= 0.85 else { continue }
        alike += 1
        if let cluster = members[bank[first].id], cluster == members[bank[second].id] { together += 1 }
      }
    }
    #expect(alike > 50)
    #expect(Double(together) >= 0.97 * Double(alike), "\(together) of \(alike)")
  }

  @Test func everyPairLinksMembersAndPairsLinkAll() {
    var random = SeededGenerator(seed: 40)
    for cluster in Self.clusters(Self.bank(&random, count: 500)) {
      #expect(cluster.members.count >= 2 && cluster.members == cluster.members.sorted())
      var reached: Set<QuestionID> = [cluster.members[0]]
      for _ in cluster.members {
        for pair in cluster.pairs where reached.contains(pair.first) || reached.contains(pair.second) {
          reached.formUnion([pair.first, pair.second])
        }
      }
      #expect(reached == Set(cluster.members))
      #expect(cluster.pairs.allSatisfy { $0.first < $0.second })
    }
  }

  @Test func identicalFloodStaysLinear() throws {
    let features = SimilaritySamples.features("Thủ đô của Việt Nam là gì?|Hà Nội|Huế")
    var finder = DuplicateFinder()
    for number in 0..<10_000 { finder.insert(SimilaritySamples.id(number), features) }
    let cluster = try #require(finder.clusters().first)
    #expect(cluster.members.count == 10_000)
    #expect(cluster.pairs.count == 9_999)
    #expect(cluster.pairs.allSatisfy { $0.similarity.relation == .same && $0.first == SimilaritySamples.id(0) })
  }

  @Test func floodOfOneTemplateStaysLinear() throws {
    var random = SeededGenerator(seed: 41)
    let base = random.question()
    var finder = DuplicateFinder()
    let count = 2000
    for number in 0..<count {
      var content = base
      content.stem += " \(number)"
      finder.insert(SimilaritySamples.id(number), content)
    }
    let clusters = finder.clusters()
    #expect(clusters.map(\.members.count) == [count])
    let pairs = clusters.flatMap(\.pairs)
    #expect(pairs.count < 10 * count)
    #expect(pairs.allSatisfy { $0.similarity.relation == .variant })
    #expect(finder.clusters(linkedBy: [.same, .near]).isEmpty)
  }
}
