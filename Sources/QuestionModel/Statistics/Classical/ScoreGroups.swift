/// Students in five groups by their share of the whole test's points: below 20 %, below 40 %, and so on.
public enum ScoreGroups {
  /// How many groups there are.
  public static let count = 5
  /// Nobody in any group.
  static let none = Array(repeating: 0, count: count)

  /// The group of a student.
  ///
  /// - Parameters:
  ///   - total: points earned.
  ///   - maximum: points that could be earned.
  /// - Returns: 0 to 4; each group holds its lower end, and the last one the whole too.
  public static func group(of total: ExactScore, maximum: ExactScore) -> Int {
    total.range(of: maximum, count: count)
  }

  /// The share of the points in the middle of a group.
  ///
  /// - Parameter group: 0 to 4.
  /// - Returns: 0.1, 0.3, and so on.
  public static func middle(of group: Int) -> Double { (Double(group) + 0.5) / Double(count) }

  static func sum(_ left: [Int], _ right: [Int]) -> [Int] { zip(left, right).map { $0 &+ $1 } }
}
