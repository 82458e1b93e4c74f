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

  init(screen: Int, id: QuestionID) {
    self.screen = screen
    self.id = id
    reading = LatestRequest(screen: screen)
    listing = LatestRequest(screen: screen)
    comparing = LatestRequest(screen: screen)
    restoring = LatestRequest(screen: screen)
    opening = LatestRequest(screen: screen)
  }

  var revisions: [RevisionSummary] { (try? history?.get()) ?? [] }

  var isWaiting: Bool { reading.isWaiting || listing.isWaiting || comparing.isWaiting || restoring.isWaiting }

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
    if confirming != nil {
      return [ScreenHint(.enter, "Enter", words.restore), ScreenHint(.escape, "Esc", words.cancel)]
    }
    return switch page {
    case .question:
      ((try? question?.get())?.isInConflict == true
        ? [ScreenHint(.character("c"), "c", words.resolveConflict)] : [])
        + [
          ScreenHint(.escape, "Esc", words.back), ScreenHint(.down, "↑↓", words.scroll),
          ScreenHint(.character("e"), "e", words.edit), ScreenHint(.character("h"), "h", words.history),
          ScreenHint(.character("p"), "p", words.practiseThis),
        ]
        + ((try? question?.get())?.content.media.isEmpty == false
          ? [ScreenHint(.character("o"), "o", words.openMedia)] : [])
        + [ScreenHint(.character("d"), "d", words.findDuplicates)]
    case .history:
      [
        ScreenHint(.enter, "Enter", words.compare), ScreenHint(.character(" "), "Space", words.mark),
        ScreenHint(.character("r"), "r", words.restore),
        ScreenHint(.down, "↑↓", words.move), ScreenHint(.escape, "Esc", words.back),
      ]
    case .difference: [ScreenHint(.escape, "Esc", words.back), ScreenHint(.down, "↑↓", words.scroll)]
    }
  }
}
