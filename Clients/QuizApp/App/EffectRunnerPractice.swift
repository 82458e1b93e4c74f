import QuestionAPI
import QuestionModel

extension EffectRunner {
  /// Drawn beyond what is wanted, for questions of a kind that this version cannot ask.
  private var spare: Int { 20 }

  func startPractice(_ options: PracticeOptions) async throws(BankError) -> PracticeSession {
    let seed = options.seed ?? random()
    let candidates =
      switch options.order {
      case .asFound: try await found(options.publishedQuery, wanted: options.count)
      case .shuffled: try await drawn(options.publishedQuery, wanted: options.count, seed: seed)
      }
    var items: [PracticeItem] = []
    // One passage has many questions, and all of them show the same revision of it.
    var passages: [String: QuestionPassage] = [:]
    for id in candidates.prefix(options.count) {
      let record = try await bank.question(id)
      let content = try record.withoutKey.decoded().content
      let name = content.passage ?? ""
      let passage: QuestionPassage? =
        if let known = passages[name] { known } else { try await passage(of: content) }
      passages[name] = passage
      items.append(PracticeItem(try StudentQuestion(record, passage: passage), seed: seed))
    }
    return PracticeSession(
      id: newName(), bank: bankName, options: options, seed: seed, items: PassageGroups.together(items))
  }

  /// Loads the pinned revisions again, and asks the bank again for the grades of answers that were given in: the journal
  /// keeps no keys.
  func resumePractice(_ snapshot: PracticeSnapshot) async throws(BankError) -> PracticeSession {
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
    var session = PracticeSession(
      id: snapshot.id, bank: snapshot.bank, options: snapshot.options, seed: snapshot.seed, items: items,
      version: snapshot.version)
    session.position = snapshot.position
    session.elapsed = snapshot.elapsed
    return session
  }

  /// The same questions with nothing answered, mixed anew; no bank is asked, for the texts are there.
  func repeatPractice(_ session: PracticeSession, _ items: [PracticeItem]) -> PracticeSession {
    let seed = random()
    var generator = SplitMix64(seed: seed)
    return PracticeSession(
      id: newName(), bank: session.bank, options: session.options, seed: seed,
      items: PassageGroups.together(generator.shuffled(items).map { $0.anew(seed: seed) }))
  }

  private func drawn(_ query: String, wanted: Int, seed: UInt64) async throws(BankError) -> [QuestionID] {
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
