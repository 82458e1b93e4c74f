internal import CNcurses
internal import TerminalScreen

/// Turns what ncurses reads into events: letters typed with separate marks become one key, a bracketed paste one event.
struct KeyReader {
  private enum Unit {
    case scalar(Unicode.Scalar)
    case code(Int32)
  }

  private var heldBack: Unit?
  private var paste: [Unicode.Scalar]?

  /// The most scalars taken in one paste; the rest is left out.
  private static let pasteLimit = 4_000_000

  /// Whether a paste has begun and not ended.
  var isPasting: Bool { paste != nil }

  /// Reads all that has arrived, without waiting.
  mutating func readAll() -> [InputEvent] {
    var events: [InputEvent] = []
    while let unit = next() {
      if let event = event(for: unit) { events.append(event) }
    }
    return events
  }

  /// Ends a paste whose end never came.
  mutating func finishPaste() -> InputEvent? {
    guard let text = paste else { return nil }
    paste = nil
    return .paste(Self.normalized(text))
  }

  private mutating func next() -> Unit? {
    if let unit = heldBack {
      heldBack = nil
      return unit
    }
    var value: wint_t = 0
    switch curses_read(&value) {
    case 1: return .scalar(Unicode.Scalar(value) ?? "\u{FFFD}")
    case 2: return .code(Int32(bitPattern: value))
    default: return nil
    }
  }

  private mutating func event(for unit: Unit) -> InputEvent? {
    switch unit {
    case .code(KeyCodes.pasteStart):
      paste = paste ?? []
      return nil
    case .code(KeyCodes.pasteEnd):
      return finishPaste()
    case .code(KEY_MOUSE):
      return mouseEvent()
    case .code(let code):
      return isPasting ? nil : KeyCodes.key(forCode: code).map { .key($0) }
    case .scalar(let scalar) where paste != nil:
      if paste?.count ?? 0 < Self.pasteLimit { paste?.append(scalar) }
      return nil
    case .scalar(let scalar) where scalar.value == 27 && skipsUnknownSequence():
      return nil
    case .scalar(let scalar) where scalar.value < 0x20 || scalar.value == 0x7F:
      return KeyCodes.key(forControl: scalar.value).map { .key($0) }
    case .scalar(let scalar):
      return .key(.character(grapheme(startingWith: scalar)))
    }
  }

  /// Takes the marks that have arrived together with their letter.
  private mutating func grapheme(startingWith scalar: Unicode.Scalar) -> String {
    var text = String(Character(scalar))
    while let unit = next() {
      guard case .scalar(let mark) = unit, mark.value >= 0x300, (text + String(Character(mark))).count == 1 else {
        heldBack = unit
        break
      }
      text.unicodeScalars.append(mark)
    }
    return text
  }

  /// After Escape: takes a control sequence that ncurses did not know, which is a key we have no name for and must not
  /// be seen as Escape and typed letters.
  private mutating func skipsUnknownSequence() -> Bool {
    guard let unit = next() else { return false }
    guard case .scalar("[") = unit else {
      heldBack = unit
      return false
    }
    while let unit = next() {
      guard case .scalar(let scalar) = unit else {
        heldBack = unit
        break
      }
      if (0x40...0x7E).contains(scalar.value) { break }
    }
    return true
  }

  private func mouseEvent() -> InputEvent? {
    var x: Int32 = 0
    var y: Int32 = 0
    let action: MouseEvent.Action
    switch curses_mouse_press(&x, &y) {
    case 1: action = .press
    case 2: action = .middlePress
    case 3: action = .rightPress
    case 4: action = .wheelUp
    case 5: action = .wheelDown
    case 6: action = .drag
    default: return nil
    }
    return .mouse(MouseEvent(action, at: Point(x: Int(x), y: Int(y))))
  }

  private static func normalized(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    var result = ""
    for character in String(text) {
      result.append(character == "\r" || character == "\r\n" ? "\n" : character)
    }
    return result
  }
}
