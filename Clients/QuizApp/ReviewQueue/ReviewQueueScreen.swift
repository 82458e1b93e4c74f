import QuestionAPI
import QuestionModel
import TerminalScreen

/// Questions that wait for a reviewer, one after another: each is published, or sent back with a comment.
struct ReviewQueueScreen: Screen {
  /// The part that has the keyboard.
  enum Focus: Sendable, Hashable {
    case list
    case faults
  }

  /// What the line at the bottom says.
  enum Notice: Sendable, Hashable {
    case published
    case sentBack
    /// Someone saved meanwhile; what is shown now is theirs.
    case stale
    case failed(BankError)
  }

  /// A change of status of a question.
  struct Action: Sendable, Hashable {
    let id: QuestionID
    let change: StatusChange
  }

  /// Questions read at once.
  static let pageSize = 50

  let screen: Int
  let query: String
  var items: [ReviewEntry] = [] {
    // Put into words once, not at every frame.
    didSet { texts = items.map { QuestionText.oneLine($0.question.stem) } }
  }
  /// The items' stems on one line each.
  private(set) var texts: [String] = []
  var next: String?
  /// When the list was read; nil before that.
  var now: Timestamp?
  var error: BankError?
  var focus = Focus.list
  var list = ListState()
  var faultList = ListState()
  var scroll = ScrollState()
  /// Questions read for a look.
  var shown: [QuestionID: Result<ReviewedQuestion, BankError>] = [:]
  /// The comment with which a question is sent back.
  var writing: CommentWriting?
  /// Whether it is asked if a question is to be published in spite of its faults.
  var isConfirming = false
  var notice: Notice?
  var loading: LatestRequest<ReviewRequest>
  var reading: LatestRequest<QuestionID>
  var acting: LatestRequest<Action>

  /// The questions that a search finds; those that wait for a reviewer, unless it asks for a status of its own.
  init(screen: Int, query: String = "") {
    self.screen = screen
    let query = query.trimmed
    self.query =
      query.isEmpty
      ? ReviewRequest.waiting : query.contains("status:") ? query : "\(ReviewRequest.waiting) (\(query))"
    loading = LatestRequest(screen: screen)
    reading = LatestRequest(screen: screen)
    acting = LatestRequest(screen: screen)
  }

  /// The selected question.
  var selected: ReviewEntry? { items.indices.contains(list.selection) ? items[list.selection] : nil }

  /// The selected question as it is read.
  var reviewed: ReviewedQuestion? { selected.flatMap { try? shown[$0.question.id]?.get() } }

  /// The faults of the selected question.
  var faults: [ItemFault] { reviewed?.entry.faults ?? [] }

  var isWaiting: Bool { loading.isWaiting || reading.isWaiting || acting.isWaiting }

  func title(_ words: Words) -> String { words.reviewQueueTitle }

  func detail(_ context: ScreenContext) -> String {
    guard !items.isEmpty else { return "" }
    return "\(list.selection + 1)/\(items.count)\(next == nil ? "" : "+")"
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = ReviewQueueCommands
    if isConfirming { return ScreenHint.dialog(confirm: words.publish, cancel: words.cancel) }
    if writing != nil { return [Commands.send, Commands.stopWriting].map { ScreenHint($0, words) } }
    let back = ScreenHint(Commands.back, words)
    guard selected != nil else {
      let others = ScreenHint(Commands.proposals, words)
      return error == nil ? [back, others] : [ScreenHint(Commands.readAnew, label: words.retry), back]
    }
    if focus == .faults {
      return [ScreenHint(Commands.mend, words), ScreenHint.move(words), ScreenHint(Commands.toList, words), back]
    }
    return [Commands.publish, Commands.sendBack, Commands.comments, Commands.edit, Commands.toFaults]
      .map { ScreenHint($0, words) }
      + [
        back, ScreenHint(Commands.next, words), ScreenHint(Commands.proposals, words), ScreenHint.scrollByPages(words),
        ScreenHint(Commands.readAnew, words),
      ]
  }
}
