import QuestionAPI
import QuestionModel
import QuestionSync
import TerminalScreen

/// Two versions of a question that were made apart, field by field: what each says, and what becomes of it.
struct ConflictScreen: Screen {
  let screen: Int
  let subject: MergeSubject
  var found: MergeCase?
  var error: BankError?
  /// The versions brought together, as far as that goes without a person.
  var merge: QuestionMerge?
  /// What the person chose, by field.
  var resolutions: [String: MergeResolution] = [:]
  var list = ListState()
  var scroll = ScrollState()
  /// What is being written for the selected field.
  var writing: TextArea?
  var notice: Notice?
  var loading: LatestRequest<Bool>
  var saving: LatestRequest<Bool>

  /// What the line at the bottom says.
  enum Notice: Sendable, Hashable {
    case open(Int)
    case wrong(FieldProblem)
    case failed(BankError)
  }

  init(screen: Int, subject: MergeSubject) {
    self.screen = screen
    self.subject = subject
    loading = LatestRequest(screen: screen)
    saving = LatestRequest(screen: screen)
  }

  /// The fields that differ, those that a person must decide first.
  var fields: [MergeField] {
    let all = merge?.fields ?? []
    return all.filter(\.isConflict) + all.filter { !$0.isConflict }
  }

  var selected: MergeField? { fields.indices.contains(list.selection) ? fields[list.selection] : nil }

  /// Conflicts that nobody has decided yet.
  var unresolved: [MergeField] { merge?.unresolved(resolutions) ?? [] }

  var takesUndo: Bool { writing != nil }
  var isWaiting: Bool { loading.isWaiting || saving.isWaiting }

  func title(_ words: Words) -> String { words.conflictTitle }

  func detail(_ context: ScreenContext) -> String {
    guard merge != nil else { return "" }
    return context.words.toDecide(unresolved.count)
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = ConflictCommands
    if writing != nil { return [Commands.takeThis, Commands.stopWriting].map { ScreenHint($0, words) } }
    guard merge != nil else { return [ScreenHint(Commands.back, words)] }
    return [Commands.takeOurs, Commands.takeTheirs, Commands.write, Commands.save].map { ScreenHint($0, words) }
      + [ScreenHint.move(words), ScreenHint(Commands.back, words)]
  }
}
