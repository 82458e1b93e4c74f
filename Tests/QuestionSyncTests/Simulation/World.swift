import Foundation
import PropertyTesting
import QuestionModel
import QuestionSync

/// A run of the simulation: banks, people, a network and its time, all out of one seed.
final class World {
  /// An exchange that is under way.
  final class Exchange {
    let from: Int
    let link: Link
    var session: SyncSession
    var isAlive = true

    init(from: Int, link: Link, plan: SyncPlan) {
      self.from = from
      self.link = link
      session = SyncSession(plan: plan)
    }
  }

  let scenario: Scenario
  let limits: SyncLimits
  var banks: [SimulatedBank]
  var random: SeededGenerator
  let cache = RevisionCache()
  var failures: [String] = []
  private(set) var time: Int64 = 0
  private var agenda = Agenda()
  private var exchanges: [Int: [Int: Exchange]] = [:]
  private var cuts: Set<[Int]> = []
  private(set) var isHealed = false
  private var isRepairing = false
  /// Batches that went over a line, for those who replay them.
  var overheard: [SyncBatch] = []
  /// Revisions that nobody made who is called their maker.
  var forged: Set<RevisionID> = []
  private(set) var refusals = 0
  private(set) var outcomes: [SyncOutcome] = []
  private(set) var itemsSent = 0

  init(_ scenario: Scenario) throws {
    self.scenario = scenario
    var random = SeededGenerator(seed: scenario.seed)
    limits = SyncLimits(
      pageRows: 1 + random.next(below: 8), pageBytes: 400 << random.next(below: 5), prefixes: 1 + random.next(below: 6),
      questions: 1 + random.next(below: 4))
    let year: Int64 = 365 * 86_400_000
    banks = (0..<scenario.banks).map { number in
      SimulatedBank(
        number, clock: (20 + Int64(random.next(below: 21)) - 10) * year, waitingPlaces: scenario.waitingPlaces)
    }
    for (bank, links) in try scenario.links(&random).enumerated() { banks[bank].links = links }
    self.random = random
    if scenario.isSigned { try giveKeys() }
    for bank in banks.indices {
      banks[bank].holdsBackKeys = scenario.hasEmbargoes
      for link in banks[bank].links {
        let name = banks[bank].name
        if scenario.withholdsKeys, self.random.chance(2) { banks[link.peer].keyless.insert(name) }
        if scenario.reviews != nil { banks[link.peer].gated.insert(name) }
      }
    }
  }

  private func giveKeys() throws {
    for bank in banks.indices { banks[bank].signer = try BankSigner(using: &random) }
    for bank in banks.indices {
      let own = [banks[bank].name: banks[bank].signer?.key].compactMapValues(\.self)
      banks[bank].pinned = own
    }
    for bank in banks.indices {
      for link in banks[bank].links {
        try introduce(bank, link.peer)
        try introduce(link.peer, bank)
      }
    }
  }

  /// Lets a bank pin another one's key, and vouch for it.
  private func introduce(_ bank: Int, _ other: Int) throws {
    guard let key = banks[other].signer?.key else { return }
    let name = banks[other].name
    banks[bank].pinned?[name] = key
    try banks[bank].state(.endorsement(bank: name, key: key), at: 0)
  }

  /// Whether something is due that comes with a chance of one in so many.
  func happens(_ one: Int) -> Bool { !isHealed && one > 0 && random.chance(one) }

  func at(_ delay: Int, _ action: @escaping (World) -> Void) {
    agenda.add(time + Int64(delay), action)
  }

  /// Lets the next thing happen.
  ///
  /// - Returns: false where nothing is left.
  func step() -> Bool {
    guard let next = agenda.next() else { return false }
    time = max(time, next.time)
    next.action(self)
    return true
  }

  /// Lets everything happen that was begun or planned, and what comes of it.
  func run() { while step() {} }

