internal import TerminalScreen

extension Palette {
  /// Looks without any colour.
  static func plainAttributes(of role: StyleRole) -> TextAttributes {
    switch role {
    case .text, .border, .bar, .footer, .tag, .code, .picture: []
    case .title, .heading, .keyHint, .correct, .warning, .info, .accent, .flagged: .bold
    case .dim, .barTrack, .placeholder: .dim
    case .header, .selection: .reverse
    case .focus, .error: [.reverse, .bold]
    case .wrong, .match: [.bold, .underline]
    case .link, .input: .underline
    }
  }

  /// Looks in the eight colours whose exact shade the terminal's own theme gives; `bright` is 8 where there are sixteen,
  /// for colours that are too dark on black otherwise. Backgrounds are the terminal's, turned round where one is needed.
  static func basicLook(of role: StyleRole, _ base: ColorScheme.Base, bright: Int16) -> Look {
    let attributes = plainAttributes(of: role)
    guard base != .light else { return basicLightLook(of: role, bright: bright) }
    let (text, background): (Int16, Int16) = base == .standard ? (-1, -1) : (7 + bright, 0)
    let color: Int16 =
      switch role {
      case .correct, .info: 2
      case .wrong, .error: 1
      case .warning, .flagged: 3
      case .title, .accent, .keyHint, .bar: 6
      case .link: bright == 0 ? 6 : 4 + bright
      case .match: 5
      case .tag: 6
      default: text
      }
    return Look(foreground: color, background: background, attributes: attributes)
  }

  /// The same on white, where yellow and cyan would not be seen.
  private static func basicLightLook(of role: StyleRole, bright: Int16) -> Look {
    let color: Int16 =
      switch role {
      case .correct, .info: 2
      case .wrong, .error: 1
      case .warning, .flagged, .match: 5
      case .title, .accent, .keyHint, .bar, .link, .tag: 4
      default: 0
      }
    return Look(foreground: color, background: 7 + bright, attributes: plainAttributes(of: role))
  }

  /// Looks in the 256 colours of xterm. Foregrounds on the terminal's own background are of middle lightness, with a
  /// contrast of 4.4:1 or more on black and on white; those that bring a background bring both colours.
  static func indexedLook(of role: StyleRole) -> Look {
    switch role {
    case .text, .picture: Look()
    case .dim, .placeholder, .barTrack, .border: Look(foreground: 243)
    case .title, .accent: Look(foreground: 63, attributes: .bold)
    case .heading: Look(attributes: .bold)
    case .header: Look(foreground: 255, background: 24)
    case .footer: Look(foreground: 252, background: 236)
    case .keyHint: Look(foreground: 117, background: 236, attributes: .bold)
    case .selection: Look(foreground: 255, background: 25)
    case .focus: Look(foreground: 255, background: 25, attributes: .bold)
    case .correct, .info: Look(foreground: 28, attributes: .bold)
    case .wrong: Look(foreground: 131, attributes: .bold)
    case .error: Look(foreground: 255, background: 160, attributes: .bold)
    case .warning, .flagged: Look(foreground: 130, attributes: .bold)
    case .link: Look(foreground: 63, attributes: .underline)
    case .bar: Look(foreground: 63)
    case .input: Look(attributes: .underline)
    case .match: Look(foreground: 16, background: 221)
    case .tag: Look(foreground: 98)
    case .code: Look(foreground: 29)
    }
  }
}
