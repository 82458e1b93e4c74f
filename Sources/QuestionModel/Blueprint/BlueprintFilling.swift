/// Fills a blueprint with questions: the same plan, bank and seed give the same test.
///
/// Cells with the fewest questions to choose from come first. Within a cell the questions are spread over its range of
/// difficulty, so that tests of different seeds are about equally hard. Questions of one passage come together.
public struct BlueprintFilling<Pool: QuestionPool> {
  private let blueprint: Blueprint
  private let recent: Set<Int64>
  private let unwanted: [SearchExpression]
  private var pool: Pool
  private var generator: SplitMix64
  private var searches: [CellChoice] = []
  private var taken: Set<Int64> = []
  private var chosen: [FillCandidate] = []
  private var candidates: [Int64: FillCandidate] = [:]

  /// What a cell may choose from, and what it chose.
  private struct CellChoice {
    let cell: BlueprintCell
    /// Those in none of the last tests, in the order of the draw.
    var numbers: [Int64]
    let matching: Int
    let recent: Int
    var chosen: [FillCandidate] = []
    var alike = 0

    var missing: Int { cell.count - chosen.count }
  }

  /// How many times the wanted number is looked at to spread the difficulty.
  private static var breadth: Int { 6 }

  /// Prepares to fill a plan.
  ///
  /// - Parameters:
  ///   - blueprint: the plan.
  ///   - pool: the questions there are.
  ///   - recent: numbers of those used in the last tests, which are not taken.
  ///   - unwanted: what no question may be found by, such as another language.
  ///   - seed: what draws.
  public init(
    _ blueprint: Blueprint, from pool: Pool, avoiding recent: Set<Int64>, unwanted: [SearchExpression] = [],
    seed: UInt64
  ) {
    self.blueprint = blueprint
    self.recent = recent
    self.unwanted = unwanted
    self.pool = pool
    generator = SplitMix64(seed: seed)
  }

  /// Fills the plan.
  ///
  /// - Returns: the test and what is missing in it.
  /// - Throws: `SearchSyntaxError` from a search of the plan, and whatever the pool throws.
  public mutating func run() throws -> FilledBlueprint {
    for cell in blueprint.cells { try search(cell) }
    let order = searches.indices.sorted { left, right in
      let (a, b) = (searches[left], searches[right])
      return (a.numbers.count - a.cell.count, left) < (b.numbers.count - b.cell.count, right)
    }
    for index in order { try choose(for: index) }
    try nearTarget()
    for index in order where searches[index].missing > 0 { try makeRoom(for: index) }
    return result()
  }

  private mutating func search(_ cell: BlueprintCell) throws {
    guard let expression = try cell.search(within: blueprint.query, unwanted: unwanted) else { return }
    let found = try pool.numbers(matching: expression)
    let fresh = recent.isEmpty ? found : found.filter { !recent.contains($0) }
    searches.append(
      CellChoice(
        cell: cell, numbers: generator.shuffled(fresh), matching: found.count, recent: found.count - fresh.count))
  }

  private mutating func candidate(_ number: Int64) throws -> FillCandidate? {
    if let known = candidates[number] { return known }
    guard let new = try pool.candidate(number) else { return nil }
    candidates[number] = new
    return new
  }

  private mutating func choose(for index: Int) throws {
    let count = searches[index].cell.count
    let width = max(24, count * Self.breadth)
    var start = 0
    // The same template with other numbers is taken only where nothing else is left.
    var spared: [FillCandidate] = []
    while start < searches[index].numbers.count, searches[index].missing > 0 {
      let end = min(searches[index].numbers.count, start + width)
      var drawn: [FillCandidate] = []
      for number in searches[index].numbers[start..<end] where !taken.contains(number) {
        if let candidate = try candidate(number) { drawn.append(candidate) }
      }
      start = end
      let wanted = searches[index].missing
      for stratum in strata(of: drawn, count: wanted) + [drawn] {
        guard searches[index].missing > 0 else { break }
        try takeOne(of: stratum, for: index, sparing: &spared)
      }
      // Whatever of the draw the strata left.
      while searches[index].missing > 0 {
        let before = searches[index].chosen.count
        try takeOne(of: drawn, for: index, sparing: &spared)
        if searches[index].chosen.count == before { break }
      }
    }
    for candidate in spared where searches[index].missing > 0 && !taken.contains(candidate.number) {
      if closest(candidate) == .variant { take(candidate, for: index) }
    }
  }

  /// The draw in parts of rising difficulty, each in the order of the draw.
  private func strata(of drawn: [FillCandidate], count: Int) -> [[FillCandidate]] {
    guard count > 1, drawn.count > count else { return drawn.isEmpty ? [] : [drawn] }
    let places = drawn.indices.sorted { (drawn[$0].difficulty, $0) < (drawn[$1].difficulty, $1) }
    return (0..<count).map { part in
      let range = places.count * part / count..<places.count * (part + 1) / count
      return places[range].sorted().map { drawn[$0] }
    }
  }

  private mutating func takeOne(
    of stratum: [FillCandidate], for index: Int, sparing spared: inout [FillCandidate]
  ) throws {
    for candidate in stratum where !taken.contains(candidate.number) {
      switch closest(candidate) {
      case nil:
        take(candidate, for: index)
        return try takeSiblings(of: candidate, for: index)
      case .variant?: if !spared.contains(where: { $0.number == candidate.number }) { spared.append(candidate) }
      case .same?, .near?: break
      }
    }
  }

