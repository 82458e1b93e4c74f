import TerminalScreen

/// One screen of the program: a model with its update and view. The functions are pure; `ScreenAction` says what is to
/// be done outside.
protocol Screen: Sendable {
  /// What is asked for when it comes up, and again when it is seen anew after one above it has gone.
  mutating func appear(_ context: ScreenContext) -> [ScreenAction]

  /// Takes a key, the mouse, pasted text or a tick in.
  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction]

  /// Takes in what came of an effect, its own or another screen's.
  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction]

  /// What to keep before the program ends.
  mutating func close() -> [AppEffect]

  /// Draws all between the line at the top and the line of keys.
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext)

  /// What the screen is, for the line at the top.
  func title(_ words: Words) -> String

  /// Where one stands in it, for the same line.
  func detail(_ context: ScreenContext) -> String

  /// The keys that mean something now, the most important first.
  func hints(_ words: Words) -> [ScreenHint]

  /// Everything that can be done here, with its key, for the list of commands.
  func commands(_ words: Words) -> [ScreenHint]

  /// Whether letters are typed into a field.
  var hasTextFocus: Bool { get }

  /// Whether Control-Z takes back a change instead of stopping the process.
  var takesUndo: Bool { get }

  /// Whether Control-C copies what is selected instead of ending the program.
  var takesCopy: Bool { get }

  /// Whether something is awaited, so that a sign of it must move.
  var isWaiting: Bool { get }

  /// Whether a clock runs.
  var hasClock: Bool { get }
}

extension Screen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { [] }
  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] { [] }
  mutating func close() -> [AppEffect] { [] }
  func detail(_ context: ScreenContext) -> String { "" }
  func commands(_ words: Words) -> [ScreenHint] { hints(words) }
  var hasTextFocus: Bool { false }
  var takesUndo: Bool { false }
  var takesCopy: Bool { false }
  var isWaiting: Bool { false }
  var hasClock: Bool { false }
}

/// What screens that are gone leave to those that come: nothing typed is lost by going back.
struct ScreenMemory: Sendable, Hashable {
  /// The last search.
  var query = ""
  /// How the last quiz was set up.
  var options = PracticeOptions()
}

/// What a screen may know of the world.
struct ScreenContext: Sendable, Hashable {
  /// The terminal's extent.
  var size: Size
  /// The words.
  var words: Words
  /// Counts moments while something is awaited.
  var tick = 0
  /// What was typed before.
  var memory = ScreenMemory()

  /// The space between the line at the top and the line of keys.
  var body: Rect { ScreenEdges(size).body }
  /// The turning sign of waiting.
  var spinner: String { Mark.spinner(tick: tick) }
}

/// Where the lines at the top and bottom of a screen are; a low terminal has none at the top.
struct ScreenEdges {
  let header: Rect
  let body: Rect
  let footer: Rect

  init(_ size: Size) {
    let parts = Rect(size).rows(
      .cells(size.height >= 5 ? 1 : 0), .rest, .cells(size.height >= 2 ? 1 : 0))
    (header, body, footer) = (parts[0], parts[1], parts[2])
  }
}

/// What is to be done after an event.
enum ScreenAction: Sendable {
  /// Carry out an effect.
  case effect(AppEffect)
  /// Show another screen above this one; made with a number that no other screen has.
  case push(@Sendable (Int) -> any Screen)
  /// Show another screen in place of this one.
  case replace(@Sendable (Int) -> any Screen)
  /// Go back to the screen below.
  case pop
  /// Go back to the screen below and press a key there.
  case popAndPress(Key)
  /// Keep what was typed for the next time.
  case remember(ScreenMemory)
  /// End the program.
  case quit
}

/// A key that means something, with its name and what it does.
struct ScreenHint: Sendable, Hashable {
  let key: Key
  let name: String
  let label: String

  init(_ key: Key, _ name: String, _ label: String) {
    self.key = key
    self.name = name
    self.label = label
  }
}
