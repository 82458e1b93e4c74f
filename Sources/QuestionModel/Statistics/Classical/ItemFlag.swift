/// Something about an item's answers that a person should look at.
public enum ItemFlag: Sendable, Hashable {
  /// Too few answers to say anything; no other flag stands beside it.
  case tooFewAnswers(count: Int, needed: Int)
  /// Everyone earned the whole; no other flag stands beside it.
  case everyoneRight
  /// Everyone earned nothing.
  case everyoneWrong
  /// Nearly everyone earned the whole.
  case tooEasy
  /// Few earned anything.
  case tooHard
  /// Those who do well in the rest of the test do worse here.
  case negativeDiscrimination
  /// The item hardly tells those who do well from those who do not.
  case lowDiscrimination
  /// Wrong options that next to nobody takes for right, in the order of the item.
  case unusedOptions([String])
  /// A wrong option that the able choose instead of the key.
  case keyProbablyWrong(better: String)
}

/// From where on an item is flagged.
public struct ItemFlagLimits: Sendable, Hashable {
  /// Answers below which nothing is flagged but that they are few. A correlation of 30 answers has a standard error of
  /// 0.18 (1/√(n − 1), Fisher 1915), which is the width of the band that `lowDiscrimination` speaks of.
  public var minimumAnswers = 30
  /// Facility from which an item is too easy; Moodle's documentation calls 90 to 94 % very easy.
  public var tooEasyFrom = 0.9
  /// Facility up to which an item is too hard; Moodle's documentation calls 11 to 20 % difficult, and guessing among
  /// five options earns as much.
  public var tooHardUpTo = 0.2
  /// Discrimination, in hundredths, below which it is low: Ebel (1965) would reject or rework items below 0.20.
  public var lowDiscriminationBelow = 20.0
  /// Share of the answers below which a wrong option counts as unused (Haladyna and Downing 1993: 5 %).
  public var unusedOptionBelow = 0.05
  /// How many standard errors the correlation of choosing an option with the rest score must lie above zero before the
  /// option is held for the true key; two are passed by chance once in 44 options.
  public var keyErrors = 2.0

  /// The limits with the defaults said at each.
  public init() {}
}
