import QuestionAPI
import QuestionModel
import TerminalScreen

/// What a quiz earned: score, parts, and each question with the right answer.
struct ResultScreen: Screen {
  let screen: Int
  let session: PracticeSession
  let score: PracticeScore
  var onlyMistakes = false
  var scroll = ScrollState()
  var saveProblem: String?
  var starting: LatestRequest<Int>
  var error: BankError?

  init(screen: Int, session: PracticeSession) {
    self.screen = screen
    self.session = session
    score = PracticeScore(session.items)
    starting = LatestRequest(screen: screen)
  }

  /// Questions that did not earn the whole mark.
  var mistakes: [PracticeItem] { session.items.filter { !$0.isRight } }

  var isWaiting: Bool { starting.isWaiting }

  func title(_ words: Words) -> String { words.resultTitle }

  func detail(_ context: ScreenContext) -> String {
    context.words.score(right: score.rightCount, count: session.items.count, share: score.total.share)
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = ResultCommands
    var hints = [ScreenHint(Commands.close, words)]
    if !mistakes.isEmpty {
      hints += [
        ScreenHint(Commands.mistakes, label: onlyMistakes ? words.allQuestions : words.mistakesOnly),
        ScreenHint(Commands.again, words),
      ]
    }
    return hints + [ScreenHint.scroll(words)]
  }
}
