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
      let response = try await execute(call)
      let body = try await response.body.collect(upTo: Self.maximumAnswer)
      return Answer(status: response.status, headers: response.headers, body: body)
    } catch { throw bankError(for: error) }
  }

  /// Reads what a call answers chunk by chunk.
  func stream(
    _ call: ServiceCall, _ read: (HTTPClientResponse.Body) async throws -> Void
  ) async throws(BankError) {
    do { try await read(try await execute(call).body) } catch { throw bankError(for: error) }
  }

  private func execute(_ call: ServiceCall) async throws -> HTTPClientResponse {
    let token = token.withLock { $0 }
    let response = try await client.execute(call.request(base: base, token: token), timeout: call.patience)
    guard !(200..<300).contains(response.status.code) else { return response }
    let body = try await response.body.collect(upTo: Self.maximumAnswer)
    let problem = (try? JSONParser.parse(body.readableBytesView)).flatMap { try? Problem(json: $0) }
    throw problem?.bankError ?? notABank("status \(response.status.code)")
  }

  private func notABank(_ what: String) -> BankError {
    .unavailable("\(base) answers with \(what). Is a question bank of this version there?")
  }

  private func bankError(for error: any Error) -> BankError {
    switch error {
    case let error as BankError: error
    case is CancellationError: .cancelled
    case let error as HTTPClientError where error == .cancelled: .cancelled
    case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout:
      .unavailable("\(base) does not answer in time. Try again, or see its log.")
    case let error as HTTPClientError where error == .alreadyShutdown:
      .unavailable("The connections to \(base) were closed. Open the bank again.")
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
      .unavailable("There is no trusted connection to \(base): \(ServiceTrust.explanation(of: error))")
    case is HTTPClientError, is IOError, is NIOConnectionError, is ChannelError, is HTTPParserError:
      .unavailable("Cannot reach \(base) (\(error)). Is `question-bank serve` running there?")
    default: .unreadable("\(error)")
    }
  }
}