  /// Takes more questions of the same passage, so that nobody reads a text for one question alone.
  private mutating func takeSiblings(of candidate: FillCandidate, for index: Int) throws {
    guard let passage = candidate.passage, searches[index].missing > 0 else { return }
    let fitting = Set(searches[index].numbers)
    let siblings = try pool.numbers(matching: .property(.passage(passage.lowercased())))
    for number in generator.shuffled(siblings.filter { fitting.contains($0) && !taken.contains($0) }) {
      guard searches[index].missing > 0 else { return }
      guard let sibling = try self.candidate(number), closest(sibling) == nil else { continue }
      take(sibling, for: index)
    }
  }

  private mutating func take(_ candidate: FillCandidate, for index: Int) {
    taken.insert(candidate.number)
    chosen.append(candidate)
    searches[index].chosen.append(candidate)
  }

  /// The closest relation to a question taken already; nil where it is like none.
  private func closest(_ candidate: FillCandidate, except number: Int64? = nil) -> QuestionSimilarity.Relation? {
    chosen.lazy.filter { $0.number != number }.compactMap { candidate.relation(to: $0) }.min()
  }

  /// Puts others in the place of some questions, so that the mean difficulty comes closer to what is wanted.
  private mutating func nearTarget() throws {
    guard let target = blueprint.difficulty, !chosen.isEmpty else { return }
    let count = Double(chosen.count)
    for _ in 0..<chosen.count {
      let gap = target * count - chosen.reduce(0) { $0 + $1.difficulty }
      guard let swap = bestSwap(closing: gap) else { return }
      replace(swap.old, by: swap.new, in: swap.index)
    }
  }

  private func bestSwap(closing gap: Double) -> (index: Int, old: FillCandidate, new: FillCandidate)? {
    var best: (index: Int, old: FillCandidate, new: FillCandidate)?
    var smallest = gap.magnitude - 1e-9
    for index in searches.indices {
      let free = searches[index].numbers.compactMap { candidates[$0] }.filter { !taken.contains($0.number) }
      for old in searches[index].chosen where old.passage == nil {
        for new in free where new.passage == nil {
          let rest = (gap - (new.difficulty - old.difficulty)).magnitude
          guard rest < smallest, closest(new, except: old.number) == nil else { continue }
          smallest = rest
          best = (index, old, new)
        }
      }
    }
    return best
  }

  private mutating func replace(_ old: FillCandidate, by new: FillCandidate, in index: Int) {
    taken.remove(old.number)
    taken.insert(new.number)
    if let place = chosen.firstIndex(where: { $0.number == old.number }) { chosen[place] = new }
    if let place = searches[index].chosen.firstIndex(where: { $0.number == old.number }) {
      searches[index].chosen[place] = new
    }
  }

  /// Lets a short cell have questions that another cell took and can replace.
  private mutating func makeRoom(for index: Int) throws {
    for number in searches[index].numbers where searches[index].missing > 0 {
      guard let wanted = candidates[number], taken.contains(number),
        let holder = searches.indices.first(where: { other in
          other != index && searches[other].chosen.contains { $0.number == number }
        })
      else { continue }
      guard let other = try replacement(for: wanted, in: holder) else { continue }
      replace(wanted, by: other, in: holder)
      take(wanted, for: index)
    }
    searches[index].alike = searches[index].numbers.count { number in
      guard !taken.contains(number), let candidate = candidates[number] else { return false }
      return closest(candidate) != nil
    }
  }

  private mutating func replacement(for wanted: FillCandidate, in holder: Int) throws -> FillCandidate? {
    for number in searches[holder].numbers where !taken.contains(number) {
      guard let other = try candidate(number) else { continue }
      if closest(other) == nil { return other }
    }
    return nil
  }

  private func result() -> FilledBlueprint {
    var quiz = Quiz(title: blueprint.title)
    quiz.language = blueprint.language
    quiz.tags = blueprint.tags
    quiz.sections = blueprint.sections
    quiz.settings = blueprint.settings
    for section in blueprint.sections {
      for cell in blueprint.cells(of: section.id) { append(cell, to: &quiz) }
    }
    let shortages = searches.filter { $0.missing > 0 }.map {
      CellShortage(
        cell: $0.cell.id, wanted: $0.cell.count, taken: $0.chosen.count, matching: $0.matching, recent: $0.recent,
        alike: $0.alike)
    }
    let mean = chosen.isEmpty ? nil : chosen.reduce(0) { $0 + $1.difficulty } / Double(chosen.count)
    return FilledBlueprint(quiz: quiz, shortages: shortages, difficulty: mean)
  }

  private func append(_ cell: BlueprintCell, to quiz: inout Quiz) {
    func add(_ prompt: QuizItem.Prompt, passage: RevisionID? = nil) {
      let id = "i\(quiz.items.count + 1)"
      quiz.items.append(
        QuizItem(id: id, section: cell.section, prompt: prompt, passage: passage, points: cell.points))
    }
    guard case .questions = cell.kind else {
      for _ in 0..<cell.count { add(.essay("")) }
      return
    }
    guard let choice = searches.first(where: { $0.cell.id == cell.id }) else { return }
    for candidate in choice.chosen.groupedByPassage {
      add(.question(candidate.id, candidate.revision), passage: candidate.passageRevision)
    }
  }
}

extension [FillCandidate] {
  /// The questions with those of one passage side by side.
  fileprivate var groupedByPassage: [FillCandidate] {
    var places: [String: Int] = [:]
    for (index, candidate) in enumerated() {
      if let passage = candidate.passage, places[passage] == nil { places[passage] = index }
    }
    return enumerated().sorted { left, right in
      let place = { (pair: (offset: Int, element: FillCandidate)) in
        pair.element.passage.flatMap { places[$0] } ?? pair.offset
      }
      return (place(left), left.offset) < (place(right), right.offset)
    }.map(\.element)
  }
}
