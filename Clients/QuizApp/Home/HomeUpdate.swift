import QuestionAPI
import TerminalScreen

extension HomeScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    isOnTop = true
    return [.effect(.stats), .effect(.results), .effect(.journal), .effect(.drafts), .effect(.whoAmI)]
      + [.effect(.notices), .effect(.waitingExams), .effect(.progress)]
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if case .tick(let time) = event { return tick(time) }
    if let discarding { return confirmDiscard(discarding, event) }
    let place = HomeLayout(context.body, entries: entries.count)
    let rows = place.menu.height
    switch event {
    case .mouse(let mouse) where place.facts.contains(mouse.position):
      _ = facts.handle(mouse, count: lines(width: place.facts.width - 1, context).count, rows: place.facts.height)
      return []
    case .key(.pageDown), .key(.pageUp), .key(.character(" ")), .key(.control("f")), .key(.control("b")):
      guard case .key(let key) = event else { return [] }
      _ = facts.handle(key, count: lines(width: place.facts.width - 1, context).count, rows: place.facts.height)
      return []
    case .mouse(let mouse) where mouse.target?.action == "row" && mouse.action == .press:
      list.select(mouse.target?.index ?? 0, count: entries.count, rows: rows)
      return openSelected()
    case .mouse(let mouse):
      _ = list.handle(mouse, count: entries.count, rows: rows)
      return []
    case .key(.enter): return openSelected()
    case .key(.delete), .key(.character("x")):
      if case .resume(let snapshot)? = selectedEntry { discarding = snapshot }
      return []
    case .key(.character("e")): return open(.sittings)
    case .key(.character("s")): return may(.write) ? open(.given) : []
    case .key(.character("p")): return open(.practise)
    case .key(.character("i")): return open(.progress)
    case .key(.character("b")), .key(.character("/")): return open(.browse)
    case .key(.character("n")): return may(.write) ? open(.write) : []
    case .key(.character("t")): return open(.tags)
    case .key(.character("m")): return may(.write) ? open(.plans) : []
    case .key(.character("f")): return may(.write) ? open(.importFiles) : []
    case .key(.character("o")): return may(.administer) ? open(.peers) : []
    case .key(.character("a")): return openAccount()
    case .key(.character("d")): return dismissNotices(context)
    case .key(.character("q")): return [.quit]
    case .key(.character("r")):
      stats = nil
      return appear(context)
    case .key(let key):
      if let digit = key.text, let number = Int(digit), entries.indices.contains(number - 1) {
        return open(entries[number - 1])
      }
      _ = list.handle(key, count: entries.count, rows: rows)
      return []
    default: return []
    }
  }

  /// Seconds after which steps that wait here are sent again.
  private static let pause = Duration.seconds(15)

  private mutating func tick(_ time: Duration) -> [ScreenAction] {
    guard let sent else {
      self.sent = time
      return []
    }
    // The test itself sends them while it is seen.
    guard isOnTop, time - sent >= Self.pause else { return [] }
    self.sent = time
    return [.effect(.waitingExams)]
  }

  private mutating func confirmDiscard(_ snapshot: PracticeSnapshot, _ event: InputEvent) -> [ScreenAction] {
    switch event {
    case .key(.enter):
      discarding = nil
      journal.snapshots.removeAll { $0.id == snapshot.id }
      return [.effect(.discard(snapshot))]
    case .key(.escape):
      discarding = nil
      return []
    default: return []
    }
  }

  private mutating func openSelected() -> [ScreenAction] {
    guard let selectedEntry else { return [] }
    return open(selectedEntry)
  }

  /// Shows who the person is, or lets them sign in where nobody is.
  private mutating func openAccount() -> [ScreenAction] {
    let entry = entries.first { entry in
      if case .account = entry { true } else { entry == .signIn }
    }
    guard let entry else {
      isOnTop = false
      return [.push { AccountScreen(screen: $0) }]
    }
    return open(entry)
  }

  /// Puts away the notices that are seen; they do not come again in this run of the program.
  private mutating func dismissNotices(_ context: ScreenContext) -> [ScreenAction] {
    guard !notices.isEmpty else { return [] }
    var memory = context.memory
    memory.dismissedNotices.formUnion(notices.map(\.number))
    notices = []
    return [.remember(memory)]
  }

  private mutating func open(_ entry: Entry) -> [ScreenAction] {
    isOnTop = false
    switch entry {
    case .resume(let snapshot): return [.push { PracticeSetupScreen(screen: $0, resuming: snapshot) }]
    case .waitingExam(let record):
      return [.push { ExamScreen(screen: $0, name: record.title, .resume(attempt: record.attempt)) }]
    case .sittings: return [.push { SittingsScreen(screen: $0) }]
    case .given: return [.push { GivenScreen(screen: $0) }]
    case .practise: return [.push { PracticeSetupScreen(screen: $0) }]
    case .progress: return [.push { ProgressScreen(screen: $0) }]
    case .browse: return [.push { BrowseScreen(screen: $0) }]
    case .write: return [.push { EditorScreen(screen: $0, subject: .new) }]
    case .tags: return [.push { TagsScreen(screen: $0) }]
    case .review: return [.push { ReviewQueueScreen(screen: $0) }]
    case .proposals: return [.push { ProposalsScreen(screen: $0) }]
    case .conflicts: return [.push { BrowseScreen(screen: $0, query: "is:conflict") }]
    case .duplicates: return [.push { DuplicatesScreen(screen: $0, subject: .search("")) }]
    case .goOn(let draft): return [.push { EditorScreen(screen: $0, subject: .kept(draft)) }]
    case .operations: return [.push { OperationsScreen(screen: $0) }]
    case .importFiles: return [.push { FilesScreen(screen: $0) }]
    case .plans: return [.push { PlansScreen(screen: $0) }]
    case .peers: return [.push { PeersScreen(screen: $0) }]
    case .account: return [.push { AccountScreen(screen: $0) }]
    case .signIn: return [.push { SignInScreen(screen: $0) }]
    case .help: return [.push { _ in HelpScreen() }]
    case .quit: return [.quit]
    }
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .stats(let stats): self.stats = stats
    case .results(let results): self.results = results
    case .progress(let report): progress = report
    case .caller(.success(let identity)):
      caller = identity
      if may(.review) { return [.effect(.countProposals)] }
      proposals = 0
    case .proposalCount(.success(let count)): proposals = count
    case .notices(.success(let notices), let now):
      self.notices = notices.filter { !context.memory.dismissedNotices.contains($0.number) && $0.until > now }
    case .signedIn(_, .success(let person), _):
      caller = CallerIdentity(role: person.role, scopes: person.role.scopes, person: person)
    case .signedOut: (caller, proposals) = (nil, 0)
    case .journal(let contents): journal = contents
    case .drafts(let contents): drafts = contents
    case .waitingExams(let waiting):
      // What was told stays until it is told anew.
      let told = exams.settled
      exams = waiting
      exams.settled = waiting.settled + told
    case .draftKept:
      if isOnTop { return [.effect(.drafts)] }
    case .saved, .finished:
      if isOnTop { return [.effect(.results), .effect(.journal), .effect(.progress)] }
    default: break
    }
    return []
  }
}
