internal import TerminalScreen

/// The schemes that bring a background of their own, in the 256 colours of xterm: text on it, and on the backgrounds that
/// single roles bring, has a contrast of 4.5:1 or more.
extension Palette {
  static func lightLook(of role: StyleRole) -> Look {
    switch role {
    case .text, .picture: look(16, 231)
    case .dim, .placeholder, .barTrack, .border: look(240, 231)
    case .title, .accent: look(25, 231, .bold)
    case .heading: look(16, 231, .bold)
    case .header: look(231, 24)
    case .footer: look(236, 254)
    case .keyHint: look(24, 254, .bold)
    case .selection: look(231, 25)
    case .focus: look(231, 25, .bold)
    case .correct, .info: look(22, 231, .bold)
    case .wrong: look(124, 231, .bold)
    case .error: look(231, 124, .bold)
    case .warning, .flagged: look(94, 231, .bold)
    case .link: look(25, 231, .underline)
    case .bar: look(25, 231)
    case .input: look(16, 231, .underline)
    case .match: look(16, 221)
    case .tag: look(54, 231)
    case .code: look(23, 231)
    }
  }

  static func darkLook(of role: StyleRole) -> Look {
    switch role {
    case .text, .picture: look(253, 234)
    case .dim, .placeholder, .barTrack, .border: look(247, 234)
    case .title, .accent: look(117, 234, .bold)
    case .heading: look(231, 234, .bold)
    case .header: look(231, 24)
    case .footer: look(252, 237)
    case .keyHint: look(117, 237, .bold)
    case .selection: look(231, 25)
    case .focus: look(231, 25, .bold)
    case .correct, .info: look(114, 234, .bold)
    case .wrong: look(210, 234, .bold)
    case .error: look(231, 124, .bold)
    case .warning, .flagged: look(221, 234, .bold)
    case .link: look(117, 234, .underline)
    case .bar: look(117, 234)
    case .input: look(253, 234, .underline)
    case .match: look(16, 221)
    case .tag: look(183, 234)
    case .code: look(152, 234)
    }
  }

  static func highContrastLook(of role: StyleRole) -> Look {
    switch role {
    case .text, .picture, .dim, .placeholder, .barTrack, .border, .bar: look(231, 16)
    case .title, .accent: look(51, 16, .bold)
    case .heading: look(231, 16, .bold)
    case .header, .footer: look(16, 231)
    case .keyHint: look(16, 231, .bold)
    case .selection: look(16, 226)
    case .focus: look(16, 226, .bold)
    case .correct, .info: look(46, 16, .bold)
    case .wrong: look(210, 16, [.bold, .underline])
    case .error: look(231, 124, .bold)
    case .warning, .flagged: look(226, 16, .bold)
    case .link: look(51, 16, .underline)
    case .input: look(231, 16, .underline)
    case .match: look(16, 226, .underline)
    case .tag: look(219, 16)
    case .code: look(159, 16)
    }
  }

  private static func look(_ foreground: Int16, _ background: Int16, _ attributes: TextAttributes = []) -> Look {
    Look(foreground: foreground, background: background, attributes: attributes)
  }
}
