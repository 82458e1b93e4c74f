/// What the students who chose an option were like: a line of the distractor table.
public struct OptionStatistics: Sendable, Hashable {
  /// Id of the option; `ItemTally.omitted` for those who chose nothing.
  public let option: String
  /// Whether the key holds it.
  public let isRight: Bool
  /// Students who chose it.
  public let count: Int
  /// Their share of those who reached the item, 0 to 1; nil where nobody did.
  public let share: Double?
  /// What they earned in the rest of the test on average, in points; nil where nobody chose it.
  public let meanRest: Double?
  /// The correlation of choosing it with the rest score, -1 to 1 (point-biserial); nil where all or none chose it, or
  /// where all earned the same in the rest.
  public let pointBiserial: Double?
  /// The share who chose it in each group of `ScoreGroups`, 0 to 1; nil for a group without students.
  public let groupShares: [Double?]

  init(_ option: String, of tally: ItemTally, isRight: Bool) {
    let sums = tally.options[option] ?? OptionSums()
    let item = tally.sums
    self.option = option
    self.isRight = isRight
    count = sums.count
    share = Self.share(sums.count, of: item.count)
    meanRest =
      sums.count > 0 ? Double(sums.rests) / Double(sums.count) / Double(ExactScore.partsPerPoint) : nil
    let chosen = Int128(sums.count)
    pointBiserial =
      item.count > 1
      ? Correlation.of(
        ExactMoment(count: item.count, products: sums.rests, chosen, item.rests),
        ExactMoment(count: item.count, products: chosen, chosen, chosen), item.restMoment)
      : nil
    groupShares = zip(sums.groups, tally.groups).map(Self.share)
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
