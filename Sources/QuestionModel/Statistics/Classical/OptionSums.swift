/// How often an option was chosen, and by whom.
public struct OptionSums: Sendable, Hashable {
  /// Students who chose it.
  public internal(set) var count = 0
  /// Sum of their rest scores, in parts of a point.
  var rests: Int128 = 0
  /// How many of them were in each group of `ScoreGroups`.
  public internal(set) var groups = ScoreGroups.none

  /// Sums of an option nobody chose.
  public init() {}

  /// Adds a student who chose it.
  ///
  /// - Parameters:
  ///   - rest: points of the same attempt without this item.
  ///   - group: the student's group; others than those of `ScoreGroups` count in none.
  public mutating func add(rest: ExactScore, group: Int) { change(by: 1, rest, group) }

  /// Takes away a student who was added.
  ///
  /// - Parameters:
  ///   - rest: as it was added.
  ///   - group: as it was added.
  public mutating func remove(rest: ExactScore, group: Int) { change(by: -1, rest, group) }

  /// Adds a student for a sign of 1, takes one away for -1.
  mutating func change(by sign: Int, _ rest: ExactScore, _ group: Int) {
    count &+= sign
    rests &+= Int128(sign) * Int128(rest.parts)
    if groups.indices.contains(group) { groups[group] &+= sign }
  }

  /// The sums of the students of both.
  public static func + (left: OptionSums, right: OptionSums) -> OptionSums {
    var sums = left
    sums.count &+= right.count
    sums.rests &+= right.rests
    sums.groups = ScoreGroups.sum(left.groups, right.groups)
    return sums
  }
}

extension OptionSums: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    count = try reader.count("count")
    rests = try reader.exact("rests")
    groups = try reader.counts("groups", size: ScoreGroups.count)
  }

  /// The JSON form.
  public var json: JSONValue {
    ["count": .integer(count), "rests": .exact(rests), "groups": .counts(groups)]
  }
}
