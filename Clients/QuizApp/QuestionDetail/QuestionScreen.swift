import QuestionAPI
import QuestionModel
import TerminalScreen

/// One question: what it says, its history, and what changed between two revisions.
struct QuestionScreen: Screen {
  /// What of it is shown.
  enum Page: Sendable, Hashable, CaseIterable {
    case question
    case history
    case difference
  }

  let screen: Int
  let id: QuestionID
  var page = Page.question
  var question: Result<StudentQuestion, BankError>?
  var history: Result<[RevisionSummary], BankError>?
  var difference: Result<StudentDiff, BankError>?
  /// Whether what changed of the key is shown too.
  var showsKeyChanges = false
  /// The revisions that `difference` compares.
  var compared: (from: RevisionSummary, to: RevisionSummary)? {
    guard case .success(let revisions)? = history, revisions.indices.contains(list.selection) else { return nil }
    let newer = revisions[list.selection]
    if let marked, let other = revisions.first(where: { $0.revision == marked }), other != newer {
      return other.generation <= newer.generation ? (other, newer) : (newer, other)
    }
    guard let parent = newer.parents.first, let older = revisions.first(where: { $0.revision == parent }) else {
      return nil
    }
    return (older, newer)
  }
  /// The revision to compare the selected one with; its parent without one.
  var marked: RevisionID?
  var list = ListState()
  var scroll = ScrollState()
  var reading: LatestRequest<QuestionID>
  var listing: LatestRequest<QuestionID>
  var comparing: LatestRequest<[RevisionID]>
  var restoring: LatestRequest<RevisionID>
  /// The revision that is to be restored once that is confirmed.
  var confirming: RevisionSummary?
  var opening: LatestRequest<MediaReference>
  /// Why a picture was not opened.
  var mediaProblem: String?
  /// Why it was not restored.
  var restoreError: BankError?
  /// How many comments wait to be resolved.
  var openComments = 0
  var counting: LatestRequest<QuestionID>
  /// The status that is being chosen.
  var choosing: StatusChooser?
  var settingStatus: LatestRequest<StatusChange>
  /// Why the status was not set.
  var statusProblem: BankError?

  init(screen: Int, id: QuestionID) {
    self.screen = screen
    self.id = id
    reading = LatestRequest(screen: screen)
    listing = LatestRequest(screen: screen)
    comparing = LatestRequest(screen: screen)
    restoring = LatestRequest(screen: screen)
    opening = LatestRequest(screen: screen)
    counting = LatestRequest(screen: screen)
    settingStatus = LatestRequest(screen: screen)
  }

  /// What the question shows, once it is read.
  var content: QuestionContent? { (try? question?.get())?.content }

  var revisions: [RevisionSummary] { (try? history?.get()) ?? [] }

  var isWaiting: Bool {
    reading.isWaiting || listing.isWaiting || comparing.isWaiting || restoring.isWaiting || settingStatus.isWaiting
  }

  func title(_ words: Words) -> String {
    switch page {
    case .question: words.questionTitle
    case .history: words.historyTitle
    case .difference: words.differenceTitle
    }
  }

  func detail(_ context: ScreenContext) -> String {
    guard case .success(let question)? = question else { return "" }
    return question.revision.short
  }

  func hints(_ words: Words) -> [ScreenHint] {
    if confirming != nil { return ScreenHint.dialog(confirm: words.restore, cancel: words.cancel) }
    if let choosing {
      return [
        ScreenHint(QuestionCommands.choose, label: choosing.faults.isEmpty ? words.choose : words.publish),
        ScreenHint(QuestionCommands.leaveStatus, words),
      ]
    }
    typealias Commands = QuestionCommands
    let back = ScreenHint(Commands.back, words)
    switch page {
    case .question:
      let now = try? question?.get()
      var hints = [back]
      if now?.content.pictures.isEmpty == false { hints.append(ScreenHint(Commands.showPicture, words)) }
      if now?.content.media.isEmpty == false { hints.append(ScreenHint(Commands.openMedia, words)) }
      hints.append(ScreenHint.scroll(words))
      hints += [Commands.edit, Commands.showHistory, Commands.practise].map { ScreenHint($0, words) }
      if now?.isInConflict == true { hints.insert(ScreenHint(Commands.resolve, words), at: 0) }
      return hints + [Commands.comments, Commands.setStatus, Commands.duplicates].map { ScreenHint($0, words) }
    case .history:
      return [Commands.compare, Commands.mark, Commands.restore].map { ScreenHint($0, words) }
        + [ScreenHint.move(words), back]
    case .difference:
      let hasKey = (try? difference?.get())?.keyFields.isEmpty == false
      return [back, ScreenHint.scroll(words)] + (hasKey ? [ScreenHint(Commands.showKey, words)] : [])
    }
  }
}
