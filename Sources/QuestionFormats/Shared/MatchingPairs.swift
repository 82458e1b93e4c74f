import QuestionModel

/// A matching question: premises, each with the target that belongs to it. Where all targets are true or false, it is a
/// cluster of statements; any other has no kind here and is kept whole.
struct MatchingPairs: Sendable, Hashable {
  static let kind = QuestionKind.unknown("matching")

  private(set) var premises: [String] = []
  private(set) var targets: [String] = []
  /// Index of a premise and of its target.
  private(set) var pairs: [(premise: Int, target: Int)] = []

  /// Adds a pair; a target without a premise leads astray.
  mutating func add(_ premise: String?, _ target: String) {
    let index: Int
    if let known = targets.firstIndex(where: { $0.utf8.elementsEqual(target.utf8) }) {
      index = known
    } else {
      index = targets.count
      targets.append(target)
    }
    guard let premise, !premise.isEmpty else { return }
    pairs.append((premises.count, index))
    premises.append(premise)
  }

  /// The pairs of a question of this kind; nil where it is none.
  init?(_ question: Question) {
    guard question.content.kind == Self.kind, let premises = question.content.extra["premises"]?.array,
      let targets = question.content.extra["targets"]?.array, let pairs = question.key.extra["pairs"]?.array
    else { return nil }
    self.premises = premises.compactMap(\.string)
    self.targets = targets.compactMap(\.string)
    for pair in pairs {
      let numbers = pair.array?.compactMap(\.number).compactMap { Int(exactly: $0) } ?? []
      guard numbers.count == 2, self.premises.indices.contains(numbers[0]), self.targets.indices.contains(numbers[1])
      else { return nil }
      self.pairs.append((numbers[0], numbers[1]))
    }
  }

  init() {}

  /// What each premise is paired with, in order, and the targets that lead astray.
  var texts: (pairs: [(premise: String, target: String)], others: [String]) {
    let used = Set(pairs.map(\.target))
    return (
      pairs.map { (premises[$0.premise], targets[$0.target]) },
      targets.indices.filter { !used.contains($0) }.map { targets[$0] }
    )
  }

  /// Makes a question of the pairs.
  func write(to content: inout QuestionContent, _ key: inout AnswerKey) {
    if let isTrue = truths {
      content.kind = .trueFalseCluster
      content.choices = premises.enumerated().map { Choice(id: ChoiceLetter.statement($0), text: $1) }
      key.right = pairs.filter { isTrue[$0.target] }.map { content.choices[$0.premise].id }
      return
    }
    content.kind = Self.kind
    content.extra["premises"] = .strings(premises)
    content.extra["targets"] = .strings(targets)
    key.extra["pairs"] = .array(pairs.map { .array([.integer($0.premise), .integer($0.target)]) })
  }

  /// Which targets mean true, where all mean true or false.
  private var truths: [Bool]? {
    guard !pairs.isEmpty else { return nil }
    var truths: [Bool] = []
    for target in targets {
      guard let isTrue = TruthWords.truth(target) else { return nil }
      truths.append(isTrue)
    }
    return truths
  }

  static func == (left: Self, right: Self) -> Bool {
    left.premises == right.premises && left.targets == right.targets
      && left.pairs.elementsEqual(right.pairs) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(premises)
    hasher.combine(targets)
  }
}
