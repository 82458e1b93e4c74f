/// Where a line stands in the space given to it.
public enum TextAlignment: Sendable, Hashable {
  /// At the left, or at the right when its first strong character is right-to-left.
  case natural
  /// At the left.
  case left
  /// In the middle.
  case center
  /// At the right.
  case right

  /// Empty columns before a line of `width` columns in `space`; never negative.
  func offset(of width: Int, in space: Int, isRightToLeft: Bool) -> Int {
    let free = Swift.max(0, space - width)
    switch self {
    case .natural: return isRightToLeft ? free : 0
    case .left: return 0
    case .center: return free / 2
    case .right: return free
    }
  }

  /// `text` cut or filled with spaces to exactly `width` columns.
  public func pad(_ text: String, to width: Int) -> String {
    let width = width.clamped(to: 0...coordinateRange.upperBound)
    let text = truncate(text, to: width)
    let used = DisplayWidth.of(text)
    let before = offset(of: used, in: width, isRightToLeft: TextDirection.isRightToLeft(text))
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: Swift.max(0, width - used - before))
  }
}

/// `text` as drawn, cut to at most `width` columns; where something is cut off the last column holds `…`.
public func truncate(_ text: String, to width: Int) -> String {
  guard width > 0 else { return "" }
  let clusters = TextCluster.clusters(in: text)
  var used = 0
  var count = 0
  var countBeforeMark = 0
  for cluster in clusters {
    if used < width { countBeforeMark = count }
    used += cluster.width
    guard used <= width else {
      return clusters[..<countBeforeMark].reduce(into: "") { $0 += $1.text } + "…"
    }
    count += 1
  }
  return clusters.reduce(into: "") { $0 += $1.text }
}
