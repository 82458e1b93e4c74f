/// The 256 colours of xterm as red, green and blue, and the one that is nearest to another.
enum XtermColors {
  /// xterm's own first sixteen; themes change them.
  private static let basic: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]
  private static let steps = [0, 95, 135, 175, 215, 255]

  /// Red, green and blue of a colour from 0 to 255.
  static func parts(_ index: Int) -> (Int, Int, Int) {
    switch index {
    case ..<16: return basic[Swift.max(0, index)]
    case 232...:
      let gray = 8 + 10 * (Swift.min(index, 255) - 232)
      return (gray, gray, gray)
    default:
      let place = index - 16
      return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    }
  }

  /// The colour of `range` that is nearest to the given parts.
  static func nearest(_ red: Int, _ green: Int, _ blue: Int, in range: ClosedRange<Int>) -> Int {
    func distance(_ index: Int) -> Int {
      let (otherRed, otherGreen, otherBlue) = parts(index)
      // The eye tells greens apart best and blues worst.
      return 3 * (red - otherRed) * (red - otherRed) + 6 * (green - otherGreen) * (green - otherGreen)
        + (blue - otherBlue) * (blue - otherBlue)
    }
    return range.min { distance($0) < distance($1) } ?? range.lowerBound
  }
}
