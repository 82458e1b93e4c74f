import HTTPTypes
import Hummingbird
import Logging
import QuestionAPI

/// What every route shares.
struct RequestServices: Sendable {
  let gate: RequestGate
  let reception: Reception
  let limiter: RateLimiter
  let journal: SecurityJournal
  let metrics = ServerMetrics()
  let connections: ConnectionCount
  let limits: ServerLimits
  let bodies: BodyBudget
  private let requestLevel: Logger.Level

  init(_ configuration: ServerConfiguration, authenticator: any Authenticator, connections: ConnectionCount) {
    gate = RequestGate(hosts: configuration.hosts, capacity: configuration.limits.requests)
    reception = Reception(authenticator, configuration: configuration)
    limiter = RateLimiter(configuration.rateLimits, events: configuration.journal)
    journal = configuration.journal
    limits = configuration.limits
    bodies = BodyBudget(capacity: configuration.limits.bodies, free: configuration.limits.freeBody)
    self.connections = connections
    requestLevel = configuration.logsRequests ? .info : .debug
  }

  /// Answers a request, whatever happens.
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - context: what is known of it.
  ///   - action: what it asks for; nil where that is nothing there is.
  ///   - path: the route's path, for the log.
  ///   - weight: what it counts as.
  ///   - meter: the route's figures.
  ///   - handler: answers the caller.
  /// - Returns: the answer, or the problem that it met.
  func answer(
    _ request: Request, _ context: ServerContext, action: BankAction?, path: String, weight: RequestWeight,
    meter: RouteMeter, _ handler: (Caller) async throws -> Response
  ) async -> Response {
    let start = ContinuousClock.now
    var response: Response
    var failure: (any Error)?
    var client = RateLimiter.Client(origin: context.origin)
    var standing: RateLimiter.Standing?
    do {
      try gate.enter(request)
      defer { gate.leave() }
      let caller = try await reception.caller(of: request, from: context.origin)
      client.take(caller)
      standing = try limiter.admit(client, weight: weight)
      // Before a body is read; the bank itself asks again for what it is asked to do.
      if let action { try caller.check(action) }
      let notes = SecurityNotes()
      response =
        try await action == .signIn || action?.securityEvent != nil
        ? SecurityNotes.$current.withValue(notes) {
          try await action == .signIn ? signIn(client, notes) { try await handler(caller) } : handler(caller)
        } : handler(caller)
      // Ids are of these letters; whatever else stands in a path is nobody's.
      let subject = context.parameters["id"].flatMap { RequestID($0)?.description }
      for kind in notes.kinds ?? [action?.securityEvent].compactMap(\.self) {
        journal.record(SecurityEvent(kind, from: client.origin, account: client.account, subject: subject))
      }
    } catch {
      let refusal = tell(error, of: client, showsToken: request.headers.contains(.authorization), weight)
      failure = refusal
      if case .rateLimited(let refused)? = refusal as? RequestFault { standing = refused }
      response = Answer.problem(for: refusal)
    }
    let elapsed = start.duration(to: .now)
    if weight.isSearching { limiter.charge(search: elapsed.seconds, from: client) }
    Answer.sign(&response, for: context.origin, standing)
    let status = response.status.code
    meter.record(status: status, elapsed: elapsed)
    context.logger.log(
      level: status >= 500 ? .error : requestLevel, "request",
      metadata: Self.metadata(request.method, path, status, elapsed, context.origin.request, failure))
    return response
  }

  /// Lets somebody try to sign in; what fails counts for the address that it comes from.
  private func signIn(
    _ client: RateLimiter.Client, _ notes: SecurityNotes, _ handler: () async throws -> Response
  ) async throws -> Response {
    try limiter.beginSignIn(client)
    do {
      let response = try await handler()
      limiter.signedIn(client)
      journal.record(SecurityEvent(.signInSucceeded, from: client.origin, account: notes.account))
      return response
    } catch {
      func record(_ kind: SecurityEvent.Kind) {
        journal.record(
          SecurityEvent(kind, from: client.origin, account: notes.account), isWritten: limiter.mayTell(client))
      }
      switch (error as? BankError).map({ Problem($0).status }) {
      case 401, 403: record(.signInFailed)
      case 429: record(.lockedOut)
      // Nothing was tried, or the bank could not say.
      default: limiter.signedIn(client)
      }
      throw error
    }
  }

  /// Tells those who watch over the service what was refused.
  ///
  /// - Returns: the error to answer: a client that shows too many wrong tokens is told to wait.
  private func tell(
    _ error: any Error, of client: RateLimiter.Client, showsToken: Bool, _ weight: RequestWeight
  ) -> any Error {
    switch error {
    case BankError.unauthenticated where showsToken && client.account == nil:
      journal.record(
        SecurityEvent(.tokenRefused, from: client.origin), isWritten: limiter.mayTell(client))
      do { _ = try limiter.admit(client, weight: weight) } catch { return error }
    case BankError.unauthenticated, BankError.forbidden:
      journal.record(
        SecurityEvent(.permissionRefused, from: client.origin, account: client.account),
        isWritten: limiter.mayTell(client))
    default: break
    }
    return error
  }

  private static func metadata(
    _ method: HTTPRequest.Method, _ path: String, _ status: Int, _ elapsed: Duration, _ request: RequestID,
    _ failure: (any Error)?
  ) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      "method": "\(method.rawValue)", "route": "\(path)", "status": "\(status)",
      "ms": "\((elapsed.seconds * 1_000_000).rounded() / 1000)", "request": "\(request)",
    ]
    // A client's fault can quote what it sent, so only the service's own faults are told.
    if status >= 500, let failure { metadata["error"] = "\(failure)" }
    return metadata
  }
}

extension Duration {
  /// The span in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
