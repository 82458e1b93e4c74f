import QuestionFormats
import QuestionModel
import Testing

/// Charts in the cells of a terminal.
struct ChartTextTests {
  private let words = ChartWords(title: "Scores", horizontal: "points, %", vertical: "students")

  private func chart(_ series: [Chart.Series], _ horizontal: ClosedRange<Double> = 0...100) -> Chart {
    Chart(words, horizontal: horizontal, vertical: 0...100, series: series)
  }

  @Test func barsAreOfOneWidthAndSeenHoweverLow() {
    let points = [100, 50, 1, 0].enumerated().map { Chart.Point(Double($0) * 25 + 12.5, Double($1)) }
    let bars = Chart.Series("", .bars(width: 25), points)
    let plain = ChartText(width: 20, height: 4, glyphs: .ascii).lines(of: chart([bars]))
    #expect(plain.dropFirst().prefix(4) == ["100+###", "   |###", " 50+### ###", "  0+### ### ###"])
    let fine = ChartText(width: 21, height: 4).lines(of: chart([bars]))
    #expect(fine[4].contains("▁") && fine[1].contains("███"))
  }

  @Test func seriesAreToldApartByTheirMarks() {
    let flat = [0, 50, 100].map { Chart.Point($0, 0) }
    let series = ["A", "B"].map { Chart.Series($0, .markedLine, flat) }
    let text = ChartText(
      width: 44, height: 3, looks: [ChartText.Look("A"), ChartText.Look("B", isSolid: false)], glyphs: .ascii)
    let line = text.lines(of: chart(series))[3]
    // Marks at one place stand side by side.
    #expect(line.count(where: { $0 == "A" }) == 3 && line.count(where: { $0 == "B" }) == 3)
    let rows = text.rows(of: chart(series))[3]
    #expect(rows.contains { $0.series == 0 && $0.text == "A" } && rows.contains { $0.series == 1 && $0.text == "B" })
  }

  @Test func aSolidLineIsToldFromABrokenOne() {
    let rising = [Chart.Point(0, 0), Chart.Point(100, 100)]
    let drawer = ChartText(
      width: 40, height: 8, looks: [ChartText.Look(), ChartText.Look(isSolid: false)], glyphs: .ascii)
    let solid = drawer.lines(of: chart([Chart.Series("", .line, rising)])).joined()
    #expect(solid.contains("*") && !solid.contains("."))
    let both = drawer.rows(of: chart([Chart.Series("", .line, []), Chart.Series("", .line, rising)]))
    #expect(both.joined().contains { $0.series == 1 && $0.text.contains(".") })
  }

  @Test func axesHaveRoundNumbersInTheirLanguage() {
    let lines = ChartText(width: 60, height: 6, decimalMark: ",").lines(
      of: Chart(words, horizontal: -1...1, vertical: 0...0.5, series: []))
    #expect(lines[0] == "students" && lines.last?.hasSuffix("points, %") == true)
    #expect(lines.contains { $0.hasPrefix("0,4┤") || $0.hasPrefix("0,5┤") })
    #expect(lines[lines.count - 2].contains("−1") && lines[lines.count - 2].contains("0,5"))
  }

  @Test(arguments: [(1, 1), (5, 2), (200, 60)]) func anySizeIsDrawn(_ width: Int, _ height: Int) {
    let points = [Chart.Point(.nan, 3), Chart.Point(-50, 500), Chart.Point(20, -.infinity), Chart.Point(200, -9)]
    for form in [Chart.Form.line, .marks, .markedLine, .bars(width: 5)] {
      let drawer = ChartText(width: width, height: height)
      #expect(drawer.lines(of: chart([Chart.Series("", form, points)], 0...0)).count == drawer.height + 4)
    }
  }
}
