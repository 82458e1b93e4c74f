import QuestionSync

/// Exchanges after the network was mended, until all banks have come to rest.
extension World {
  /// Exchanges over all links until nothing new comes, and whatever waits for reviewers is decided.
  func settle() -> Bool {
    repeat {
      guard exchangeUntilQuiet() else { return false }
    } while reviewAll()
    return true
  }

  /// Exchanges over all links, one after another, until a whole round brings nothing new.
  private func exchangeUntilQuiet() -> Bool {
    for round in 0..<2 * banks.count + 6 {
      let before = outcomes.count
      // Down a tree, then up again.
      exchangeAll(round.isMultiple(of: 2) ? Array(banks.indices) : banks.indices.reversed())
      let round = outcomes[before...]
      if let fault = round.lazy.compactMap(\.fault).first { failures.append("an exchange ended with: \(fault)") }
      if round.allSatisfy(\.isQuiet) { return true }
    }
    return false
  }

  /// One exchange over every link.
  func exchangeAll(_ order: [Int]) {
    for bank in order {
      for link in banks[bank].links.indices {
        begin(bank, link: link)
        run()
      }
    }
  }

  /// One exchange over every link, of which each has nothing to say.
  func exchangeNothing() {
    let (before, items) = (outcomes.count, itemsSent)
    exchangeAll(Array(banks.indices))
    let pulls = outcomes[before...]
    // A picture that was lost with a file is asked for ever again.
    if pulls.contains(where: { $0.requests > (scenario.restores == 0 ? 1 : 2) }) {
      failures.append("nothing new took \(pulls.map(\.requests).max() ?? 0) requests")
    }
    if itemsSent != items { failures.append("\(itemsSent - items) revisions were sent again though nothing is new") }
  }
}
