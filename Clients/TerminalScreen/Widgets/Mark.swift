/// Signs that carry a meaning beside its colour; each is one column wide unless said otherwise.
public enum Mark {
  /// The selected row of a list.
  public static let selected = "›"
  /// A right answer.
  public static let correct = "✓"
  /// A wrong answer.
  public static let wrong = "✗"
  /// A question flagged for later.
  public static let flagged = "⚑"
  /// Something to be careful about.
  public static let warning = "!"
  /// An answered question.
  public static let answered = "●"
  /// An unanswered question.
  public static let unanswered = "○"

  /// A box that is ticked or not; three columns.
  public static func checkbox(_ isOn: Bool) -> String {
    isOn ? "[x]" : "[ ]"
  }

  /// One of several that is chosen or not; three columns.
  public static func radio(_ isOn: Bool) -> String {
    isOn ? "(•)" : "( )"
  }

  /// A turning sign of waiting for the `tick`-th moment.
  public static func spinner(tick: Int) -> String {
    let frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
    return frames[Int(tick.magnitude % UInt(frames.count))]
  }
}
