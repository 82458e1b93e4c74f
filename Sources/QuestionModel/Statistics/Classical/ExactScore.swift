/// Points as a whole number of parts of a point, so that sums of them are exact: their order does not matter, and what
/// was added can be taken away again without a trace.
///
/// A point has 2,520,000,000 parts: halves to tenths of a point, and six decimals, are whole numbers of parts. Other
/// points are rounded to the nearest part, by at most 2e-10 of a point.
public struct ExactScore: Sendable, Hashable, Comparable {
  /// How many parts a point has: the least number that 1 to 10 divide, and six decimals of it.
  public static let partsPerPoint = 2_520_000_000
  /// Most points that an item or a test may be worth, and least that may be lost; sums over 2^31 students then fit.
  public static let greatestPoints = 100_000.0
  /// No points.
  public static let zero = ExactScore(parts: 0)

  /// The points, in parts.
  public let parts: Int

  init(parts: Int) { self.parts = parts }

  /// Points to the nearest part.
  ///
  /// - Parameter points: at most `greatestPoints`, in either direction; nil comes of others, and of what is no number.
  public init?(points: Double) {
    guard points.magnitude <= Self.greatestPoints else { return nil }
    parts = Int((points * Double(Self.partsPerPoint)).rounded())
  }

  /// The points.
  public var points: Double { Double(parts) / Double(Self.partsPerPoint) }

  /// Whether one score is less than another.
  public static func < (left: ExactScore, right: ExactScore) -> Bool { left.parts < right.parts }

  /// The sum of two scores.
  public static func + (left: ExactScore, right: ExactScore) -> ExactScore {
    ExactScore(parts: left.parts &+ right.parts)
  }

  /// The difference of two scores.
  public static func - (left: ExactScore, right: ExactScore) -> ExactScore {
    ExactScore(parts: left.parts &- right.parts)
  }
}

extension ExactScore {
  /// The square in square parts.
  var square: Int128 { times(self) }

  /// The product in square parts.
  func times(_ other: ExactScore) -> Int128 { Int128(parts) * Int128(other.parts) }

  /// Which of so many equal ranges of the share of a maximum this score lies in.
  ///
  /// - Parameters:
  ///   - maximum: the whole, more than zero.
  ///   - count: how many ranges; each holds its lower end, and the last one its upper end too.
  /// - Returns: 0 to `count` - 1; scores below nothing count as nothing, those above the whole as the whole.
  func range(of maximum: ExactScore, count: Int) -> Int {
    guard maximum.parts > 0 else { return 0 }
    let place = Int128(parts) * Int128(count) / Int128(maximum.parts)
    return Int(min(Int128(count - 1), max(0, place)))
  }
}