  /// Plans what people do, exchanges, crashes and partitions over a span of time.
  func disturb() {
    let span = 1000
    for _ in 0..<scenario.edits {
      let (bank, edit) = (random.next(below: banks.count), randomEdit())
      at(random.next(below: span)) { $0.edit(bank, edit) }
    }
    for _ in 0..<scenario.exchanges {
      let bank = random.next(below: banks.count)
      at(random.next(below: span)) { $0.begin(bank) }
    }
    for _ in 0..<scenario.crashes {
      let bank = random.next(below: banks.count)
      at(random.next(below: span)) { $0.crash(bank) }
    }
    for _ in 0..<scenario.partitions {
      let pair = [random.next(below: banks.count), random.next(below: banks.count)].sorted()
      let start = random.next(below: span)
      at(start) { $0.cuts.insert(pair) }
      at(start + random.next(below: span / 2)) { $0.cuts.remove(pair) }
    }
    planChanges(over: span)
    for _ in 0..<scenario.restores {
      let (bank, start) = (random.next(below: banks.count), random.next(below: span))
      at(start) { $0.banks[bank].backup = $0.banks[bank].state }
      at(start + random.next(below: span)) { world in
        world.crash(bank)
        world.banks[bank].restore()
      }
    }
  }

  private func randomEdit() -> SimulatedEdit {
    let edits: [SimulatedEdit] = [
      .create, .create, .create, .createPassage, .stem, .stem, .hint, .hint, .key, .tag, .tag, .status, .retire,
      .passage, .passage, .merge,
    ]
    return edits[random.next(below: edits.count)]
  }

  private func edit(_ bank: Int, _ edit: SimulatedEdit) {
    guard scenario.mutation == .counterOutsideTransaction, edit == .create || edit == .stem else {
      return banks[bank].edit(edit, at: time, &random, cache)
    }
    // The number is taken now, and the row becomes visible later, when there may be rows with higher numbers.
    let sequence = banks[bank].reserve()
    at(1 + random.next(below: 200)) { world in
      world.banks[bank].edit(edit, at: world.time, at: sequence, &world.random, world.cache)
    }
  }

  /// Ends everything that a bank had not written, and everything that waits for it.
  func crash(_ bank: Int) {
    for exchange in exchanges[bank]?.values.map(\.self) ?? [] { exchange.isAlive = false }
    exchanges[bank] = nil
    banks[bank].shelf = [:]
  }

  /// Begins an exchange over one of a bank's links.
  func begin(_ bank: Int, link chosen: Int? = nil) {
    let links = banks[bank].links
    guard !links.isEmpty else { return }
    let link = links[chosen ?? random.next(below: links.count)]
    guard exchanges[bank]?[link.peer] == nil else {
      if isHealed { failures.append("an exchange never ended") }
      return
    }
    let isRepairDue = isRepairing || !isHealed && scenario.mutation == nil && random.chance(8)
    let plan = banks[bank].plan(link, to: banks[link.peer], limits: limits, isRepairDue: isRepairDue)
    let exchange = Exchange(from: bank, link: link, plan: plan)
    exchanges[bank, default: [:]][link.peer] = exchange
    tell(exchange, .begin)
  }

  private func tell(_ exchange: Exchange, _ event: SyncEvent) {
    guard exchange.isAlive else { return }
    for effect in exchange.session.handle(event) { perform(effect, exchange) }
  }

  private func perform(_ effect: SyncEffect, _ exchange: Exchange) {
    switch effect {
    case .request(let number, let request): send(number, request, exchange)
    case .progress: break
    case .finish(let outcome):
      exchange.isAlive = false
      exchanges[exchange.from]?[exchange.link.peer] = nil
      outcomes.append(outcome)
      // The other bank was asked for the parents, and did not have them.
      if outcome.isComplete { banks[exchange.from].letGo(of: banks[exchange.link.peer].name) }
      refusals += outcome.refusals
    default:
      at(1 + random.next(below: 20)) { world in
        guard exchange.isAlive else { return }
        let event = world.work(effect, exchange)
        // The answer comes later, so that a crash may come between.
        world.at(world.random.next(below: 5)) { $0.tell(exchange, event) }
      }
    }
  }

  /// Does something in the bank that began an exchange.
  private func work(_ effect: SyncEffect, _ exchange: Exchange) -> SyncEvent {
    let (bank, peer) = (exchange.from, banks[exchange.link.peer].name)
    switch effect {
    case .apply(let number, let batch, let checkpoint):
      if happens(scenario.brokenDisk) { return .broken(number, "disk full") }
      guard scenario.mutation == .checkpointApart, !isHealed else {
        return .applied(number, banks[bank].apply(batch, from: peer, checkpoint, cache))
      }
      banks[bank].state.checkpoints[peer] = checkpoint
      if random.chance(4) {
        crash(bank)
        return .broken(number, "crashed between")
      }
      return .applied(number, banks[bank].apply(batch, from: peer, nil, cache))
    case .save(let number, let checkpoint):
      if happens(scenario.brokenDisk) { return .broken(number, "disk full") }
      banks[bank].state.checkpoints[peer] = checkpoint
      return .saved(number)
    case .readOutgoing(let number, let request, let selection): return read(number, request, selection, exchange)
    case .readFingerprints(let number, let selection, let countsKeys):
      do {
        let reader = FeedReader(
          ledger(bank), selection: try SyncSelection(selection), keys: KeySharing(isAllowed: countsKeys))
        return .fingerprints(number, try reader.fingerprints())
      } catch { return .broken(number, "\(error)") }
    case .fetchMedia(let number):
      return .media(number, count: fetchMedia(bank, of: exchange.link.peer), hasMore: false)
    case .sendMedia(let number, let media):
      let sent = sendMedia(media, bank, to: exchange.link.peer)
      return .media(number, count: sent.count, hasMore: sent.hasMore)
    case .request, .progress, .finish: return .stop
    }
  }

