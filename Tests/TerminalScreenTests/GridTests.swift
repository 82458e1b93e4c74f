import TerminalScreen
import Testing

struct GridTests {
  private static let text = "aệ日本👨‍👩‍👧b\u{301}"

  @Test(arguments: [-1_000_000_000, -9, -2, -1, 0, 1, 2, 3, 4, 5, 9, Int.max, Int.min])
  func nothingTrapsOutside(at place: Int) {
    for size in [Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 5, height: 3)] {
      var grid = Grid(size: size)
      grid.write(Self.text, at: Point(x: place, y: 0))
      grid.write(Self.text, at: Point(x: 0, y: place))
      grid.write(Self.text, at: Point(x: 1, y: 1), clip: Rect(x: place, y: place, width: place, height: place))
      grid.fill(Rect(x: place, y: place, width: place, height: 7), with: "日", style: Style(.bar))
      grid.restyle(Rect(x: 0, y: place, width: place, height: place)) { _ in Style(.dim) }
      grid.draw(grid, at: Point(x: place, y: place))
      grid.drawBox("t", in: Rect(x: place, y: -1, width: 9, height: 9))
      #expect(grid[place, place].width <= 2)
      #expect(isSound(grid))
    }
  }

  @Test func textIsClippedToTheGrid() {
    var grid = Grid(size: Size(width: 4, height: 2))
    let end = grid.write("abcdef", at: Point(x: -1, y: 0))
    #expect(end == 5)
    grid.write("xyz", at: Point(x: 2, y: 1))
    #expect(grid.plainText == "bcde\n  xy")
  }

  @Test func wideGraphemesAreNeverCutInHalf() {
    var grid = Grid(size: Size(width: 3, height: 3))
    grid.write("日本", at: Point(x: -1, y: 0))
    grid.write("日本", at: Point(x: 0, y: 1))
    grid.write("a日b", at: Point(x: 0, y: 2), clip: Rect(x: 0, y: 0, width: 2, height: 3))
    #expect(grid.plainText == " 本\n日\na")
    #expect(isSound(grid))
  }

  @Test func writingOverHalfOfAWideGraphemeLeavesASpace() {
    for x in 0...3 {
      var grid = Grid(size: Size(width: 4, height: 1))
      grid.write("日本", at: Point(x: 0, y: 0))
      grid.write("x", at: Point(x: x, y: 0))
      #expect(isSound(grid))
      #expect(grid[x, 0].grapheme == "x")
      grid.write("語", at: Point(x: x, y: 0))
      #expect(isSound(grid))
    }
  }

  @Test func controlCharactersAreDrawnAsPictures() {
    var grid = Grid(size: Size(width: 20, height: 1))
    grid.write("a\u{1B}[2J\u{7}\u{202E}b\tc\r\nd\u{9B}", at: Point(x: 0, y: 0))
    #expect(grid.plainText == "a␛[2J␇b c␍d\u{FFFD}")
  }

  @Test func rightToLeftRowsStandAtTheRight() {
    var grid = Grid(size: Size(width: 10, height: 3))
    grid.write([StyledLine("12 שלום"), StyledLine("abc שלום")], in: grid.bounds)
    grid.write("mid", in: Rect(x: 0, y: 2, width: 10, height: 1), alignment: .center)
    #expect(grid.plainText == "   12 שלום\nabc שלום\n   mid")
  }

  @Test func drawingAGridKeepsWideGraphemesWhole() {
    var small = Grid(size: Size(width: 4, height: 1))
    small.write("日本", at: Point(x: 0, y: 0))
    for x in -4...6 {
      var grid = Grid(size: Size(width: 5, height: 1))
      grid.write("語語", at: Point(x: 0, y: 0))
      grid.draw(small, at: Point(x: x, y: 0), clip: Rect(x: 1, y: 0, width: 3, height: 1))
      #expect(isSound(grid), "at \(x)")
    }
  }
}

/// Whether every wide grapheme has exactly its own second cell.
func isSound(_ grid: Grid) -> Bool {
  for y in 0..<grid.height {
    var x = 0
    while x < grid.width {
      let cell = grid[x, y]
      guard cell.width == 1 || (cell.width == 2 && x + 1 < grid.width && grid[x + 1, y].width == 0) else {
        return false
      }
      x += cell.width
    }
  }
  return true
}
