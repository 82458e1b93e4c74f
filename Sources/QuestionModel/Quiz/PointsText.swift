/// Points as people read them.
public enum PointsText {
  /// A number of points without the noise of sums of fractions.
  ///
  /// - Parameter points: any number.
  /// - Returns: at most four decimals with a point, such as `0.25`; none where there are none.
  public static func text(_ points: Double) -> String {
    let scaled = (points * 10_000).rounded()
    return CanonicalJSON.text(of: .number(scaled.isFinite ? scaled / 10_000 : points))
  }
}
