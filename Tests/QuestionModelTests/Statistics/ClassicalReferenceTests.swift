import QuestionModel
import Testing

/// Numbers of the sixty attempts, calculated from the same answers with numpy 2.4.6 (`corrcoef`, `std` with ddof 1),
/// pandas 3.1.1 (`skew`, `kurt`) and scipy 1.17.1 (`pearsonr`).
struct ClassicalReferenceTests {
  private struct Reference {
    var facility: Double
    var deviation: Double
    var discrimination: Double
    var meanRest: Double
    var restDeviation: Double
  }

  private static let references = [
    Reference(
      facility: 0.716666666667, deviation: 0.454419602505, discrimination: 12.1120656451, meanRest: 3.043333333333,
      restDeviation: 1.674192612561),
    Reference(
      facility: 0.633333333333, deviation: 0.485961101417, discrimination: 10.2002063891, meanRest: 3.126666666667,
      restDeviation: 1.670899145611),
    Reference(
      facility: 0.533333333333, deviation: 0.503097748586, discrimination: 32.7539469392, meanRest: 3.226666666667,
      restDeviation: 1.557933949848),
    Reference(
      facility: 0.483333333333, deviation: 0.503939284299, discrimination: 24.1687594592, meanRest: 3.276666666667,
      restDeviation: 1.597096588853),
    Reference(
      facility: 0.26, deviation: 0.233941902102, discrimination: 43.7567823966, meanRest: 3.5,
      restDeviation: 1.672306840712),
    Reference(
      facility: 0.62962962963, deviation: 0.974876580194, discrimination: 39.6438997642, meanRest: 2.6,
      restDeviation: 1.220500979725),
  ]

  @Test(arguments: 0..<6)
  func itemsAgree(item: Int) throws {
    let sums = StatisticsSamples.sums(try StatisticsSamples.attempts())
    let tally = try #require(sums.items[StatisticsSamples.items[item]])
    let statistics = ItemStatistics(tally)
    let reference = Self.references[item]
    #expect(isClose(statistics.facility, reference.facility, within: 1e-9))
    #expect(isClose(statistics.standardDeviation, reference.deviation, within: 1e-9))
    #expect(isClose(statistics.discrimination, reference.discrimination, within: 1e-8))
    #expect(isClose(tally.sums.meanRest, reference.meanRest, within: 1e-9))
    #expect(isClose(tally.sums.restStandardDeviation, reference.restDeviation, within: 1e-9))
    #expect(statistics.unreached == (item == 5 ? 6 : 0))
    #expect(statistics.count == (item == 5 ? 54 : 60))
  }

  @Test func theTestAgrees() throws {
    let sums = StatisticsSamples.sums(try StatisticsSamples.attempts())
    let statistics = TestStatistics(sums)
    #expect(isClose(statistics.mean, 3.76, within: 1e-12))
    #expect(isClose(statistics.facility, 3.76 / 7, within: 1e-12))
    #expect(isClose(statistics.standardDeviation, 1.787095930387, within: 1e-9))
    #expect(isClose(statistics.skewness, 0.050298816471, within: 1e-6))
    #expect(isClose(statistics.kurtosis, -1.013634390990, within: 1e-6))
    #expect(isClose(statistics.alpha, 0.447277223782, within: 1e-9))
    #expect(isClose(statistics.standardError, 1.328622327125, within: 1e-9))
    #expect(!statistics.isDichotomous)
    #expect(sums.test.bins == [1, 0, 1, 4, 1, 4, 10, 0, 2, 3, 2, 8, 6, 0, 2, 5, 0, 5, 5, 1])
  }

  @Test func theDistractorTableAgrees() throws {
    let sums = StatisticsSamples.sums(try StatisticsSamples.attempts())
    let tally = try #require(sums.items["item2"])
    let table = ItemStatistics(tally, options: ItemOptions(["a", "b", "c", "d"], right: ["c"])).options
    #expect(table.map(\.option) == ["a", "b", "c", "d"])
    #expect(table.map(\.isRight) == [false, false, true, false])
    #expect(table.map(\.count) == [9, 9, 32, 10])
    #expect(table.map(\.share) == [0.15, 0.15, 8.0 / 15, 1.0 / 6] as [Double?])
    for (option, mean) in zip(table, [3.105555555556, 2.144444444444, 3.7, 2.795]) {
      #expect(isClose(option.meanRest, mean, within: 1e-9))
    }
    for (option, correlation) in zip(table, [-0.032932199159, -0.294274880556, 0.327539469392, -0.124958006899]) {
      #expect(isClose(option.pointBiserial, correlation, within: 1e-9))
    }
    #expect(tally.groups == [6, 15, 15, 13, 11])
    #expect(tally.options["d"]?.groups == [2, 3, 4, 0, 1])
    let shares: [Double?] = [1.0 / 6, 4.0 / 15, 0.4, 11.0 / 13, 10.0 / 11]
    #expect(table[2].groupShares == shares)
  }

  @Test func alphaOfRightAndWrongIsTheFormulaOfKuderAndRichardson() throws {
    let rows = StatisticsSamples.answers().map { answers in answers.prefix(4).map { Int($0.points) } }
    let statistics = TestStatistics(StatisticsSamples.sums(try StatisticsSamples.attempts(rows)))
    let students = Double(rows.count)
    let shares: [Double] = (0..<4).map { item in Double(rows.map { $0[item] }.reduce(0, +)) / students }
    let totals: [Double] = rows.map { Double($0.reduce(0, +)) }
    let mean: Double = totals.reduce(0, +) / students
    let variance: Double = totals.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / students
    let ofItems: Double = shares.map { $0 * (1 - $0) }.reduce(0, +)
    let formula: Double = 4 / 3 * (1 - ofItems / variance)
    #expect(isClose(statistics.alpha, formula, within: 1e-12))
    #expect(isClose(statistics.alpha, 0.233562315996, within: 1e-9))
    #expect(statistics.isDichotomous)
  }
}
