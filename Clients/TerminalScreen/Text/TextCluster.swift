/// A piece of text that is drawn as one: a grapheme made fit for a cell.
/// Control characters become pictures, bidi controls and other invisible characters are gone.
public struct TextCluster: Sendable, Hashable {
  /// What is drawn.
  public let text: String
  /// Columns it takes: 1 or 2.
  public let width: Int

  /// Columns between tab stops.
  static let tabStop = 4

  /// One line of `text` as clusters. A line break in it is drawn as a picture; tabs become spaces.
  public static func clusters(in text: String) -> [TextCluster] {
    var result: [TextCluster] = []
    result.reserveCapacity(text.utf8.count)
    var column = 0
    for character in text {
      append(character, column: &column, to: &result)
    }
    return result
  }

  /// `text` without what a terminal could take for a command: the same characters as would be drawn.
  public static func sanitized(_ text: String) -> String {
    clusters(in: text).reduce(into: "") { $0 += $1.text }
  }

  /// The drawn form of `text` when it is exactly one cluster of `width`.
  static func only(in text: String, width: Int) -> String? {
    let found = clusters(in: text)
    guard let first = found.first, found.count == 1, first.width == width else { return nil }
    return first.text
  }

  /// Adds what `character` is drawn as; `column` is where it begins in its line.
  static func append(_ character: Character, column: inout Int, to clusters: inout [TextCluster]) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return }
    let start = clusters.count
    if scalars.count > 1, first.value >= 0x20 {
      appendCompound(character, first: first, to: &clusters)
    } else if first.value >= 0x20, first.value < 0x7F {
      clusters.append(TextCluster(text: String(character), width: 1))
    } else if first.value == 9 {
      let space = TextCluster(text: " ", width: 1)
      clusters.append(contentsOf: repeatElement(space, count: tabStop - column % tabStop))
    } else {
      appendSingle(first, to: &clusters)
    }
    for cluster in clusters[start...] { column += cluster.width }
  }

  private static func appendSingle(_ scalar: Unicode.Scalar, to clusters: inout [TextCluster]) {
    let width = DisplayWidth.of(scalar)
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate:
      clusters.append(TextCluster(text: picture(of: scalar), width: 1))
    case .nonspacingMark, .enclosingMark:
      // A variation selector that stands alone has nothing to show; a mark is shown on a space.
      guard !scalar.properties.isVariationSelector else { return }
      clusters.append(TextCluster(text: " " + String(Character(scalar)), width: 1))
    case _ where width > 0:
      clusters.append(TextCluster(text: String(Character(scalar)), width: width))
    case .format: return
    default:
      clusters.append(TextCluster(text: String(Character(scalar)), width: 1))
    }
  }

  private static func appendCompound(
    _ character: Character, first: Unicode.Scalar, to clusters: inout [TextCluster]
  ) {
    if isEmoji(character, first: first) {
      clusters.append(TextCluster(text: String(character), width: 2))
      return
    }
    // Clusters of scripts that stack several spacing letters are split so that no letter is lost from a cell.
    var text = String.UnicodeScalarView()
    var width = 0
    for scalar in character.unicodeScalars {
      let scalarWidth = DisplayWidth.of(scalar)
      if width + scalarWidth > 2 {
        clusters.append(TextCluster(text: String(text), width: width))
        text = String.UnicodeScalarView()
        width = 0
      }
      text.append(scalar)
      width += scalarWidth
    }
    if width == 0 { text.insert(" ", at: text.startIndex) }
    clusters.append(TextCluster(text: String(text), width: Swift.max(1, width)))
  }

  /// Whether a cluster of several scalars is drawn as one emoji: joined, modified, flagged, or asked for by selector.
  private static func isEmoji(_ character: Character, first: Unicode.Scalar) -> Bool {
    guard first.properties.isEmoji || (0x1F1E6...0x1F1FF).contains(first.value) else { return false }
    return character.unicodeScalars.dropFirst().contains { scalar in
      switch scalar.value {
      case 0x200D, 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
      default: false
      }
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
