import QuestionAPI
import QuestionSync
import TerminalScreen

/// The banks that questions are exchanged with: what came of the last exchange, and exchanging anew.
struct PeersScreen: Screen {
  let screen: Int
  /// Who this bank is.
  var card: BankCard?
  var peers: [Peer]?
  var list = ListState()
  var scroll = ScrollState()
  /// All about the selected bank is shown.
  var showsDetails = false
  /// The bank that is to be forgotten once that is confirmed.
  var removing: Peer?
  /// What the bank that was just added is called: its key is to be compared.
  var added: String?
  var error: BankError?
  /// Exchanges that were begun here.
  var runs = SyncRuns()
  /// When the banks were last asked for, by the clock of ticks.
  var lastLook: Duration?
  var introducing: LatestRequest<Bool>
  var listing: LatestRequest<Bool>
  var forgetting: LatestRequest<String>

  init(screen: Int) {
    self.screen = screen
    introducing = LatestRequest(screen: screen)
    listing = LatestRequest(screen: screen)
    forgetting = LatestRequest(screen: screen)
  }

  /// The selected bank.
  var selected: Peer? {
    guard let peers, peers.indices.contains(list.selection) else { return nil }
    return peers[list.selection]
  }

  /// Whether an exchange with a bank is under way, begun here or elsewhere.
  func isRunning(_ peer: Peer) -> Bool { runs.running[peer.name] != nil || peer.progress != nil }

  /// How far the exchange with a bank is; nil where nothing is known of it.
  func progress(of peer: Peer) -> SyncProgress? { runs.running[peer.name] ?? peer.progress }

  var isWaiting: Bool { introducing.isWaiting || listing.isWaiting || forgetting.isWaiting }

  /// What others have begun is asked for now and then.
  var hasClock: Bool { peers?.contains { $0.progress != nil } ?? false }

  func title(_ words: Words) -> String {
    showsDetails ? selected.map(\.name) ?? words.peersTitle : words.peersTitle
  }

  func detail(_ context: ScreenContext) -> String {
    guard let peers, !showsDetails else { return "" }
    return context.words.banks(peers.count)
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = PeersCommands
    if removing != nil { return ScreenHint.dialog(confirm: words.forgetBank, cancel: words.cancel) }
    let exchange = [Commands.sync, Commands.repair].map { ScreenHint($0, words) }
    guard !showsDetails else {
      return exchange + [Commands.conflicts, Commands.proposals].map { ScreenHint($0, words) }
        + [ScreenHint.scroll(words), ScreenHint(Commands.close, words)]
    }
    let others = [Commands.add, Commands.back].map { ScreenHint($0, words) }
    guard selected != nil else { return others + [ScreenHint(Commands.identity, words)] }
    return [exchange[0], ScreenHint(Commands.open, words), others[0], exchange[1]]
      + [Commands.remove, Commands.conflicts, Commands.proposals, Commands.identity].map { ScreenHint($0, words) } + [
        others[1]
      ]
  }
}
