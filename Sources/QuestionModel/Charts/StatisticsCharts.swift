/// Charts of what item analysis finds.
extension Chart {
  /// How many students had which share of the points, in ranges of 5 %.
  ///
  /// - Parameters:
  ///   - sums: of the test.
  ///   - words: the horizontal axis is in percent, the vertical one in students.
  ///   - series: what the bars are, for the legend.
  /// - Returns: the chart; without students its bars have no height.
  public static func scores(of sums: TestSums, _ words: ChartWords, series: String) -> Chart {
    let width = 100 / Double(TestSums.binCount)
    let points = sums.bins.enumerated().map { Point((Double($0) + 0.5) * width, Double($1)) }
    return Chart(
      words, horizontal: 0...100, vertical: ChartScale.range(over: points.map(\.y) + [fewestStudents]),
      series: [Series(series, .bars(width: width), points)])
  }

  /// An item's curve, and how groups of students answered it.
  ///
  /// - Parameters:
  ///   - curve: the curve.
  ///   - observed: the groups, the least able first; empty to show the curve alone.
  ///   - words: the horizontal axis is in logits, the vertical one in percent of right answers.
  ///   - model: what the curve is, for the legend.
  ///   - groups: what the marks are, for the legend.
  /// - Returns: the chart.
  public static func itemCurve(
    _ curve: ItemCurve, observed: [ObservedShare], _ words: ChartWords, model: String, groups: String
  ) -> Chart {
    let line = Series(model, .line, abilities.map { Point($0, 100 * curve.probability(at: $0)) })
    let marks = Series(groups, .marks, observed.map { Point($0.ability, 100 * $0.right) })
    return Chart(
      words, horizontal: abilityRange, vertical: 0...100, series: observed.isEmpty ? [line] : [line, marks])
  }

  /// How many of each score group chose which option.
  ///
  /// - Parameters:
  ///   - options: the distractor table.
  ///   - words: the horizontal axis is in percent of the test's points, the vertical one in percent of the students.
  ///   - label: what an option is called in the legend.
  /// - Returns: the chart; groups without students are left out.
  public static func optionCurves(
    _ options: [OptionStatistics], _ words: ChartWords, label: (OptionStatistics) -> String
  ) -> Chart {
    let series = options.map { option in
      let points = option.groupShares.enumerated().compactMap { group, share in
        share.map { Point(100 * ScoreGroups.middle(of: group), 100 * $0) }
      }
      return Series(label(option), .markedLine, points)
    }
    return Chart(words, horizontal: 0...100, vertical: 0...100, series: series)
  }

  /// How much a test tells about students of each ability: the sum of its items' information (Birnbaum 1968), whose
  /// root is the reciprocal of the ability's standard error.
  ///
  /// - Parameters:
  ///   - curves: those of its items.
  ///   - words: the horizontal axis is in logits, the vertical one in reciprocal square logits.
  ///   - series: what the line is, for the legend.
  /// - Returns: the chart.
  public static func information(_ curves: [ItemCurve], _ words: ChartWords, series: String) -> Chart {
    let points = abilities.map { ability in
      Point(ability, curves.reduce(0) { $0 + $1.information(at: ability) })
    }
    return Chart(
      words, horizontal: abilityRange, vertical: ChartScale.range(over: points.map(\.y)),
      series: [Series(series, .line, points)])
  }

  /// An axis up to fewer would have ticks at halves of a student.
  private static let fewestStudents = 5.0
  private static let abilityRange = -4.0...4.0
  private static let abilities = (0...80).map { -4 + Double($0) / 10 }
}
