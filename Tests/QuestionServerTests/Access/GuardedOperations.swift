import QuestionAPI
import QuestionModel
import TestSupport

/// Every operation of a bank with the action that it is, on a bank with one question of two revisions.
struct GuardedOperation: Sendable, CustomStringConvertible {
  typealias Body = @Sendable (GuardedBank<InMemoryBank>, QuestionRecord, QuestionRecord) async throws -> Void

  let action: BankAction
  let body: Body

  var description: String { action.rawValue }

  init(_ action: BankAction, _ body: @escaping Body) {
    self.action = action
    self.body = body
  }
}

extension GuardedOperation {
  private static let nobody = Authorship()
  private static var tag: Tag { get throws { try Tag("grade:1") } }
  private static var changes: BulkChanges {
    get throws {
      var changes = BulkChanges()
      changes.addTags = [try tag]
      return changes
    }
  }
  private static let draft: QuestionDraft = {
    var draft = SampleDrafts.choice("Mới?")
    draft.status = .draft
    return draft
  }()

  static let all: [GuardedOperation] = reading + staff + writing + many + banks + audit + sharing

  private static let reading: [GuardedOperation] = [
    GuardedOperation(.stats) { bank, _, _ in _ = try await bank.stats() },
    GuardedOperation(.search) { bank, _, _ in _ = try await bank.search(SearchRequest()) },
    GuardedOperation(.sample) { bank, _, _ in _ = try await bank.sample(SampleRequest(seed: 1)) },
    GuardedOperation(.facets) { bank, _, _ in _ = try await bank.facets(query: "") },
    GuardedOperation(.readQuestion) { bank, _, now in _ = try await bank.question(now.id) },
    GuardedOperation(.answer) { bank, _, now in
      _ = try await bank.answer(now.id, revision: now.revision, response: .choices(["b"]))
    },
    GuardedOperation(.readTags) { bank, _, _ in _ = try await bank.tags() },
    GuardedOperation(.readNamespaces) { bank, _, _ in _ = try await bank.namespaces() },
    GuardedOperation(.readMedia) { bank, _, _ in _ = try await bank.media(ContentDigest(of: [])) },
    GuardedOperation(.export) { bank, _, _ in
      try await bank.exportQuestions(query: "", options: ExportOptions()) { _ in }
    },
  ]

  private static let staff: [GuardedOperation] = [
    GuardedOperation(.exportHistory) { bank, _, _ in
      try await bank.exportQuestions(query: "", options: ExportOptions(withRevisions: true)) { _ in }
    },
    GuardedOperation(.readHistory) { bank, _, now in _ = try await bank.revisions(of: now.id) },
    GuardedOperation(.readRevision) { bank, first, now in _ = try await bank.revision(first.revision, of: now.id) },
    GuardedOperation(.compare) { bank, first, now in
      _ = try await bank.diff(now.id, from: first.revision, to: now.revision)
    },
    GuardedOperation(.duplicates) { bank, _, _ in _ = try await bank.duplicates(DuplicateRequest()) },
    GuardedOperation(.similar) { bank, _, _ in _ = try await bank.similar(to: SimilarRequest(draft.question.content)) },
    GuardedOperation(.readComments) { bank, _, now in _ = try await bank.comments(on: now.id) },
    GuardedOperation(.reviewQueue) { bank, _, _ in _ = try await bank.reviewQueue(ReviewRequest(query: "")) },
    GuardedOperation(.operations) { bank, _, _ in _ = try await bank.operations(limit: 1, before: nil) },
    GuardedOperation(.changes) { bank, _, _ in _ = try await bank.changes(since: nil, limit: 1, wait: .zero) },
    GuardedOperation(.previewBulk) { bank, _, _ in
      _ = try await bank.previewBulk(BulkRequest(.query(""), try changes), limit: 1)
    },
  ]

  private static let writing: [GuardedOperation] = [
    GuardedOperation(.create) { bank, _, _ in _ = try await bank.create(draft, idempotencyKey: "k") },
    GuardedOperation(.publish) { bank, _, _ in
      _ = try await bank.create(SampleDrafts.choice("Công bố?"), idempotencyKey: nil)
    },
    GuardedOperation(.update) { bank, _, now in
      _ = try await bank.update(
        now.id, QuestionDraft(SampleDrafts.choice("Khác?").question), expected: now.revision)
    },
    GuardedOperation(.setStatus) { bank, first, _ in
      let own = try await bank.bank.create(draft, idempotencyKey: nil)
      _ = try await bank.setStatus(own.id, to: StatusChange(to: .inReview), expected: own.revision)
    },
    GuardedOperation(.restore) { bank, _, _ in
      let own = try await bank.bank.create(draft, idempotencyKey: nil)
      _ = try await bank.restore(own.id, to: own.revision, expected: own.revision, by: nobody)
    },
    GuardedOperation(.merge) { bank, first, now in
      var merged = draft
      merged.status = nil
      _ = try await bank.merge(now.id, merged, heads: [now.revision, first.revision])
    },
    GuardedOperation(.comment) { bank, _, now in
      _ = try await bank.comment(now.id, CommentDraft("Hay"), idempotencyKey: nil)
    },
    GuardedOperation(.resolveComment) { bank, _, now in
      _ = try await bank.resolveComment(1, on: now.id, isResolved: true, by: nil)
    },
    GuardedOperation(.putMedia) { bank, _, _ in
      _ = try await bank.putMedia([1], type: "image/png", digest: ContentDigest(of: [1]))
    },
    GuardedOperation(.importQuestions) { bank, _, _ in
      _ = try await bank.importQuestions(
        FixedSource("{}\n"), options: ImportOptions(status: .draft), observer: NoObserver())
    },
  ]

  private static let many: [GuardedOperation] = [
    GuardedOperation(.bulk) { bank, _, _ in
      _ = try await bank.bulk(BulkRequest(.query(""), try changes), expecting: nil)
    },
    GuardedOperation(.undo) { bank, _, _ in _ = try await bank.undo(1, by: nobody) },
    GuardedOperation(.resolveDuplicates) { bank, first, now in
      let keep = DuplicateResolution.Question(id: now.id, revision: now.revision)
      _ = try await bank.resolveDuplicates(
        DuplicateResolution(keep: keep, retire: [keep], mergesTags: false), by: nobody)
    },
    GuardedOperation(.renameTags) { bank, _, _ in _ = try await bank.renameTags([tag], to: tag, by: nobody) },
    GuardedOperation(.deleteTags) { bank, _, _ in
      _ = try await bank.deleteTags(TagDeletion([tag], includesBelow: false), by: nobody)
    },
    GuardedOperation(.changeTags) { bank, _, _ in
      _ = try await bank.changeTags(query: "", add: [tag], remove: [], by: nobody)
    },
    GuardedOperation(.setNamespace) { bank, _, _ in
      try await bank.setNamespace(TagNamespace("grade", about: nil, isClosed: false, values: []), by: nobody)
    },
    GuardedOperation(.removeNamespace) { bank, _, _ in try await bank.removeNamespace("grade", by: nobody) },
  ]
}

/// A file in memory.
struct FixedSource: ByteSource {
  private var rest: [UInt8]?

  init(_ text: String) { rest = Array(text.utf8) }

  mutating func next() async -> [UInt8]? {
    defer { rest = nil }
    return rest
  }
}

/// Follows nothing.
struct NoObserver: ImportObserver {
  func rejected(_ reject: ImportReject) {}
  func progressed(_ report: ImportReport) {}
}
