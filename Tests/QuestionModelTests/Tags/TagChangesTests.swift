import PropertyTesting
import QuestionModel
import Testing

/// Tags renamed, merged, moved and taken away.
struct TagChangesTests {
  private func tag(_ random: inout SeededGenerator) throws -> QuestionModel.Tag {
    let pieces = ["a", "b", "à", "a-b", "đ"]
    let levels = (0...Int.random(in: 0...3, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
    return try Tag((Bool.random(using: &random) ? "n:" : "") + levels.joined(separator: "/"))
  }

  @Test func wholeBranchMovesAndNothingElse() throws {
    var random = SeededGenerator(seed: 7)
    var moved = 0
    for _ in 0..<5_000 {
      let (source, target, other) = (try tag(&random), try tag(&random), try tag(&random))
      let rename = TagRename([source], to: target)
      let now = try rename.renamed(other)
      guard other.isWithin(source) else {
        #expect(now == other)
        continue
      }
      moved += 1
      #expect(now.isWithin(target))
      #expect(now.name.dropFirst(target.name.count) == other.name.dropFirst(source.name.count))
      // A branch that did not land within its own old place comes back whole.
      if !target.isWithin(source), !source.isWithin(target) {
        #expect(try TagRename([target], to: source).renamed(now) == other)
      }
    }
    #expect(moved > 100)
  }

  @Test func theNearestOfSeveralSourcesIsMeant() throws {
    let rename = TagRename([try Tag("a"), try Tag("a/b")], to: try Tag("z"))
    #expect(try rename.renamed(Tag("a/b/c")).name == "z/c")
    #expect(try rename.renamed(Tag("a/c")).name == "z/c")
    #expect(try rename.renamed(Tag("ab")).name == "ab")
  }

  @Test func nameThatBecomesTooLongIsRefused() throws {
    let rename = TagRename([try Tag("a")], to: try Tag(String(repeating: "x", count: 199)))
    #expect(try rename.renamed(Tag("a")).name.count == 199)
    #expect(throws: FieldProblem.self) { try rename.renamed(Tag("a/b")) }
  }

  @Test func deletionTakesTheVeryTagOrItsBranch() throws {
    let (top, below, beside) = (try Tag("t:a"), try Tag("t:a/b"), try Tag("t:ab"))
    let branch = TagDeletion([top], includesBelow: true)
    #expect([top, below, beside].map(branch.takes) == [true, true, false])
    let alone = TagDeletion([top], includesBelow: false)
    #expect([top, below, beside].map(alone.takes) == [true, false, false])
    #expect(!TagDeletion([], includesBelow: true).takes(top))
  }
}
