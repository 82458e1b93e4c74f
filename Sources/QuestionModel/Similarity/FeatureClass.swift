/// What a feature says about a question; the topmost three bits of every feature.
enum FeatureClass: UInt8 {
  /// A word that means little by itself, such as `của` or `the`.
  case filler
  /// Any other word of an option.
  case optionWord
  /// Any other word of the stem.
  case stemWord
  /// A word that turns the meaning round, such as `không`, `giảm` or `least`.
  case turningWord
  /// A number, sign, formula letter, unit, picture or passage.
  case atom
  /// Numbers, signs and letters that follow one another, in their order.
  case run

  static let width = 3

  /// How much a feature counts; what tells questions of one template apart counts twice.
  var weight: Int { self == .turningWord || self == .atom ? 2 : 1 }

  /// Whether questions that differ in such a feature ask for different things.
  var isDecisive: Bool { rawValue >= Self.turningWord.rawValue }

  /// The class of a feature, or of its upper half.
  @inline(__always)
  init(of feature: some FixedWidthInteger & UnsignedInteger) {
    self = Self(rawValue: UInt8(truncatingIfNeeded: feature >> (type(of: feature).bitWidth - Self.width))) ?? .run
  }

  /// A feature of this class.
  @inline(__always)
  func feature(_ hash: UInt64) -> UInt64 { UInt64(rawValue) << (64 - Self.width) | hash >> Self.width }
}
