import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

/// An analysis as a terminal shows it.
enum AnalysisText {
  private static let barWidth = 40

  static func text(of analysis: SittingAnalysis) -> String {
    let test = analysis.statistics
    var lines = [
      "students \(test.count)   mean \(number(test.mean))   sd \(number(test.standardDeviation))   "
        + "\(test.isDichotomous ? "KR-20" : "alpha") \(number(test.alpha))   SEM \(number(test.standardError))",
      "",
    ]
    lines += histogram(analysis.test.bins)
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
    return lines.joined(separator: "\n")
  }

  /// Bars of the students in each twentieth of the points.
  private static func histogram(_ bins: [Int]) -> [String] {
    let most = max(1, bins.max() ?? 1)
    return bins.enumerated().map { index, count in
      let bar = String(repeating: "█", count: (count * barWidth + most - 1) / most)
      return
        "\(right(String(index * 5), 3))–\(padded("\((index + 1) * 5) %", 5)) \(bar)\(count == 0 ? "" : " \(count)")"
    }
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

/// The charts of an analysis as files.
struct AnalysisCharts {
  private let analysis: SittingAnalysis

  init(_ analysis: SittingAnalysis) { self.analysis = analysis }

  func write(to folder: URL) throws {
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      throw Failure("The folder \(folder.path) cannot be made: \(error.localizedDescription).")
    }
    let scores = ChartWords(title: "Scores", horizontal: "share of the points, %", vertical: "students")
    try write(.scores(of: analysis.test, scores, series: "students"), folder, "scores")
    for item in analysis.items where !item.options.isEmpty {
      let words = ChartWords(
        title: "Options of \(item.header.id)", horizontal: "share of the test's points, %",
        vertical: "share of the students, %")
      let chart = Chart.optionCurves(item.statistics.options, words) { option in
        option.option.isEmpty ? "none" : option.option + (option.isRight ? " *" : "")
      }
      try write(chart, folder, "options-\(item.header.id)")
    }
    guard let calibration = analysis.calibrations.last else { return }
    for (item, header) in zip(calibration.items, headers(of: calibration)) {
      guard let curve = item.curve else { continue }
      let words = ChartWords(title: "Curve of \(header)", horizontal: "ability, logits", vertical: "right answers, %")
      try write(
        .itemCurve(curve, observed: item.observed, words, model: calibration.model.rawValue, groups: "students"),
        folder,
        "curve-\(header)")
    }
  }

  private func headers(of calibration: SittingCalibration) -> [String] {
    let names = Dictionary(
      analysis.items.compactMap { item in item.header.pinned.map { ($0.revision, item.header.id) } }
    ) { first, _ in first
    }
    return calibration.items.map { names[$0.pinned.revision] ?? $0.pinned.question.description }
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
