import QuestionAPI
import TerminalScreen

extension PeersScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    runs = context.runs
    return introduce() + read()
  }

  private mutating func introduce() -> [ScreenAction] {
    guard card == nil else { return [] }
    return introducing.ask(true).map { [.effect(.identity($0))] } ?? []
  }

  private mutating func read() -> [ScreenAction] { listing.ask(true).map { [.effect(.peers($0))] } ?? [] }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if let removing { return confirm(removing, event) }
    switch event {
    case .tick(let now): return lookAgain(now)
    case .key(let key): return showsDetails ? handleInDetails(key, context) : handle(key, context)
    case .mouse(let mouse): return handle(mouse, context)
    default: return []
    }
  }

  /// Asks once a second how far the exchanges are that others have begun.
  private mutating func lookAgain(_ now: Duration) -> [ScreenAction] {
    guard !listing.isWaiting, lastLook.map({ now - $0 >= .seconds(1) }) ?? true else { return [] }
    lastLook = now
    return read()
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"), .backspace: return [.pop]
    case .enter, .right, .character("l"): open()
    case .character("a"), .insert:
      (error, added) = (nil, nil)
      return [.push { PeerFormScreen(screen: $0) }]
    default:
      if let actions = common(key) { return actions }
      select(context) { $0.handle(key, count: $1, rows: $2) }
    }
    return []
  }

  /// What can be done in the list and in what is shown of one bank.
  private mutating func common(_ key: Key) -> [ScreenAction]? {
    switch key {
    case .character("s"): exchange(repairs: false)
    case .character("R"): exchange(repairs: true)
    case .character("d"), .delete: askToForget()
    case .character("c"): [.push { BrowseScreen(screen: $0, query: "is:conflict") }]
    case .character("p"): [.push { ProposalsScreen(screen: $0) }]
    case .character("i"): card.map { card in [.push { IdentityScreen(screen: $0, card: card) }] } ?? []
    default: nil
    }
  }

  private mutating func handleInDetails(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"), .backspace, .enter:
      (showsDetails, added) = (false, nil)
      return []
    default:
      if let actions = common(key) { return actions }
      _ = scroll.handle(key, count: lines(context).count, rows: context.body.height)
      return []
    }
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard !showsDetails else {
      _ = scroll.handle(mouse, count: lines(context).count, rows: context.body.height)
      return []
    }
    guard mouse.action == .press, let target = mouse.target, target.action == "row" else {
      select(context) { $0.handle(mouse, count: $1, rows: $2) }
      return []
    }
    if target.index == list.selection { open() }
    select(context) { list, count, rows in
      list.select(target.index, count: count, rows: rows)
      return true
    }
    return []
  }

  private mutating func select(_ context: ScreenContext, _ move: (inout ListState, Int, Int) -> Bool) {
    let before = list.selection
    let rows = PeersLayout(context.body, head: head(context).count).list.height
    _ = move(&list, peers?.count ?? 0, rows)
    if list.selection != before { scroll = ScrollState() }
  }

  private mutating func open() {
    guard selected != nil else { return }
    (showsDetails, scroll) = (true, ScrollState())
  }

  private mutating func exchange(repairs: Bool) -> [ScreenAction] {
    guard let selected, selected.url != nil, !isRunning(selected) else { return [] }
    (error, added) = (nil, nil)
    runs.begin(selected.name)
    return [.effect(.sync(selected.name, repairs: repairs))]
  }

  private mutating func askToForget() -> [ScreenAction] {
    guard let selected, !isRunning(selected), !forgetting.isWaiting else { return [] }
    (error, added, removing) = (nil, nil, selected)
    return []
  }

  private mutating func confirm(_ peer: Peer, _ event: InputEvent) -> [ScreenAction] {
    guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
    removing = nil
    guard key == .enter else { return [] }
    return forgetting.ask(peer.name).map { [.effect(.removePeer($0, peer.name))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .identity(let ticket, let result):
      // What another screen asks for may have changed it.
      guard introducing.answered(ticket) != nil || Self.isCard(result) else { return [] }
      take(result) { $0.card = $1 }
    case .peers(let ticket, let result):
      guard let done = listing.answered(ticket) else { return [] }
      take(result) { $0.show($1) }
      // Whoever may not ask any more does not go on asking.
      if case .failure = result { peers = peers?.map(Self.standing) }
      return done.next.map { [.effect(.peers($0.ticket))] } ?? []
    case .peerAdded(_, .success(let peer)):
      // The form lies above; it goes by itself, and what is to be compared is seen.
      added = peer.name
      show((peers ?? []).filter { $0.name != peer.name } + [peer])
      open()
    case .peerAdded(_, .failure(let error)): self.error = error
    case .peerRemoved(let ticket, let problem):
      guard forgetting.answered(ticket) != nil else { return [] }
      error = problem
      showsDetails = showsDetails && problem != nil
      return read()
    case .syncProgressed: runs = context.runs
    case .synced:
      runs = context.runs
      return read()
    default: break
    }
    return []
  }

  private static func isCard(_ result: Result<BankCard, BankError>) -> Bool {
    if case .success = result { true } else { false }
  }

  private static func standing(_ peer: Peer) -> Peer {
    var peer = peer
    peer.progress = nil
    return peer
  }

  private mutating func take<Value>(_ result: Result<Value, BankError>, _ body: (inout Self, Value) -> Void) {
    switch result {
    case .success(let value): body(&self, value)
    case .failure(let error): self.error = error
    }
  }

  /// Shows these banks; the selection stays with its bank, or goes to the one that was just added.
  private mutating func show(_ found: [Peer]) {
    let name = added ?? selected?.name
    peers = found.sorted { $0.name < $1.name }
    let place = name.flatMap { name in peers?.firstIndex { $0.name == name } } ?? list.selection
    list.select(place, count: found.count, rows: 10)
    if selected == nil { showsDetails = false }
  }
}
