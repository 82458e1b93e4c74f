import QuestionAPI
import QuestionModel
import TerminalScreen

/// What banks below this one propose: each question is taken in, or declined with a reason; marked ones together.
struct ProposalsScreen: Screen {
  /// What the line at the bottom says.
  enum Notice: Sendable, Hashable {
    case decided(ProposalDecisions)
    case reasonIsMissing
  }

  /// Proposals read at once.
  static let pageSize = 50

  let screen: Int
  var items: [Proposal] = [] {
    // Put into words once, not at every frame.
    didSet { texts = items.map { QuestionText.oneLine($0.question.stem) } }
  }
  /// The items' stems on one line each.
  private(set) var texts: [String] = []
  /// How many there are.
  var total = 0
  /// When the list was read; nil before that.
  var now: Timestamp?
  var error: BankError?
  var marks: Set<QuestionID> = []
  /// Whether what is still to be read is to be marked as it comes.
  var marksAll = false
  var list = ListState()
  var scroll = ScrollState()
  /// Whether the selected question has the whole screen.
  var isReading = false
  /// Questions read for a look.
  var shown: [QuestionID: Result<ProposedQuestion, BankError>] = [:]
  /// The reason for which questions are declined.
  var writing: CommentWriting?
  /// What is to be taken in once that is confirmed.
  var confirming: [ProposalDecisions.Subject]?
  var notice: Notice?
  var loading: LatestRequest<Int>
  var reading: LatestRequest<QuestionID>
  var deciding: LatestRequest<ProposalDecisions>

  init(screen: Int) {
    self.screen = screen
    loading = LatestRequest(screen: screen)
    reading = LatestRequest(screen: screen)
    deciding = LatestRequest(screen: screen)
  }

  /// The selected proposal.
  var selected: Proposal? { items.indices.contains(list.selection) ? items[list.selection] : nil }

  /// The selected question as it is read.
  var proposed: ProposedQuestion? { selected.flatMap { try? shown[$0.question.id]?.get() } }

  /// Whether there are more than were read.
  var hasMore: Bool { items.count < total }

  /// What a decision is on: the marked ones, else the selected one once it is read.
  var subjects: [ProposalDecisions.Subject] {
    guard marks.isEmpty else {
      return items.filter { marks.contains($0.question.id) }.map {
        ProposalDecisions.Subject(id: $0.question.id, revision: $0.question.revision)
      }
    }
    guard let selected, let proposed else { return [] }
    return [ProposalDecisions.Subject(id: selected.question.id, revision: proposed.revision)]
  }

  /// Those among `subjects` with faults that must not be published.
  func faulty(_ subjects: [ProposalDecisions.Subject]) -> [Proposal] {
    let ids = Set(subjects.map(\.id))
    return items.filter { ids.contains($0.question.id) && $0.faults.contains { $0.severity == .error } }
  }

  var isWaiting: Bool { loading.isWaiting || reading.isWaiting || deciding.isWaiting }

  func title(_ words: Words) -> String { words.proposalsTitle }

  func detail(_ context: ScreenContext) -> String {
    guard !items.isEmpty else { return "" }
    let marked = marks.isEmpty ? [] : [context.words.marked(marks.count)]
    return (marked + ["\(list.selection + 1)/\(context.words.number(total))"]).joined(separator: "  ")
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = ProposalsCommands
    if confirming != nil { return ScreenHint.dialog(confirm: words.takeIn, cancel: words.cancel) }
    if writing != nil {
      return [ScreenHint(Commands.send, words), ScreenHint(Commands.stopWriting, words)]
    }
    let back = ScreenHint(isReading ? Commands.close : Commands.back, words)
    guard selected != nil else {
      return error == nil ? [back] : [ScreenHint(Commands.readAnew, label: words.retry), back]
    }
    let count = marks.isEmpty ? "" : " (\(words.number(marks.count)))"
    let decisions = [
      ScreenHint(Commands.accept, label: words.takeIn + count),
      ScreenHint(Commands.decline, label: words.decline + count),
    ]
    guard !isReading else { return decisions + [back, ScreenHint(Commands.next, words), ScreenHint.scroll(words)] }
    return decisions + [Commands.mark, Commands.read].map { ScreenHint($0, words) } + [back]
      + [ScreenHint(Commands.markAll, words), ScreenHint.scrollByPages(words)]
  }
}
