internal import CNcurses
internal import TerminalScreen

/// How many colours the terminal shows.
enum ColorDepth {
  case none
  case eight
  case sixteen
  case indexed
}

/// The look of a role: colours by number (-1 is the terminal's own) and attributes.
struct Look {
  var foreground: Int16 = -1
  var background: Int16 = -1
  var attributes: TextAttributes = []
}

/// Looks of all roles, made known to ncurses as one colour pair a role.
struct Palette {
  private let looks: [Look]
  private let hasColors: Bool

  /// Reads what the terminal can do; `allowsColor` false (as `NO_COLOR` asks) leaves attributes only.
  init(allowsColor: Bool) {
    var depth = ColorDepth.none
    if allowsColor, has_colors(), start_color() == OK, curses_color_pairs() > StyleRole.allCases.count {
      _ = use_default_colors()
      switch curses_colors() {
      case 256: depth = .indexed
      case 16..<256: depth = .sixteen
      // Above 256 a number is a colour's red, green and blue, save the first eight.
      case 8...: depth = .eight
      default: depth = .none
      }
    }
    hasColors = depth != .none
    looks = StyleRole.allCases.map { Self.look(of: $0, depth) }
    guard hasColors else { return }
    for (index, look) in looks.enumerated() {
      _ = init_pair(Int16(index + 1), look.foreground, look.background)
    }
  }

  /// The ncurses attributes and colour pair of `style`.
  func rendition(of style: Style) -> (attributes: UInt32, pair: Int16) {
    let index = Int(style.role.rawValue)
    let attributes = looks[index].attributes.union(style.attributes)
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= curses_attribute_bold() }
    if attributes.contains(.dim) { bits |= curses_attribute_dim() }
    if attributes.contains(.italic) { bits |= curses_attribute_italic() }
    if attributes.contains(.underline) { bits |= curses_attribute_underline() }
    if attributes.contains(.reverse) { bits |= curses_attribute_reverse() }
    return (bits, hasColors ? Int16(index + 1) : 0)
  }

  private static func look(of role: StyleRole, _ depth: ColorDepth) -> Look {
    switch depth {
    case .none: Look(attributes: plainAttributes(of: role))
    case .eight: basicLook(of: role, bright: 0)
    case .sixteen: basicLook(of: role, bright: 8)
    case .indexed: indexedLook(of: role)
    }
  }
}
