internal import CNcurses
internal import TerminalScreen

/// What ncurses' numbers mean.
enum KeyCodes {
  /// Codes of our own, above those ncurses gives out.
  static let wordLeft: Int32 = 4_001
  static let wordRight: Int32 = 4_002
  static let pasteStart: Int32 = 4_003
  static let pasteEnd: Int32 = 4_004

  /// Teaches ncurses sequences that terminfo does not name in a portable way (xterm's control sequences).
  static func defineSequences() {
    for modifier in ["3", "5"] {
      _ = define_key("\u{1B}[1;\(modifier)D", wordLeft)
      _ = define_key("\u{1B}[1;\(modifier)C", wordRight)
    }
    _ = define_key("\u{1B}[200~", pasteStart)
    _ = define_key("\u{1B}[201~", pasteEnd)
  }

  /// The key of a code, if it is one a program hears of.
  static func key(forCode code: Int32) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case wordLeft: .wordLeft
    case wordRight: .wordRight
    case KEY_HOME, KEY_A1, KEY_SHOME: .home
    case KEY_END, KEY_C1, KEY_SEND: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_BACKSPACE: .backspace
    case KEY_DC, KEY_SDC: .delete
    case KEY_IC: .insert
    case KEY_BTAB: .backTab
    case KEY_ENTER: .enter
    case (KEY_F0 + 1)...(KEY_F0 + 63): .function(Int(code - KEY_F0))
    default: nil
    }
  }

  /// The key of a control character.
  static func key(forControl value: UInt32) -> Key? {
    switch value {
    case 0: .control(" ")
    case 8, 0x7F: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    case 28...31: Unicode.Scalar(value + 0x40).map { .control(Character($0)) }
    default: nil
    }
  }
}
