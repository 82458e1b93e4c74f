import PropertyTesting
import QuestionModel
import QuestionSync

/// What administrators and reviewers do while banks exchange.
extension World {
  private static let selections = ["", "subject:toán", "status:published"]

  /// Plans it over a span of time.
  func planChanges(over span: Int) {
    plan(scenario.selections, over: span) { $0.changeSelection(of: $1) }
    plan(scenario.rotations, over: span) { world, bank in
      let isRevoked = world.random.chance(2)
      try? world.banks[bank].changeKey(isRevoked: isRevoked, at: world.time, &world.random)
    }
    if scenario.hasEmbargoes { plan(2 * banks.count, over: span) { $0.liftEmbargo(of: $1) } }
    if scenario.withholdsKeys { plan(banks.count, over: span) { $0.giveKeys(of: $1) } }
    plan(scenario.reviews ?? 0, over: span) { $0.review($1) }
  }

  private func plan(_ count: Int, over span: Int, _ action: @escaping (World, Int) -> Void) {
    for _ in 0..<count {
      let bank = random.next(below: banks.count)
      at(random.next(below: span)) { action($0, bank) }
    }
  }

  private func changeSelection(of bank: Int) {
    guard !banks[bank].links.isEmpty else { return }
    let peer = banks[bank].links[random.next(below: banks[bank].links.count)].peer
    guard let pull = try? SyncSelection(Self.selections[random.next(below: Self.selections.count)]) else { return }
    // No exchange with that bank is under way.
    crash(bank)
    banks[bank].select(pull, of: peer, cache)
  }

  /// Lets every bank take the same of all that it takes something of.
  func select(_ pull: SyncSelection) {
    for bank in banks.indices {
      for link in banks[bank].links { banks[bank].select(pull, of: link.peer, cache) }
    }
  }

  private func liftEmbargo(of bank: Int) {
    let held = banks[bank].state.embargoed.sorted()
    guard !held.isEmpty else { return }
    let question = held[random.next(below: held.count)]
    banks[bank].state.embargoed.remove(question)
    banks[bank].state.noteKeys(of: question, from: nil)
  }

  private func giveKeys(of bank: Int) {
    let keyless = banks[bank].keyless.sorted()
    guard !keyless.isEmpty else { return }
    banks[bank].keyless.remove(keyless[random.next(below: keyless.count)])
  }

  private func review(_ bank: Int) {
    let waiting = banks[bank].state.proposals.keys.sorted()
    guard !waiting.isEmpty else { return }
    let question = waiting[random.next(below: waiting.count)]
    do { try banks[bank].review(question, isAccepted: random.next(below: 3) > 0, at: time) } catch {
      failures.append("a review failed: \(error)")
    }
  }

  /// The reviewers decide on everything that waits.
  ///
  /// - Returns: whether anything did.
  func reviewAll() -> Bool {
    var isAny = false
    for bank in banks.indices {
      while !banks[bank].state.proposals.isEmpty {
        isAny = true
        review(bank)
      }
    }
    return isAny
  }

  /// Fetches or gives pictures and sounds, as far as the line lets them through.
  func fetchMedia(_ bank: Int, of peer: Int) -> Int {
    var count = 0
    for media in banks[bank].state.lacking(of: banks[peer].name) where banks[peer].state.media.contains(media) {
      guard !happens(scenario.loss) else { continue }
      banks[bank].take(media)
      count += 1
    }
    return count
  }

  func sendMedia(_ media: [ContentDigest], _ bank: Int, to peer: Int) -> (count: Int, hasMore: Bool) {
    var (count, hasMore) = (0, false)
    for media in media {
      // What the bank waits for itself it sends another time.
      guard banks[bank].state.media.contains(media), !happens(scenario.loss) else {
        hasMore = true
        continue
      }
      banks[peer].take(media)
      count += 1
    }
    return (count, hasMore)
  }
}
