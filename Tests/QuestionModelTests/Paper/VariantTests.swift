import PropertyTesting
import QuestionModel
import Testing

struct VariantTests {
  private typealias Item = PaperSamples.Item

  private func variants(
    _ sections: [[Item]], count: Int, seed: UInt64 = 1, change: (inout VariantRules) -> Void = { _ in }
  ) throws -> (variants: [Variant], keys: [String: AnswerKey], paper: Paper) {
    let (paper, keys) = PaperSamples.paper(sections)
    var rules = VariantRules(count: count, seed: seed)
    change(&rules)
    return (try paper.variants(keys: keys, rules: rules), keys, paper)
  }

  @Test func codesCountOnByTheirStep() throws {
    var rules = VariantRules(count: 3, seed: 1)
    #expect(rules.codes == ["0101", "0102", "0103"])
    (rules.firstCode, rules.codeStep) = (7, 11)
    #expect(rules.codes == ["0007", "0018", "0029"])
    (rules.firstCode, rules.codeStep) = (9990, 5)
    #expect(rules.problems.map(\.field) == ["codeStep"] && rules.codes.isEmpty)
    #expect(throws: FieldProblem.self) { try PaperSamples.school().paper.variants(keys: [:], rules: rules) }
    #expect(VariantRules(count: 0, seed: 1).problems.map(\.field) == ["count"])
    #expect(VariantRules(count: 101, seed: 1).problems.map(\.field) == ["count"])
  }

  @Test func rulesAndLayoutsSurviveJSON() throws {
    var rules = VariantRules(count: 24, seed: .max)
    (rules.firstCode, rules.codeStep, rules.longestRun, rules.numbering) = (3, 7, 2, .continuous)
    (rules.shufflesChoices, rules.shufflesQuestions) = (false, false)
    #expect(try VariantRules(json: rules.json, path: "") == rules)
    let (paper, keys) = PaperSamples.school()
    for variant in try paper.variants(keys: keys, rules: VariantRules(count: 3, seed: 5)) {
      #expect(try VariantLayout(json: variant.layout.json, path: "") == variant.layout)
    }
  }

  @Test(arguments: [24, 48]) func keysOfAWholePaperAreBalancedUnlikeAndInShortRuns(count: Int) throws {
    let (variants, keys, _) = try variants([(0..<40).map { Item(right: $0 % 3) }], count: count)
    let letters = variants.map { PaperSamples.letters($0, keys: keys) }
    for row in letters {
      #expect((0..<4).allSatisfy { letter in row.count { $0 == letter } == 10 })
      #expect(PaperSamples.longestRun(row) <= 3)
    }
    for (first, second) in zip(letters, letters.dropFirst()) {
      #expect(zip(first, second).count { $0 == $1 } <= 4, "neighbouring codes agree too often")
    }
    for (index, first) in letters.enumerated() {
      for second in letters[..<index] { #expect(zip(first, second).count { $0 == $1 } <= 24) }
    }
    #expect(Set(variants.map(\.paper)).count == count)
  }

  @Test func theSameSeedGivesTheSamePapersAndMoreOfThemBeginAlike() throws {
    let sections = [(0..<9).map { Item(right: $0 % 4, passage: $0 < 3 ? "p" : nil) }]
    let first = try variants(sections, count: 5, seed: 9).variants
    #expect(try variants(sections, count: 5, seed: 9).variants == first)
    #expect(try Array(variants(sections, count: 8, seed: 9).variants.prefix(5)) == first)
    #expect(try variants(sections, count: 5, seed: 10).variants != first)
  }

  @Test func anyPaperKeepsItsLaws() throws {
    var generator = SeededGenerator(seed: 42)
    for trial in 0..<150 {
      let sections = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in randomItem(&generator) }
      }
      let result = try variants(sections, count: 4, seed: UInt64(trial)) { rules in
        rules.shufflesQuestions = trial % 5 != 0
        rules.shufflesChoices = trial % 7 != 0
        rules.numbering = trial % 2 == 0 ? .perSection : .continuous
      }
      for variant in result.variants { check(variant, result.paper, keepsChoices: trial % 7 == 0) }
    }
  }

  private func randomItem(_ generator: inout SeededGenerator) -> Item {
    let choices = Int.random(in: 2...5, using: &generator)
    let pinned = (0..<choices).filter { _ in UInt8.random(in: 0..<5, using: &generator) == 0 }
    let kinds: [QuestionKind] = [.singleChoice, .singleChoice, .multipleResponse, .trueFalseCluster]
    return Item(
      choices: choices, pinned: Set(pinned), right: Int.random(in: 0..<choices, using: &generator),
      passage: [nil, nil, "p", "q"].randomElement(using: &generator) ?? nil,
      kind: kinds.randomElement(using: &generator) ?? .singleChoice)
  }

  private func check(_ variant: Variant, _ original: Paper, keepsChoices: Bool) {
    var places = variant.layout.places[...]
    for (index, section) in variant.paper.sections.enumerated() {
      let items = original.sections[index].items
      #expect(section.items.map(\.id).sorted() == items.map(\.id).sorted(), "a question left its section")
      for item in section.items {
        guard let before = items.first(where: { $0.id == item.id })?.content, let content = item.content,
          let place = places.popFirst()
        else {
          Issue.record("a question has no place")
          continue
        }
        #expect(Set(content.choices) == Set(before.choices) && content.choices.count == before.choices.count)
        #expect(place.item == item.id && place.section == index && place.choices == content.choices.map(\.id))
        #expect(place.origins.map { before.choices[$0] } == content.choices)
        #expect(items[originalIndex(place, variant, original)].id == item.id)
        if keepsChoices || content.kind == .trueFalseCluster { #expect(content == before) }
        for (choice, other) in zip(content.choices, before.choices) where other.pinned { #expect(choice == other) }
      }
      for passage in ["p", "q"] where original.sections[index].groups.count > 1 {
        let marks = section.items.indices.filter { section.items[$0].content?.passage == passage }
        guard variant.paper.sections[index].items != items, let first = marks.first, let last = marks.last else {
          continue
        }
        let isShuffled = section.items.map(\.id) != items.map(\.id)
        if isShuffled { #expect(last - first + 1 == marks.count, "a passage was torn apart") }
      }
    }
    #expect(places.isEmpty)
  }

  private func originalIndex(_ place: VariantPlace, _ variant: Variant, _ original: Paper) -> Int {
    let isContinuous = !variant.layout.repeatsNumbers
    let before = original.sections[..<place.section].reduce(0) { $0 + $1.items.count }
    return place.original - 1 - (isContinuous ? before : 0)
  }

  @Test func numbersBeginAnewInEachSectionOrGoOn() throws {
    let sections = [[Item(), Item()], [Item()], [Item(), Item()]]
    let apart = try variants(sections, count: 1).variants[0].layout
    #expect(apart.places.map(\.number) == [1, 2, 1, 1, 2] && apart.repeatsNumbers)
    let through = try variants(sections, count: 1) { $0.numbering = .continuous }.variants[0].layout
    #expect(through.places.map(\.number) == [1, 2, 3, 4, 5] && !through.repeatsNumbers)
  }
}
