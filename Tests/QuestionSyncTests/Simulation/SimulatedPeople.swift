import PropertyTesting
import QuestionModel
import QuestionSync

/// What people do in a simulated bank.
enum SimulatedEdit {
  case create
  case createPassage
  case stem
  case hint
  case key
  case tag
  case status
  case retire
  case passage
  case merge
}

extension SimulatedBank {
  private static let mathematics = try? Tag("subject:toán")

  /// What a person does next; nil where there is nothing to do it to.
  mutating func edit(
    _ edit: SimulatedEdit, at time: Int64, at sequence: Int64? = nil, _ random: inout SeededGenerator,
    _ cache: RevisionCache
  ) {
    let created = Timestamp(milliseconds: clock + time)
    switch edit {
    case .create, .createPassage:
      create(edit, created, sequence, &random)
    case .merge: merge(created, &random, cache)
    default: change(edit, created, sequence, &random, cache)
    }
  }

  private mutating func create(
    _ edit: SimulatedEdit, _ created: Timestamp, _ sequence: Int64?, _ random: inout SeededGenerator
  ) {
    var content = QuestionContent(kind: edit == .create ? .shortAnswer : .passage, stem: "S\(random.next(below: 100))")
    if edit == .create, random.chance(2), let tag = Self.mathematics { content.tags = [tag] }
    if random.chance(3) {
      let media = ContentDigest(of: Array("\(random.next())".utf8))
      content.media = [MediaReference(digest: media, type: "image/png")]
      state.media.insert(media)
    }
    let key = AnswerKey(right: [], explanation: "E\(random.next(below: 100))")
    let salt = (0..<SealedKey.saltLength).map { _ in UInt8(random.next(below: 256)) }
    let sealed = SealedKey(key, salt: salt)
    let question = QuestionID(high: random.next(), low: random.next())
    if holdsBackKeys, random.chance(3) { state.embargoed.insert(question) }
    save(
      Revision(
        question: question, parents: [], generation: 0, origin: name,
        author: nil, created: created, message: nil, status: random.chance(3) ? .draft : .published, content: content,
        keyDigest: sealed.digest), key: sealed.bytes, sequence)
  }

  private mutating func change(
    _ edit: SimulatedEdit, _ created: Timestamp, _ sequence: Int64?, _ random: inout SeededGenerator,
    _ cache: RevisionCache
  ) {
    let inView = state.shown.filter { !$0.value.isEvicted }.keys.sorted()
    guard !inView.isEmpty else { return }
    let question = inView[random.next(below: inView.count)]
    guard let shown = state.shown[question]?.revision, let held = state.held(shown, of: question),
      var revision = try? cache.revision(shown, held.document)
    else { return }
    var key = held.key
    switch edit {
    case .stem: revision.content.stem = "S\(random.next(below: 100))"
    case .hint: revision.content.hint = "H\(random.next(below: 100))"
    case .tag:
      guard let tag = Self.mathematics else { return }
      revision.content.tags = revision.content.tags.contains(tag) ? [] : [tag]
    case .status: revision.status = revision.status == .published ? .draft : .published
    case .retire: revision.status = .retired
    case .passage:
      let passages = inView.filter { id in
        state.shown[id].flatMap { self.revision($0.revision, id, cache) }?.content.kind == .passage
      }
      guard !passages.isEmpty, revision.content.kind != .passage else { return }
      let passage = passages[random.next(below: passages.count)]
      revision.content.passage = random.chance(4) ? nil : passage.description
    default:
      guard key != nil else { return }
      let salt = (0..<SealedKey.saltLength).map { _ in UInt8(random.next(below: 256)) }
      let sealed = SealedKey(AnswerKey(right: [], explanation: "E\(random.next(below: 100))"), salt: salt)
      (key, revision.keyDigest) = (sealed.bytes, sealed.digest)
    }
    revision.parents = [shown]
    revision.generation += 1
    revision.origin = name
    revision.created = created
    save(revision, key: key, sequence)
  }

  /// A person merges the heads of a conflict, and takes the first.
  private mutating func merge(_ created: Timestamp, _ random: inout SeededGenerator, _ cache: RevisionCache) {
    let open = state.shown.filter { $0.value.heads.count > 1 && !$0.value.isEvicted }.keys.sorted()
    guard !open.isEmpty else { return }
    let question = open[random.next(below: open.count)]
    guard let shown = state.shown[question], let held = state.held(shown.revision, of: question),
      var revision = try? cache.revision(shown.revision, held.document)
    else { return }
    let heads = shown.heads.prefix(ArrivalLimits().parents)
    revision.parents = heads.sorted()
    revision.generation = (heads.compactMap { state.known[$0]?.generation }.max() ?? 0) + 1
    revision.origin = name
    revision.created = created
    save(revision, key: held.key, nil)
  }

  private mutating func save(_ revision: Revision, key: [UInt8]?, _ sequence: Int64?) {
    let document = revision.canonicalBytes
    let id = RevisionID(of: document)
    guard state.known[id] == nil else { return }
    state.insert(id: id, revision, document: document, key: key, from: nil, at: sequence)
    _ = state.settle(revision.question)
    try? state.sign(by: signer)
    saved.append((revision.question, id))
  }
}
