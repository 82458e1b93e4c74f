import TerminalScreen
import Testing

struct LayoutTests {
  @Test func lengthsNeverExceedTheTotal() {
    let lengths: [Length] = [.cells(3), .fraction(0.5), .flexible(2), .cells(Int.max), .rest, .fraction(.nan)]
    for total in [-1, 0, 1, 2, 5, 20, 1_000_000, Int.max] {
      let sizes = Length.resolve(lengths, in: total, gap: 1)
      #expect(sizes.allSatisfy { $0 >= 0 })
      #expect(sizes.reduce(0, +) <= max(0, total))
    }
  }

  @Test func partsFillTheSpace() {
    let area = Rect(x: 2, y: 1, width: 80, height: 24)
    let rows = area.rows(.cells(1), .rest, .cells(1))
    #expect(rows.map(\.height) == [1, 22, 1])
    #expect(rows.map(\.y) == [1, 2, 24])
    let columns = area.columns(.fraction(0.25), .rest, gap: 1)
    #expect(columns.map(\.width) == [19, 60])
    #expect(columns.map(\.x) == [2, 22])
    #expect(area.rows(.flexible(1), .flexible(2)).map(\.height) == [8, 16])
  }

  @Test func insetsAndCentresStayInside() {
    let area = Rect(x: 0, y: 0, width: 5, height: 3)
    #expect(area.inset(dx: 9, dy: 9).isEmpty)
    #expect(area.inset(dx: 1, dy: 1) == Rect(x: 1, y: 1, width: 3, height: 1))
    #expect(area.centered(Size(width: 3, height: 9)) == Rect(x: 1, y: 0, width: 3, height: 3))
    #expect(area.row(3).isEmpty)
  }
}
