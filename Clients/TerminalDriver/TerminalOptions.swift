public import TerminalScreen

/// How the terminal is used.
public struct TerminalOptions: Sendable, Hashable {
  /// Whether colours may be used where the terminal has them; attributes are used in any case.
  public var allowsColor: Bool
  /// How roles look.
  public var scheme: ColorScheme
  /// Whether the mouse is asked for. Without it the terminal's own selection of text works as ever.
  public var usesMouse: Bool

  /// Colours as `NO_COLOR` (https://no-color.org) says when `allowsColor` does not.
  public init(scheme: ColorScheme = ColorScheme(), allowsColor: Bool? = nil, usesMouse: Bool = true) {
    self.scheme = scheme
    self.allowsColor = allowsColor ?? Environment.isEmpty("NO_COLOR")
    self.usesMouse = usesMouse
  }
}
