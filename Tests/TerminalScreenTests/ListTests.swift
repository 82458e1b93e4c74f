import TerminalScreen
import Testing

struct ListTests {
  @Test func theSelectionIsAlwaysSeen() {
    var state = ListState()
    let keys: [Key] = [
      .down, .down, .pageDown, .end, .up, .pageUp, .control("u"), .home, .up, .character("j"), .character("G"),
      .character("k"), .control("d"), .character("g"),
    ]
    for rows in [0, 1, 2, 5, 20] {
      for count in [0, 1, 4, 5, 6, 100_000] {
        for key in keys {
          let isTaken = state.handle(key, count: count, rows: rows)
          #expect(isTaken)
          let offset = state.visibleOffset(count: count, rows: rows)
          #expect((offset..<offset + max(1, rows)).contains(state.selection), "\(key) \(count) \(rows)")
          #expect(state.selection == 0 || state.selection < count)
          #expect(offset == 0 || offset + max(1, rows) <= count)
        }
      }
    }
    let takesEnter = state.handle(.enter, count: 3, rows: 3)
    #expect(!takesEnter)
  }

  @Test func movingInsideTheViewDoesNotScroll() {
    var state = ListState()
    state.select(10, count: 100, rows: 5)
    #expect(state.offset == 6)
    state.move(by: -3, count: 100, rows: 5)
    #expect(state.offset == 6)
    state.move(by: -2, count: 100, rows: 5)
    #expect(state.offset == 5)
  }

  @Test func theWheelMovesThreeRows() {
    var state = ListState()
    let place = Point(x: 0, y: 0)
    let takesWheel = state.handle(MouseEvent(.wheelDown, at: place), count: 10, rows: 4)
    let takesPress = state.handle(MouseEvent(.press, at: place), count: 10, rows: 4)
    #expect(takesWheel)
    #expect(!takesPress)
    #expect(state.selection == 3)
  }

  @Test func onlyVisibleRowsAreAskedFor() {
    var state = ListState()
    state.select(50_000, count: 100_000, rows: 3)
    var frame = Frame(size: Size(width: 20, height: 3))
    var asked: [Int] = []
    frame.drawList(state, count: 100_000, in: frame.bounds) { index in
      asked.append(index)
      return StyledLine("câu \(index)")
    }
    #expect(asked == [49_998, 49_999, 50_000])
    #expect(frame.plainText == "  câu 49998        │\n  câu 49999        ┃\n› câu 50000        │")
    #expect(frame.grid.stylePlane.hasSuffix("SSSSSSSSSSSSSSSSSSSt"))
    #expect(frame.target(at: Point(x: 3, y: 1))?.index == 49_999)
  }

  @Test func aListThatShrankIsDrawn() {
    var state = ListState()
    state.select(99, count: 100, rows: 5)
    var frame = Frame(size: Size(width: 10, height: 5))
    frame.drawList(state, count: 2, in: frame.bounds) { StyledLine("\($0)") }
    #expect(frame.plainText == "  0\n› 1\n\n\n")
  }

  @Test func scrolledTextStopsAtItsEnds() {
    var state = ScrollState()
    state.scroll(by: 99, count: 10, rows: 4)
    #expect(state.offset == 6)
    state.reveal(2, count: 10, rows: 4)
    #expect(state.offset == 2)
    state.reveal(9, count: 10, rows: 4)
    #expect(state.offset == 6)
    let takesHome = state.handle(.home, count: 10, rows: 4)
    #expect(takesHome)
    #expect(state.offset == 0)
    state.scroll(by: Int.max, count: 3, rows: 4)
    #expect(state.offset == 0)
  }
}
