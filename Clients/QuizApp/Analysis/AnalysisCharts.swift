import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

/// The charts of an analysis as lines; without a drawer their numbers are told.
struct AnalysisCharts {
  let width: Int
  let height: Int
  let glyphs: ChartText.Glyphs
  let words: Words

  /// How many students had which share of the points.
  func scores(_ sums: TestSums) -> [StyledLine] {
    let chart = Chart.scores(of: sums, words.scoresChart, series: "")
    return lines(of: chart, looks: [ChartText.Look()], roles: [.bar])
  }

  /// A question's curve, and how groups of students answered it.
  func curve(_ curve: ItemCurve, observed: [ObservedShare]) -> [StyledLine] {
    let chart = Chart.itemCurve(curve, observed: observed, words.curveChart, model: "", groups: "")
    let mark: Character = glyphs == .fine ? "●" : "o"
    return lines(of: chart, looks: [ChartText.Look(), ChartText.Look(mark)], roles: [.accent, .warning])
  }

  /// Which option students of each score group chose.
  func options(_ item: SittingAnalysis.Item) -> [StyledLine] {
    let shown = OptionName.shown(item, words)
    let chart = Chart.optionCurves(shown.map(\.statistics), words.optionsChart) { $0.option }
    var others: [StyleRole] = [.accent, .info, .warning, .tag, .link, .text]
    let roles = shown.map { option in
      guard !option.statistics.isRight else { return StyleRole.correct }
      let role = others.removeFirst()
      others.append(role)
      return role
    }
    return lines(
      of: chart, looks: shown.map { ChartText.Look($0.mark, isSolid: $0.statistics.isRight) }, roles: roles)
  }

  private func lines(of chart: Chart, looks: [ChartText.Look], roles: [StyleRole]) -> [StyledLine] {
    let drawer = ChartText(
      width: width, height: height, looks: looks, glyphs: glyphs, decimalMark: words.pick(",", "."))
    return drawer.rows(of: chart).map { row in
      StyledLine(
        row.map { run in
          Span(run.text, run.series.flatMap { roles.indices.contains($0) ? roles[$0] : nil } ?? .dim)
        })
    }
  }
}

/// What an option is called in tables and charts.
struct OptionName: Sendable, Hashable {
  let statistics: OptionStatistics
  /// One letter, which marks its curve.
  let mark: Character
  /// Before its text, such as `B` or `a) Đúng`.
  let label: String
  let text: String

  /// The options of an item, as the distractor table has them.
  static func all(_ item: SittingAnalysis.Item, _ words: Words) -> [OptionName] {
    item.statistics.options.map { statistics in
      let place = item.options.firstIndex { $0.id == statistics.option }
      let text = place.map { QuestionText.oneLine(item.options[$0].text) } ?? ""
      let (mark, label) = name(statistics.option, at: place, words)
      return OptionName(statistics: statistics, mark: mark, label: label, text: text)
    }
  }

  /// Those whose curves are drawn: of a cluster's statement the right judgement, else all.
  static func shown(_ item: SittingAnalysis.Item, _ words: Words) -> [OptionName] {
    let all = all(item, words)
    let isCluster = item.options.contains { $0.id.contains(":") }
    // What comes last is drawn over the others.
    let chosen = isCluster ? all.filter(\.statistics.isRight) : all
    return chosen.filter { !$0.statistics.isRight } + chosen.filter(\.statistics.isRight)
  }

  private static func name(_ id: String, at place: Int?, _ words: Words) -> (Character, String) {
    if id == ItemTally.omitted { return ("-", words.choseNothing) }
    for (ending, value) in [(":true", true), (":false", false)] where id.hasSuffix(ending) {
      let statement = String(id.dropLast(ending.count))
      return (statement.first ?? "?", "\(statement)) \(words.judgement(value))")
    }
    if id == "true" || id == "false" {
      let letter = words.judgementLetter(id == "true")
      return (letter.first ?? "?", words.judgement(id == "true"))
    }
    guard let place else { return ("?", words.optionIsGone(id)) }
    let letter = QuestionText.letter(place)
    return (letter.first ?? "?", letter)
  }
}
