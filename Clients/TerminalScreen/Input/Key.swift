/// A key pressed on the keyboard.
public enum Key: Sendable, Hashable {
  /// A key that moves, for those that are pressed together with Shift.
  public enum Arrow: Sendable, Hashable, CaseIterable {
    case left
    case right
    case up
    case down
    case home
    case end
    case wordLeft
    case wordRight
  }

  /// A typed grapheme, space included.
  case character(String)
  /// Enter or Return.
  case enter
  /// Escape.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// The key that removes what is before the cursor.
  case backspace
  /// The key that removes what is after the cursor.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Control (or Alt) and arrow left.
  case wordLeft
  /// Control (or Alt) and arrow right.
  case wordRight
  /// Control (or Alt) and arrow up.
  case wordUp
  /// Control (or Alt) and arrow down.
  case wordDown
  /// Shift and a key that moves.
  case shift(Arrow)
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key, from 1.
  case function(Int)
  /// Control and a lower-case letter or sign; Tab, Enter, Escape and Backspace have cases of their own.
  case control(Character)

  /// The typed text, for a key that types.
  public var text: String? {
    guard case .character(let text) = self else { return nil }
    return text
  }
}
