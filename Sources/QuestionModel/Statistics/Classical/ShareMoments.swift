/// Sums of the first four powers of the share of the points, for the shape of the scores' distribution.
///
/// Shares are rounded to the nearest of 20,160,000 parts and counted from one half, which keeps the fourth powers of
/// 2^31 students within whole numbers.
struct ShareMoments: Sendable, Hashable {
  private static let parts: Int128 = 20_160_000

  private var powers: [Int128] = [0, 0, 0, 0]

  /// Adds a share, or takes it away; shares below 0 and above 1 count as 0 and 1.
  mutating func change(by sign: Int, _ score: ExactScore, of maximum: ExactScore) {
    guard maximum > .zero else { return }
    let share = min(max(score, .zero), maximum)
    let place = (Int128(share.parts) * Self.parts * 2 + Int128(maximum.parts)) / (2 * Int128(maximum.parts))
    let centred = place - Self.parts / 2
    var power = Int128(sign)
    for index in powers.indices {
      power *= centred
      powers[index] &+= power
    }
  }

  static func + (left: ShareMoments, right: ShareMoments) -> ShareMoments {
    var sums = left
    for index in sums.powers.indices { sums.powers[index] &+= right.powers[index] }
    return sums
  }

  /// The sums of the second to fourth powers of the deviations from the mean share.
  private func deviations(_ count: Int) -> (second: Double, third: Double, fourth: Double)? {
    guard count > 1, ExactMoment(count: count, products: powers[1], powers[0], powers[0]).value > 0 else { return nil }
    var unit = 1.0
    let sums = powers.map { power in
      unit *= Double(Self.parts)
      return Double(power) / unit
    }
    let mean = sums[0] / Double(count)
    let second = sums[1] - mean * sums[0]
    let third = sums[2] - 3 * mean * sums[1] + 2 * mean * mean * sums[0]
    let fourth = sums[3] - 4 * mean * sums[2] + 6 * mean * mean * sums[1] - 3 * mean * mean * mean * sums[0]
    return second > 0 ? (second, third, fourth) : nil
  }

  /// The skewness of so many shares, estimated without bias for normal ones (Joanes and Gill 1998, G1); nil below three
  /// students or where all have the same.
  func skewness(_ count: Int) -> Double? {
    guard count > 2, let sums = deviations(count) else { return nil }
    let n = Double(count)
    let variance = sums.second / (n - 1)
    return n / ((n - 1) * (n - 2)) * sums.third / (variance * variance.squareRoot())
  }

  /// The excess kurtosis (Joanes and Gill 1998, G2); 0 for normal scores; nil below four students or where all have the
  /// same.
  func kurtosis(_ count: Int) -> Double? {
    guard count > 3, let sums = deviations(count) else { return nil }
    let n = Double(count)
    let variance = sums.second / (n - 1)
    let raw = n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * sums.fourth / (variance * variance)
    return raw - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))
  }
}

extension ShareMoments: JSONConvertible {
  init(json: JSONValue, path: String) throws(FieldProblem) {
    let read = json.array?.compactMap { $0.string.flatMap { Int128($0) } } ?? []
    guard read.count == 4 else { throw FieldProblem(path, "must be an array of four whole numbers in strings") }
    powers = read
  }

  var json: JSONValue { .array(powers.map(JSONValue.exact)) }
}
