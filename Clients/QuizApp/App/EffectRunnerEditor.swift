import QuestionAPI
import QuestionModel

extension EffectRunner {
  func write(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .openEditor(let ticket, let id): .editor(ticket, await openEditor(id))
    case .saveQuestion(let ticket, let save):
      .questionSaved(
        ticket,
        await result { () async throws(BankError) in
          let saved = try await store(save)
          await forget(save)
          return saved
        })
    case .attach(let ticket, let path): .attached(ticket, await attach(path))
    case .keepDraft(var draft):
      .draftKept(
        name: draft.name,
        problem: await problem {
          draft.changed = now()
          try await drafts.keep(draft.of(bankName))
        })
    case .dropDraft(let name): .draftKept(name: name, problem: await problem { try await drafts.drop(name) })
    case .drafts: .drafts(await drafts.contents(bank: bankName))
    default: nil
    }
  }

  private func attach(_ path: String) async -> Result<MediaReference, AttachProblem> {
    do throws(AttachProblem) {
      let bytes = try readFile(path)
      guard bytes.count <= MediaType.maximumSize else { throw .tooLarge(bytes.count) }
      guard let kind = MediaType(of: bytes) else { throw .notMedia }
      let digest = ContentDigest(of: bytes)
      do { _ = try await bank.putMedia(bytes, type: kind.rawValue, digest: digest) } catch {
        SignInNeed.note(error)
        throw .bank(error)
      }
      return .success(MediaReference(digest: digest, type: kind.rawValue))
    } catch {
      return .failure(error)
    }
  }

  private func openEditor(_ id: QuestionID?) async -> EditorOpening {
    let edited = await result { () async throws(BankError) -> EditedRevision? in
      guard let id else { return nil }
      return try EditedRevision(try await bank.question(id))
    }
    return EditorOpening(
      edited: edited, drafts: await drafts.contents(bank: bankName).drafts, newName: newName())
  }

  private func store(_ save: EditorSave) async throws(BankError) -> EditedRevision {
    let authorship = Authorship(author: author, message: save.message)
    let draft = QuestionDraft(save.content, status: save.keepsStatus ? nil : save.status, by: authorship)
    guard let id = save.question, let revision = save.revision else { return try await create(draft, save) }
    do {
      return try EditedRevision(try await bank.update(id, draft, expected: revision))
    } catch {
      guard case .stale = error, let own = try await earlierAttempt(save, of: id, after: revision) else { throw error }
      return own
    }
  }

  /// Forgets the draft of what is saved now; that it could not be removed costs no more than an offer.
  func forget(_ save: EditorSave) async { try? await drafts.drop(save.name, upTo: save.version) }

  private func create(_ draft: QuestionDraft, _ save: EditorSave) async throws(BankError) -> EditedRevision {
    do { return try EditedRevision(try await bank.create(draft, idempotencyKey: save.name)) } catch {
      // An earlier run made a question of this draft, and nobody heard of it: what was written since is another one.
      guard case .idempotencyMismatch = error else { throw error }
      let digest = ContentDigest(of: CanonicalJSON.bytes(of: draft.json))
      return try EditedRevision(try await bank.create(draft, idempotencyKey: "\(save.name)-\(digest.short)"))
    }
  }

  /// The current revision, if it is what an attempt whose answer was lost has made of the one that was edited.
  private func earlierAttempt(
    _ save: EditorSave, of id: QuestionID, after revision: RevisionID
  ) async throws(BankError) -> EditedRevision? {
    let record = try await bank.question(id)
    let now = try record.decoded()
    guard now.parents == [revision], save.keepsStatus || now.status == save.status, now.author == author,
      try record.question() == save.content.normalized
    else { return nil }
    return try EditedRevision(record)
  }
}
