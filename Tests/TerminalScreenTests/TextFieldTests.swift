import TerminalScreen
import Testing

struct TextFieldTests {
  @Test func aDecomposedLetterIsOneStepAndOneDeletion() {
    for letter in ["ệ", "e\u{302}\u{323}", "👨‍👩‍👧", "🇻🇳", "👍🏽"] {
      var field = TextField("a\(letter)b")
      #expect(field.cursor == 3)
      _ = field.handle(.left)
      _ = field.handle(.backspace)
      #expect(field.text == "ab")
      #expect(field.cursor == 1)
    }
  }

  @Test func marksTypedAfterTheirLetterJoinIt() {
    var field = TextField("xin")
    for part in ["e", "\u{302}", "\u{323}"] {
      let isTaken = field.handle(.character(part))
      #expect(isTaken)
    }
    #expect(field.cursor == 4)
    #expect(field.text.unicodeScalars.elementsEqual("xine\u{302}\u{323}".unicodeScalars))
  }

  @Test func deletingBetweenALetterAndAMarkJoinsThem() {
    var field = TextField("e- \u{301}")
    field.moveCursor(to: 3)
    _ = field.handle(.backspace)
    _ = field.handle(.backspace)
    #expect(field.text.count == field.before.count + field.after.count)
  }

  @Test func editorKeysWork() {
    var field = TextField("Thủ đô Hà Nội")
    let keys: [(Key, String, Int)] = [
      (.wordLeft, "Thủ đô Hà Nội", 10), (.control("w"), "Thủ đô Nội", 7), (.control("k"), "Thủ đô ", 7),
      (.home, "Thủ đô ", 0), (.delete, "hủ đô ", 0), (.character("T"), "Thủ đô ", 1), (.wordRight, "Thủ đô ", 3),
      (.right, "Thủ đô ", 4), (.control("u"), "đô ", 0), (.end, "đô ", 3), (.backspace, "đô", 2),
    ]
    for (key, text, cursor) in keys {
      let isTaken = field.handle(key)
      #expect(isTaken)
      #expect(field.text == text)
      #expect(field.cursor == cursor)
    }
    for key: Key in [.escape, .enter, .up, .tab] {
      let isTaken = field.handle(key)
      #expect(!isTaken)
    }
  }

  @Test func keysAtTheEndsDoNothing() {
    var field = TextField()
    for key: Key in [.backspace, .delete, .left, .right, .wordLeft, .wordRight, .control("w"), .control("k")] {
      let isTaken = field.handle(key)
      #expect(isTaken)
      #expect(field.isEmpty)
    }
    field.moveCursor(to: 99)
    field.moveCursor(to: -99)
    #expect(field.cursor == 0)
  }

  @Test func pastesBecomeOneLineWithinTheLimit() {
    var field = TextField("ab", limit: 8)
    _ = field.handle(.left)
    field.insert("1\n2\t3\u{1B}\r\n456789")
    #expect(field.text == "a1 2 3 b")
    #expect(field.cursor == 7)
  }

  @Test func theCursorIsAlwaysSeen() {
    for width in 1...30 {
      var field = TextField("Một dòng rất dài 日本語 với e\u{302}\u{323} và 👨‍👩‍👧 trong đó")
      while true {
        var frame = Frame(size: Size(width: 40, height: 1))
        let area = Rect(x: 3, y: 0, width: width, height: 1)
        frame.draw(field, in: area, isFocused: true)
        #expect(frame.cursor.map { area.contains($0) } == true, "width \(width), cursor \(field.cursor)")
        #expect(isSound(frame.grid))
        if field.cursor == 0 { break }
        _ = field.handle(.left)
      }
    }
  }

  @Test func continuationIsMarked() {
    var frame = Frame(size: Size(width: 10, height: 2))
    var field = TextField("0123456789abcdefghij")
    frame.draw(field, in: frame.bounds.row(0), isFocused: true)
    field.moveCursor(to: 10)
    frame.draw(field, in: frame.bounds.row(1), isFocused: true)
    #expect(frame.plainText == "‹ghij\n‹6789abcd›")
    frame.draw(TextField(), in: frame.bounds.row(0), placeholder: "tìm…", isFocused: true)
    #expect(frame.plainText.hasPrefix("tìm…"))
    #expect(frame.cursor == Point(x: 0, y: 0))
  }
}
