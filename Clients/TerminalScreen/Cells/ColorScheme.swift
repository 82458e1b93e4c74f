/// How the roles of a screen look: a scheme that is built in, and what a person changes of it.
public struct ColorScheme: Sendable, Hashable {
  /// A scheme that is built in.
  public enum Base: String, Sendable, Hashable, CaseIterable {
    /// On the terminal's own background, whether light or dark.
    case standard = "default"
    /// Dark letters on white.
    case light
    /// Light letters on near black.
    case dark
    /// The strongest contrasts on black.
    case highContrast = "high-contrast"
    /// No colour: attributes alone.
    case mono
  }

  /// The scheme that is built in.
  public var base: Base
  /// What is changed of it.
  public var changes: [StyleRole: RoleLook]

  /// The scheme `base` with `changes`.
  public init(_ base: Base = .standard, changes: [StyleRole: RoleLook] = [:]) {
    self.base = base
    self.changes = changes
  }
}

/// A role's look as a person wants it; what is nil stays as the scheme has it.
public struct RoleLook: Sendable, Hashable {
  /// The colour of the letters.
  public var foreground: Ink?
  /// The colour behind them.
  public var background: Ink?
  /// How they are drawn.
  public var attributes: TextAttributes?

  /// A look that changes nothing yet.
  public init() {}
}

/// A colour by name, by number or by its parts.
public enum Ink: Sendable, Hashable {
  /// The terminal's own colour.
  case terminal
  /// One of the 256 of xterm; the first sixteen are the terminal's theme.
  case index(UInt8)
  /// Red, green and blue.
  case rgb(UInt8, UInt8, UInt8)

  /// The names of the first eight colours, in their order.
  public static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// Reads `default`, a name such as `cyan` or `bright-cyan`, or `#rrggbb`.
  public init?(_ text: String) {
    let name = text.lowercased()
    let dark = name.hasPrefix("bright-") ? name.dropFirst(7) : name[...]
    if name == "default" {
      self = .terminal
    } else if let place = Self.names.firstIndex(of: String(dark)) {
      self = .index(UInt8(dark.count == name.count ? place : place + 8))
    } else if name.utf8.count == 7, name.first == "#", let value = UInt32(name.dropFirst(), radix: 16),
      name.dropFirst().allSatisfy(\.isHexDigit)
    {
      self = .rgb(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    } else {
      return nil
    }
  }
}

extension StyleRole {
  /// Its name in a settings file, such as `keyHint`.
  public var name: String { "\(self)" }

  /// The role of a name.
  public init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}

extension TextAttributes {
  /// The attributes by the names that a settings file uses.
  public static let names: [(name: String, attribute: TextAttributes)] = [
    ("bold", .bold), ("italic", .italic), ("underline", .underline), ("reverse", .reverse), ("dim", .dim),
  ]
}