  private func read(
    _ number: Int, _ request: OutgoingRequest, _ selection: String, _ exchange: Exchange
  ) -> SyncEvent {
    let peer = banks[exchange.link.peer].name
    do {
      let reader = FeedReader(
        ledger(exchange.from), selection: try SyncSelection(selection), keys: banks[exchange.from].keys(for: peer),
        limits: FeedLimits(rows: limits.pageRows, bytes: limits.pageBytes))
      let declined = banks[exchange.from].state.declinedBy[peer] ?? []
      return .outgoing(number, try reader.outgoing(request, to: peer, declined: declined))
    } catch { return .broken(number, "\(error)") }
  }

  private func ledger(_ bank: Int) -> SimulatedLedger {
    SimulatedLedger(state: banks[bank].state, usesOnly: random.chance(2))
  }

  private func send(_ number: Int, _ request: SyncRequest, _ exchange: Exchange) {
    let peer = exchange.link.peer
    if case .push(_, let batch) = request { inspect(batch, from: exchange.from) }
    for delay in deliveries(exchange) {
      at(delay) { world in
        let isBroken = world.happens(world.scenario.brokenDisk)
        let answer = Result {
          try world.overTheLine(
            world.banks[peer].answer(
              world.overTheLine(request), limits: world.limits, usesOnly: world.random.chance(2),
              isDiskBroken: isBroken, world.cache))
        }
        for batch in (try? answer.get())?.batches ?? [] { world.inspect(batch, from: peer) }
        for delay in world.deliveries(exchange) {
          world.at(delay) { world in
            switch answer {
            case .success(let answer): world.tell(exchange, .answered(number, answer, sent: 1, received: 1))
            case .failure(let fault as SyncFault): world.tell(exchange, .failed(number, fault))
            case .failure(let error):
              world.failures.append("a bank threw \(error)")
              world.tell(exchange, .failed(number, .unreadable("\(error)")))
            }
          }
        }
      }
    }
    at(400) { $0.tell(exchange, .failed(number, .unreachable("no answer"))) }
  }

  /// When a message arrives: never, once or twice.
  private func deliveries(_ exchange: Exchange) -> [Int] {
    if !isHealed, cuts.contains([exchange.from, exchange.link.peer].sorted()) { return [] }
    if happens(scenario.loss) { return [] }
    let first = 1 + random.next(below: 30)
    return happens(2 * scenario.loss) ? [first, 1 + random.next(below: 60)] : [first]
  }

  /// Nothing but questions may travel.
  private func inspect(_ batch: SyncBatch, from bank: Int) {
    itemsSent += batch.items.count
    for item in batch.items where item.key != nil && !banks[bank].state.embargoed.isEmpty {
      let revision = try? cache.revision(RevisionID(of: item.document), item.document)
      if revision.map({ banks[bank].state.embargoed.contains($0.question) }) == true {
        failures.append("a key that is held back left bank \(bank)")
      }
    }
    let pupils = Array(banks[bank].pupils.utf8)
    for bytes in batch.items.flatMap({ [$0.document, $0.key ?? []] }) + batch.statements.map(\.bytes)
    where Data(bytes).range(of: Data(pupils)) != nil {
      failures.append("pupils' data of bank \(bank) left it")
    }
  }

  /// Compares over every link once, since what was refused comes again by no feed.
  func repair() {
    isRepairing = true
    exchangeAll(Array(banks.indices))
    exchangeAll(banks.indices.reversed())
    isRepairing = false
  }

  /// Mends the network and lets everything that is under way end.
  func heal() {
    isHealed = true
    cuts = []
    run()
  }
}
