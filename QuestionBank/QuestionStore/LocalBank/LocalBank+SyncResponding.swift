import GRDB
public import QuestionAPI
public import QuestionModel
public import QuestionSync

extension LocalBank: SyncResponding {
  /// Takes a bank's statement on itself, pins its key if it has none yet, and answers with this bank's own.
  public func greet(
    _ statement: SignedStatement, from visitor: SyncVisitor
  ) async throws(BankError) -> SignedStatement {
    do { return try await welcome(statement, from: visitor) } catch {
      await note(SyncFault(error), of: "greeting", from: visitor)
      throw told(error)
    }
  }

  /// A fault of this bank's own as another one is told of it: whose it is, and nothing of where its file lies.
  private func told(_ error: BankError) -> BankError {
    guard case .unavailable(let reason) = error else { return error }
    return .sync(.unreachable("The other bank says: \(reason.replacing(store.path, with: "its bank"))"))
  }

  /// Tells the audit of a call that was refused; one that cannot be told is refused all the same.
  private func note(_ fault: SyncFault, of call: String, from visitor: SyncVisitor) async {
    guard let entry = refusedCalls.entry(for: fault, of: call, from: visitor) else { return }
    try? await store.inWriter(audit: entry) { _ in }
  }

  private func welcome(
    _ statement: SignedStatement, from visitor: SyncVisitor
  ) async throws(BankError) -> SignedStatement {
    let identity = try BankIdentity(verifying: statement)
    let known = try await store.read { try PeerDoor.row(of: identity.bank, visitor, $0) }
    if let key = known?.key, key != identity.key {
      let store = store
      let isTrusted =
        try await store.read { try store.trust($0) }.standing(of: identity.key, bank: identity.bank) == .trusted
      guard isTrusted else {
        store.tell(.peerRefused, subject: identity.bank, reason: "otherKey")
        throw .sync(
          .forbidden(
            "The key \(identity.key.fingerprint) is not the one that is pinned to \(known?.peer.name ?? "the bank"). "
              + "If it was changed on purpose, remove the peer here and add it anew."))
      }
    }
    if let known, let key = known.key, key != identity.key {
      let audit = AuditEntry(
        action: "peer key", author: visitor.account,
        detail: "\(known.peer.name): \(key.fingerprint) is followed by \(identity.key.fingerprint)")
      try await store.inWriter(audit: audit) { try PeerRows.renew(identity.key, of: known.number, $0.database) }
    }
    if known == nil || known?.key == nil {
      let audit = AuditEntry(
        action: "greet peer", author: visitor.account, detail: "\(identity.bank) \(identity.key.fingerprint)")
      try await store.inWriter(audit: audit) { writer in
        try PeerDoor.admit(identity, statement, visitor, writer.database)
      }
    }
    return try await store.read { try OwnIdentity($0).statement(at: .now) }
  }

  /// Answers a request of another bank.
  public func answer(
    _ message: [UInt8], kind: String, from visitor: SyncVisitor
  ) async throws(BankError) -> [UInt8] {
    do throws(SyncFault) {
      guard kind == SyncRequest.pushName else { return try await reply(to: message, kind: kind, from: visitor) }
      // What is pushed unpacks to many times its bytes, so a few are unpacked at once and the others wait packed.
      guard case .entered = await pushes.enter() else {
        throw SyncFault.unreachable("The other bank is taking the questions of many others. Try again in a minute.")
      }
      defer { pushes.leave() }
      return try await reply(to: message, kind: kind, from: visitor)
    } catch {
      await note(error, of: kind, from: visitor)
      throw .sync(error)
    }
  }

  /// A picture or sound that questions name which were sent.
  public func mediaForPeer(_ digest: ContentDigest) async throws(BankError) -> MediaFile { try await media(digest) }

