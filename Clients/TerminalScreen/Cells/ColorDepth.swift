/// How many colours a terminal shows.
public enum ColorDepth: Int, Sendable, Hashable, CaseIterable {
  /// None, or none that may be used.
  case none = 0
  /// Eight, whose shades the terminal's theme gives.
  case eight = 8
  /// Sixteen, whose shades the terminal's theme gives.
  case sixteen = 16
  /// The 256 of xterm.
  case indexed = 256
}
