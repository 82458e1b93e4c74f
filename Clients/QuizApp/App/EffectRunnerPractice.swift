import QuestionAPI
import QuestionModel

extension EffectRunner {
  /// Drawn beyond what is wanted, for questions of a kind that this version cannot ask.
  var spare: Int { 20 }

  func practice(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .startPractice(let ticket, let options):
      .practice(ticket, await result { () async throws(BankError) in try await startPractice(options) })
    case .resumePractice(let ticket, let snapshot):
      .practice(ticket, await result { () async throws(BankError) in try await resumePractice(snapshot) })
    case .repeatPractice(let ticket, let session, let items):
      .practice(ticket, .success(repeatPractice(session, items)))
    case .grade(let ticket, let item, let run):
      .graded(ticket, item.id, await result { () async throws(BankError) in try await grade(item, of: run) })
    case .gradeAll(let ticket, let items, let run):
      .gradedAll(ticket, await result { () async throws(BankError) in try await grade(items, of: run) })
    case .judge(let item, let judgement, let run): await judged(item, judgement, of: run)
    case .nextAdaptive(let ticket, let session):
      .adaptiveNext(ticket, await result { () async throws(BankError) in try await nextAdaptive(session) })
    case .progress: .progress(await progress())
    default: nil
    }
  }

  private func startPractice(_ options: PracticeOptions) async throws(BankError) -> PracticeSession {
    let seed = options.seed ?? random()
    switch options.mode {
    case .adaptive: return try await startAdaptive(options, seed: seed)
    case .due: return try await session(options, seed, of: dueQuestions(options, seed: seed))
    case .weak: return try await session(options, seed, of: weakQuestions(options, seed: seed))
    case .free:
      let query = options.publishedQuery
      switch options.order {
      case .asFound: return try await session(options, seed, of: found(query, wanted: options.count))
      case .shuffled: return try await session(options, seed, of: drawn(query, wanted: options.count, seed: seed))
      }
    }
  }

  private func session(
    _ options: PracticeOptions, _ seed: UInt64, of ids: [QuestionID]
  ) async throws(BankError) -> PracticeSession {
    PracticeSession(
      id: newName(), bank: bankName, options: options, seed: seed,
      items: PassageGroups.together(try await items(ids.prefix(options.count), seed: seed)))
  }

  /// Reads questions as those see them who may still answer.
  func items(_ ids: some Sequence<QuestionID>, seed: UInt64) async throws(BankError) -> [PracticeItem] {
    var items: [PracticeItem] = []
    // One passage has many questions, and all of them show the same revision of it.
    var passages: [String: QuestionPassage] = [:]
    for id in ids {
      let record = try await bank.question(id)
      let content = try record.withoutKey.decoded().content
      let name = content.passage ?? ""
      let passage: QuestionPassage? =
        if let known = passages[name] { known } else { try await passage(of: content) }
      passages[name] = passage
      items.append(PracticeItem(try StudentQuestion(record, passage: passage), seed: seed))
    }
    return items
  }

  /// Loads the pinned revisions again, and asks the bank again for the grades of answers that were given in: the journal
  /// keeps no keys.
  private func resumePractice(_ snapshot: PracticeSnapshot) async throws(BankError) -> PracticeSession {
    var items: [PracticeItem] = []
    for kept in snapshot.items {
      let record = try await bank.revision(kept.revision, of: kept.id)
      let content = try record.withoutKey.decoded().content
      let passage = try await passage(of: content, at: kept.passage)
      var item = PracticeItem(try StudentQuestion(record, passage: passage), seed: snapshot.seed)
      item.response = kept.response
      item.isFlagged = kept.isFlagged
      if kept.isGraded { item.result = try await grade(item) }
      items.append(item)
    }
    let options = snapshot.options
    var session = PracticeSession(
      id: snapshot.id, bank: snapshot.bank, options: options, seed: snapshot.seed, items: items,
      adaptive: options.mode == .adaptive ? try await adaptiveRun(options) : nil, version: snapshot.version)
    session.position = snapshot.position
    session.elapsed = snapshot.elapsed
    return session
  }

  /// The same questions with nothing answered, mixed anew; no bank is asked, for the texts are there.
  private func repeatPractice(_ session: PracticeSession, _ items: [PracticeItem]) -> PracticeSession {
    let seed = random()
    var generator = SplitMix64(seed: seed)
    var options = session.options
    options.mode = .free
    return PracticeSession(
      id: newName(), bank: session.bank, options: options, seed: seed,
      items: PassageGroups.together(generator.shuffled(items).map { $0.anew(seed: seed) }))
  }

  func drawn(_ query: String, wanted: Int, seed: UInt64) async throws(BankError) -> [QuestionID] {
    let count = Swift.min(wanted + spare, SampleRequest.maximumCount)
    let items = try await bank.sample(SampleRequest(query: query, count: count, seed: seed))
    return items.filter(\.kind.isAnswerable).map(\.id)
  }

  private func found(_ query: String, wanted: Int) async throws(BankError) -> [QuestionID] {
    var ids: [QuestionID] = []
    var cursor: String?
    repeat {
      let page = try await bank.search(
        SearchRequest(query: query, limit: Swift.min(wanted, SearchRequest.maximumLimit), cursor: cursor))
      for item in page.items where item.kind.isAnswerable { ids.append(item.id) }
      cursor = page.next
    } while cursor != nil && ids.count < wanted
    return ids
  }

  func newName() -> String {
    let digits = String(random(), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
