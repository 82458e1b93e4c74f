import QuestionAPI
import QuestionModel
import TerminalScreen

/// A plan or a test on its way between the bank and the person who edits it.
struct EditedDocument<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What an answer of the bank means for the screen that edits.
  enum News: Sendable, Hashable {
    /// Nothing for this one.
    case none
    /// What the bank has; nil for a new one.
    case opened(Result<EditedRevision?, BankError>)
    case saved(RevisionID)
    case failed(BankError)
    /// Somebody saved meanwhile: both are to be brought together.
    case stale(BankError)
    /// Another screen has brought together what was written here and what others saved.
    case merged(EditedRevision)
  }

  private let screen: Int
  /// The document as the bank has it; nil for a new one.
  var edited: EditedRevision?
  /// What was read or saved last; nil where it never was.
  var saved: Value?
  /// Makes a new document's creation safe to repeat.
  private var name = ""
  private var loading: LatestRequest<Bool>
  private var saving: LatestRequest<Value>

  init(screen: Int) {
    self.screen = screen
    loading = LatestRequest(screen: screen)
    saving = LatestRequest(screen: screen)
  }

  var isWaiting: Bool { loading.isWaiting || saving.isWaiting }
  var isSaving: Bool { saving.isWaiting }

  /// Asks for what the bank has, and a name for what is written.
  mutating func open(_ id: QuestionID?) -> [ScreenAction] {
    loading.ask(true).map { [.effect(.openEditor($0, id))] } ?? []
  }

  /// Sends the document to be saved as a new revision.
  ///
  /// - Parameters:
  ///   - value: the document.
  ///   - content: the same over what it was before.
  /// - Returns: what is to be done for it.
  mutating func save(_ value: Value, _ content: (QuestionContent?) -> QuestionContent) -> [ScreenAction] {
    guard !saving.isWaiting else { return [] }
    let save = asSave(content)
    return saving.ask(value).map { [.effect(.saveQuestion($0, save))] } ?? []
  }

  /// The document as it is sent to be saved.
  ///
  /// - Parameter content: the document over what it was before.
  /// - Returns: what is sent.
  func asSave(_ content: (QuestionContent?) -> QuestionContent) -> EditorSave {
    let question = Question(
      content: content(edited?.question.content), key: edited?.question.key ?? AnswerKey())
    return EditorSave(
      question: edited?.id, revision: edited?.revision, name: name, version: 0, content: question,
      status: edited?.status ?? .draft, message: nil, keepsStatus: true)
  }

  /// Takes an answer of the bank in.
  mutating func receive(_ answer: AppAnswer) -> News {
    switch answer {
    case .editor(let ticket, let opening):
      guard loading.answered(ticket) != nil else { return .none }
      name = opening.newName
      return .opened(opening.edited)
    case .questionSaved(let ticket, let result):
      if let done = saving.answered(ticket) { return finish(result, done.value) }
      guard ticket.screen != screen, case .success(let now) = result, now.id == edited?.id else { return .none }
      edited = now
      return .merged(now)
    default: return .none
    }
  }

  private mutating func finish(_ result: Result<EditedRevision, BankError>, _ sent: Value) -> News {
    switch result {
    case .success(let now):
      (edited, saved) = (now, sent)
      return .saved(now.revision)
    case .failure(let error):
      guard case .stale = error else { return .failed(error) }
      return .stale(error)
    }
  }
}

/// What is to be done once what is not saved is saved or given up.
enum Departure: Sendable, Hashable {
  case back, quit

  var action: ScreenAction { self == .quit ? .quit : .pop }
}

/// What the line at the bottom of a plan or a test says.
enum DocumentNotice: Sendable, Hashable {
  case saved(RevisionID)
  case mendFirst(Int)
  /// What is given is what the bank has.
  case saveFirst
  case failed(BankError)
  /// So many questions are pinned as they are now.
  case pinned(Int)
  /// Another question was found, or there is none.
  case swapped(Bool)
}

/// A screen that asks what is to become of what is not saved.
protocol DocumentScreen: Screen {
  /// What waits for the person's word on what is not saved.
  var leaving: Departure? { get set }
  /// What comes once the document is saved.
  var after: Departure? { get set }
  /// Saves the document as a new revision.
  mutating func save() -> [ScreenAction]
}

extension DocumentScreen {
  /// Keys of what is asked before what is not saved is left.
  mutating func answerLeaving(_ key: Key) -> [ScreenAction] {
    guard let asked = leaving else { return [] }
    switch key {
    case .enter:
      (leaving, after) = (nil, asked)
      return save()
    case .character("d"):
      leaving = nil
      return [asked.action]
    case .escape: leaving = nil
    default: break
    }
    return []
  }
}

/// What can be done where something is not saved.
enum DepartureCommands {
  static let save = Command("departure.save", .enter) { $0.saveAndLeave }
  static let drop = Command("departure.drop", .character("d")) { $0.dropChanges }
  static let stay = Command("departure.stay", .escape) { $0.stayHere }

  static let table = CommandTable("departure", [CommandPlace("departure", [save, drop, stay])])

  static func hints(_ words: Words) -> [ScreenHint] { [save, drop, stay].map { ScreenHint($0, words) } }
}

extension Frame {
  /// Asks what is to become of what is not saved.
  mutating func drawDeparture(_ departure: Departure, _ context: ScreenContext) {
    let words = context.words
    draw(
      Dialog.asking(
        departure == .quit ? words.unsavedAtQuit : words.unsavedTitle, words.unsavedQuestion(context.keys),
        DepartureCommands.hints(words), context.keys))
  }
}
