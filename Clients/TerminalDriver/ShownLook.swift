public import TerminalScreen

/// How a role looks on a terminal of 256 colours, for a person to read.
public struct ShownLook: Sendable {
  /// Number of the letters' colour; nil is the terminal's own.
  public let foreground: Int?
  /// Number of the colour behind them; nil is the terminal's own.
  public let background: Int?
  /// How they are drawn.
  public let attributes: TextAttributes

  /// The look of `role` in `scheme`.
  public init(of role: StyleRole, in scheme: ColorScheme) {
    let look = Palette.look(of: role, in: scheme, .indexed)
    foreground = look.foreground < 0 ? nil : Int(look.foreground)
    background = look.background < 0 ? nil : Int(look.background)
    attributes = look.attributes
  }

  /// The control sequence (ECMA-48) that begins text of this look.
  public var sequence: String {
    let names: [(TextAttributes, Int)] = [(.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7)]
    var parts = names.filter { attributes.contains($0.0) }.map { "\($0.1)" }
    if let foreground { parts.append("38;5;\(foreground)") }
    if let background { parts.append("48;5;\(background)") }
    return "\u{1B}[\(parts.joined(separator: ";"))m"
  }
}
