/// All that is kept of the answers to one item in one test, so that its statistics need no rescan of the attempts.
public struct ItemTally: Sendable, Hashable {
  /// Key in `options` of those who reached the item and chose nothing.
  public static let omitted = ""

  /// Points and rest scores.
  public internal(set) var sums = ItemSums()
  /// Students who reached the item, by group of `ScoreGroups`.
  public internal(set) var groups = ScoreGroups.none
  /// Choices by id of the option; `omitted` for none; empty for an item without options.
  public internal(set) var options: [String: OptionSums] = [:]

  /// A tally of no answers.
  public init() {}

  /// Whether nobody had the item.
  public var isEmpty: Bool { sums.count == 0 && sums.unreached == 0 }

  /// Adds the answer of an attempt, or takes it away.
  mutating func change(by sign: Int, _ mark: ScoredAttempt.Mark, in attempt: ScoredAttempt) {
    guard mark.isReached else {
      sums.unreached &+= sign
      return
    }
    let rest = attempt.total - mark.score
    let group = ScoreGroups.group(of: attempt.total, maximum: attempt.maximum)
    groups[group] &+= sign
    sums.change(by: sign, mark.score, of: mark.maximum, rest: rest)
    guard let chosen = mark.chosen else { return }
    for option in chosen.isEmpty ? [Self.omitted] : chosen {
      var changed = options[option] ?? OptionSums()
      changed.change(by: sign, rest, group)
      // Gone without a trace, so that a tally is the same as if the attempt had never been.
      options[option] = changed == OptionSums() ? nil : changed
    }
  }

  /// The tally of the answers of both.
  public static func + (left: ItemTally, right: ItemTally) -> ItemTally {
    var tally = left
    tally.sums = left.sums + right.sums
    tally.groups = ScoreGroups.sum(left.groups, right.groups)
    tally.options.merge(right.options, uniquingKeysWith: +)
    return tally
  }
}

extension ItemTally: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    sums = try ItemSums(json: reader.value("sums") ?? [:], path: reader.field("sums"))
    groups = try reader.counts("groups", size: ScoreGroups.count)
    options = try reader.dictionary("options") { (json, path) throws(FieldProblem) in
      try OptionSums(json: json, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "sums": sums.json, "groups": .counts(groups),
      "options": .object(JSONObject(options.map { ($0.key, $0.value.json) })),
    ]
  }
}
