import QuestionAPI
import QuestionModel
import TerminalScreen

/// An analysis in words, for the screens and for plain output.
enum AnalysisText {
  /// The columns of the list of questions; a narrow screen has the figures alone.
  static func table(width: Int, _ words: Words) -> TableLayout {
    let figures = [
      TableColumn(words.facilityColumn, .cells(Swift.max(7, DisplayWidth.of(words.facilityColumn))), .right),
      TableColumn(words.discriminationColumn, .cells(9), .right), TableColumn("", .cells(2)),
    ]
    let columns = [TableColumn("", .cells(3), .right), TableColumn(words.questionColumn, .rest)]
    let count = [TableColumn("n", .cells(6), .right)]
    let flags = [TableColumn(words.flagsColumn, .fraction(0.34))]
    let revision = [TableColumn(words.revisionColumn, .cells(10))]
    return TableLayout(
      columns + (width >= 110 ? revision : []) + (width >= 50 ? count : []) + figures + (width >= 80 ? flags : []),
      width: width)
  }

  /// A question on one row.
  static func cells(_ index: Int, _ item: SittingAnalysis.Item, width: Int, _ words: Words) -> [Span] {
    let statistics = item.statistics
    let mark: Span =
      switch statistics.gravestFirst.first {
      case nil: Span("")
      case .tooFewAnswers?: Span("·", .dim)
      case .everyoneRight?, .tooEasy?, .tooHard?, .unusedOptions?: Span(Mark.warning, .info)
      default: Span(Mark.warning, .warning)
      }
    let count = width >= 50 ? [Span(words.number(statistics.count))] : []
    let revision = width >= 110 ? [Span(item.header.pinned?.revision.short ?? "–", .code)] : []
    let flags =
      width >= 80 ? [Span(statistics.gravestFirst.map { words.flag($0, item) }.joined(separator: "; "), .warning)] : []
    return [Span("\(index + 1)", .accent), Span(QuestionText.oneLine(item.header.stem))] + revision + count + [
      Span(statistics.facility.map(words.percent) ?? "–"),
      Span(statistics.discrimination.map { words.decimal($0.rounded()) } ?? "–"), mark,
    ] + flags
  }

  /// What a person should look at.
  static func flags(_ item: SittingAnalysis.Item, width: Int, _ words: Words) -> [StyledLine] {
    let flags = item.statistics.gravestFirst
    guard !flags.isEmpty else {
      return wrap([Span("\(Mark.correct) \(words.nothingStandsOut)", .correct)], width: width)
    }
    return flags.flatMap { flag -> [StyledLine] in
      let (mark, role): (String, StyleRole) =
        if case .tooFewAnswers = flag { ("·", .dim) } else { (Mark.warning, .warning) }
      return wrap([Span("\(mark) \(words.flag(flag, item))", role)], width: width)
    }
  }

  /// The figures of a test, and how its scores are spread.
  static func test(
    _ analysis: SittingAnalysis, width: Int, charts: AnalysisCharts?, _ words: Words
  ) -> [StyledLine] {
    let figures = words.testFigures(analysis.statistics).joined(separator: " · ")
    let lines =
      wrap([Span(figures, .heading)], width: width)
    guard analysis.test.count > 0 else { return lines + wrap([Span(words.nothingAnalysed, .dim)], width: width) }
    let heading = [[], StyledLine(words.scoresChart.title, Style(.heading, .bold))]
    let chart = charts?.scores(analysis.test) ?? numbers(of: analysis.test, words)
    return lines + heading + chart + [[]] + wrap([Span(words.figuresMean, .dim)], width: width)
  }

  /// A question with what its answers tell; with the key that estimates curves, where keys do.
  static func item(
    _ number: Int, _ item: SittingAnalysis.Item, of analysis: SittingAnalysis, width: Int, charts: AnalysisCharts?,
    estimate key: String?, _ words: Words
  ) -> [StyledLine] {
    var lines = QuestionText.lines(
      item.header.stem, prefix: [Span("\(number). ", .accent)], width: width, style: Style(.text, .bold))
    lines += wrap([Span(words.itemFacts(item), .dim)], width: width)
    lines += words.itemFigures(item.statistics).flatMap { wrap([Span($0)], width: width) }
    lines += flags(item, width: width, words)
    if !item.options.isEmpty { lines += [[]] + distractors(item, width: width, words) }
    lines += [[]] + curve(item, of: analysis, width: width, charts: charts, estimate: key, words)
    guard !item.options.isEmpty, item.statistics.count > 0 else { return lines }
    lines += [[], StyledLine(words.optionsChart.title, Style(.heading, .bold))]
    guard let charts else { return lines + groups(item, words) }
    return lines + charts.options(item) + wrap([Span(words.optionsLegend, .dim)], width: width)
  }

