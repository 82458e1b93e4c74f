import QuestionAPI
import QuestionModel

/// Practice that chooses its questions by what was answered before.
extension EffectRunner {
  /// Most ids in one search, which leaves room for as many terms of the student's own.
  private var idsOfSearch: Int { 20 }
  /// Most calibrated questions that an adaptive quiz chooses from.
  private var largestPool: Int { 5 * CurveRequest.maximumLimit }

  /// Questions that are about to be forgotten, with new ones among them up to the limit of the day.
  func dueQuestions(_ options: PracticeOptions, seed: UInt64) async throws(BankError) -> [QuestionID] {
    let (log, time) = (try await practiceLog(), now())
    let states = log.memories()
    let all = PracticeDeck(states: states, at: time).questions
    let (due, missing) = try await matching(all, options.publishedQuery, wanted: options.count)
    // Over the whole bank, what is not found is not there, or not published any more.
    if options.query.trimmed.isEmpty, !missing.isEmpty { await noteGone(missing, log) }
    let new = try await drawn(options.publishedQuery, wanted: SampleRequest.maximumCount, seed: seed)
    let deck = PracticeDeck(
      states: states.filter { due.contains($0.key) }, new: new.filter { states[$0] == nil }, at: time,
      newToday: log.newCount(on: today, secondsFromUTC: secondsFromUTC))
    return deck.questions
  }

  /// Those of some questions that a search finds, in their order, and those it does not find on the way.
  private func matching(
    _ ids: [QuestionID], _ query: String, wanted: Int
  ) async throws(BankError) -> (found: [QuestionID], missing: [QuestionID]) {
    var (found, missing): ([QuestionID], [QuestionID]) = ([], [])
    for start in stride(from: 0, to: ids.count, by: idsOfSearch) where found.count < wanted {
      let part = ids[start..<Swift.min(ids.count, start + idsOfSearch)]
      let names = part.map { "id:\($0)" }.joined(separator: " OR ")
      let page = try await bank.search(SearchRequest(query: "(\(names)) (\(query))", limit: part.count))
      let known = Set(page.items.filter(\.kind.isAnswerable).map(\.id))
      found += part.filter(known.contains)
      missing += part.filter { !known.contains($0) }
    }
    return (Array(found.prefix(wanted)), missing)
  }

  /// Questions of the topics in which the student is weak, those first that were not answered for longest.
  func weakQuestions(_ options: PracticeOptions, seed: UInt64) async throws(BankError) -> [QuestionID] {
    let log = try await practiceLog()
    let report = TopicReport(of: log.answers, at: now())
    let last = log.lastAnswered
    var (chosen, pools): ([QuestionID], [Tag: [QuestionID]]) = ([], [:])
    var left = Set((report.weakest + report.uncertain).map(\.topic))
    var rounds = SplitMix64(seed: seed)
    // A topic with too few questions for its share leaves the rest to the others.
    while chosen.count < options.count, !left.isEmpty {
      let sampler = TopicSampler(report) { left.contains($0) }
      for topic in sampler.topics(options.count - chosen.count, seed: rounds.next()) {
        if pools[topic] == nil {
          let query = "tag:\"\(topic.name)\" (\(options.publishedQuery))"
          let drawn = try await drawn(query, wanted: options.count, seed: seed)
          pools[topic] = drawn.enumerated()
            .sorted {
              (last[$0.element]?.milliseconds ?? .min, $0.offset) < (last[$1.element]?.milliseconds ?? .min, $1.offset)
            }
            .map(\.element)
        }
        if let next = pools[topic]?.first(where: { !chosen.contains($0) }) {
          chosen.append(next)
        } else {
          left.remove(topic)
        }
      }
    }
    return chosen
  }

  /// An adaptive quiz with its first question; without any where no question of the search is calibrated.
  func startAdaptive(_ options: PracticeOptions, seed: UInt64) async throws(BankError) -> PracticeSession {
    var options = options
    // The next question follows from the grade of the one before.
    options.feedback = .immediate
    var session = PracticeSession(
      id: newName(), bank: bankName, options: options, seed: seed, items: [],
      adaptive: try await adaptiveRun(options))
    if case .ask(let item) = try await nextAdaptive(session) { session.items = [item] }
    return session
  }

  /// The calibrated questions of a search.
  func adaptiveRun(_ options: PracticeOptions) async throws(BankError) -> AdaptiveRun {
    var pool: [AdaptiveItem] = []
    var cursor: String?
    repeat {
      let page = try await bank.curves(CurveRequest(query: options.publishedQuery, cursor: cursor))
      pool += page.items.map { AdaptiveItem(question: $0.id, curve: $0.curve) }
      cursor = page.next
    } while cursor != nil && pool.count < largestPool
    return AdaptiveRun(pool: pool, exposure: try await practiceLog().exposure)
  }

  /// The question that tells most after the answers so far; one that is gone meanwhile is passed over.
  func nextAdaptive(_ session: PracticeSession) async throws(BankError) -> AdaptiveStep {
    guard let run = session.adaptive else { return .stop(.poolUsedUp) }
    var gone: [QuestionID] = []
    while true {
      let step = run.step(
        after: session.items, passing: gone, maximumCount: session.options.count, seed: session.seed)
      switch step {
      case .stop(let reason): return .stop(reason)
      case .ask(let id):
        do throws(BankError) {
          if let item = try await items([id], seed: session.seed).first { return .ask(item) }
        } catch {
          guard case .notFound = error else { throw error }
        }
        gone.append(id)
      }
    }
  }

  /// What was practised so far.
  func progress() async -> ProgressReport {
    let results = await keeper.results(of: personID(), limit: 200)
    do throws(BankError) {
      return ProgressReport(try await practiceLog(), results, now: now(), secondsFromUTC: secondsFromUTC)
    } catch {
      return ProgressReport(
        PracticeLog([], of: nil, in: bankName), results, now: now(), secondsFromUTC: secondsFromUTC, problem: error)
    }
  }
}
