internal import CNcurses
import Glibc
import Synchronization
public import TerminalScreen

/// The terminal of this process, taken for a program that draws on all of it. One at a time, on the thread that opened
/// it; given back by `close`, when the value goes away, at `exit`, and by signals that end the process.
public final class Terminal {
  let options: TerminalOptions
  let wake: WakePipe
  let control: ControlStrings
  var reader = KeyReader()
  /// Events read and not yet handed out, the next one last.
  var waiting: [InputEvent] = []
  /// Whether standard input has ended.
  var isHungUp = false
  /// The extent of the screen.
  public internal(set) var size: Size
  /// How many colours are used.
  public var colorDepth: ColorDepth { writer.palette.depth }
  /// Whether the screen holds something else than what was last drawn.
  public private(set) var needsRedraw = true

  private let screen: OpaquePointer
  private var writer: CellWriter
  private let settings: termios
  private var lastFrame: Frame?
  private var lastTitle: String?
  private var isOpen = true

  private static let isTaken = Atomic<Bool>(false)
  /// Registered once a process: `exit` from anywhere gives the terminal back.
  private static let atExit: Void = { _ = atexit { TerminalRestore.restoreNow() } }()

  /// Takes the terminal on standard input and output.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal("standard input") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal("standard output") }
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { throw .system("tcgetattr", code: errno) }
    let wake = try WakePipe()
    guard !Self.isTaken.exchange(true, ordering: .sequentiallyConsistent) else { throw .alreadyOpen }
    Environment.setLocale()
    SignalTraps.remember()
    let kind = Environment.value("TERM") ?? ""
    guard let screen = curses_open() else {
      SignalTraps.remove()
      Self.isTaken.store(false, ordering: .sequentiallyConsistent)
      throw .unknownTerminal(kind)
    }
    guard ControlStrings.capability("cup") != nil else {
      endwin()
      delscreen(screen)
      SignalTraps.remove()
      Self.isTaken.store(false, ordering: .sequentiallyConsistent)
      throw .tooSimple(kind)
    }
    self.options = options
    self.wake = wake
    self.screen = screen
    self.settings = settings
    control = ControlStrings(usesMouse: options.usesMouse)
    Self.prepareInput(options)
    writer = CellWriter(palette: Palette(options.scheme, allowsColor: options.allowsColor))
    size = Size(width: Int(curses_columns()), height: Int(curses_lines()))
    _ = Self.atExit
    TerminalRestore.arm(settings: settings, escapes: control.emergency())
    SignalTraps.install(wake: wake)
    ControlStrings.send(control.enter)
  }

  deinit {
    close()
  }

  private static func prepareInput(_ options: TerminalOptions) {
    raw()
    noecho()
    nonl()
    intrflush(nil, false)
    keypad(curses_standard_screen(), true)
    meta(curses_standard_screen(), true)
    nodelay(curses_standard_screen(), true)
    // Drawing is not put off while keys are waiting: each frame is drawn once all of them are taken in.
    typeahead(-1)
    set_escdelay(25)
    mouseinterval(0)
    curses_enable_mouse(options.usesMouse ? 1 : 0)
    KeyCodes.defineSequences()
  }

  /// Shows `frame`: cells that differ from the last one are handed to ncurses, which sends the terminal what it needs.
  public func draw(_ frame: Frame) {
    guard isOpen else { return }
    if needsRedraw { curses_repaint_all() }
    let isComparable = !needsRedraw && lastFrame?.size == frame.size
    let last = isComparable ? lastFrame?.grid : nil
    // Without a frame to compare with, ncurses' own blank screen is the one.
    if last == nil { erase() }
    for y in 0..<Swift.min(frame.grid.height, size.height) {
      for x in 0..<Swift.min(frame.grid.width, size.width) {
        let cell = frame.grid[x, y]
        if let last, last[x, y] == cell { continue }
        if last == nil, cell == .blank() { continue }
        // A wide grapheme that begins in the last column of a smaller terminal cannot be drawn there.
        writer.write(x + cell.width > size.width ? .blank(cell.style) : cell, x: x, y: y)
      }
    }
    if let cursor = frame.cursor, Rect(size).contains(cursor) {
      curs_set(1)
      wmove(curses_standard_screen(), Int32(cursor.y), Int32(cursor.x))
    } else {
      curs_set(0)
    }
    wnoutrefresh(curses_standard_screen())
    doupdate()
    if let title = frame.title, title != lastTitle { ControlStrings.send(control.title(title)) }
    lastTitle = frame.title ?? lastTitle
    lastFrame = frame
    needsRedraw = false
  }

  /// Makes the next `draw` paint every cell anew.
  public func invalidate() {
    needsRedraw = true
  }

  /// Gives the terminal back while `body` runs another program in it, and takes it again afterwards.
  public func suspend<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    guard isOpen else { return try body() }
    def_prog_mode()
    leave()
    defer { enterAgain() }
    return try body()
  }

  /// Stops the process as Control-Z does in other programs; comes back when the shell continues it.
  public func stopProcess() {
    suspend { _ = kill(0, SIGTSTP) }
  }

  /// Gives the terminal back for good. Doing so again does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    delscreen(screen)
    Self.isTaken.store(false, ordering: .sequentiallyConsistent)
  }

  private func leave() {
    ControlStrings.send(control.leave)
    endwin()
    SignalTraps.remove()
    TerminalRestore.disarm()
  }

  private func enterAgain() {
    TerminalRestore.arm(settings: settings, escapes: control.emergency())
    SignalTraps.install(wake: wake)
    takeModesAgain()
    ControlStrings.send(control.enter)
  }

  /// Sets the modes of a drawn screen anew, after another program had the terminal.
  func takeModesAgain() {
    reset_prog_mode()
    updateSize()
    lastTitle = nil
    needsRedraw = true
  }

  /// Takes in the terminal's extent.
  @discardableResult
  func updateSize() -> Bool {
    var found = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &found) == 0, found.ws_col > 0, found.ws_row > 0 else { return false }
    let newSize = Size(width: Int(found.ws_col), height: Int(found.ws_row))
    guard newSize != size else { return false }
    resizeterm(Int32(newSize.height), Int32(newSize.width))
    size = newSize
    needsRedraw = true
    return true
  }
}
