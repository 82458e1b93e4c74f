import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

/// A question being written or mended: a form, and beside it what a student will see.
struct EditorScreen: Screen {
  /// What the editor is about.
  enum Subject: Sendable, Hashable {
    case new
    case newPassage
    case stored(QuestionID)
    case kept(EditorDraft)
    /// A question that is not stored from here, but given back to the screen that had it.
    case passedOn(PassedQuestion)
  }

  /// How far saving is.
  enum Saving: Sendable, Hashable {
    case idle
    case underWay(Ticket)
    /// The bank cannot be reached; tried again after so many ticks.
    case waiting(ticks: Int, BankError)
  }

  /// What the line below the form says.
  enum Notice: Sendable, Hashable {
    case saved(RevisionID)
    case failed(BankError)
    case problems(Int)
    case left(dropped: Int, cut: Int)
    case notFound
    case notKept(String)
    case copied
    case notAttached(AttachProblem)
    case unreadable(QuestionTextFault, count: Int)
    case externalFailed(String)
    case severalQuestions(Int)
    /// What was written in the person's own editor and does not read would be gone.
    case losesExternal
    /// What was written would be gone.
    case losesMending
    /// The bank has something much like it.
    case similar(SimilarQuestion, count: Int)
  }

  let screen: Int
  let subject: Subject
  /// Path of the field to begin at; nil for the stem.
  let field: String?
  var form: EditorForm?
  var loadError: BankError?
  /// What the form comes to.
  var result: EditorQuestion?
  /// What is wrong; nothing is held against an empty form.
  var problems: [EditorQuestion.Problem] {
    changes > 0 || edited != nil || passedOn != nil ? result?.problems ?? [] : []
  }
  /// The question and the revision that are edited; nil while it is new.
  var edited: EditedRevision?
  var focus = EditorField.stem
  var history = EditorHistory()
  /// First row of the form that is seen.
  var offset = 0
  var previewScroll = ScrollState()
  var showsPreview = false
  var preview: [StyledLine] = []
  /// What the preview is to be made of, and whether it must still be asked for.
  var previewSource: PreviewSource?
  var previewIsDue = false
  var previewing: LatestRequest<PreviewSource>
  var blocks: EditorBlocks?
  var clipboard = ""
  /// The item-writing faults that were found, while they are looked at.
  var review: EditorReview?
  /// What the bank has that is much like it.
  var likeness: EditorLikeness
  var finding: TextField?
  var sought = ""
  /// Counts the changes of the form.
  var changes = 0
  /// The count when the form was as the bank has it; nil where the bank has nothing like it.
  var savedChanges: Int?
  /// The count when the form was last kept on disk.
  var keptChanges = 0
  /// Ticks in which letters came, since the form was last kept.
  var busyTicks = 0
  var wasBusy = false
  /// The form as the bank has it.
  var savedForm: EditorForm?
  var draftName = ""
  var draftVersion = 0
  var saving = Saving.idle
  var notice: Notice?
  /// A draft of the same question that was left, and is offered.
  var offered: EditorDraft?
  var tags: [TagCount] = []
  var namespaces: [TagNamespace] = []
  var vocabulary = TagVocabulary()
  var knownTags = TagSuggestions()
  var suggestion: Int?
  var passages: EditorPassages
  var loading: LatestRequest<Bool>
  var tagging: LatestRequest<Bool>
  var describing: LatestRequest<Bool>
  var attaching: LatestRequest<String>
  /// What came out of the person's own editor and did not read, for another try.
  var externalText: String?
  var external: LatestRequest<String>
  var saveNumber = 0
  /// What was sent to the bank last.
  var lastSave: EditorSave?
  /// Whether the bank may have stored what was sent last, though it did not say so.
  var isUnsure = false
  /// The count of changes that is being saved.
  var savingChanges = 0

  init(screen: Int, subject: Subject, field: String? = nil) {
    self.screen = screen
    self.subject = subject
    likeness = EditorLikeness(screen: screen)
    self.field = field
    passages = EditorPassages(screen: screen)
    loading = LatestRequest(screen: screen)
    previewing = LatestRequest(screen: screen)
    tagging = LatestRequest(screen: screen)
    describing = LatestRequest(screen: screen)
    attaching = LatestRequest(screen: screen)
    external = LatestRequest(screen: screen)
  }

  /// The question that goes back to the screen below.
  var passedOn: PassedQuestion? {
    if case .passedOn(let question) = subject { question } else { nil }
  }

  /// Whether anything was written that the bank does not have.
  var isChanged: Bool { changes != savedChanges }

  var isWaiting: Bool {
    if case .underWay = saving { return true }
    return loading.isWaiting || attaching.isWaiting || likeness.patience != nil
  }
  var takesUndo: Bool { true }
  var takesCopy: Bool { focus.isText && form?[focus].selection != nil }
  /// A pause is noticed by a tick in which nothing was written.
  var hasClock: Bool {
    if case .waiting = saving { return true }
    return likeness.patience != nil || isChanged && changes != keptChanges
  }

  func title(_ words: Words) -> String {
    form?.kind == .passage
      ? isNew ? words.newPassageTitle : words.passageTitle : isNew ? words.newQuestionTitle : words.editorTitle
  }

  private var isNew: Bool {
    guard edited == nil else { return false }
    return switch subject {
    case .new, .newPassage: true
    case .stored, .passedOn: false
    case .kept(let draft): draft.question == nil
    }
  }

  func detail(_ context: ScreenContext) -> String {
    guard form != nil else { return "" }
    return (isChanged ? "* " : "") + (edited?.revision.short ?? "")
  }

  func hints(_ words: Words) -> [ScreenHint] {
    guard form != nil else { return [ScreenHint(EditorCommands.back, words)] }
    if offered != nil {
      return [EditorCommands.continueDraft, EditorCommands.discardDraft, EditorCommands.back].map {
        ScreenHint($0, words)
      }
    }
    if review != nil {
      return [
        ScreenHint(EditorCommands.goThere, words), ScreenHint.move(words),
        ScreenHint(EditorCommands.closeReview, words),
      ]
    }
    if likeness.isShown {
      return [ScreenHint(EditorCommands.saveAnyway, words), ScreenHint(EditorCommands.openAlike, words)]
        + [ScreenHint.move(words), ScreenHint(EditorCommands.closeAlike, words)]
    }
    if finding != nil { return [EditorCommands.findHere, EditorCommands.closeFind].map { ScreenHint($0, words) } }
    let commands: [EditorCommand] =
      switch focus {
      case .mark: [.save, .toggleRight, .feedback, .togglePinned, .removeItem, .nextField]
      case .kind, .status, .truth, .scoring: [.save, .nextField, .preview, .undo]
      case .passage:
        [.save] + (form?.passageID == nil ? [] : [.openPassage]) + [.newPassage, .nextField, .undo, .preview]
      default: [.save, .nextField, .preview, .undo, .review, .addItem, .externalEditor]
      }
    var hints = commands.map { ScreenHint($0.command, words) }
    if case .similar = notice {
      hints.insert(ScreenHint(EditorCommand.likeness.command, label: words.compare), at: 1)
    }
    if [.kind, .status, .truth, .scoring].contains(focus) {
      let change = ScreenHint(
        EditorCommands.choiceAfter, label: words.change, beside: EditorCommands.choiceBefore)
      hints.insert(change, at: 0)
    }
    if focus == .passage, form?.passageID != nil {
      hints.insert(ScreenHint(EditorCommands.takeOutPassage, words), at: 0)
    }
    return hints + [ScreenHint(EditorCommand.leave.command, words)]
  }
}
