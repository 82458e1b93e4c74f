/// Something that happened to the terminal.
public enum InputEvent: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// Text was pasted as one piece; line breaks are `\n`.
  case paste(String)
  /// The screen has a new size.
  case resize(Size)
  /// Time has passed, sent while the program asks for it: monotonic time since the program began.
  case tick(Duration)
  /// The terminal is gone: save what is not saved and finish.
  case hangup
  /// The program was asked to end: save what is not saved and finish.
  case terminate
}

/// A use of the mouse.
public struct MouseEvent: Sendable, Hashable {
  /// What was done.
  public enum Action: Sendable, Hashable {
    /// The left button went down.
    case press
    /// The mouse moved while the left button was down, or the left button went down with Shift.
    case drag
    /// The middle button went down.
    case middlePress
    /// The right button went down.
    case rightPress
    /// The wheel turned away from the person.
    case wheelUp
    /// The wheel turned towards the person.
    case wheelDown
  }

  /// What was done.
  public var action: Action
  /// Where.
  public var position: Point
  /// The topmost target there in the frame on screen, if any.
  public var target: MouseTarget?

  /// A use of the mouse at `position`.
  public init(_ action: Action, at position: Point, target: MouseTarget? = nil) {
    self.action = action
    self.position = position
    self.target = target
  }
}

/// A part of the screen that answers to the mouse.
public struct MouseTarget: Sendable, Hashable {
  /// Its cells.
  public var area: Rect
  /// What it stands for, in the screen's own words.
  public var action: String
  /// Which one of several of the same action.
  public var index: Int

  /// A target covering `area`.
  public init(area: Rect, action: String, index: Int = 0) {
    self.area = area
    self.action = action
    self.index = index
  }
}
