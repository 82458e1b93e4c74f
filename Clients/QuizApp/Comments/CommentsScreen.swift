import QuestionAPI
import QuestionModel
import TerminalScreen

/// The comments on one question: read, written, answered, resolved and reopened.
struct CommentsScreen: Screen {
  let screen: Int
  let id: QuestionID
  var found: Result<ReviewedQuestion, BankError>?
  /// The selected comment, by its place in the order of reading.
  var selection = 0
  /// Number of the comment that was just sent, to be selected once it is there.
  var sent: Int?
  var scroll = ScrollState()
  var writing: CommentWriting?
  /// Why the last thing asked for was not done.
  var problem: BankError?
  var reading: LatestRequest<QuestionID>
  var sending: LatestRequest<CommentDraft>
  var resolving: LatestRequest<Int>

  init(screen: Int, id: QuestionID) {
    self.screen = screen
    self.id = id
    reading = LatestRequest(screen: screen)
    sending = LatestRequest(screen: screen)
    resolving = LatestRequest(screen: screen)
  }

  /// The comments in the order of reading.
  var comments: [QuestionComment] { (try? found?.get())?.thread.inOrder ?? [] }

  var selected: QuestionComment? { comments.indices.contains(selection) ? comments[selection] : nil }

  var isWaiting: Bool { reading.isWaiting || sending.isWaiting || resolving.isWaiting }

  func title(_ words: Words) -> String { words.commentsTitle }

  func detail(_ context: ScreenContext) -> String {
    guard case .success(let question)? = found else { return "" }
    return context.words.openComments(question.thread.openCount)
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = CommentsCommands
    if writing != nil {
      return [Commands.send, Commands.stopWriting, Commands.nextField].map { ScreenHint($0, words) }
    }
    let back = ScreenHint(Commands.back, words)
    guard found != nil else { return [back] }
    let write = ScreenHint(Commands.write, words)
    guard let selected else { return [write, back] }
    let isResolved = root(of: selected).isResolved
    return [
      write, ScreenHint(Commands.answer, words),
      ScreenHint(Commands.resolve, label: isResolved ? words.reopen : words.resolve), back, ScreenHint.move(words),
    ]
  }

  /// The comment that begins the thread of another.
  func root(of comment: QuestionComment) -> QuestionComment {
    comments.first { $0.number == comment.answers } ?? comment
  }
}
