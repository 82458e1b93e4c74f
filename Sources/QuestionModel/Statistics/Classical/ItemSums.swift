/// The sums that an item's statistics are made of: one more answer changes them without a look at the others.
///
/// All are whole numbers, so taking an answer away leaves them as they were before it came, in whatever order. Sums
/// that were never those of students, as in a spoilt file, wrap round rather than stop the program.
public struct ItemSums: Sendable, Hashable {
  /// Students who reached the item.
  public internal(set) var count = 0
  /// Students who had the item and did not reach it.
  public var unreached = 0
  /// Answers that earned neither nothing nor the whole.
  public internal(set) var partial = 0
  /// Sum of the points that the item is worth, over those who reached it, in parts.
  var maxima: Int128 = 0
  /// Sum of the points.
  var scores: Int128 = 0
  /// Sum of their squares.
  var scoreSquares: Int128 = 0
  /// Sum of the rest scores: what the same student earned in the test without this item.
  var rests: Int128 = 0
  /// Sum of their squares.
  var restSquares: Int128 = 0
  /// Sum of the products of points and rest score.
  var products: Int128 = 0

  /// Sums of no answers.
  public init() {}

  /// Adds an answer.
  ///
  /// - Parameters:
  ///   - score: points for this item.
  ///   - maximum: points that it is worth.
  ///   - rest: points of the same attempt without this item.
  public mutating func add(_ score: ExactScore, of maximum: ExactScore, rest: ExactScore) {
    change(by: 1, score, of: maximum, rest: rest)
  }

  /// Takes away an answer that was added.
  ///
  /// - Parameters:
  ///   - score: points for this item, as they were added.
  ///   - maximum: points that it is worth, as they were added.
  ///   - rest: points of the same attempt without this item, as they were added.
  public mutating func remove(_ score: ExactScore, of maximum: ExactScore, rest: ExactScore) {
    change(by: -1, score, of: maximum, rest: rest)
  }

  /// Adds a student for a sign of 1, takes one away for -1.
  mutating func change(by sign: Int, _ score: ExactScore, of maximum: ExactScore, rest: ExactScore) {
    let factor = Int128(sign)
    count &+= sign
    if score != .zero, score != maximum { partial &+= sign }
    maxima &+= factor * Int128(maximum.parts)
    scores &+= factor * Int128(score.parts)
    scoreSquares &+= factor * score.square
    rests &+= factor * Int128(rest.parts)
    restSquares &+= factor * rest.square
    products &+= factor * score.times(rest)
  }

  /// The sums of the answers of both.
  public static func + (left: ItemSums, right: ItemSums) -> ItemSums {
    var sums = left
    sums.count &+= right.count
    sums.unreached &+= right.unreached
    sums.partial &+= right.partial
    sums.maxima &+= right.maxima
    sums.scores &+= right.scores
    sums.scoreSquares &+= right.scoreSquares
    sums.rests &+= right.rests
    sums.restSquares &+= right.restSquares
    sums.products &+= right.products
    return sums
  }
}

extension ItemSums: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    count = try reader.count("count")
    unreached = try reader.count("unreached")
    partial = try reader.count("partial")
    maxima = try reader.exact("maxima")
    scores = try reader.exact("scores")
    scoreSquares = try reader.exact("scoreSquares")
    rests = try reader.exact("rests")
    restSquares = try reader.exact("restSquares")
    products = try reader.exact("products")
  }

  /// The JSON form; sums are strings of digits, in parts of a point and square parts.
  public var json: JSONValue {
    [
      "count": .integer(count), "unreached": .integer(unreached), "partial": .integer(partial),
      "maxima": .exact(maxima), "scores": .exact(scores), "scoreSquares": .exact(scoreSquares),
      "rests": .exact(rests), "restSquares": .exact(restSquares), "products": .exact(products),
    ]
  }
}
