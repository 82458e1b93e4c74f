import Testing

@testable import QuizApp

/// The catalogue itself.
struct SentenceCatalogueTests {
  static let catalogues = [SentenceCatalogue.readers, .lossDetails]

  /// The texts that stand for what is inserted.
  private static func filling(_ pattern: SentencePattern) -> [String] {
    pattern.gaps.enumerated().map { index, gap in
      switch gap {
      case .text: "⟨\(index)⟩"
      case .digits: "\(index + 1)"
      case .plural: "s"
      }
    }
  }

  private static func sentence(_ pattern: SentencePattern) -> String {
    let texts = filling(pattern)
    return pattern.fixed.enumerated().map { index, fixed in
      String(decoding: fixed, as: UTF8.self) + (index < texts.count ? texts[index] : "")
    }.joined()
  }

  @Test(arguments: catalogues.indices) func noPatternHidesAnother(_ index: Int) throws {
    let catalogue = Self.catalogues[index]
    for pattern in catalogue.patterns {
      let (found, texts) = try #require(catalogue.match(Self.sentence(pattern)), "\(pattern.english)")
      #expect(found.vietnamese == pattern.vietnamese, "\(found.english) stands before \(pattern.english)")
      let inserted = zip(pattern.gaps, Self.filling(pattern)).filter { $0.0 != .plural }.map(\.1)
      #expect(texts == inserted, "\(pattern.english)")
    }
  }

  @Test(arguments: catalogues.indices) func eachTextHasItsPlace(_ index: Int) {
    for pattern in Self.catalogues[index].patterns {
      let named = pattern.pieces.compactMap { piece -> Int? in
        switch piece {
        case .fixed: nil
        case .copied(let place), .translated(let place): place
        }
      }
      // Where an option stands is told by the name of its field, not by its place in a list.
      let isToldElsewhere = pattern.english.contains("[{#}]")
      #expect(named.sorted() == (isToldElsewhere ? [] : Array(0..<pattern.textCount)), "\(pattern.english)")
      #expect(!pattern.vietnamese.isEmpty && pattern.weight > 0, "\(pattern.english)")
      #expect(!pattern.vietnamese.contains("{}") && !pattern.vietnamese.contains("{#}"), "\(pattern.english)")
      #expect(pattern.fixed.dropFirst().dropLast().allSatisfy { !$0.isEmpty }, "two gaps touch: \(pattern.english)")
    }
  }

  @Test(arguments: catalogues.indices) func theSameSentenceIsSaidInOneWay(_ index: Int) {
    let sayings = Dictionary(grouping: Self.catalogues[index].patterns, by: \.english)
    for (english, patterns) in sayings {
      #expect(Set(patterns.map(\.vietnamese)).count == 1, "\(english)")
    }
  }
}
