extension Paper {
  /// Mixes the paper into several.
  ///
  /// Questions stay within their section, those that share a passage stay side by side, pinned options keep their
  /// places, and statements stay in their cluster in their order. Right options of single-choice questions get each
  /// letter equally often within a section (counts differ by 1 at the most) and no run of equal letters is longer than
  /// the rules say; where pinned options forbid that, the counts are the least unequal there are and the runs are made
  /// as short as a search finds. No two papers are equal as long as there are further ones, and at the same place
  /// neighbouring codes have different letters as far as that goes.
  ///
  /// More papers by the same rules begin with the same papers.
  ///
  /// - Parameters:
  ///   - keys: the keys of the questions, by the id of the item; a question without one is mixed all the same.
  ///   - rules: how many papers, their codes and what is mixed.
  /// - Returns: the papers in the order of their codes.
  /// - Throws: `FieldProblem` where the rules contradict themselves.
  public func variants(keys: [String: AnswerKey], rules: VariantRules) throws(FieldProblem) -> [Variant] {
    if let problem = rules.problems.first { throw problem }
    var mixer = PaperMixer(paper: self, keys: keys, rules: rules)
    return rules.codes.map { code in
      variant(code: code, mixer.next(), numbering: rules.numbering)
    }
  }

  private func variant(
    code: String, _ arrangement: [SectionArrangement], numbering: VariantRules.Numbering
  ) -> Variant {
    var paper = self
    var places: [VariantPlace] = []
    for (index, arranged) in arrangement.enumerated() {
      let offset = numbering == .continuous ? places.count : 0
      let items = sections[index].items
      paper.sections[index].items = zip(arranged.order, arranged.choices).map { origin, choices in
        var item = items[origin]
        if let content = item.content { item.content?.choices = choices.map { content.choices[$0] } }
        return item
      }
      for (place, item) in paper.sections[index].items.enumerated() {
        places.append(
          VariantPlace(
            section: index, number: offset + place + 1, item: item.id, original: offset + arranged.order[place] + 1,
            kind: item.content?.kind, choices: item.content?.choices.map(\.id) ?? [],
            origins: arranged.choices[place]))
      }
    }
    return Variant(layout: VariantLayout(code: code, places: places), paper: paper)
  }
}

/// Makes one arrangement after another, each unlike those before.
private struct PaperMixer {
  private let plans: [SectionPlan]
  private let rules: VariantRules
  private var generator: SplitMix64
  private var earlier: [[SectionArrangement]]
  private var usage: [[[Int]]]
  private var seen: Set<[SectionArrangement]> = []
  /// Whether no further arrangement is likely to be found.
  private var isExhausted = false
  private let arrangements: Int

  /// Most tries to find an arrangement that was not there before.
  private static let maximumTries = 400

  init(paper: Paper, keys: [String: AnswerKey], rules: VariantRules) {
    plans = paper.sections.map { SectionPlan($0, keys: keys, rules: rules) }
    self.rules = rules
    generator = SplitMix64(seed: rules.seed)
    earlier = plans.map { _ in [] }
    usage = plans.map { plan in
      let letters = plan.questions.map(\.choices).max() ?? 0
      return plan.questions.map { _ in Array(repeating: 0, count: letters) }
    }
    let limit = VariantRules.maximumCount
    arrangements = plans.reduce(1) { min(limit, $0 * $1.arrangements(limit: limit)) }
  }

  mutating func next() -> [SectionArrangement] {
    // Each paper has a generator of its own, so that tries for one do not change the next.
    var own = SplitMix64(seed: generator.next())
    var arrangement = arranged(using: &own)
    var tries = 0
    while seen.contains(arrangement), seen.count < arrangements, !isExhausted {
      tries += 1
      isExhausted = tries == Self.maximumTries
      arrangement = arranged(using: &own)
    }
    seen.insert(arrangement)
    remember(arrangement)
    return arrangement
  }

  private func arranged(using generator: inout SplitMix64) -> [SectionArrangement] {
    var sections: [SectionArrangement] = []
    for (index, plan) in plans.enumerated() {
      let before = sections.flatMap(\.letters).compactMap(\.self).suffix(rules.longestRun)
      let mixer = SectionMixer(
        plan: plan, earlier: earlier[index], usage: usage[index], before: Array(before),
        longestRun: rules.longestRun)
      sections.append(mixer.arranged(using: &generator))
    }
    return sections
  }

  private mutating func remember(_ arrangement: [SectionArrangement]) {
    for (index, section) in arrangement.enumerated() {
      earlier[index].append(section)
      for (place, letter) in section.letters.enumerated() {
        if let letter { usage[index][place][letter] += 1 }
      }
    }
  }
}
