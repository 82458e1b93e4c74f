import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import QuestionAPI
import QuestionModel
import Synchronization

/// The connections to one service, and the way from its answers to values and errors.
final class ServiceConnection: Sendable {
  /// Most bytes of an answer that is held whole.
  private static let maximumAnswer = 64 << 20
  /// Most bytes of an answer that says what went wrong.
  private static let maximumProblem = 1 << 20

  /// An answer held whole.
  struct Answer {
    let status: HTTPResponseStatus
    let headers: HTTPHeaders
    let body: ByteBuffer
  }

  private let base: String
  /// What proves to the service who calls.
  private let token: Mutex<String?>
  private let client: HTTPClient

  init(base: String, trust: ServiceTrust, token: String?) {
    self.base = base
    self.token = Mutex(token)
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5)))
    configuration.httpVersion = .http1Only
    // Shorter than the service keeps a quiet connection, so that no call meets one that is just being closed.
    configuration.connectionPool.idleTimeout = .seconds(20)
    // Otherwise the pool would try a refused connection for as long as the call's patience lasts.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.tlsConfiguration = base.hasPrefix("https:") ? trust.configuration : nil
    client = HTTPClient(configuration: configuration)
  }

  // The client must be shut down before it goes; a second time does no harm.
  deinit { client.shutdown { _ in } }

  /// Calls with another token from now on; nil calls without one.
  func use(_ token: String?) { self.token.withLock { $0 = token } }

  func shutdown() async { try? await client.shutdown() }

  /// The value that a call answers.
  func value<Value: JSONConvertible>(of call: ServiceCall) async throws(BankError) -> Value {
    let json = try await json(of: call)
    do { return try Value(json: json) } catch { throw notABank("an answer that does not read: \(error)") }
  }

  /// The question that a call answers.
  func record(of call: ServiceCall) async throws(BankError) -> QuestionRecord {
    let json = try await json(of: call)
    do { return try QuestionRecord(json: json) } catch { throw notABank("a question that does not read: \(error)") }
  }

  /// The JSON that a call answers.
  func json(of call: ServiceCall) async throws(BankError) -> JSONValue {
    let answer = try await answer(to: call)
    do { return try JSONParser.parse(answer.body.readableBytesView) } catch {
      throw notABank("an answer that is \(error)")
    }
  }

  /// What a call answers, if it succeeds.
  func answer(to call: ServiceCall) async throws(BankError) -> Answer {
    do {
      let deadline = call.deadline
      let response = try await execute(call, until: deadline)
      let body = try await whole(response.body, upTo: Self.maximumAnswer, until: deadline)
      return Answer(status: response.status, headers: response.headers, body: body)
    } catch { throw bankError(for: error, of: call) }
  }

  /// Reads what a call answers chunk by chunk.
  func stream(
    _ call: ServiceCall, _ read: (HTTPClientResponse.Body) async throws -> Void
  ) async throws(BankError) {
    do { try await read(try await execute(call, until: call.deadline).body) } catch {
      throw bankError(for: error, of: call)
    }
  }

  private func execute(_ call: ServiceCall, until deadline: NIODeadline) async throws -> HTTPClientResponse {
    let token = token.withLock { $0 }
    let response = try await client.execute(call.request(base: base, token: token), deadline: deadline)
    guard !(200..<300).contains(response.status.code) else { return response }
    if (300..<400).contains(response.status.code), let place = response.headers.first(name: "Location") {
      throw BankError.unavailable(
        "\(base) sends callers on to \(place.prefix(200)), where nobody follows, since a token might go astray. "
          + "If the bank has moved, use that address.")
    }
    let body = try await whole(response.body, upTo: Self.maximumProblem, until: deadline)
    let problem = (try? JSONParser.parse(body.readableBytesView)).flatMap { try? Problem(json: $0) }
    // A service from before there was such a call knows its path as little as anybody else's.
    if problem?.type == "/problems/unknown-path" { throw notABank("nothing at \(call.path)") }
    throw problem?.bankError ?? notABank("status \(response.status.code)")
  }

  /// A body as a whole. The client's own time limit ends with the head, so that a body of a byte now and then would
  /// never be given up.
  private func whole(
    _ body: HTTPClientResponse.Body, upTo limit: Int, until deadline: NIODeadline
  ) async throws -> ByteBuffer {
    try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
      group.addTask { try await body.collect(upTo: limit) }
      group.addTask {
        try await Task.sleep(for: .nanoseconds((deadline - .now()).nanoseconds))
        throw HTTPClientError.deadlineExceeded
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw HTTPClientError.cancelled }
      return first
    }
  }

  private func notABank(_ what: String) -> BankError {
    .unavailable("\(base) answers with \(what). Is a question bank of this version there?")
  }

  private func bankError(for error: any Error, of call: ServiceCall) -> BankError {
    switch error {
    case let error as BankError: error
    case is CancellationError: .cancelled
    case let error as HTTPClientError where error == .cancelled: .cancelled
    case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout:
      .unavailable("\(base) has not answered whole within \(call.seconds) s. Try again, or see its log.")
    case let error as HTTPClientError where error == .alreadyShutdown:
      .unavailable("The connections to \(base) were closed. Open the bank again.")
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
      .unavailable("There is no trusted connection to \(base): \(ServiceTrust.explanation(of: error))")
    case is NIOTooManyBytesError: notABank("more bytes than any bank sends")
    case is HTTPClientError, is IOError, is NIOConnectionError, is ChannelError, is HTTPParserError:
      .unavailable("Cannot reach \(base) (\(error)). Is `question-bank serve` running there?")
    default: .unreadable("\(error)")
    }
  }
}
