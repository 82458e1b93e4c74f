import QuestionModel
import TerminalScreen

/// A form of a few rows, each with a text, a tick or a choice.
struct EntryForm<Row: Sendable & Hashable>: Sendable, Hashable {
  /// What stands in a row.
  enum Entry: Sendable, Hashable {
    case text(TextField)
    case tick(Bool)
    /// The place of what is chosen, and of how many.
    case choice(Int, of: Int)
  }

  /// A row with what stands in it.
  struct Line: Sendable, Hashable {
    let row: Row
    var entry: Entry

    init(_ row: Row, _ entry: Entry) {
      self.row = row
      self.entry = entry
    }
  }

  private(set) var lines: [Line]
  private(set) var list = ListState()

  init(_ lines: [Line]) { self.lines = lines }

  /// The row that has the keyboard.
  var selected: Row { lines[list.selection].row }

  /// Whether letters are typed where the keyboard is.
  var isInText: Bool { Self.isText(lines[list.selection]) }

  /// Whether any row is ticked or chosen.
  var hasChoices: Bool { lines.contains { !Self.isText($0) } }

  /// Whether there is nothing in the text that has the keyboard.
  var isEmptyText: Bool { field(of: selected)?.isEmpty ?? true }

  /// What is typed in a row, without spaces around it.
  func text(_ row: Row) -> String { field(of: row)?.text.trimmed ?? "" }

  /// What is typed in a row as it is, as a password must be.
  func wholeText(_ row: Row) -> String { field(of: row)?.text ?? "" }

  func isOn(_ row: Row) -> Bool { entry(of: row) == .tick(true) }

  func choice(_ row: Row) -> Int {
    guard case .choice(let place, _)? = entry(of: row) else { return 0 }
    return place
  }

  /// Puts a text, a tick or a choice in a row.
  mutating func set(_ row: Row, _ entry: Entry) {
    guard let place = place(of: row) else { return }
    lines[place].entry = entry
  }

  /// Empties a text, or fills it.
  mutating func write(_ row: Row, _ text: String) {
    guard var field = field(of: row) else { return }
    field.replace(with: text)
    set(row, .text(field))
  }

  /// The first row with an empty text; nil where all are filled.
  var firstEmpty: Row? {
    lines.first { line in
      if case .text(let field) = line.entry { field.isEmpty } else { false }
    }?.row
  }

  /// Adds a row at the end.
  mutating func append(_ line: Line) { lines.append(line) }

  mutating func select(_ row: Row) {
    guard let place = place(of: row) else { return }
    list = ListState(selection: place)
  }

  /// Takes a key that moves, types, ticks or chooses.
  mutating func handle(_ key: Key) {
    switch key {
    case .down, .tab: move(by: 1)
    case .up, .backTab: move(by: -1)
    case .character("j") where !isInText: move(by: 1)
    case .character("k") where !isInText: move(by: -1)
    case .character(" ") where !isInText, .right where !isInText: step(by: 1)
    case .left where !isInText: step(by: -1)
    default:
      guard case .text(var field) = lines[list.selection].entry else { return }
      _ = field.handle(key)
      lines[list.selection].entry = .text(field)
    }
  }

  /// Pastes a text where the keyboard is.
  mutating func insert(_ text: String) {
    guard case .text(var field) = lines[list.selection].entry else { return }
    field.insert(text)
    lines[list.selection].entry = .text(field)
  }

  /// Takes the mouse: a click selects a row, ticks, chooses, or puts the cursor in a text; the wheel moves.
  mutating func handle(_ mouse: MouseEvent) {
    guard mouse.action == .press, let target = mouse.target, ["row", "field"].contains(target.action) else {
      _ = list.handle(mouse, count: lines.count, rows: lines.count)
      return
    }
    list.select(target.index, count: lines.count, rows: lines.count)
    switch lines[list.selection].entry {
    case .text(var field) where target.action == "field":
      field.moveCursor(to: mouse)
      lines[list.selection].entry = .text(field)
    case .text: break
    default: step(by: 1)
    }
  }

  /// Whether there is a row after the selected one, or before it.
  func canMove(by step: Int) -> Bool { lines.indices.contains(list.selection + step) }

  private mutating func move(by step: Int) { list.move(by: step, count: lines.count, rows: lines.count) }

  private mutating func step(by step: Int) {
    switch lines[list.selection].entry {
    case .text: break
    case .tick(let isOn): lines[list.selection].entry = .tick(!isOn)
    case .choice(let place, let count): lines[list.selection].entry = .choice((place + step + count) % count, of: count)
    }
  }

  private func place(of row: Row) -> Int? { lines.firstIndex { $0.row == row } }
  func entry(of row: Row) -> Entry? { place(of: row).map { lines[$0].entry } }

  private func field(of row: Row) -> TextField? {
    guard case .text(let field)? = entry(of: row) else { return nil }
    return field
  }

  /// Gives the keyboard to the first row with a text, or without one.
  mutating func enter(text isText: Bool) {
    guard isText != isInText, let place = lines.firstIndex(where: { Self.isText($0) == isText }) else { return }
    list = ListState(selection: place)
  }

  private static func isText(_ line: Line) -> Bool {
    if case .text = line.entry { true } else { false }
  }
}
