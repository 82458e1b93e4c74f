import QuestionAPI
import QuestionModel
import TerminalScreen

/// What the answers to a test tell, by prompts: charts are told as their numbers.
extension PlainProgram {
  mutating func showAnalysis(of sitting: Sitting) async {
    guard case .analysis(var analysis)? = await ask(.analysis(sitting.id)) else { return }
    let width = PlainConsole<Source>.width
    await console.page(AnalysisText.test(analysis, width: width, charts: nil, words), words: words)
    while !console.hasEnded, !analysis.items.isEmpty {
      let rows = analysis.items.map(row)
      let ways = rows + SittingCalibration.Model.allCases.map(words.calibrate) + [words.back]
      guard let place = await console.choose(words.questionColumn, ways, words: words), place < ways.count - 1 else {
        return
      }
      if place < rows.count {
        await console.page(
          AnalysisText.item(
            place + 1, analysis.items[place], of: analysis, width: width, charts: nil, estimate: nil, words),
          words: words)
        continue
      }
      let model = SittingCalibration.Model.allCases[place - rows.count]
      guard case .analysis(let anew)? = await ask(.calibrate(sitting.id, model)) else { continue }
      analysis = anew
      console.say(words.curvesAreThere)
    }
  }

  private func row(_ item: SittingAnalysis.Item) -> String {
    let statistics = item.statistics
    let facility = "\(words.facilityColumn) \(statistics.facility.map(words.percent) ?? "–")"
    let discrimination =
      "\(words.discriminationColumn) \(statistics.discrimination.map { words.decimal($0.rounded()) } ?? "–")"
    let flags = statistics.gravestFirst.map { "\(Mark.warning) \(words.flag($0, item))" }
    return ([QuestionText.oneLine(item.header.stem), facility, discrimination] + flags).joined(separator: "  ")
  }
}
