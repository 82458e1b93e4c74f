import TerminalScreen
import Testing

struct TextAreaTests {
  private func rows(_ text: String, width: Int) -> [String] {
    var area = TextArea(text)
    area.layOut(width: width)
    return area.layout.rows.map { String(area.characters[$0]) }
  }

  @Test func rowsBreakAtSpacesAndHoldEveryGrapheme() {
    #expect(rows("", width: 10) == [""])
    #expect(rows("một hai ba bốn", width: 8) == ["một hai ", "ba bốn"])
    #expect(rows("một\n\nhai\n", width: 8) == ["một\n", "\n", "hai\n", ""])
    #expect(rows("aaaaaaaaaaaa", width: 5) == ["aaaaa", "aaaaa", "aa"])
    #expect(rows("ab cdefghijk", width: 5) == ["ab ", "cdefg", "hijk"])
    #expect(rows("漢字漢字漢", width: 5) == ["漢字", "漢字", "漢"])
    #expect(rows("a    b", width: 3) == ["a    ", "b"])
    #expect(rows("漢", width: 1) == ["漢"])
    for text in ["Cho hàm số $y = x^3$ có đồ thị.\nHỏi gì?", "e\u{302}\u{323}👨‍👩‍👧\t\u{202E}x", "  x  "] {
      for width in 1...30 { #expect(rows(text, width: width).joined() == text) }
    }
  }

  @Test func upAndDownKeepTheColumn() {
    var area = TextArea("một hai ba\nab\nnăm sáu bảy")
    area.layOut(width: 40)
    area.moveCursor(to: 9)
    var places: [Int] = []
    for motion in [TextMotion.down, .down, .down, .up, .up, .up, .left, .down] {
      area.move(motion)
      places.append(area.cursor)
    }
    // Behind "ab", then back to column 9; at the ends the cursor stays.
    #expect(places == [13, 23, 23, 13, 9, 9, 8, 13])
  }

  @Test func homeAndEndStayInTheirRow() {
    var area = TextArea("một hai ba bốn")
    area.layOut(width: 8)
    area.moveCursor(to: 2)
    area.move(.rowEnd)
    #expect(area.cursor == 7)
    area.move(.right)
    area.move(.rowEnd)
    #expect(area.cursor == 14)
    area.move(.rowStart)
    #expect(area.cursor == 8)
  }

  @Test func aDecomposedLetterIsOneStepAndOneDeletion() {
    for letter in ["ệ", "e\u{302}\u{323}", "👨‍👩‍👧", "🇻🇳", "\r\n"] {
      var area = TextArea("a\(letter)b")
      #expect(area.cursor == 3)
      area.move(.left)
      area.deleteBackward()
      #expect(area.text == "ab")
    }
  }

  /// An input method that sends marks takes them back one by one while the letter is being typed, and only then.
  @Test func typedMarksAreTakenBackOneByOne() {
    for keys in [["e", "\u{302}", "\u{301}"], ["e\u{302}", "\u{301}"], ["e\u{302}\u{301}"]] {
      var area = TextArea("ti")
      for key in keys { area.insert(key) }
      #expect(area.text.unicodeScalars.elementsEqual("tie\u{302}\u{301}".unicodeScalars))
      area.deleteBackward()
      #expect(area.text.unicodeScalars.elementsEqual("tie\u{302}".unicodeScalars))
      area.insert("\u{323}")
      #expect(area.text == "tiệ")
      area.move(.left)
      area.move(.right)
      area.deleteBackward()
      #expect(area.text == "ti")
    }
    var composed = TextArea("ti")
    composed.insert("ế")
    composed.deleteBackward()
    #expect(composed.text == "ti")
  }

  @Test func selectionIsReplacedAndDeleted() {
    var area = TextArea("một hai ba")
    area.select(4..<7)
    #expect(area.selectedText == "hai")
    area.insert("bốn năm")
    #expect(area.text == "một bốn năm ba")
    #expect(area.selection == nil && area.cursor == 11)
    area.move(.wordLeft, selecting: true)
    area.move(.wordLeft, selecting: true)
    #expect(area.selectedText == "bốn năm")
    area.deleteBackward()
    #expect(area.text == "một  ba")
    area.selectAll()
    area.move(.left)
    #expect(area.cursor == 0 && area.selection == nil)
  }

  @Test func whatDoesNotGoInIsCounted() {
    var area = TextArea("", limit: 6)
    let first = area.insert("a\u{1B}b\u{0}\r\nc")
    #expect(area.text == "ab\nc" && first.dropped == 2 && first.cut == 0)
    let second = area.insert("đề")
    #expect(area.text == "ab\ncđ" && second.cut == 1)
    area.select(0..<4)
    let third = area.insert("xyzt")
    #expect(area.text == "xyztđ" && third.isWhole)
    var line = TextArea("", isMultiline: false)
    line.insert("a\nb\tc")
    #expect(line.text == "a b c")
    let isTaken = line.handle(.enter)
    #expect(!isTaken)
  }

  @Test func whatIsThereAlreadyIsKept() {
    for text in ["a\u{1B}[31mb", "a\r\nb", "\u{0}", "a\nb"] {
      #expect(TextArea(text, limit: 1, isMultiline: false).text.utf8.elementsEqual(text.utf8))
    }
    #expect(rows("a\r\nb", width: 5) == ["a\r\n", "b"])
  }

  @Test func keysThatLeadOutAreNotTaken() {
    var area = TextArea("một\nhai")
    area.layOut(width: 20)
    let taken = [Key.up, .up, .down, .down, .left, .right, .right, .tab, .function(2)].map { area.handle($0) }
    #expect(taken == [true, false, true, false, true, true, true, false, false])
  }

  @Test func invisibleCharactersAreSeenWhileTheyAreEdited() {
    var area = TextArea("a\u{202E}b\u{200B}")
    area.layOut(width: 10)
    area.select(0..<1)
    var frame = Frame(size: Size(width: 10, height: 2))
    frame.draw(area, in: Rect(x: 0, y: 0, width: 10, height: 1), isFocused: true)
    let row = (0..<5).map { frame.grid[$0, 0].grapheme }.joined()
    #expect(row == "a⋄b⋄ ")
    #expect(frame.grid[1, 0].style.role == .warning && frame.grid[0, 0].style.role == .selection)
    #expect(frame.cursor == Point(x: 1, y: 0))
  }

  @Test func editsOfALongTextKeepItsRows() {
    var area = TextArea(String(repeating: "Đoạn văn dài có dấu. ", count: 1_000))
    area.layOut(width: 40)
    area.moveCursor(to: 10_000)
    for _ in 0..<200 {
      area.insert("x")
      area.deleteBackward()
      area.deleteForward()
    }
    var fresh = TextArea(area.text)
    fresh.layOut(width: 40)
    #expect(area.layout == fresh.layout)
    #expect(area.layout.rows.last?.upperBound == area.characters.count)
  }
}
