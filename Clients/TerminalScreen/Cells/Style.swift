/// What a piece of the screen is, for the driver to give a look; never the only carrier of a meaning:
/// what must be told apart also has a mark or a word.
public enum StyleRole: UInt8, Sendable, Hashable, CaseIterable {
  /// Ordinary text.
  case text
  /// Less important text.
  case dim
  /// The title of a screen or box.
  case title
  /// A heading inside a screen, and column headings.
  case heading
  /// The line at the top of the screen.
  case header
  /// The line of key hints at the bottom of the screen.
  case footer
  /// The name of a key in a hint.
  case keyHint
  /// The selected row or button.
  case selection
  /// The part that has the keyboard.
  case focus
  /// A right answer.
  case correct
  /// A wrong answer.
  case wrong
  /// Something to be careful about.
  case warning
  /// Something that failed.
  case error
  /// Something that went well or is worth knowing.
  case info
  /// Something that stands out.
  case accent
  /// Something that can be followed.
  case link
  /// A frame around a part.
  case border
  /// The filled part of a gauge or chart.
  case bar
  /// The empty part of a gauge, chart or position mark.
  case barTrack
  /// A question flagged for later.
  case flagged
  /// Where text is typed.
  case input
  /// What stands in an empty input.
  case placeholder
  /// Where text matches a search.
  case match
  /// A tag.
  case tag
  /// Text kept as written: formulas, code.
  case code
  /// A part of a picture.
  case picture

  /// One letter, different for each role, for the style plane of a snapshot; ordinary text is a dot.
  public var letter: Character {
    switch self {
    case .text: "."
    case .dim: "d"
    case .title: "T"
    case .heading: "H"
    case .header: "h"
    case .footer: "f"
    case .keyHint: "k"
    case .selection: "S"
    case .focus: "F"
    case .correct: "C"
    case .wrong: "W"
    case .warning: "w"
    case .error: "E"
    case .info: "I"
    case .accent: "A"
    case .link: "L"
    case .border: "b"
    case .bar: "B"
    case .barTrack: "t"
    case .flagged: "!"
    case .input: "i"
    case .placeholder: "p"
    case .match: "m"
    case .tag: "g"
    case .code: "c"
    case .picture: "X"
    }
  }
}

/// How letters are drawn beside their role's look.
public struct TextAttributes: OptionSet, Sendable, Hashable {
  /// The set as bits.
  public let rawValue: UInt8

  /// A set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavy or bright letters.
  public static let bold = TextAttributes(rawValue: 1)
  /// Slanted letters, where the terminal has them.
  public static let italic = TextAttributes(rawValue: 2)
  /// A line below.
  public static let underline = TextAttributes(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = TextAttributes(rawValue: 8)
  /// Faint letters, where the terminal has them.
  public static let dim = TextAttributes(rawValue: 16)
}

/// The look of a cell: its role and attributes on top of that role's own; a part of a picture has colours too.
public struct Style: Sendable, Hashable {
  /// What the cell is.
  public var role: StyleRole
  /// Attributes added to the role's look.
  public var attributes: TextAttributes
  /// The colour of its letters by the terminal's number; nil is the role's own.
  public var foreground: UInt8?
  /// The colour behind them by the terminal's number; nil is the role's own.
  public var background: UInt8?

  /// A style of `role` with further `attributes` and with colours of its own.
  public init(
    _ role: StyleRole, _ attributes: TextAttributes = [], foreground: UInt8? = nil, background: UInt8? = nil
  ) {
    self.role = role
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }

  /// Ordinary text.
  public static let plain = Style(.text)
}
