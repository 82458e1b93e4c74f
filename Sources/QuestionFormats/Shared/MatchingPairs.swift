import QuestionModel

/// A matching question: premises, each with the target that belongs to it. Where all targets are true or false, it is a
/// cluster of statements; any other has no kind here and is kept whole.
struct MatchingPairs: Sendable {
  /// Most premises or targets of a question.
  static let maximum = 1000
  static let kind = QuestionKind.unknown("matching")

  private(set) var premises: [String] = []
  private(set) var targets: [String] = []
  /// Index of a premise and of its target.
  private(set) var pairs: [(premise: Int, target: Int)] = []
  private var places: [String: Int] = [:]

  /// Adds a pair; a target without a premise leads astray.
  mutating func add(_ premise: String?, _ target: String) {
    let target = add(target: target)
    guard let premise, !premise.isEmpty else { return }
    pair(add(premise: premise), target)
  }

  /// Adds a premise.
  ///
  /// - Returns: its index.
  mutating func add(premise: String) -> Int {
    premises.append(premise.normalizedToNFC)
    return premises.count - 1
  }

  /// Adds a target, unless there is one of the same text.
  ///
  /// - Returns: its index.
  mutating func add(target: String) -> Int {
    let target = target.normalizedToNFC
    if let place = places[target] { return place }
    places[target] = targets.count
    targets.append(target)
    return targets.count - 1
  }

  /// Says that a target belongs to a premise.
  mutating func pair(_ premise: Int, _ target: Int) { pairs.append((premise, target)) }

  /// Why there are too many of them; nil where there are not.
  var refusal: String? {
    let count = max(premises.count, targets.count)
    return count > Self.maximum
      ? "it has \(count) pairs, more than \(Self.maximum); make several questions of it" : nil
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
    if let statements {
      content.kind = .trueFalseCluster
      content.choices = statements.enumerated().map { Choice(id: ChoiceLetter.statement($0), text: $1.text) }
      key.right = zip(content.choices, statements).filter(\.1.isTrue).map(\.0.id)
      return
    }
    // Sorted, so that the order of the targets does not tell which belongs to which.
    let order = targets.indices.sorted { targets[$0].utf8.lexicographicallyPrecedes(targets[$1].utf8) }
    var places = Array(repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    content.kind = Self.kind
    content.extra["premises"] = .strings(premises)
    content.extra["targets"] = .strings(order.map { targets[$0] })
    key.extra["pairs"] = .array(pairs.map { .array([.integer($0.premise), .integer(places[$0.target])]) })
  }

  /// The premises as statements, where all targets say true or false.
  var statements: [(text: String, isTrue: Bool)]? {
    guard !pairs.isEmpty, pairs.count == premises.count, let truths = TruthWords.truths(targets) else { return nil }
    return pairs.map { (premises[$0.premise], truths[$0.target]) }
  }
}
