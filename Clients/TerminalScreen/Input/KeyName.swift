/// The names of keys: as a file writes them, and short ones for the screen.
extension Key {
  /// The name that a settings file writes, such as `Ctrl-S`, `Shift-Tab` and `o`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let text): text
    case .control(" "): "Ctrl-Space"
    case .control(let letter): "Ctrl-\(String(letter).uppercased())"
    case .function(let number): "F\(number)"
    case .shift(let arrow): "Shift-\(Self.name(of: arrow))"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The name for the screen, where arrows are drawn and room is short.
  public var shortName: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .wordUp: "Ctrl-↑"
    case .wordDown: "Ctrl-↓"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .backTab: "⇧Tab"
    case .escape: "Esc"
    case .delete: "Del"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .shift(let arrow): "⇧" + Self.key(of: arrow).shortName
    default: name
    }
  }

  /// The key of a name, letter case aside but for letters that type themselves; nil where none has it.
  public init?(named name: String) {
    let folded = name.lowercased()
    if let known = Self.named.first(where: { $0.name.lowercased() == folded || $0.key.shortName == name }) {
      self = known.key
    } else if name.count == 1, let character = name.first, !character.isWhitespace, !character.isNewline {
      self = .character(name)
    } else if folded == "space" {
      self = .character(" ")
    } else if folded.hasPrefix("f"), let number = Int(folded.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if folded.hasPrefix("ctrl-"), let key = Self.controlled(folded.dropFirst(5)) {
      self = key
    } else if folded.hasPrefix("shift-"),
      let arrow = Arrow.allCases.first(where: { Self.name(of: $0).lowercased() == folded.dropFirst(6) })
    {
      self = .shift(arrow)
    } else {
      return nil
    }
  }

  /// Keys that are named as they are.
  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Escape"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.wordLeft, "Ctrl-Left"), (.wordRight, "Ctrl-Right"), (.wordUp, "Ctrl-Up"), (.wordDown, "Ctrl-Down"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PageUp"), (.pageDown, "PageDown"),
  ]

  /// Control and a letter or sign that terminals send as one of its own; Tab, Enter, Escape and Backspace are sent alike
  /// by Control-I, -M, -[ and -H, and J is Enter too.
  private static func controlled(_ text: Substring) -> Key? {
    if text == "space" { return .control(" ") }
    guard text.count == 1, let letter = text.first, letter.isASCII else { return nil }
    return ("a"..."z").contains(letter) && !"ijmh".contains(letter) || "\\]^_".contains(letter)
      ? .control(letter) : nil
  }

  private static func key(of arrow: Arrow) -> Key {
    switch arrow {
    case .left: .left
    case .right: .right
    case .up: .up
    case .down: .down
    case .home: .home
    case .end: .end
    case .wordLeft: .wordLeft
    case .wordRight: .wordRight
    }
  }

  private static func name(of arrow: Arrow) -> String { key(of: arrow).name }
}
