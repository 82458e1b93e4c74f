import QuestionAPI
import QuestionModel
import TerminalScreen

/// How a practice quiz is to be: which questions, how many, in which order, when graded, with or without a clock.
struct PracticeSetupScreen: Screen {
  /// A line of the form.
  enum Row: Sendable, Hashable, CaseIterable {
    case mode
    case tags
    case query
    case count
    case order
    case feedback
    case clock
    case start
  }

  /// What a quiz is made from.
  enum Plan: Sendable, Hashable {
    case fresh(PracticeOptions)
    case resume(PracticeSnapshot)
  }

  /// Lengths of time that can be chosen, in minutes.
  static let clockChoices: [Int?] = [nil, 5, 10, 15, 20, 30, 45, 60, 90, 120]

  let screen: Int
  var row = Row.start
  var tags: [Tag] = []
  var query = TextField(limit: 1_000)
  var options = PracticeOptions()
  var picker: TagPicker?
  var known: [TagCount]?
  var matching: FacetCounts?
  var error: BankError?
  /// Whether the last quiz drawn had no questions.
  var foundNothing = false
  /// The quiz that is begun without the form, or being drawn.
  var plan: Plan?
  var starting: LatestRequest<Plan>
  var counting: LatestRequest<String>
  var listing: LatestRequest<Int>
  private(set) var hasAppeared = false

  init(screen: Int, query: String? = nil) {
    self.screen = screen
    starting = LatestRequest(screen: screen)
    counting = LatestRequest(screen: screen)
    listing = LatestRequest(screen: screen)
    if let query { self.query.replace(with: query) }
    hasQuery = query != nil
  }

  init(screen: Int, starting options: PracticeOptions) {
    self.init(screen: screen, query: options.query)
    self.options = options
    plan = .fresh(options)
  }

  init(screen: Int, resuming snapshot: PracticeSnapshot) {
    self.init(screen: screen, query: snapshot.options.query)
    options = snapshot.options
    plan = .resume(snapshot)
  }

  /// Whether the search was given and must not be taken from the last quiz.
  let hasQuery: Bool

  /// Whether this is the first appearance; later ones answer no.
  mutating func beginsNow() -> Bool {
    defer { hasAppeared = true }
    return !hasAppeared
  }

  /// The search of tags and words together: tags of one namespace are alternatives, different namespaces must all match.
  var wholeQuery: String {
    let groups = Dictionary(grouping: tags) { String($0.namespace) }.sorted { $0.key < $1.key }
    let parts = groups.map { _, tags in
      let filters = tags.map { "tag:\($0.name.contains(where: { "()".contains($0) }) ? "\"\($0.name)\"" : $0.name)" }
      return filters.count == 1 ? filters[0] : "(" + filters.joined(separator: " OR ") + ")"
    }
    let words = query.text.trimmed
    guard !parts.isEmpty, !words.isEmpty else { return words.isEmpty ? parts.joined(separator: " ") : words }
    return parts.joined(separator: " ") + " (" + words + ")"
  }

  var isWaiting: Bool { starting.isWaiting || (picker != nil && known == nil) }

  func title(_ words: Words) -> String { picker == nil ? words.setupTitle : words.tagsTitle }

  func detail(_ context: ScreenContext) -> String {
    guard let matching, error == nil else { return "" }
    return context.words.found(matching.total, isPartial: matching.isPartial)
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = SetupCommands
    if starting.isWaiting { return [ScreenHint(Commands.cancel, words)] }
    if picker != nil {
      return [ScreenHint(Commands.toggleTag, words), ScreenHint.move(words), ScreenHint(Commands.closeTags, words)]
    }
    var hints = [
      row == .tags ? ScreenHint(Commands.chooseTags, label: words.choose) : ScreenHint(Commands.start, words)
    ]
    if row != .query, row != .start, row != .tags {
      hints.append(ScreenHint(Commands.more, label: words.change, beside: Commands.less))
    }
    return hints + [
      ScreenHint(Commands.next, label: words.move, beside: Commands.previous), ScreenHint(Commands.back, words),
    ]
  }
}

/// A list of tags to tick, with a field that narrows it.
struct TagPicker: Sendable, Hashable {
  var field = TextField(limit: 200)
  var list = ListState()

  /// The tags that hold what is typed, folded, in any part.
  func visible(_ known: [TagCount]) -> [TagCount] {
    let wanted = TextFolding.fold(field.text.trimmed)
    guard !wanted.isEmpty else { return known }
    return known.filter { TextFolding.fold($0.tag.name).contains(wanted) }
  }
}
