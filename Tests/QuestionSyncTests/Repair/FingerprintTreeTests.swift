import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Differences between two banks by the fingerprints of ranges.
struct FingerprintTreeTests {
  private func fingerprints(_ count: Int, seed: UInt64 = 1) -> [QuestionID: ContentDigest] {
    var random = SeededGenerator(seed: seed)
    return Dictionary(
      uniqueKeysWithValues: (0..<count).map { _ in
        let id = QuestionID(high: random.next(), low: random.next())
        return (id, ContentDigest(of: id.bytes))
      })
  }

  /// Compares as an exchange does.
  private func differences(_ ours: FingerprintTree, _ theirs: FingerprintTree) throws -> (Set<QuestionID>, nodes: Int) {
    var (open, found, nodes) = ([""], Set<QuestionID>(), 0)
    while !open.isEmpty {
      let node = try #require(theirs.node(at: open.removeLast()))
      nodes += 1
      let part = try ours.differences(from: node)
      open += part.prefixes
      found.formUnion(part.questions)
    }
    return (found, nodes)
  }

  @Test(arguments: [0, 1, 16, 17, 18, 300, 2000]) func findsExactlyWhatDiffers(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let ours = fingerprints(count)
    for changes in [0, 1, 5] {
      var (theirs, expected) = (ours, Set<QuestionID>())
      for _ in 0..<changes {
        let id = theirs.keys.sorted().randomElement(using: &random) ?? QuestionID(high: 1, low: random.next())
        expected.insert(id)
        theirs[id] = random.chance(2) && ours[id] != nil ? nil : ContentDigest(of: [1])
      }
      let (found, nodes) = try differences(FingerprintTree(ours), FingerprintTree(theirs))
      #expect(found == expected)
      #expect(nodes <= 1 + changes * 6)
      let back = try differences(FingerprintTree(theirs), FingerprintTree(ours))
      #expect(back.0 == expected)
    }
  }

  @Test func fewQuestionsAreListed() throws {
    let few = fingerprints(16)
    let node = try #require(FingerprintTree(few).node(at: ""))
    #expect(node.below == .questions(few) && node.count == 16)
    let tree = FingerprintTree(fingerprints(17))
    guard case .children(let children) = try #require(tree.node(at: "")).below else {
      Issue.record("lists too many")
      return
    }
    #expect(children.count == 16)
    let counts = try (0..<16).map { try #require(tree.node(at: String($0, radix: 16))).count }
    #expect(counts.reduce(0, +) == 17)
    for (digit, child) in children.enumerated() {
      #expect(tree.node(at: String(digit, radix: 16))?.fingerprint == child)
    }
  }

  @Test func whatIsNoTreeIsRefused() throws {
    let tree = FingerprintTree(fingerprints(100))
    let (one, other) = (ContentDigest(of: [1]), QuestionID(high: 1, low: 1))
    #expect(tree.node(at: "g") == nil && tree.node(at: "A") == nil)
    #expect(tree.node(at: String(repeating: "0", count: 17)) == nil)
    let full = String(repeating: "0", count: 16)
    let wrong: [(String, FingerprintNode.Below)] = [
      ("x", .questions([:])), ("", .children([one])), (full, .children(Array(repeating: one, count: 16))),
      (full, .questions([other: one])), ("", .questions(fingerprints(17, seed: 2))),
    ]
    for (prefix, below) in wrong {
      let node = FingerprintNode(prefix: prefix, count: 1, fingerprint: one, below: below)
      #expect(throws: SyncFault.self) { try tree.differences(from: node) }
    }
  }

  @Test func aFingerprintTellsRevisionsAndHeldKeys() {
    let (question, ids) = (QuestionID(high: 1, low: 1), (0..<3).map { ContentDigest(of: [$0]) })
    func digest(_ revisions: [(RevisionID, Bool)]) -> ContentDigest {
      QuestionFingerprint.digest(of: question, counted: revisions.map { (id: $0.0, isKeyHeld: $0.1) })
    }
    let all = digest([(ids[0], true), (ids[1], true)])
    #expect(all == digest([(ids[1], true), (ids[0], true)]))
    #expect(all != digest([(ids[0], true), (ids[1], false)]))
    #expect(all != digest([(ids[0], true)]))
    #expect(all != digest([(ids[0], true), (ids[2], true)]))
  }
}
