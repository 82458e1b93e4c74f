internal import CNcurses
import Glibc
internal import TerminalScreen

/// Strings sent to the terminal beside ncurses' own.
struct ControlStrings {
  /// Asks for pastes to be bracketed; empty where nothing is known of it.
  let pasteOn: String
  let pasteOff: String
  /// Asks for the mouse's moves while a button is down; ncurses asks for presses alone.
  private let dragOn: String
  private let dragOff: String
  /// Keeps the window's title to come back to; empty where there is no title.
  private let titlePush: String
  private let titlePop: String

  init(usesMouse: Bool) {
    let kind = Environment.value("TERM") ?? ""
    // Terminals that report the mouse have bracketed paste; where terminfo names it, it is known for sure.
    let hasPaste = Self.capability("BE") != nil || Self.capability("kmous") != nil
    pasteOn = hasPaste ? "\u{1B}[?2004h" : ""
    pasteOff = hasPaste ? "\u{1B}[?2004l" : ""
    let drags = usesMouse && Self.capability("kmous") != nil
    dragOn = drags ? "\u{1B}[?1002h" : ""
    dragOff = drags ? "\u{1B}[?1002l" : ""
    let titled = ["xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "konsole", "vte", "st-", "kitty", "wezterm"]
    let hasTitle = titled.contains { kind.hasPrefix($0) }
    titlePush = hasTitle ? "\u{1B}[22;2t" : ""
    titlePop = hasTitle ? "\u{1B}[23;2t" : ""
  }

  /// Sent when the screen is taken.
  var enter: String { pasteOn + dragOn + titlePush }
  /// Sent when the screen is given back.
  var leave: String { pasteOff + dragOff + titlePop }

  /// The string that names the window `title`.
  func title(_ title: String) -> String {
    titlePush.isEmpty ? "" : "\u{1B}]2;\(TextCluster.sanitized(title))\u{7}"
  }

  /// All that undoes a taken screen, for when ncurses cannot be asked any more: mouse, attributes, cursor, keypad,
  /// screen.
  func emergency() -> [UInt8] {
    let mouseOff = Self.capability("kmous") == nil ? "" : "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
    let names = ["op", "sgr0", "cnorm", "rmkx", "rmcup"]
    let strings = names.compactMap(Self.capability).map(Self.withoutPadding)
    let newline = Self.capability("rmcup") == nil ? "\r\n" : ""
    return Array((leave + mouseOff + strings.joined() + newline).utf8)
  }

  static func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  static func capability(_ name: String) -> String? {
    curses_capability(name).map { String(cString: $0) }
  }

  /// Terminfo marks delays as `$<5>`, which is not for the terminal to see.
  private static func withoutPadding(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "$") {
      result += rest[..<start]
      rest = rest[rest.index(after: start)...]
      guard rest.first == "<", let end = rest.firstIndex(of: ">") else {
        result += "$"
        continue
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
