import QuestionAPI
import QuestionModel
import TerminalScreen

/// Groups of questions that are much alike: compared side by side, one is kept and the others are retired.
struct DuplicatesScreen: Screen {
  /// What the line at the bottom says.
  enum Notice: Sendable, Hashable {
    case done(ResolvedDuplicates)
    case failed(BankError)
  }

  let screen: Int
  let subject: DuplicateSubject
  var includesVariants = false
  var report: Result<DuplicateReport, BankError>? {
    didSet { titles = groups.map { QuestionText.oneLine($0.members.first?.stem ?? "") } }
  }
  /// The groups' first stems on one line each.
  private(set) var titles: [String] = []
  var list = ListState()
  var scroll = ScrollState()
  /// The place in the selected group of the question that is kept.
  var kept = 0
  /// The place of the one that stands beside it.
  var beside = 1
  /// Questions of the selected group that are neither kept for the others nor retired.
  var spared: Set<QuestionID> = []
  var mergesTags = true
  /// What is to be done once that is confirmed.
  var confirming: DuplicateResolution?
  var notice: Notice?
  /// Questions read to be compared.
  var read: [QuestionID: Result<ComparedQuestion, BankError>] = [:]
  var finding: LatestRequest<Bool>
  var reading: LatestRequest<QuestionID>
  var resolving: LatestRequest<DuplicateResolution>

  init(screen: Int, subject: DuplicateSubject) {
    self.screen = screen
    self.subject = subject
    finding = LatestRequest(screen: screen)
    reading = LatestRequest(screen: screen)
    resolving = LatestRequest(screen: screen)
  }

  var groups: [DuplicateGroup] { (try? report?.get())?.groups ?? [] }

  /// The selected group.
  var group: DuplicateGroup? { groups.indices.contains(list.selection) ? groups[list.selection] : nil }

  /// The questions of the selected group that would be retired.
  var retired: [QuestionSummary] {
    guard let members = group?.members, members.indices.contains(kept) else { return [] }
    return members.filter { $0.id != members[kept].id && !spared.contains($0.id) }
  }

  var isWaiting: Bool { finding.isWaiting || reading.isWaiting || resolving.isWaiting }

  func title(_ words: Words) -> String { words.duplicatesTitle }

  func detail(_ context: ScreenContext) -> String {
    guard case .success(let report)? = report else { return "" }
    return context.words.groupCount(report.found, questions: report.questions)
  }

  func hints(_ words: Words) -> [ScreenHint] {
    if confirming != nil { return ScreenHint.dialog(confirm: words.retireOthers, cancel: words.cancel) }
    typealias Commands = DuplicatesCommands
    let back = ScreenHint(Commands.back, words)
    let variants = ScreenHint(
      Commands.variants, label: includesVariants ? words.withoutVariants : words.withVariants)
    guard let group else { return [back, variants] }
    let others = group.members.count > 2 ? [Commands.nextOther, Commands.spare].map { ScreenHint($0, words) } : []
    return [
      ScreenHint(Commands.retire, words),
      ScreenHint(Commands.keepNext, label: words.chooseKept, beside: Commands.keepPrevious),
    ] + others + [
      ScreenHint(Commands.mergeTags, words), variants, ScreenHint(Commands.open, words), ScreenHint.move(words), back,
    ]
  }
}