  /// Takes a picture or sound that questions name which were pushed.
  public func takeMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    try await putMedia(bytes, type: type, digest: digest)
  }

  /// Takes a part of a picture or sound that questions name which were pushed.
  public func takeMedia(_ part: MediaPart, type: String, digest: ContentDigest) async throws(BankError) -> Int {
    guard part.isWithinBounds else { throw .invalid([FieldProblem("range", "is no part of a file that is taken")]) }
    let isWhole = part.offset + part.bytes.count == part.length
    return try await store.write { database in
      guard try !MediaParts.isHere(digest, database) else { return part.length }
      guard try MediaParts.isWanted(digest, database) else {
        throw BankError.invalid([FieldProblem("sha256", "is named by no question that came here")])
      }
      let held = try MediaParts.held(digest, database)
      guard held == part.offset else { return held }
      guard isWhole else {
        try MediaParts.keep(part.bytes, of: digest, from: held, database)
        return held + part.bytes.count
      }
      // What was kept of it is thrown away in this transaction, so that nothing of a file that is wrong stays.
      return try MediaParts.finish(digest, type, last: part.bytes, database) ? part.length : 0
    }
  }

  private func reply(
    to message: [UInt8], kind: String, from visitor: SyncVisitor
  ) async throws(SyncFault) -> [UInt8] {
    let request = try SyncMessage.request(message, isPush: kind == SyncRequest.pushName)
    guard request.name == kind else {
      throw .unreadable("The message is of the kind \(request.name), not \(kind).")
    }
    do {
      let row = try await store.read { try PeerDoor.open(to: request.caller, visitor, $0) }
      try await endEmbargoes(at: .now)
      if case .push(_, let batch) = request { return try SyncMessage.packed(.pushed(try await push(batch, from: row))) }
      if case .snapshotPart(let caller, let id, let part) = request {
        let visit = try await store.read { try Visit(caller, row, visitor, $0) }
        return try await bundles.part(part, of: id, for: visit, in: store)
      }
      let (bundles, kept) = (bundles, fingerprints)
      return try SyncMessage.packed(
        try await store.read { database in
          let visit = try Visit(request.caller, row, visitor, database)
          let responder = SyncResponder(
            ledger: try SQLiteLedger(database, kept: kept), shelf: BundleShelf(bundles, visit, database),
            keys: visit.keys)
          return try responder.answer(request.asking(visit.selection))
        })
    } catch let fault as SyncFault { throw fault } catch {
      throw SyncFault(told(StoreErrors.bankError(error, path: store.path)))
    }
  }

  private func push(_ batch: SyncBatch, from row: PeerRow) async throws -> PushAnswer {
    guard let pull = row.peer.pull else {
      throw SyncFault.forbidden("This bank takes no questions of yours. Its administrator decides by the peer's pull.")
    }
    let selection = try SyncSelection(pull)
    // Under an empty selection all is admitted, whatever is here.
    var held: Set<QuestionID> = []
    if !selection.isEverything {
      held = try await store.read { database in
        let number = try RawStatement(database, QuestionWriter.numberQuery)
        return try Set(batch.questions.filter { id in try number.number { $0.bind(blob: id.bytes) } != nil })
      }
    }
    let admitted = PushGate(selection, held: held).admitted(batch)
    // With nothing in it, it only asks what is wanted still.
    let result = batch.isEmpty ? BatchResult() : try await store.take(admitted.batch, from: row, checkpoint: nil)
    let wanted = try await store.read { try MediaParts.wanted(of: row.number, $0) }
    return PushAnswer(
      stored: result.stored, unchanged: result.unchanged, proposed: result.proposed, waiting: result.waiting.count,
      refused: admitted.refused + result.refused, wantedMedia: wanted)
  }
}

/// What of a push this bank selects.
private struct PushGate {
  private let selection: SyncSelection
  /// Questions that are here, of which every revision is of interest: a recall matches few selections.
  private let held: Set<QuestionID>

  init(_ selection: SyncSelection, held: Set<QuestionID>) {
    self.selection = selection
    self.held = held
  }

  /// The questions of which a revision is selected or that are here, whole; the others are refused by name.
  func admitted(_ batch: SyncBatch) -> (batch: SyncBatch, refused: [SyncRefusal]) {
    var admitted = batch
    admitted.left = []
    guard !selection.isEverything else { return (admitted, []) }
    let revisions = batch.items.map { try? Revision(json: JSONParser.parse($0.document)) }
    var questions = held
    for revision in revisions {
      guard let revision, selection.matches(revision) || revision.content.kind == .passage else { continue }
      questions.insert(revision.question)
    }
    var refused: [SyncRefusal] = []
    admitted.items = []
    for (item, revision) in zip(batch.items, revisions) {
      guard let revision, questions.contains(revision.question) else {
        refused.append(
          SyncRefusal(
            id: RevisionID(of: item.document), kind: .notSelected,
            reason: "This bank does not select its question of yours."))
        continue
      }
      admitted.items.append(item)
    }
    return (admitted, refused)
  }
}

extension SyncBatch {
  /// The questions of its revisions, as far as they read.
  fileprivate var questions: Set<QuestionID> {
    Set(
      items.compactMap { item in
        let outline = try? JSONParser.parse(item.document, only: ["question"])
        guard let text = outline?.object?["question"]?.string else { return nil }
        return QuestionID(text)
      })
  }
}
