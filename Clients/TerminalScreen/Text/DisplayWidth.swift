/// How many columns text takes on a terminal, without asking the locale.
public enum DisplayWidth {
  /// Columns of one line of `text` as it is drawn: control characters as pictures, tabs to the next fourth column.
  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return TextCluster.clusters(in: text).reduce(0) { $0 + $1.width }
  }

  /// Columns of a scalar that stands alone: 0 for marks, joiners, selectors and format characters, else 1 or 2.
  /// A control character counts 1: it is drawn as a picture.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return isPrependedFormat(value) ? 1 : 0
    default: return isWide(value) ? 2 : 1
    }
  }

  /// Arabic and Indic number signs: format characters that are drawn.
  static func isPrependedFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}
