import QuestionAPI
import TerminalScreen

/// What can be done with other banks.
enum PeersCommands {
  static let sync = Command("peers.sync", .character("s")) { $0.syncNow }
  static let repair = Command("peers.repair", .character("R")) { $0.compareAll }
  static let open = Command("peers.open", .enter, .right, .character("l")) { $0.details }
  static let add = Command("peers.add", .character("a"), .insert) { $0.addBank }
  static let remove = Command("peers.remove", .character("d"), .delete) { $0.forgetBank }
  static let conflicts = Command("peers.conflicts", .character("c")) { $0.toConflicts }
  static let proposals = Command("peers.proposals", .character("p")) { $0.toProposals }
  static let identity = Command("peers.identity", .character("i")) { $0.nameThisBank }
  static let back = Command("peers.back", .escape, .character("q"), .backspace) { $0.back }
  static let close = Command("peers.close", .escape, .character("q"), .backspace, .enter) { $0.back }

  static let table = CommandTable(
    "peers",
    [
      CommandPlace("peers", [sync, open, add, repair, remove, conflicts, proposals, identity, back] + ListCommands.all)
    ])
  static let details = CommandTable(
    "peer", [CommandPlace("peer", [sync, repair, remove, conflicts, proposals, identity, close] + ScrollCommands.all)])
}

extension PeersScreen {
  var table: CommandTable {
    guard removing == nil else { return DialogCommands.table }
    return showsDetails ? PeersCommands.details : PeersCommands.table
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case PeersCommands.sync, PeersCommands.repair:
      guard let selected else { return words.nothingListed }
      if selected.url == nil { return words.onlyItCalls }
      return isRunning(selected) ? words.exchangeIsUnderWay : nil
    case PeersCommands.identity: return card == nil ? words.bankNotRead : nil
    case PeersCommands.open: return selected == nil ? words.nothingListed : nil
    case PeersCommands.remove:
      guard let selected else { return words.nothingListed }
      return isRunning(selected) ? words.exchangeIsUnderWay : forgetting.isWaiting ? words.bankIsForgotten : nil
    default: return nil
    }
  }
}
