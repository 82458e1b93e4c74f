internal import CNcurses
internal import TerminalScreen

/// What ncurses' numbers mean.
enum KeyCodes {
  /// Codes of our own, above those ncurses gives out.
  static let wordLeft: Int32 = 4_001
  static let wordRight: Int32 = 4_002
  static let pasteStart: Int32 = 4_003
  static let pasteEnd: Int32 = 4_004
  static let wordUp: Int32 = 4_005
  static let wordDown: Int32 = 4_006
  /// The first of as many codes as there are keys that move.
  static let shifted: Int32 = 4_010

  /// Teaches ncurses sequences that terminfo does not name in a portable way (xterm's control sequences).
  static func defineSequences() {
    for modifier in ["3", "5"] {
      _ = define_key("\u{1B}[1;\(modifier)D", wordLeft)
      _ = define_key("\u{1B}[1;\(modifier)C", wordRight)
      _ = define_key("\u{1B}[1;\(modifier)A", wordUp)
      _ = define_key("\u{1B}[1;\(modifier)B", wordDown)
    }
    for (index, arrow) in Key.Arrow.allCases.enumerated() {
      for sequence in sequences(ofShifted: arrow) { _ = define_key("\u{1B}[1;\(sequence)", shifted + Int32(index)) }
    }
    _ = define_key("\u{1B}[200~", pasteStart)
    _ = define_key("\u{1B}[201~", pasteEnd)
  }

  private static func sequences(ofShifted arrow: Key.Arrow) -> [String] {
    switch arrow {
    case .left: ["2D"]
    case .right: ["2C"]
    case .up: ["2A"]
    case .down: ["2B"]
    case .home: ["2H"]
    case .end: ["2F"]
    case .wordLeft: ["4D", "6D"]
    case .wordRight: ["4C", "6C"]
    }
  }

  /// The key of a code, if it is one a program hears of.
  static func key(forCode code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case wordLeft: .wordLeft
    case wordRight: .wordRight
    case wordUp: .wordUp
    case wordDown: .wordDown
    case KEY_SR: .shift(.up)
    case KEY_SF: .shift(.down)
    case KEY_SLEFT: .shift(.left)
    case KEY_SRIGHT: .shift(.right)
    case KEY_SHOME: .shift(.home)
    case KEY_SEND: .shift(.end)
    case shifted..<shifted + Int32(Key.Arrow.allCases.count): .shift(Key.Arrow.allCases[Int(code - shifted)])
    case KEY_HOME, KEY_A1: .home
    case KEY_END, KEY_C1: .end
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
