import PropertyTesting
import QuestionAPI
import QuestionModel
import Testing

/// Tags as a tree.
struct TagTreeTests {
  private func counts(_ pairs: KeyValuePairs<String, Int>) throws -> [TagCount] {
    try pairs.map { TagCount(tag: try Tag($0), count: $1) }.sorted { $0.tag < $1.tag }
  }

  /// One line a node: indent, name, own count and total.
  private func outline(_ nodes: [TagTree.Node], indent: String = "") -> [String] {
    nodes.flatMap { ["\(indent)\($0.name) \($0.count)/\($0.total)"] + outline($0.children, indent: indent + " ") }
  }

  @Test func growsByNamespaceAndLevels() throws {
    let tree = TagTree(
      try counts(["topic:a/b/c": 1, "topic:a": 2, "topic:a-z": 4, "free": 8, "subject:toán": 16, "free/x": 32]))
    #expect(
      outline(tree.roots) == [
        "free 8/40", " free/x 32/32", "subject: 0/16", " subject:toán 16/16", "topic: 0/7", " topic:a 2/3",
        "  topic:a/b 0/1", "   topic:a/b/c 1/1", " topic:a-z 4/4",
      ])
    try Fixtures.expectRoundTrip(tree)
    try Fixtures.expectRoundTrip(TagTree([]))
  }

  @Test func placesAreSortedByName() throws {
    let tree = TagTree(try counts(["t:a-b": 1, "t:a/c": 1, "t:a,d": 1, "u-v": 1, "u/w": 1]))
    #expect(tree.roots.map(\.name) == ["t:", "u", "u-v"])
    #expect(tree.roots.first?.children.map(\.name) == ["t:a", "t:a,d", "t:a-b"])
  }

  @Test func givesTheCountsBack() throws {
    let pieces = ["a", "b", "à", "đ", "a-b", "1"]
    var random = SeededGenerator(seed: 40)
    for _ in 0..<300 {
      var counts: [String: Int] = [:]
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let levels = (0...Int.random(in: 0...2, using: &random)).compactMap { _ in pieces.randomElement(using: &random)
        }
        let namespace = Bool.random(using: &random) ? "n:" : ""
        counts[namespace + levels.joined(separator: "/")] = Int.random(in: 1...9, using: &random)
      }
      let given = try counts.map { TagCount(tag: try Tag($0.key), count: $0.value) }.sorted { $0.tag < $1.tag }
      let tree = TagTree(given)
      #expect(tree.counts == given)
      #expect(tree.roots.map(\.total).reduce(0, +) == given.map(\.count).reduce(0, +))
      try Fixtures.expectRoundTrip(tree)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func manyTagsTakeNoLongerThanTheyShould() throws {
    let counts = try (0..<20_000).map { TagCount(tag: try Tag("free-\(100_000 + $0)"), count: 1) }
    #expect(TagTree(counts).roots.count == 20_000)
  }

  @Test func wrongTreesNameTheField() throws {
    #expect(try Fixtures.fault(TagTree.self, #"{"tags":[{"name":"a","count":1}]}"#) == "tags[0].total")
    #expect(
      try Fixtures.fault(TagTree.self, #"{"tags":[{"name":"a","count":1,"total":1,"children":[5]}]}"#)
        == "tags[0].children[0]")
  }
}
