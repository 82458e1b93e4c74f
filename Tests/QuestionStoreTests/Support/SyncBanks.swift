import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Synchronization
import Testing

/// Banks that reach one another without a network: the messages are those that would travel.
final class DirectLines: PeerConnector {
  typealias Change = @Sendable (SyncRequest, SyncAnswer) throws(SyncFault) -> SyncAnswer

  /// Changes the bytes of an answer to a kind of request.
  typealias Bend = @Sendable (String, [UInt8]) -> [UInt8]

  private let banks = Mutex<[String: LocalBank]>([:])
  private let bend = Mutex<Bend?>(nil)
  private let change = Mutex<Change?>(nil)
  private let partsLeft = Mutex<Int?>(nil)
  private let partsMoved = Mutex(0)

  /// Lets a bank be reached at an address.
  func open(_ bank: LocalBank, at url: String) { banks.withLock { $0[url] = bank } }

  /// Lets somebody in the middle change what is answered, or break the line.
  func tamper(_ change: Change?) { self.change.withLock { $0 = change } }

  /// Lets somebody in the middle change the bytes of what is answered.
  func bend(_ bend: Bend?) { self.bend.withLock { $0 = bend } }

  func connect(to url: String, token: String?) throws(BankError) -> any PeerConnection {
    guard let bank = banks.withLock({ $0[url] }) else { throw .unavailable("Nobody is at \(url).") }
    return DirectLine(bank: bank, change: change.withLock { $0 }, lines: self, bend: bend.withLock { $0 })
  }

  /// Lets the line break after so many parts of media; nil lets all pass.
  func breakAfter(parts: Int?) { partsLeft.withLock { $0 = parts } }

  fileprivate func countPart() throws(SyncFault) {
    let isBroken = partsLeft.withLock { left in
      guard let parts = left else { return false }
      left = max(0, parts - 1)
      return parts == 0
    }
    if isBroken { throw .unreachable("The line broke.") }
    partsMoved.withLock { $0 += 1 }
  }

  /// How many parts of media were moved.
  var movedParts: Int { partsMoved.withLock { $0 } }
}

private struct DirectLine: PeerConnection {
  let bank: LocalBank
  let change: DirectLines.Change?
  let lines: DirectLines
  let bend: DirectLines.Bend?

  func greet(_ statement: SignedStatement) async throws(SyncFault) -> SignedStatement {
    do { return try await bank.greet(statement, from: .unnamed) } catch { throw SyncFault(error) }
  }

  func send(_ request: SyncRequest) async throws(SyncFault) -> (answer: SyncAnswer, sent: Int, received: Int) {
    let message = try SyncMessage.packed(request)
    var reply: [UInt8]
    do { reply = try await bank.answer(message, kind: request.name, from: .unnamed) } catch { throw SyncFault(error) }
    if let bend { reply = bend(request.name, reply) }
    let answer = try SyncMessage.answer(reply)
    return (try change?(request, answer) ?? answer, message.count, reply.count)
  }

  func media(_ digest: ContentDigest, from offset: Int) async throws(SyncFault) -> (bytes: [UInt8], length: Int)? {
    try lines.countPart()
    guard let file = try? await bank.media(digest) else { return nil }
    // Small parts, so that every file comes in several.
    return (Array(file.bytes.dropFirst(offset).prefix(5)), file.bytes.count)
  }

  func putMedia(_ file: MediaFile, from offset: Int, digest: ContentDigest) async throws(SyncFault) -> Int {
    try lines.countPart()
    let part = MediaPart(
      bytes: Array(file.bytes.dropFirst(offset).prefix(5)), offset: offset, length: file.bytes.count)
    do { return try await bank.takeMedia(part, type: file.type, digest: digest) } catch { throw SyncFault(error) }
  }

  func close() async {}
}

/// A school and a province, each a bank of its own.
struct SyncBanks {
  let lines = DirectLines()
  let folder: TemporaryFolder
  let school: LocalBank
  let province: LocalBank

  var schoolPath: String { folder.file("school.sqlite") }
  var provincePath: String { folder.file("province.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
    school = try LocalBank(at: folder.file("school.sqlite"), connector: lines)
    province = try LocalBank(at: folder.file("province.sqlite"), connector: lines)
    lines.open(school, at: "school")
    lines.open(province, at: "province")
  }

  /// Lets the school take from and give to the province.
  func introduce(pull: String? = "", push: String? = "", keys: Bool = true) async throws {
    _ = try await school.addPeer(
      PeerDraft(
        name: "province", url: "province", relation: .upper, pull: pull, push: push, wantsKeys: keys, getsKeys: keys))
  }

  @discardableResult
  func sync(repairs: Bool = false) async throws -> SyncOutcome {
    try await school.sync("province", repairs: repairs, observer: NobodyWatches())
  }

  /// That both banks hold and show the same, and are sound.
  func expectEqual(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let (ours, theirs) = (try await school.export(), try await province.export())
    #expect(ours.sorted() == theirs.sorted(), sourceLocation: sourceLocation)
    let heads = try await (school.ids("is:conflict"), province.ids("is:conflict"))
    #expect(Set(heads.0) == Set(heads.1), sourceLocation: sourceLocation)
    for path in [schoolPath, provincePath] {
      #expect(try BankCheck(of: path).findings == [], sourceLocation: sourceLocation)
    }
  }
}

struct NobodyWatches: SyncObserver {
  func progressed(_ progress: SyncProgress) {}
}

extension LocalBank {
  /// Saves a question anew, whatever is shown now.
  @discardableResult
  func edit(_ id: QuestionID, _ change: (inout Question, inout QuestionStatus) -> Void) async throws -> QuestionRecord {
    let record = try await question(id)
    var (question, status) = (try record.question(), try record.decoded().status)
    change(&question, &status)
    return try await update(id, QuestionDraft(question, status: status), expected: record.revision)
  }
}
