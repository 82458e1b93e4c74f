import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

/// An analysis as a terminal shows it.
enum AnalysisText {
  private static let width = 76
  private static let height = 12

  /// The figures of a test and its questions.
  ///
  /// - Parameters:
  ///   - analysis: what the answers tell.
  ///   - isDrawn: whether the curves of each question are drawn beside the scores.
  ///   - glyphs: what charts are made of.
  /// - Returns: lines for a terminal.
  static func text(of analysis: SittingAnalysis, isDrawn: Bool, glyphs: ChartText.Glyphs) -> String {
    let test = analysis.statistics
    var lines = [
      "students \(test.count)   mean \(number(test.mean))   sd \(number(test.standardDeviation))   "
        + "\(test.isDichotomous ? "KR-20" : "alpha") \(number(test.alpha))   SEM \(number(test.standardError))",
      "",
    ]
    lines += drawer(glyphs).lines(of: AnalysisCharts(analysis).scores)
    lines += ["", "item      n  facility  discrimination  difficulty"]
    let curves = Dictionary(
      analysis.calibrations.last?.items.compactMap { item in item.curve.map { (item.pinned.revision, $0) } } ?? []
    ) { first, _ in first }
    for item in analysis.items {
      let statistics = item.statistics
      let curve = item.header.pinned.flatMap { curves[$0.revision] }
      lines.append(
        "\(padded(item.header.id, 6))  \(right(String(statistics.count), 3))  \(right(number(statistics.facility), 8))  "
          + "\(right(number(statistics.discrimination, digits: 0), 14))  \(right(number(curve?.difficulty), 10))  "
          + Console.line(String(item.header.stem.prefix(48))))
      lines += statistics.flags.map { "        ! \(words(of: $0, item))" }
      lines += statistics.options.filter { _ in !statistics.flags.isEmpty }.map { option in
        let mark = option.isRight ? "*" : " "
        return
          "        \(mark) \(padded(option.option.isEmpty ? "–" : option.option, 8)) \(right(percent(option.share), 5))"
          + "  rest \(number(option.meanRest))"
      }
    }
    if isDrawn { lines += charts(analysis, glyphs) }
    return lines.joined(separator: "\n")
  }

  /// The curves of each question, and who chose which of its options.
  private static func charts(_ analysis: SittingAnalysis, _ glyphs: ChartText.Glyphs) -> [String] {
    let charts = AnalysisCharts(analysis)
    return analysis.items.flatMap { item -> [String] in
      var lines = ["", "\(item.header.id)  \(Console.line(item.header.stem))"]
      if let chart = charts.curve(of: item) {
        lines += drawer(glyphs, [ChartText.Look(), ChartText.Look(glyphs == .fine ? "●" : "o")]).lines(of: chart)
      }
      guard let (chart, options) = charts.options(of: item) else { return lines }
      let looks = options.enumerated().map { place, option in
        ChartText.Look(ChoiceLetter.option(place).first ?? "?", isSolid: option.isRight)
      }
      let legend = zip(looks, chart.series).map { "\($0.mark) \($1.label)" }.joined(separator: ", ")
      return lines + drawer(glyphs, looks).lines(of: chart) + [Console.line(legend)]
    }
  }

  private static func drawer(_ glyphs: ChartText.Glyphs, _ looks: [ChartText.Look] = []) -> ChartText {
    ChartText(width: width, height: height, looks: looks, glyphs: glyphs)
  }

  static func words(of flag: ItemFlag, _ item: SittingAnalysis.Item) -> String {
    switch flag {
    case .tooFewAnswers(let count, let needed): "\(count) answers are too few to say anything; \(needed) are needed"
    case .everyoneRight: "everyone was right"
    case .everyoneWrong: "everyone was wrong"
    case .tooEasy: "nearly everyone was right"
    case .tooHard: "few earned anything"
    case .negativeDiscrimination: "those who do well in the rest do worse here"
    case .lowDiscrimination: "it hardly tells the able from the others"
    case .unusedOptions(let options): "next to nobody chose \(options.joined(separator: ", "))"
    case .keyProbablyWrong(let better): "the key is probably wrong: the able choose \(better)"
    }
  }

  private static func number(_ value: Double?, digits: Int = 2) -> String {
    value.map { String(format: "%.\(digits)f", $0) } ?? "–"
  }

  private static func percent(_ value: Double?) -> String { value.map { String(format: "%.0f %%", 100 * $0) } ?? "–" }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

/// The charts of an analysis, for files and terminals.
struct AnalysisCharts {
  private let analysis: SittingAnalysis

  init(_ analysis: SittingAnalysis) { self.analysis = analysis }

  /// How many students had which share of the points.
  var scores: Chart {
    let words = ChartWords(title: "Scores", horizontal: "share of the points, %", vertical: "students")
    return .scores(of: analysis.test, words, series: "students")
  }

  /// Which option students of each score group chose; nil for a question without options.
  func options(of item: SittingAnalysis.Item) -> (Chart, [OptionStatistics])? {
    guard !item.options.isEmpty else { return nil }
    let words = ChartWords(
      title: "Options of \(item.header.id)", horizontal: "share of the test's points, %",
      vertical: "share of the students, %")
    let options = item.statistics.options
    let chart = Chart.optionCurves(options, words) { option in
      option.option.isEmpty ? "none" : option.option + (option.isRight ? " *" : "")
    }
    return (chart, options)
  }

  /// A question's curve, and how groups of students answered it; nil where none was estimated.
  func curve(of item: SittingAnalysis.Item) -> Chart? {
    guard let calibration = analysis.calibrations.last,
      let found = calibration.items.first(where: { $0.pinned == item.header.pinned }), let curve = found.curve
    else { return nil }
    let words = ChartWords(
      title: "Curve of \(item.header.id)", horizontal: "ability, logits", vertical: "right answers, %")
    return .itemCurve(curve, observed: found.observed, words, model: calibration.model.rawValue, groups: "students")
  }

  func write(to folder: URL) throws {
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      throw Failure("The folder \(folder.path) cannot be made: \(error.localizedDescription).")
    }
    try write(scores, folder, "scores")
    for item in analysis.items {
      if let (chart, _) = options(of: item) { try write(chart, folder, "options-\(item.header.id)") }
      if let chart = curve(of: item) { try write(chart, folder, "curve-\(item.header.id)") }
    }
  }

  private func write(_ chart: Chart, _ folder: URL, _ name: String) throws {
    let file = try OutputFile(folder.appending(path: "\(name).svg").path, whole: true)
    do {
      try file.write(Data(ChartSVG.text(of: chart).utf8))
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }
}
