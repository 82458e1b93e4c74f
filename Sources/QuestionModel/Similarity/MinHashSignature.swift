/// A short sketch of a question's features (Broder 1997): the share of places where two sketches agree estimates the
/// Jaccard index of the features.
///
/// The 96 hash functions are fixed, so signatures made anywhere at any time can be compared.
public struct MinHashSignature: Sendable, Hashable {
  /// How many groups the values are cut into for `SimilarityIndex`.
  public static let bandCount = 16
  /// How many values a group has.
  ///
  /// Two questions of which 85 in 100 features agree share one of 16 bands of 6 with probability 0.9995, those of which
  /// 50 agree with 0.22.
  public static let bandWidth = 6

  /// The least value that each hash function takes on the features.
  public let values: [UInt32]

  /// Sketches a question.
  ///
  /// - Parameter features: the question's features.
  public init(of features: QuestionFeatures) {
    let count = Self.functions.count
    values = Array(unsafeUninitializedCapacity: count) { buffer, size in
      buffer.initialize(repeating: .max)
      Self.functions.withUnsafeBufferPointer { functions in
        for feature in features.values {
          Self.lower(buffer, by: FeatureHash.mixed(feature), functions)
          // What weighs two stands twice.
          if FeatureClass(of: feature).weight > 1 { Self.lower(buffer, by: FeatureHash.mixed(~feature), functions) }
        }
      }
      size = count
    }
  }

  /// One hash of each band; signatures that agree in a whole band have the same one.
  var bands: [UInt32] {
    (0..<Self.bandCount).map { band in
      let first = band * Self.bandWidth
      let hash = values[first..<(first + Self.bandWidth)].reduce(UInt64(band)) { FeatureHash.mixed($0 ^ UInt64($1)) }
      return UInt32(truncatingIfNeeded: hash)
    }
  }

  /// The share of equal values, which estimates the share that `QuestionSimilarity` counts.
  ///
  /// - Parameter other: another question's signature.
  /// - Returns: 0 to 1, off by 0.05 or so.
  public func agreement(with other: MinHashSignature) -> Double {
    Double(zip(values, other.values).count { $0 == $1 }) / Double(values.count)
  }

  @inline(__always)
  private static func lower(
    _ values: UnsafeMutableBufferPointer<UInt32>, by feature: UInt64, _ functions: UnsafeBufferPointer<HashFunction>
  ) {
    for index in 0..<functions.count {
      let hash = functions[index](feature)
      if hash < values[index] { values[index] = hash }
    }
  }

  /// Multiply, add and take the upper half (Dietzfelbinger 1996).
  private struct HashFunction {
    let factor: UInt64
    let summand: UInt64

    @inline(__always)
    func callAsFunction(_ value: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: (value &* factor &+ summand) >> 32) }
  }

  private static let functions: [HashFunction] = {
    var random = SplitMix64(seed: 0x51B1_1A2E_57A6_0001)
    return (0..<(bandCount * bandWidth)).map { _ in HashFunction(factor: random.next() | 1, summand: random.next()) }
  }()
}
