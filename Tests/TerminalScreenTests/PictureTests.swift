import TerminalScreen
import Testing

struct PictureTests {
  @Test func rowsAreRunsOfOneLook() {
    let cells: [Picture.Cell] = [
      Picture.Cell("█", foreground: 1), Picture.Cell("▄", foreground: 1), Picture.Cell(" ", background: 231),
      Picture.Cell("▌"), Picture.Cell("▌"), Picture.Cell("▌"), Picture.Cell("▐"),
    ]
    let picture = Picture(width: 3, cells: cells)
    #expect(picture.size == Size(width: 3, height: 2))
    #expect(picture.lines.map(\.plainText) == ["█▄ ", "▌▌▌"])
    #expect(picture.lines.map(\.spans.count) == [2, 1])
    #expect(Picture(width: 0, cells: []).size == Size(width: 0, height: 0))
  }

  @Test func cellsKeepTheirColors() {
    var frame = Frame(size: Size(width: 4, height: 1))
    let picture = Picture(width: 2, cells: [Picture.Cell("▀", foreground: 9, background: 200), Picture.Cell("▀")])
    frame.grid.drawScrollText(picture.lines, ScrollState(), in: frame.bounds)
    #expect(frame.grid[0, 0].style == Style(.picture, foreground: 9, background: 200))
    #expect(frame.grid[1, 0].style == Style(.picture))
    #expect(frame.grid[2, 0].style == .plain)
    #expect(frame.grid.stylePlane == "XX")
  }
}
