import TerminalScreen
import Testing

struct WidgetTests {
  private static let hints = [
    KeyHint("Enter", "chọn", action: "open"), KeyHint("/", "tìm"), KeyHint("?", "trợ giúp"),
  ]

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 1), (1, 9), (20, 5), (40, 12), (80, 24), (120, 40)])
  func everyWidgetDrawsAtAnySize(width: Int, height: Int) {
    var frame = Frame(size: Size(width: width, height: height))
    let area = frame.bounds
    frame.grid.drawHeader("Ngân hàng câu hỏi", detail: "1/10.000", in: area)
    frame.drawFooter(Self.hints, in: area.row(height - 1))
    frame.grid.drawBox("Hộp", in: area)
    frame.grid.drawGauge(0.5, in: area)
    frame.grid.drawBarChart([BarChartItem("Toán", value: 3, valueText: "3")], in: area)
    frame.draw(TextField("chữ"), in: area, isFocused: true)
    frame.drawList(ListState(), count: 50, in: area) { StyledLine("hàng \($0)") }
    frame.grid.drawScrollText(wrap([Span("một hai ba bốn năm")], width: width), ScrollState(), in: area)
    frame.draw(
      Dialog(
        title: "Thoát?", text: [Span("Câu chưa lưu sẽ mất.")],
        buttons: [.init("Lưu", action: "save"), .init("Bỏ", action: "drop")]), extraRows: 1)
    #expect(isSound(frame.grid))
    #expect(frame.targets.allSatisfy { $0.area.intersection(area) == $0.area })
  }

  @Test func hintsAreLeftOutFromTheRight() {
    let widths = [40: " Enter chọn  / tìm  ? trợ giúp", 22: " Enter chọn  / tìm", 17: "Enter chọn  / tìm"]
    for (width, expected) in widths {
      var frame = Frame(size: Size(width: width, height: 1))
      frame.drawFooter(Self.hints, in: frame.bounds)
      #expect(frame.plainText == expected)
    }
    var narrow = Frame(size: Size(width: 7, height: 1))
    narrow.drawFooter(Self.hints, in: narrow.bounds)
    #expect(narrow.plainText == "Enter …")
    #expect(narrow.target(at: Point(x: 0, y: 0))?.action == "open")
  }

  @Test func theHeaderKeepsItsTitle() {
    var frame = Frame(size: Size(width: 30, height: 2))
    frame.grid.drawHeader("Câu hỏi", detail: "3/40", in: frame.bounds)
    frame.grid.drawHeader("Một tiêu đề dài hơn bề rộng", detail: "chi tiết rất dài đây này", in: frame.bounds.row(1))
    #expect(frame.plainText == " Câu hỏi                 3/40\n Một tiêu đề dài hơn bề rộng")
  }

  @Test func barsAreExact() {
    for fraction in [-1, 0, 0.01, 0.33, 0.5, 0.999, 1, 7, Double.nan, .infinity] {
      for width in [0, 1, 3, 10] {
        let drawn = bar(fraction, width: width)
        #expect(DisplayWidth.of(drawn.filled + drawn.empty) == width)
      }
    }
    #expect(bar(0.5, width: 3).filled == "█▌")
    var grid = Grid(size: Size(width: 15, height: 1))
    grid.drawGauge(0.25, in: grid.bounds)
    #expect(grid.plainText == "██▌·······  25%")
  }

  @Test func chartsShareOneScale() {
    var grid = Grid(size: Size(width: 20, height: 2))
    grid.drawBarChart(
      [BarChartItem("Dễ", value: 8, valueText: "8"), BarChartItem("Khó", value: 4, valueText: "4", role: .wrong)],
      in: grid.bounds)
    #expect(grid.plainText == "Dễ  ██████████████ 8\nKhó ███████······· 4")
    #expect(grid.stylePlane.hasSuffix("... WWWWWWWttttttt ."))
  }

  @Test func tablesLineUp() {
    let layout = TableLayout(
      [TableColumn("Câu", .rest), TableColumn("Điểm", .cells(5), .right)], width: 14)
    #expect(layout.header.plainText == "Câu       Điểm")
    #expect(layout.line([Span("Định lý Pytago"), Span("9,5", .correct)]).plainText == "Định lý…   9,5")
    #expect(layout.line([]).width == 14)
  }

  @Test func aDialogCoversWhatIsBelow() {
    var frame = Frame(size: Size(width: 24, height: 7))
    frame.grid.fill(frame.bounds, with: "x")
    frame.addTarget(frame.bounds, action: "below")
    frame.draw(
      Dialog(title: "Thoát?", text: [Span("Chưa lưu.")], buttons: [.init("Lưu", action: "save")]), width: 20)
    #expect(
      frame.plainText == """
        xxxxxxxxxxxxxxxxxxxxxxxx
        xx┌─ Thoát? ─────────┐xx
        xx│ Chưa lưu.        │xx
        xx│                  │xx
        xx│ [Lưu]            │xx
        xx└──────────────────┘xx
        xxxxxxxxxxxxxxxxxxxxxxxx
        """)
    #expect(frame.targets.map(\.action) == ["save"])
  }

  @Test func everyRoleHasItsOwnLetter() {
    #expect(Set(StyleRole.allCases.map(\.letter)).count == StyleRole.allCases.count)
  }

  @Test func snapshotsShowTextRolesAndCursor() {
    var frame = Frame(size: Size(width: 8, height: 2))
    frame.grid.write([Span("đúng", .correct), Span(" 日")], in: frame.bounds)
    frame.cursor = Point(x: 4, y: 1)
    frame.title = "quiz"
    frame.addTarget(frame.bounds.row(1), action: "row", index: 2)
    #expect(
      frame.styledText == """
        đúng 日

        --- roles
        CCCC .

        --- cursor 4,1
        --- title quiz
        --- target row 2 at 0,1 8x1
        """)
  }
}
