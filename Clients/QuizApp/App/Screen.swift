import QuestionAPI
import QuestionModel
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

  /// The pictures it shows, in the sizes it has room for.
  func wantedPictures(_ context: ScreenContext) -> [PictureRequest]

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

  /// All that can be done here, wherever the keyboard is.
  var table: CommandTable { get }

  /// The part that has the keyboard.
  var place: CommandPlace { get }

  /// Gives the keyboard to another part, for a command that is given there.
  mutating func enter(_ place: CommandPlace, _ context: ScreenContext)

  /// Whether there is something that the command could be given for; a numbered one that goes beyond is not listed.
  func has(_ command: Command) -> Bool

  /// Why a command cannot be given now; nil where it can.
  func refusal(of command: Command, _ words: Words) -> String?

  /// Whether Control-Z takes back a change instead of stopping the process.
  var takesUndo: Bool { get }

  /// Whether Control-C copies what is selected instead of ending the program.
  var takesCopy: Bool { get }

  /// Whether it has something that the end of the program would lose: then it asks when Control-C is pressed.
  var asksToQuit: Bool { get }

  /// Whether something is awaited, so that a sign of it must move.
  var isWaiting: Bool { get }

  /// Whether a clock runs.
  var hasClock: Bool { get }
}

extension Screen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { [] }
  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] { [] }
  func wantedPictures(_ context: ScreenContext) -> [PictureRequest] { [] }
  mutating func close() -> [AppEffect] { [] }
  func detail(_ context: ScreenContext) -> String { "" }
  var place: CommandPlace { table.places[0] }
  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {}
  func has(_ command: Command) -> Bool { true }
  func refusal(of command: Command, _ words: Words) -> String? { nil }
  var takesUndo: Bool { false }
  var takesCopy: Bool { false }
  var asksToQuit: Bool { false }
  var isWaiting: Bool { false }
  var hasClock: Bool { false }

  /// Whether letters are typed into a field.
  var hasTextFocus: Bool { place.isText }

  /// What keys can do now, what comes first before what comes later.
  var active: [Command] { place.commands + table.everywhere + GlobalCommands.all }

  /// Everything that can be done here, wherever the keyboard is, for the list of commands.
  func commands(_ words: Words) -> [ScreenHint] {
    let shown = hints(words)
    return table.commands(beginningAt: place).filter(has).map { command in
      let label = shown.first { $0.command == command && $0.partner == nil }?.label
      return ScreenHint(command, label: label ?? command.label(words), reason: refusal(of: command, words))
    }
  }
}

/// What screens that are gone leave to those that come: nothing typed is lost by going back.
struct ScreenMemory: Sendable, Hashable {
  /// The last search.
  var query = ""
  /// How the last quiz was set up.
  var options = PracticeOptions()
  /// Comments that were written and not sent, by question.
  var comments: [QuestionID: String] = [:]
  /// The name of whoever signed in last, or tried to.
  var signInName = ""
  /// Numbers of notices that were put away.
  var dismissedNotices: Set<Int> = []
  /// The folder that a file was chosen in.
  var folder: String?
  /// A bank that was to be added.
  var peer = PeerForm()
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
  /// The keys that commands have.
  var keys = KeyMap()
  /// The pictures drawn so far.
  var pictures = PictureShelf()
  /// Whom the bank takes the person for; nil until that is known.
  var caller: CallerIdentity?
  /// Exchanges with other banks that were begun.
  var runs = SyncRuns()

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
  /// Go back to the screen below and give a command there.
  case popAndRun(Command)
  /// Keep what was typed for the next time.
  case remember(ScreenMemory)
  /// Go on without signing in: what the bank did not answer is told as it is.
  case giveUpSignIn
  /// End the program.
  case quit
}
