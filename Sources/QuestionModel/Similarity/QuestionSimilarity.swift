/// How much two questions have in common.
public struct QuestionSimilarity: Sendable, Hashable {
  /// What one question is to another.
  public enum Relation: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing but order, case, accents, punctuation or spelling of formulas differs.
    case same
    /// A few words differ that most likely do not change what is asked.
    case near
    /// The same template: a number, a sign, a letter, a word such as `không`, or a word of the stem is another one.
    case variant

    /// Orders relations from the closest.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .same: 0
      case .near: 1
      case .variant: 2
      }
    }
  }

  /// The weight of the features in common by that of all features (weighted Jaccard index), 0 to 1.
  public let share: Double
  /// What the one question is to the other, if they have enough in common to compare them at all.
  public let relation: Relation

  /// Compares features in ascending order; the upper halves of features give the same answer.
  @inline(__always)
  init<Feature: FixedWidthInteger & UnsignedInteger>(
    _ left: UnsafeBufferPointer<Feature>, _ right: UnsafeBufferPointer<Feature>
  ) {
    var (common, all, decisive): (Int, Int, Bool) = (0, 0, false)
    var (leftWords, rightWords): (Int, Int) = (0, 0)
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, left[i] == right[j] {
        let weight = FeatureClass(of: left[i]).weight
        common += weight
        all += weight
        i += 1
        j += 1
        continue
      }
      let isLeft = j == right.count || i < left.count && left[i] < right[j]
      let kind = FeatureClass(of: isLeft ? left[i] : right[j])
      all += kind.weight
      decisive = decisive || kind.isDecisive
      if kind == .stemWord { if isLeft { leftWords += 1 } else { rightWords += 1 } }
      if isLeft { i += 1 } else { j += 1 }
    }
    share = all == 0 ? 1 : Double(common) / Double(all)
    relation = common == all ? .same : decisive || leftWords > 0 && rightWords > 0 ? .variant : .near
  }
}

extension QuestionFeatures {
  /// Compares this question with another.
  ///
  /// - Parameter other: the other question's features.
  /// - Returns: how much they have in common; the same whichever is compared with which.
  public func similarity(to other: QuestionFeatures) -> QuestionSimilarity {
    values.withUnsafeBufferPointer { left in
      other.values.withUnsafeBufferPointer { right in QuestionSimilarity(left, right) }
    }
  }
}
