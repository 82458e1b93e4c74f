/// The options of an item and which of them are right, for the distractor table.
public struct ItemOptions: Sendable, Hashable {
  /// Ids of the options, in the order of the item.
  public var ids: [String]
  /// Ids of those that are right.
  public var right: Set<String>

  /// Options of an item.
  ///
  /// - Parameters:
  ///   - ids: in the order of the item; empty for an item without options.
  ///   - right: ids of those that are right.
  public init(_ ids: [String] = [], right: Set<String> = []) {
    self.ids = ids
    self.right = right
  }
}

/// What the answers to an item tell about it (classical test theory).
public struct ItemStatistics: Sendable, Hashable {
  /// Students who reached the item.
  public let count: Int
  /// Students who had the item and did not reach it.
  public let unreached: Int
  /// The share of the points that were earned; see `ItemSums.facility`.
  public let facility: Double?
  /// The standard deviation of the points, with n − 1; nil below two students.
  public let standardDeviation: Double?
  /// The correlation with the rest of the test, -100 to 100; see `ItemSums.discrimination`.
  public let discrimination: Double?
  /// The distractor table: the item's options in its order, then those gone since, then those who chose nothing.
  public let options: [OptionStatistics]
  /// What a person should look at.
  public let flags: [ItemFlag]

  /// Statistics of an item.
  ///
  /// - Parameters:
  ///   - tally: what is kept of its answers.
  ///   - options: its options now; those that were chosen and are gone since stand after them.
  ///   - limits: from where on it is flagged.
  public init(_ tally: ItemTally, options: ItemOptions = ItemOptions(), limits: ItemFlagLimits = ItemFlagLimits()) {
    count = max(0, tally.sums.count)
    unreached = max(0, tally.sums.unreached)
    facility = tally.sums.facility
    standardDeviation = tally.sums.standardDeviation
    discrimination = tally.sums.discrimination
    let gone = tally.options.keys.filter { !options.ids.contains($0) && $0 != ItemTally.omitted }.sorted()
    let omitted = tally.options[ItemTally.omitted] == nil ? [] : [ItemTally.omitted]
    self.options = (options.ids + gone + omitted).map {
      OptionStatistics($0, of: tally, isRight: options.right.contains($0))
    }
    flags =
      ItemFlagging(
        sums: tally.sums, options: self.options.filter { options.ids.contains($0.option) }, limits: limits
      ).flags
  }
}
