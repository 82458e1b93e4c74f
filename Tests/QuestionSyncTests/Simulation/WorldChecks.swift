import QuestionModel
import QuestionSync

/// What must hold when everything was exchanged.
extension World {
  func check() {
    for bank in banks.indices { checkShown(bank) }
    for bank in banks.indices {
      for link in banks[bank].links {
        if let pull = link.pull { checkHolds(bank, what: link.peer, shows: pull, "pulled") }
        if let push = link.push, scenario.reviews == nil { checkHolds(link.peer, what: bank, shows: push, "pushed") }
        checkEvictions(bank, link)
      }
      checkSaved(bank)
    }
    checkForged()
    if scenario.restores == 0 { checkMedia() }
    checkHeldBack()
    checkDeclined()
    if scenario.selections == 0, scenario.reviews == nil, scenario.pull.isEmpty, scenario.push == "" { checkEqual() }
  }

  /// What a bank shows is what its counted history says, whether worked out anew or by the merges that it stored.
  private func checkShown(_ bank: Int) {
    let state = banks[bank].state
    for (question, shown) in state.shown {
      let settled = SettledQuestion.settle(state.steps(of: question)) { id in
        state.held(id, of: question).map { HeldBytes(document: $0.document, key: $0.key) }
      }
      if settled?.shown != shown.revision || settled?.heads != shown.heads {
        failures.append("bank \(bank) does not show what its history says of \(question)")
      }
      let counted = state.counted(question)
      if counted.shown != shown.revision || counted.isInConflict != (shown.heads.count > 1) {
        failures.append("bank \(bank)'s feed would show something else of \(question)")
      }
    }
    if scenario.tampering != .orphan, !state.waiting.isEmpty {
      failures.append("\(state.waiting.count) revisions wait in bank \(bank)")
    }
  }

  /// A bank has everything of what another one shows in a selection, and shows the same.
  private func checkHolds(_ bank: Int, what other: Int, shows selection: SyncSelection, _ word: String) {
    let (state, theirs) = (banks[bank].state, banks[other].state)
    let selected = theirs.inView(selection) { banks[other].revision($0, $1, cache) }
    for question in selected {
      let (here, there) = (state.counted(question).counted, theirs.counted(question).counted)
      guard there.isSubset(of: here) else {
        failures.append("bank \(bank) lacks \(there.subtracting(here).count) revisions \(word) between it and \(other)")
        continue
      }
      if state.shown[question]?.isEvicted != false, word == "pulled" {
        failures.append("bank \(bank) does not have in view what it selects of bank \(other)")
      }
      for id in there where state.held(id, of: question)?.document != theirs.held(id, of: question)?.document {
        failures.append("a revision has other bytes in bank \(bank) than in bank \(other)")
      }
      // Who does not have a key may have to leave to a person what others merge by it.
      guard zip(ids(state, question), ids(theirs, question)).allSatisfy({ $0.key == $1.key }) else { continue }
      if here == there, state.shown[question]?.heads != theirs.shown[question]?.heads {
        failures.append("banks \(bank) and \(other) show different heads of one history")
      }
    }
  }

  /// What left a selection is out of view in a bank that has it of one bank alone and nothing of its own in it.
  private func checkEvictions(_ bank: Int, _ link: Link) {
    guard let pull = link.pull, !pull.isEverything, scenario.topology == .tree,
      !banks.contains(where: { $0.links.contains { $0.peer == bank } })
    else { return }
    let state = banks[bank].state
    let selected = banks[link.peer].state.inView(pull) { banks[link.peer].revision($0, $1, cache) }
    for (question, shown) in state.shown where !shown.isEvicted && !selected.contains(question) {
      let isOwn = state.histories[question]?.revisions.contains { $0.receivedFrom == nil && !$0.isAutomatic } ?? false
      if !isOwn, banks[bank].revision(shown.revision, question, cache)?.status != .retired {
        failures.append("bank \(bank) has in view what left its selection of bank \(link.peer)")
      }
    }
  }

