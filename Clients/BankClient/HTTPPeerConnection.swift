import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import QuestionAPI
import QuestionModel
import QuestionSync

/// Reaches other banks over HTTP.
public struct HTTPPeerConnector: PeerConnector {
  /// How long another bank may take for a whole answer: two minutes.
  public static let patience = Duration.seconds(120)

  private let trust: ServiceTrust
  private let patience: Duration

  /// A connector.
  ///
  /// - Parameters:
  ///   - trust: which certificates prove the other banks' services.
  ///   - patience: how long another bank may take for a whole answer.
  public init(trust: ServiceTrust = .system, patience: Duration = Self.patience) {
    self.trust = trust
    self.patience = patience
  }

  /// A connection to the service at an address.
  public func connect(to url: String, token: String?) throws(BankError) -> any PeerConnection {
    guard token?.isEmpty != true else { throw .invalid([FieldProblem("token", "is empty")]) }
    return HTTPPeerConnection(
      connection: ServiceConnection(
        base: try RemoteBank.base(of: url), trust: trust, token: try RemoteBank.checked(token)),
      patience: TimeAmount(patience))
  }
}

/// Another bank behind a URL.
struct HTTPPeerConnection: PeerConnection {
  let connection: ServiceConnection
  let patience: TimeAmount

  func greet(_ statement: SignedStatement) async throws(SyncFault) -> SignedStatement {
    let call = ServiceCall(.POST, ServicePath.syncGreeting, json: SyncGreeting(statement).json, patience: patience)
    do {
      let greeting: SyncGreeting = try await connection.value(of: call)
      return greeting.statement
    } catch { throw SyncFault(error) }
  }

  func send(_ request: SyncRequest) async throws(SyncFault) -> (answer: SyncAnswer, sent: Int, received: Int) {
    var call = ServiceCall(.POST, ServicePath.sync(request), patience: patience)
    let message = try SyncMessage.packed(request)
    call.headers = [("Content-Type", SyncMessage.type)]
    call.body = .bytes(ByteBuffer(bytes: message))
    let body: ByteBuffer
    do { body = try await connection.answer(to: call).body } catch { throw SyncFault(error) }
    let answer = try SyncMessage.answer(Array(body.readableBytesView))
    return (answer, message.count, body.readableBytes)
  }

  func media(_ digest: ContentDigest, from offset: Int) async throws(SyncFault) -> (bytes: [UInt8], length: Int)? {
    var call = ServiceCall(.GET, ServicePath.syncMedia(digest), patience: patience)
    call.headers = [("Range", "bytes=\(offset)-\(offset + SyncMessage.mediaPart - 1)")]
    let answer: ServiceConnection.Answer
    do { answer = try await connection.answer(to: call) } catch {
      if case .notFound = error { return nil }
      throw SyncFault(error)
    }
    let bytes = Array(answer.body.readableBytesView)
    // A service that knows no ranges answers with the whole.
    guard answer.status == .partialContent else { return (Array(bytes.dropFirst(offset)), bytes.count) }
    let length = answer.headers.first(name: "Content-Range")?.split(separator: "/").last.flatMap { Int($0) }
    guard let length else { throw .unreadable("The other bank does not say how long the file \(digest.short) is.") }
    return (bytes, length)
  }

  func putMedia(_ file: MediaFile, from offset: Int, digest: ContentDigest) async throws(SyncFault) -> Int {
    let length = file.bytes.count
    let end = min(length, offset + SyncMessage.mediaPart)
    var call = ServiceCall(.PUT, ServicePath.syncMedia(digest), patience: patience)
    call.headers = [("Content-Type", file.type)]
    if offset > 0 || end < length {
      call.headers.append(("Content-Range", "bytes \(offset)-\(end - 1)/\(length)"))
    }
    call.body = .bytes(ByteBuffer(bytes: file.bytes[offset..<end]))
    let answer: ServiceConnection.Answer
    do { answer = try await connection.answer(to: call) } catch { throw SyncFault(error) }
    guard answer.status == .accepted else { return length }
    guard let held = answer.headers.first(name: SyncMessage.mediaHeld).flatMap({ Int($0) }), held <= length else {
      throw .unreadable("The other bank does not say how much of the file \(digest.short) it has.")
    }
    return held
  }

  func close() async { await connection.shutdown() }
}