  /// Who chose which option.
  static func distractors(_ item: SittingAnalysis.Item, width: Int, _ words: Words) -> [StyledLine] {
    let names = OptionName.all(item, words)
    let label = Swift.min(14, names.map { DisplayWidth.of($0.label) }.max() ?? 1)
    let isNarrow = width < 60
    let figures = [words.choseColumn, words.shareColumn, words.restColumn, words.correlationColumn]
    let table = TableLayout(
      [TableColumn("", .cells(1)), TableColumn("", .cells(label))]
        + (isNarrow ? [] : [TableColumn(words.optionColumn, .rest)])
        + figures.map { TableColumn($0, .cells(7), .right) }, width: Swift.min(width, 100))
    return [table.header]
      + names.map { name in
        let statistics = name.statistics
        let role: StyleRole = statistics.isRight ? .correct : .text
        let texts = [
          words.number(statistics.count), statistics.share.map(words.percent) ?? "–",
          statistics.meanRest.map(words.decimal) ?? "–", statistics.pointBiserial.map(words.decimal) ?? "–",
        ]
        return table.line(
          [Span(statistics.isRight ? Mark.correct : " ", role), Span(name.label, role)]
            + (isNarrow ? [] : [Span(name.text, role)]) + texts.map { Span($0, role) })
      }
  }

  private static func curve(
    _ item: SittingAnalysis.Item, of analysis: SittingAnalysis, width: Int, charts: AnalysisCharts?,
    estimate key: String?, _ words: Words
  ) -> [StyledLine] {
    let heading = StyledLine(words.curveChart.title, Style(.heading, .bold))
    guard let pinned = item.header.pinned else { return wrap([Span(words.marksHaveNoCurve, .dim)], width: width) }
    guard let calibration = analysis.calibrations.max(by: { $0.made < $1.made }) else {
      return [heading] + wrap([Span(words.noCurvesYet(key), .dim)], width: width)
    }
    guard let found = calibration.items.first(where: { $0.pinned == pinned }), let curve = found.curve else {
      let obstacle = calibration.items.first { $0.pinned == pinned }?.obstacle
      return [heading] + wrap([Span(words.noCurve(obstacle), .dim)], width: width)
    }
    let facts = wrap([Span(words.curveFigures(found, curve, calibration))], width: width)
    guard let charts else { return [heading] + facts + observed(found, curve, words) }
    return [heading] + facts + charts.curve(curve, observed: found.observed)
      + wrap([Span(words.curveLegend, .dim)], width: width)
  }
}

/// What the charts show as numbers, for those who do not see them.
extension AnalysisText {
  private static func numbers(of sums: TestSums, _ words: Words) -> [StyledLine] {
    let width = 100 / TestSums.binCount
    return sums.bins.enumerated().compactMap { index, count in
      count > 0 ? StyledLine("  \(index * width)–\((index + 1) * width)%: \(words.students(count))") : nil
    }
  }

  private static func observed(_ item: SittingCalibration.Item, _ curve: ItemCurve, _ words: Words) -> [StyledLine] {
    item.observed.map { group in
      StyledLine("  " + words.observed(group, model: curve.probability(at: group.ability)))
    }
  }

  private static func groups(_ item: SittingAnalysis.Item, _ words: Words) -> [StyledLine] {
    let names = OptionName.all(item, words)
    return (0..<ScoreGroups.count).compactMap { group in
      let parts = names.compactMap { name in
        name.statistics.groupShares.indices.contains(group)
          ? name.statistics.groupShares[group].map { "\(name.label) \(words.percent($0))" } : nil
      }
      let step = 100 / ScoreGroups.count
      guard !parts.isEmpty else { return nil }
      return StyledLine("  \(group * step)–\((group + 1) * step)%: \(parts.joined(separator: ", "))")
    }
  }
}

extension ItemStatistics {
  /// What a person should look at, what is most likely a fault before what may be meant.
  var gravestFirst: [ItemFlag] {
    flags.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }
}

extension ItemFlag {
  fileprivate var rank: Int {
    switch self {
    case .keyProbablyWrong: 0
    case .negativeDiscrimination: 1
    case .everyoneWrong: 2
    case .lowDiscrimination: 3
    case .tooHard: 4
    case .tooEasy, .everyoneRight: 5
    case .unusedOptions: 6
    case .tooFewAnswers: 7
    }
  }
}
