import PropertyTesting
import QuestionModel
import Testing

/// What about an item is shown to a person.
struct ItemFlagTests {
  private static let options = ItemOptions(["a", "b", "c", "d"], right: ["a"])

  /// Students of even abilities, whose rest of the test shows them, and their choices of one item.
  private func statistics(
    _ students: Int = 100, options: ItemOptions = options, choice: (Int) -> String
  ) throws -> ItemStatistics {
    let sums = StatisticsSamples.sums(
      try (0..<students).map { student throws in
        let chosen = choice(student * 100 / students)
        return try ScoredAttempt([
          ScoredAnswer(item: "q", points: options.right.contains(chosen) ? 1 : 0, maximum: 1, chosen: [chosen]),
          ScoredAnswer(item: "rest", points: Double(student * 100 / students), maximum: 100),
        ])
      })
    return ItemStatistics(try #require(sums.items["q"]), options: options)
  }

  private func flags(choice: (Int) -> String) throws -> [ItemFlag] { try statistics(choice: choice).flags }

  private func spread(_ ability: Int) -> String { ["b", "c", "d"][ability % 3] }

  @Test func aGoodItemHasNone() throws {
    let item = try statistics { $0 > 45 || $0 % 7 == 0 ? "a" : spread($0) }
    #expect(item.flags.isEmpty)
  }

  @Test func fewAnswersSayNothing() throws {
    let item = try statistics(29) { $0 > 50 ? "b" : "a" }
    #expect(item.flags == [.tooFewAnswers(count: 29, needed: 30)])
  }

  @Test func easyAndHardItems() throws {
    let easy = try flags { $0 > 5 ? "a" : spread($0) }
    #expect(easy.contains(.tooEasy))
    let hard = try flags { $0 > 85 ? "a" : spread($0) }
    #expect(hard == [.tooHard])
    let right = try flags { _ in "a" }
    #expect(right == [.everyoneRight])
    let wrong = try flags { spread($0) }
    #expect(wrong == [.everyoneWrong])
  }

  @Test func lowAndNegativeDiscrimination() throws {
    let negative = try flags { $0 % 2 == 0 ? "a" : spread($0) }
    #expect(negative == [.negativeDiscrimination])
    let low = try flags { $0 % 2 == 1 ? "a" : spread($0) }
    #expect(low == [.lowDiscrimination])
  }

  @Test func optionsThatNobodyTakes() throws {
    let item = try statistics { $0 > 45 ? "a" : $0 == 3 ? "d" : "b" }
    #expect(item.flags == [.unusedOptions(["c", "d"])])
  }

  @Test func aWrongKeyIsNamed() throws {
    let item = try statistics { $0 > 45 ? "c" : ["a", "b", "d"][$0 % 3] }
    #expect(item.flags.contains(.keyProbablyWrong(better: "c")))
    #expect(item.flags.contains(.negativeDiscrimination))
  }

  @Test func aWrongKeyThatNobodyChoseIsNamed() throws {
    let item = try statistics { $0 > 45 ? "c" : ["b", "d"][$0 % 2] }
    #expect(item.flags == [.everyoneWrong, .keyProbablyWrong(better: "c")])
  }

  @Test func severalRightOptionsHaveNoBetterKey() throws {
    let options = ItemOptions(["a", "b", "c", "d"], right: ["a", "b"])
    let item = try statistics(options: options) { $0 > 45 ? "c" : ["a", "b", "d"][$0 % 3] }
    #expect(item.flags == [.negativeDiscrimination])
  }

  @Test func optionsThatAreGoneAndOmissionsStandLast() throws {
    let sums = StatisticsSamples.sums(
      try [["z"], [], ["a"], ["old"]].map { chosen throws in
        try ScoredAttempt([ScoredAnswer(item: "q", points: 0, maximum: 1, chosen: chosen)])
      })
    let item = ItemStatistics(try #require(sums.items["q"]), options: Self.options)
    #expect(item.options.map(\.option) == ["a", "b", "c", "d", "old", "z", ItemTally.omitted])
  }
}
