/// The sums that a test's statistics are made of, over the students who finished it.
public struct TestSums: Sendable, Hashable {
  /// How many equal ranges of the share of the points the histogram has.
  public static let binCount = 20

  /// Students.
  public internal(set) var count = 0
  /// How many students had a share of the points in each range of 5 %; the last one holds the whole too.
  public internal(set) var bins = Array(repeating: 0, count: binCount)
  /// Sum of the points that could be earned, in parts.
  var maxima: Int128 = 0
  /// Sum of the points.
  var totals: Int128 = 0
  /// Sum of their squares.
  var totalSquares: Int128 = 0
  var moments = ShareMoments()

  /// Sums of no students.
  public init() {}

  /// Adds a student.
  ///
  /// - Parameters:
  ///   - total: points earned.
  ///   - maximum: points that could be earned.
  public mutating func add(_ total: ExactScore, of maximum: ExactScore) { change(by: 1, total, of: maximum) }

  /// Takes away a student who was added.
  ///
  /// - Parameters:
  ///   - total: as it was added.
  ///   - maximum: as it was added.
  public mutating func remove(_ total: ExactScore, of maximum: ExactScore) { change(by: -1, total, of: maximum) }

  /// Adds a student for a sign of 1, takes one away for -1.
  mutating func change(by sign: Int, _ total: ExactScore, of maximum: ExactScore) {
    let factor = Int128(sign)
    count &+= sign
    bins[total.range(of: maximum, count: Self.binCount)] &+= sign
    maxima &+= factor * Int128(maximum.parts)
    totals &+= factor * Int128(total.parts)
    totalSquares &+= factor * total.square
    moments.change(by: sign, total, of: maximum)
  }

  /// The sums of the students of both.
  public static func + (left: TestSums, right: TestSums) -> TestSums {
    var sums = left
    sums.count &+= right.count
    sums.bins = zip(left.bins, right.bins).map { $0 &+ $1 }
    sums.maxima &+= right.maxima
    sums.totals &+= right.totals
    sums.totalSquares &+= right.totalSquares
    sums.moments = left.moments + right.moments
    return sums
  }
}

extension TestSums: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    count = try reader.count("count")
    bins = try reader.counts("bins", size: Self.binCount)
    maxima = try reader.exact("maxima")
    totals = try reader.exact("totals")
    totalSquares = try reader.exact("totalSquares")
    moments = try ShareMoments(json: reader.value("moments") ?? [], path: reader.field("moments"))
  }

  /// The JSON form; sums are strings of digits, in parts of a point and square parts.
  public var json: JSONValue {
    [
      "count": .integer(count), "bins": .counts(bins), "maxima": .exact(maxima), "totals": .exact(totals),
      "totalSquares": .exact(totalSquares), "moments": moments.json,
    ]
  }
}
