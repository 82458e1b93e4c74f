import QuestionModel
import TerminalScreen

/// What was practised so far, and practice that follows from it.
extension PlainProgram {
  mutating func showProgress() async {
    while case .progress(let report)? = await perform(.progress) {
      if report.problem != nil { isFine = false }
      let width = PlainConsole<Source>.width
      await console.page(
        ProgressText.lines(report, showsWeeks: false, width: width, words: words).map(\.plainText), words: words)
      let modes: [PracticeOptions.Mode] = [.due, .weak, .adaptive]
      let ways = [words.practiseDue, words.practiseWeak, words.practiseAdaptive].map(\.capitalizedFirst)
      guard let way = await console.choose(words.progressTitle, ways, words: words) else { return }
      var options = options
      options.mode = modes[way]
      options.query = ""
      isFine = await practise(.startPractice(ticket, options)) && isFine
    }
  }
}
