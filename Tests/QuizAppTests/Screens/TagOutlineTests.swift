import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// The tree on rows.
struct TagOutlineTests {
  @Test func flattenedPlacesMakeTheTreeAgain() throws {
    let pieces = ["a", "b", "à", "a-b", "đ"]
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      var counts: [String: Int] = [:]
      for _ in 0..<Int.random(in: 0...25, using: &random) {
        let levels = (0...Int.random(in: 0...3, using: &random)).compactMap { _ in pieces.randomElement(using: &random)
        }
        let namespace = ["", "n:", "m:"].randomElement(using: &random) ?? ""
        counts[namespace + levels.joined(separator: "/")] = Int.random(in: 1...9, using: &random)
      }
      let given = try counts.map { TagCount(tag: try Tag($0.key), count: $0.value) }.sorted { $0.tag < $1.tag }
      let outline = TagOutline(given, [])
      let again = outline.places.compactMap { place in
        place.tag.flatMap { place.count > 0 ? TagCount(tag: $0, count: place.count) : nil }
      }
      #expect(again.sorted { $0.tag < $1.tag } == given)
      for (index, place) in outline.places.enumerated() {
        #expect(place.parent.map { outline.places[$0].depth } ?? -1 == place.depth - 1)
        let below = outline.places[index..<place.end]
        #expect(below.map(\.count).reduce(0, +) == place.total)
        #expect(below.dropFirst().allSatisfy { $0.depth > place.depth })
      }
    }
  }

  @Test func tenThousandTagsAreWalkedWithoutBeingFlattenedAnew() throws {
    let counts = try (0..<10_000).map { TagCount(tag: try Tag("t:b\(100 + $0 / 100)/c\(100 + $0 % 100)"), count: 1) }
    var outline = TagOutline(counts, [])
    #expect(outline.rows.count == 1)
    outline.setUnfolded(true, 0)
    #expect(outline.rows.count == 101)
    outline.narrow(to: "C199")
    #expect(outline.rows.count == 201)
    outline.narrow(to: "")
    outline.reveal("t:b150/c150")
    #expect(outline.row(of: "t:b150/c150") != nil)
    #expect(outline.rows.count == 201)
  }

  @Test func foldedBranchesStayAsTheyWere() throws {
    let counts = try ["t:a/b", "t:c"].map { TagCount(tag: try Tag($0), count: 1) }
    var outline = TagOutline(counts, [])
    outline.setUnfolded(true, 0)
    let more = try ["t:a/b", "t:c", "t:d"].map { TagCount(tag: try Tag($0), count: 1) }
    #expect(TagOutline(more, [], like: outline).rows.count == 4)
  }
}
