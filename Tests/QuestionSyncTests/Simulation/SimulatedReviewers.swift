import PropertyTesting
import QuestionModel
import QuestionSync

/// What comes of other banks, beside its being stored: what waits for reviewers, what was stated, and what is to be fetched.
extension SimulatedBank {
  typealias Arriving = ArrivingRevision<SimulatedState.Carried>

  mutating func insert(_ revision: Arriving) {
    let carried = revision.payload
    state.insert(
      id: revision.id, carried.revision, document: carried.item.document, key: carried.item.key, from: carried.peer,
      place: carried.place)
  }

  /// Notes the media of a revision that are not here.
  mutating func want(_ revision: Arriving) {
    for media in revision.payload.revision.content.media where !state.media.contains(media.digest) {
      state.wanted[revision.payload.peer, default: []].insert(media.digest)
    }
  }

  /// Takes a picture or sound, wherever it came from.
  mutating func take(_ media: ContentDigest) {
    state.media.insert(media)
    for peer in state.wanted.keys { state.wanted[peer]?.remove(media) }
  }

  /// A revision that waits for the reviewers.
  func proposed(_ id: RevisionID) -> KnownRevision? {
    guard !state.declined.contains(id) else { return nil }
    for revision in state.proposals.values.joined() where revision.id == id {
      return KnownRevision(question: revision.question, generation: revision.generation)
    }
    return nil
  }

  /// Lays revisions before the reviewers; what they left out only with something new made of it.
  mutating func propose(_ taken: [Arriving], _ refused: inout [SyncRefusal]) {
    var anew: Set<RevisionID> = []
    for revision in taken.reversed() where !state.declined.contains(revision.id) || anew.contains(revision.id) {
      anew.formUnion(revision.parents)
    }
    for revision in taken {
      if state.declined.contains(revision.id) {
        guard anew.contains(revision.id) else {
          refused.append(SyncRefusal(id: revision.id, reason: "declined"))
          continue
        }
        state.declined.remove(revision.id)
      }
      proposedLast += 1
      state.proposals[revision.question, default: []].append(revision)
    }
  }

  /// The reviewers decide on all that waits of a question, and state so.
  mutating func review(_ question: QuestionID, isAccepted: Bool, at time: Int64) throws {
    guard let waiting = state.proposals.removeValue(forKey: question), let newest = waiting.last else { return }
    if isAccepted {
      for revision in waiting where state.known[revision.id] == nil { insert(revision) }
      _ = state.settle(question)
      state.setEvicted(question, false)
      try state.sign(by: signer)
      return try state(.acceptance(question: question, revision: newest.id), at: time)
    }
    for revision in waiting where state.known[revision.id] == nil {
      state.declined.insert(revision.id)
      try state(.declination(question: question, revision: revision.id, reason: "No"), at: time)
    }
  }

  /// Makes a statement.
  mutating func state(_ content: Statement.Content, at time: Int64) throws {
    guard let signer else { return }
    let created = Timestamp(milliseconds: max(0, clock + time))
    let statement = try SignedStatement(content, issuer: name, created: created, by: signer)
    state.hear(statement, from: nil)
    note(try statement.read())
  }

  /// What a trusted statement says of proposals.
  mutating func note(_ statement: Statement?) {
    guard let statement, case .declination(_, let revision, _) = statement.content else { return }
    state.declinedBy[statement.issuer, default: []].insert(revision)
  }

  /// Takes something else of a bank: what came of it for the selection before goes out of view.
  mutating func select(_ pull: SyncSelection, of peer: Int, _ cache: RevisionCache) {
    guard let place = links.firstIndex(where: { $0.peer == peer }), links[place].pull != nil else { return }
    links[place].pull = pull
    var questions = state.shown.filter { !$0.value.isEvicted }.keys.sorted()
    // Whether a passage stays is told by the questions that name it, so those come first.
    let passages = questions.filter { id in
      state.shown[id].flatMap { revision($0.revision, id, cache) }?.content.kind == .passage
    }
    questions.removeAll(where: passages.contains)
    for question in questions + passages {
      let came = state.histories[question]?.revisions.contains { $0.receivedFrom == "bank\(peer)" } ?? false
      let reader = FeedReader(SimulatedLedger(state: state, usesOnly: false), selection: pull, keys: .none)
      guard came, (try? reader.selects(question)) == false, shouldEvict(question, "bank\(peer)", cache) else {
        continue
      }
      state.setEvicted(question, true)
    }
  }
}
