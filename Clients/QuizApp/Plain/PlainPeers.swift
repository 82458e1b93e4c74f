import QuestionAPI
import QuestionModel
import QuestionSync
import Synchronization
import TerminalScreen

/// Other banks by prompts.
extension PlainProgram {
  /// Lists the banks and does what is typed with one of them.
  mutating func showPeers() async {
    var screen = PeersScreen(screen: 3)
    _ = await carryOut(screen.appear(context), of: &screen)
    console.say(screen.head(context))
    while !console.hasEnded {
      if let error = screen.error { fail(error) }
      guard let peers = screen.peers else { return }
      screen.error = nil
      console.say(screen.title(words))
      if peers.isEmpty { console.say(words.noBanks("a")) }
      let rows = peers.enumerated().map { "  \($0 + 1). \(screen.row($1, context).plainText)" }
      await console.page(rows, words: words)
      guard let line = await console.ask(words.plainPeersPrompt(peers.count)), line != "0", !line.isEmpty else {
        return
      }
      await obey(line, in: &screen)
    }
  }

  private mutating func obey(_ line: String, in screen: inout PeersScreen) async {
    let count = screen.peers?.count ?? 0
    switch line {
    case "a": return await addPeer(to: &screen)
    case "c": return await show("is:conflict")
    case "p": return await showProposals()
    case "i": return await nameBank(in: &screen)
    default: break
    }
    let letter = line.first.flatMap { "srd".contains($0) ? $0 : nil }
    let number = (letter == nil ? line : String(line.dropFirst())).trimmed
    guard let place = PlainConsole<Source>.place(number, of: count) else {
      return console.say(words.notANumber(1, count))
    }
    screen.list.select(place, count: count, rows: count)
    switch letter {
    case "s": await exchange(repairs: false, in: &screen)
    case "r": await exchange(repairs: true, in: &screen)
    case "d": await forgetSelected(of: &screen)
    default: await console.page(screen.lines(context), words: words)
    }
  }

  /// Exchanges with the selected bank, and says how far it is now and then.
  private mutating func exchange(repairs: Bool, in screen: inout PeersScreen) async {
    guard let peer = screen.selected else { return }
    if let reason = screen.refusal(of: PeersCommands.sync, words) {
      isFine = false
      return console.warn(reason)
    }
    let steps = ToldSteps()
    let (words, say) = (words, console.write)
    let answer = await perform(.sync(peer.name, repairs: repairs)) { answer in
      guard case .syncProgressed(_, let progress) = answer, steps.isNew(progress) else { return }
      say("  \(words.progress(progress))\n")
    }
    guard case .synced(_, let result)? = answer else { return }
    switch result {
    case .failure(let error): fail(error)
    case .success(let outcome):
      if !outcome.isComplete { isFine = false }
      let lines = PeerText.lines(of: outcome, width: PlainConsole<Source>.width, words: words)
      await console.page(lines.filter { !$0.plainText.isEmpty }, words: words)
    }
    _ = await carryOut(screen.appear(context), of: &screen)
  }

  private mutating func forgetSelected(of screen: inout PeersScreen) async {
    _ = await carryOut(screen.handle(.key(.delete), context), of: &screen)
    guard let peer = screen.removing else { return }
    console.say(words.forgetQuestion)
    let ways = [words.forgetBank, words.cancel]
    let isAgreed = await console.choose(words.forgetTitle(peer.name), ways, words: words) == 0
    _ = await carryOut(screen.handle(.key(isAgreed ? .enter : .escape), context), of: &screen)
  }

  /// Asks what this bank is to be called.
  private mutating func nameBank(in screen: inout PeersScreen) async {
    guard let card = screen.card else { return }
    console.say(words.identityHelp)
    var form = IdentityScreen.form(of: card)
    let names = FormWords(label: words.identityRow, placeholder: words.identityPlaceholder)
    guard await fill(&form, names) else { return }
    guard let answer = await perform(.setIdentity(ticket, IdentityScreen.request(form))) else { return }
    if case .identity(_, .failure(let error)) = answer { return fail(error) }
    _ = await carryOut(screen.receive(answer, context), of: &screen)
    console.say(screen.head(context))
  }

  /// Asks for the rows of the form one by one; an empty line leaves one as it is.
  private mutating func addPeer(to screen: inout PeersScreen) async {
    var form = PeerForm()
    guard
      await fill(
        &form.entries,
        FormWords(
          label: words.peerRow, placeholder: words.peerPlaceholder,
          choice: { [words] in words.relation(PeerForm.relations[$1]) }))
    else { return }
    console.say(words.askingBank)
    guard case .peerAdded(_, let result)? = await perform(.addPeer(ticket, form.draft)) else { return }
    switch result {
    case .failure(let error): fail(error)
    case .success(let peer):
      _ = await carryOut(screen.receive(.peerAdded(ticket, .success(peer)), context), of: &screen)
      await console.page(screen.lines(context), words: words)
      screen.showsDetails = false
      _ = await carryOut(screen.appear(context), of: &screen)
    }
  }
}

/// Which words on an exchange are worth a line: a new stage, and each tenth of one.
private final class ToldSteps: Sendable {
  private let last = Mutex<(phase: SyncProgress.Phase, tenth: Int)?>(nil)

  func isNew(_ progress: SyncProgress) -> Bool {
    let tenth = progress.total.map { $0 > 0 ? progress.done * 10 / $0 : 0 } ?? 0
    return last.withLock { last in
      guard last?.phase != progress.phase || last?.tenth != tenth else { return false }
      last = (progress.phase, tenth)
      return true
    }
  }
}
