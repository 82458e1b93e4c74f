import TerminalScreen
import Testing

/// Vietnamese as input methods send it: letters, then Backspace and the letters anew.
struct InputMethodTests {
  /// A place where text is typed.
  private protocol Typed {
    var text: String { get }
    mutating func handle(_ key: Key) -> Bool
  }

  private struct Area: Typed {
    var area = TextArea()
    var text: String { area.text }
    mutating func handle(_ key: Key) -> Bool { area.handle(key) }
  }

  private struct Field: Typed {
    var field = TextField()
    var text: String { field.text }
    mutating func handle(_ key: Key) -> Bool { field.handle(key) }
  }

  /// Keys of a burst: `<` stands for Backspace.
  private func typed(_ keys: [String], into place: some Typed) -> String {
    var place = place
    for key in keys { _ = place.handle(key == "<" ? .backspace : .character(key)) }
    return place.text
  }

  private func check(_ keys: [String], _ text: String) {
    #expect(typed(keys, into: Area()).unicodeScalars.elementsEqual(text.unicodeScalars), "\(keys)")
    #expect(typed(keys, into: Field()).unicodeScalars.elementsEqual(text.unicodeScalars), "\(keys)")
  }

  @Test func telexAndVNIReplaceWhatTheyHaveTyped() {
    // Telex "tieengs", VNI "tie61ng", and "dduwowngf" with a burst over several letters.
    check(["t", "i", "e", "<", "ê", "n", "g", "<", "<", "<", "ế", "n", "g"], "tiếng")
    check(["t", "i", "e", "<", "ê", "<", "ế", "n", "g"], "tiếng")
    check(["d", "<", "đ", "u", "<", "ư", "o", "<", "<", "ư", "ơ", "n", "g", "<", "<", "<", "ờ", "n", "g"], "đường")
    check(["h", "o", "a", "<", "<", "ò", "a"], "hòa")
    // The same with a word before it, as Unikey sends it in one burst.
    check(["t", "o", "a", "n", " ", "h", "o", "c", "<", "<", "<", "h", "ọ", "c"], "toan học")
  }

  @Test func decomposedLettersAreTakenBackAsTheyCame() {
    // Letter and marks as separate keys, each taken back by a Backspace of its own.
    check(["t", "i", "e", "\u{302}", "\u{301}", "<", "<", "<", "e", "\u{302}", "\u{323}", "t"], "tie\u{302}\u{323}t")
    // Letter and marks in one key.
    check(["e\u{302}", "<", "<", "e\u{302}\u{301}"], "e\u{302}\u{301}")
    // A mark that follows a composed letter.
    check(["ê", "\u{301}", "<", "\u{323}"], "ê\u{323}")
    // A composed letter goes as a whole.
    check(["ế", "<", "e"], "e")
  }

  @Test func wordsAreTypedEitherWay() {
    for word in ["Nguyễn", "thưởng", "khuỷu", "Đắk Lắk", "quyết định", "nghiêng", "ƯỚC"] {
      let composed = word.unicodeScalars.map { String($0) }
      check(composed, word)
      let decomposed = word.decomposedStringWithMarks
      check(decomposed, decomposed.joined())
      // All of it taken back again, scalar by scalar, as long as one does not go elsewhere meanwhile.
      check(composed + Array(repeating: "<", count: composed.count), "")
    }
  }

  @Test func aLetterThatWasThereGoesAsAWhole() {
    var area = TextArea("vie\u{302}\u{323}t")
    area.move(.left)
    area.deleteBackward()
    #expect(area.text == "vit")
    var field = TextField("vie\u{302}\u{323}t")
    _ = field.handle(.left)
    _ = field.handle(.backspace)
    #expect(field.text == "vit")
  }
}

extension String {
  /// Each letter and each mark by itself; `đ` has none.
  fileprivate var decomposedStringWithMarks: [String] {
    let marks: [Character: [String]] = [
      "ễ": ["e", "\u{302}", "\u{303}"], "ư": ["u", "\u{31B}"], "ở": ["o", "\u{31B}", "\u{309}"],
      "ỷ": ["y", "\u{309}"], "ắ": ["a", "\u{306}", "\u{301}"], "ế": ["e", "\u{302}", "\u{301}"],
      "ị": ["i", "\u{323}"], "ê": ["e", "\u{302}"], "Ư": ["U", "\u{31B}"], "Ớ": ["O", "\u{31B}", "\u{301}"],
    ]
    return flatMap { marks[$0] ?? [String($0)] }
  }
}
