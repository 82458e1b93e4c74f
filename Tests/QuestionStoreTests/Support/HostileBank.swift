import GRDB
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Synchronization
import Testing

/// A bank of which there is a key and nothing else: it sends what a test makes up, well signed or not.
final class HostileBank: PeerConnector, PeerConnection {
  typealias Script = @Sendable (SyncRequest) throws(SyncFault) -> SyncAnswer

  static let name = "badbadbadbadbad0"
  let signer: BankSigner
  private let script = Mutex<Script?>(nil)

  init() throws {
    var random = SystemRandomNumberGenerator()
    signer = try BankSigner(using: &random)
  }

  /// Says what it answers from now on.
  func say(_ script: @escaping Script) { self.script.withLock { $0 = script } }

  /// Says once what its feed holds, however often it is asked.
  func feed(_ batch: SyncBatch) {
    say { request throws(SyncFault) in
      switch request {
      case .snapshot: .snapshot(SnapshotManifest(id: "s", parts: 0, position: "bad.0.0"))
      case .pull(_, let since, _):
        .pulled(PullAnswer(batch: since == "bad.1.1" ? SyncBatch() : batch, next: "bad.1.1", hasMore: false))
      case .push(_, let pushed): .pushed(PushAnswer(stored: pushed.items.count))
      case .questions: .questions(SyncBatch())
      default: throw .unreadable("not in the script")
      }
    }
  }

  // MARK: What it makes up

  /// Its own statement.
  func statement(_ content: QuestionSync.Statement.Content, by signer: BankSigner? = nil) throws -> SignedStatement {
    try SignedStatement(
      content, issuer: Self.name, created: Timestamp(milliseconds: 1), by: signer ?? self.signer)
  }

  /// A revision of a question, with the key part that it names.
  func revision(
    _ number: Int, parents: [RevisionID] = [], generation: Int? = nil, stem: String = "Xấu?", origin: String = name
  ) -> Revision {
    Revision(
      question: Sample.id(number), parents: parents, generation: generation ?? (parents.isEmpty ? 0 : 1),
      origin: origin, author: nil, created: Timestamp(milliseconds: 1), message: nil, status: .published,
      content: Sample.question(stem).content, keyDigest: ContentDigest(of: []))
  }

  /// Revisions under one signature.
  func batch(_ revisions: [Revision], by signer: BankSigner? = nil) throws -> SyncBatch {
    try batch(documents: revisions.map(\.canonicalBytes), by: signer)
  }

  /// Documents under one signature.
  func batch(documents: [[UInt8]], by signer: BankSigner? = nil) throws -> SyncBatch {
    let signing = try BankSigning(of: documents.map { RevisionID(of: $0) }, by: signer ?? self.signer)
    let items = documents.enumerated().map { leaf, document in
      SyncItem(document: document, key: nil, place: SignedPlace(signing: 0, leaf: leaf))
    }
    return SyncBatch(items: items, signings: [try signing.share(of: documents.indices)])
  }

  // MARK: How it is reached

  func connect(to url: String, token: String?) throws(BankError) -> any PeerConnection { self }

  func greet(_ statement: SignedStatement) async throws(SyncFault) -> SignedStatement {
    do { return try self.statement(.identity(name: "Xấu", agency: "")) } catch { throw .unreadable("\(error)") }
  }

  func send(_ request: SyncRequest) async throws(SyncFault) -> (answer: SyncAnswer, sent: Int, received: Int) {
    guard let script = script.withLock({ $0 }) else { throw .unreachable("nothing was scripted") }
    // By the bytes that would travel, so that the bounds of a message hold.
    let message = try SyncMessage.packed(try script(request))
    return (try SyncMessage.answer(message), 0, message.count)
  }

  func media(_ digest: ContentDigest, from offset: Int) async throws(SyncFault) -> (bytes: [UInt8], length: Int)? {
    nil
  }

  func putMedia(_ file: MediaFile, from offset: Int, digest: ContentDigest) async throws(SyncFault) -> Int {
    file.bytes.count
  }

  func close() async {}
}

/// A school that has been led to take a hostile bank for a peer.
struct HostileStage {
  let folder: TemporaryFolder
  let school: LocalBank
  let bank: HostileBank

  var path: String { folder.file("school.sqlite") }

  /// A school with two questions, and the hostile bank somewhere above or below it.
  init(relation: PeerRelation = .upper) async throws {
    folder = try TemporaryFolder()
    bank = try HostileBank()
    school = try LocalBank(at: folder.file("school.sqlite"), connector: bank)
    _ = try await school.take(Sample.line(1, "Một?") + Sample.line(2, "Hai?"))
    _ = try await school.addPeer(
      PeerDraft(name: "bad", url: "bad", relation: relation, pull: "", push: "", wantsKeys: true, getsKeys: true))
  }

  /// One exchange with the hostile bank.
  @discardableResult
  func sync(repairs: Bool = false) async throws -> SyncOutcome {
    try await school.sync("bad", repairs: repairs, observer: NobodyWatches())
  }

  /// What the hostile bank asks, as its caller's words reach this bank.
  func call(_ request: SyncRequest) async throws -> SyncAnswer {
    try SyncMessage.answer(
      try await school.answer(SyncMessage.packed(request), kind: request.name, from: .unnamed))
  }

  /// A caller that the hostile bank is.
  var caller: SyncCaller { SyncCaller(bank: HostileBank.name, selection: "", wantsKeys: true) }

  /// That what the school made itself is as it was, and nothing is broken.
  func expectSound(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    for (number, stem) in [(1, "Một?"), (2, "Hai?")] {
      let record = try await school.question(Sample.id(number))
      #expect(try record.question().content.stem == stem, sourceLocation: sourceLocation)
      #expect(!record.isInConflict, sourceLocation: sourceLocation)
    }
    #expect(try BankCheck(of: path).findings == [], sourceLocation: sourceLocation)
  }

  /// Rows of a table.
  func count(_ table: String) throws -> Int {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  /// What the audit tells of refusals.
  func audited() async throws -> [String] {
    try await school.audit(AuditRequest()).items.map(\.detail).filter { $0.contains("refused") }
  }
}