  /// What a bank shows without its picture or sound.
  var lackingMedia: [(bank: Int, media: ContentDigest)] {
    banks.enumerated().flatMap { bank, other in
      other.state.shown.flatMap { question, shown in
        let media = other.revision(shown.revision, question, cache)?.content.media ?? []
        return media.lazy.filter { !other.state.media.contains($0.digest) }.map { (bank, $0.digest) }
      }
    }
  }

  /// A bank has the pictures and sounds of all that it shows.
  private func checkMedia() {
    for lacking in lackingMedia {
      failures.append("bank \(lacking.bank) does not have the picture \(lacking.media.short)")
    }
  }

  /// No key is where it may not be: those that are held back are at home, and a bank at the end of the tree that gets
  /// none has only its own.
  private func checkHeldBack() {
    for (home, bank) in banks.enumerated() {
      for question in bank.state.embargoed {
        for (other, state) in banks.map(\.state).enumerated() where other != home {
          if state.histories[question]?.revisions.contains(where: { $0.key != nil }) == true {
            failures.append("bank \(other) has a key that bank \(home) holds back")
          }
        }
      }
    }
    guard scenario.withholdsKeys, scenario.topology == .tree else { return }
    for (bank, other) in banks.enumerated() {
      guard let link = other.links.first, banks[link.peer].keyless.contains(other.name),
        !banks.contains(where: { $0.links.contains { $0.peer == bank } })
      else { continue }
      for held in other.state.histories.values.flatMap(\.revisions)
      where held.receivedFrom != nil && held.key != nil && !held.isAutomatic {
        failures.append("bank \(bank) has the key of a question of which it gets none")
      }
    }
  }

  /// Who proposed what was left out knows of it, and it is nowhere but where it was made and below.
  private func checkDeclined() {
    for (upper, bank) in banks.enumerated() where !bank.gated.isEmpty {
      for id in bank.state.declined {
        if bank.state.known[id] != nil { failures.append("bank \(upper) holds what its reviewers left out") }
        for (lower, other) in banks.enumerated() where bank.gated.contains(other.name) {
          guard other.state.known[id] != nil, other.state.declinedBy[bank.name]?.contains(id) != true else { continue }
          failures.append("bank \(lower) was not told that bank \(upper) left out what it holds")
        }
      }
    }
  }

  /// What people were told is saved is there, and wherever else it was to go.
  private func checkSaved(_ bank: Int) {
    for saved in banks[bank].saved {
      let state = banks[bank].state
      if !state.counted(saved.question).counted.contains(saved.id) {
        failures.append("bank \(bank) lost what a person saved there")
      }
    }
  }

  /// With everything selected over every link, all banks that are linked hold the same.
  private func checkEqual() {
    guard let first = banks.first?.state else { return }
    for (bank, other) in banks.enumerated().dropFirst() {
      let state = other.state
      guard Set(state.shown.keys) == Set(first.shown.keys) else {
        failures.append("banks 0 and \(bank) have different questions")
        continue
      }
      for question in first.shown.keys {
        if state.counted(question).counted != first.counted(question).counted {
          failures.append("banks 0 and \(bank) hold different histories")
        }
        guard !banks.contains(where: { $0.state.embargoed.contains(question) }), banks.allSatisfy(\.keyless.isEmpty)
        else {
          continue
        }
        for (ours, theirs) in zip(ids(state, question), ids(first, question)) where ours.key != theirs.key {
          failures.append("banks 0 and \(bank) do not have the same keys")
        }
        if state.shown[question] != first.shown[question] {
          failures.append("banks 0 and \(bank) show different revisions")
        }
      }
    }
  }

  /// The revisions of people that count, in one order everywhere.
  private func ids(_ state: SimulatedState, _ question: QuestionID) -> [SimulatedState.Held] {
    let counted = state.counted(question).counted
    return (state.histories[question]?.revisions ?? []).filter { counted.contains($0.id) && !$0.isAutomatic }
      .sorted { $0.id < $1.id }
  }
}
