import QuestionModel
import Testing

/// What statistics look like as charts.
struct StatisticsChartTests {
  private let words = ChartWords(title: "Title", summary: "Summary", horizontal: "x", vertical: "y")

  @Test func scoresAreBarsOfFivePercent() throws {
    var sums = TestSums()
    let most = try #require(ExactScore(points: 10))
    for points in [0.0, 4.9, 5, 9.9, 10, 10, 10] { sums.add(try #require(ExactScore(points: points)), of: most) }
    let chart = Chart.scores(of: sums, words, series: "Students")
    #expect(chart.series.map(\.form) == [.bars(width: 5)])
    let bars = chart.series[0].points.filter { $0.y > 0 }
    #expect(bars == [.init(2.5, 1), .init(47.5, 1), .init(52.5, 1), .init(97.5, 4)])
    #expect(chart.vertical.range == 0...5)
    #expect(chart.title == "Title")
  }

  @Test func withoutStudentsTheAxesStay() {
    let chart = Chart.scores(of: TestSums(), words, series: "Students")
    #expect(chart.vertical.range == 0...5)
    #expect(Chart.information([], words, series: "I").vertical.range == 0...1)
    #expect(Chart.optionCurves([], words) { $0.option }.series.isEmpty)
  }

  @Test func aCurveRunsThroughOneHalfAtItsDifficulty() {
    let curve = ItemCurve(discrimination: 1.5, difficulty: 1)
    let chart = Chart.itemCurve(curve, observed: [], words, model: "Model", groups: "Groups")
    #expect(chart.series.count == 1)
    #expect(chart.series[0].points.contains { isClose($0.x, 1, within: 1e-12) && isClose($0.y, 50, within: 1e-9) })
    #expect(chart.series[0].points.map(\.y) == chart.series[0].points.map(\.y).sorted())
  }

  @Test func optionCurvesShowEachScoreGroup() throws {
    let sums = StatisticsSamples.sums(try StatisticsSamples.attempts())
    let tally = try #require(sums.items["item2"])
    let table = ItemStatistics(tally, options: ItemOptions(["a", "b", "c", "d"], right: ["c"])).options
    let chart = Chart.optionCurves(table, words) { $0.isRight ? "\($0.option)*" : $0.option }
    #expect(chart.series.map(\.label) == ["a", "b", "c*", "d"])
    #expect(chart.series[2].points.map(\.x) == [10, 30, 50, 70, 90])
    #expect(isClose(chart.series[2].points.last?.y, 1000.0 / 11, within: 1e-9))
  }

  @Test func informationAddsUp() {
    let curves = [ItemCurve(difficulty: 0), ItemCurve(discrimination: 2, difficulty: 0)]
    let chart = Chart.information(curves, words, series: "Information")
    #expect(isClose(chart.series[0].points.map(\.y).max(), 1.25, within: 1e-12))
  }

  @Test(
    arguments: [(100, 20), (1, 0.2), (4, 1), (7, 2), (0.03, 0.01), (50, 10), (23, 5)] as [(Double, Double)])
  func stepsAreRound(span: Double, step: Double) {
    #expect(isClose(ChartScale.step(over: span, count: 5), step, within: step * 1e-9))
  }

  @Test(arguments: [0, -1, .nan, .infinity, .leastNonzeroMagnitude] as [Double])
  func noStepOverNothing(span: Double) {
    #expect(ChartScale.step(over: span, count: 5) == nil)
    #expect(ChartScale.range(over: [span]) == 0...1)
  }
}
