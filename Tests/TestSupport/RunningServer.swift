import Hummingbird
import Logging
public import QuestionAPI
public import QuestionServer
import ServiceLifecycle

/// Runs the real service on a free loopback port for as long as a test takes.
///
/// - Parameters:
///   - bank: the bank that answers.
///   - authenticator: knows who may come in.
///   - accounts: says who may come in.
///   - limits: the service's limits.
///   - body: the test, with the port.
/// - Returns: what the test returns.
/// - Throws: what the test or the service throws.
@discardableResult
public func withRunningServer<Value: Sendable>(
  _ bank: some AnsweringBank, authenticator: any Authenticator = NoAccounts(),
  accounts: any AccountService = NoAccounts(), limits: ServerLimits = ServerLimits(),
  _ body: @Sendable (Int) async throws -> Value
) async throws -> Value {
  try await withRunningServer(
    bank, authenticator: authenticator, accounts: accounts,
    configuration: ServerConfiguration(port: 0, limits: limits), body)
}

/// Runs the real service as it is configured for as long as a test takes.
///
/// - Parameters:
///   - bank: the bank that answers.
///   - authenticator: knows who may come in.
///   - accounts: says who may come in.
///   - configuration: the service's; its port is best 0.
///   - body: the test, with the port.
/// - Returns: what the test returns.
/// - Throws: what the test or the service throws.
@discardableResult
public func withRunningServer<Value: Sendable>(
  _ bank: some AnsweringBank, authenticator: any Authenticator = NoAccounts(),
  accounts: any AccountService = NoAccounts(), configuration: ServerConfiguration,
  _ body: @Sendable (Int) async throws -> Value
) async throws -> Value {
  let (ports, port) = AsyncStream.makeStream(of: Int.self)
  var logger = Logger(label: "test")
  logger.logLevel = .critical
  let application = try buildApplication(
    bank, authenticator: authenticator, accounts: accounts, configuration: configuration, logger: logger
  ) { number in
    port.yield(number)
    port.finish()
  }
  let group = ServiceGroup(
    configuration: ServiceGroupConfiguration(services: [application], logger: logger))
  return try await withThrowingTaskGroup(of: Void.self) { tasks in
    tasks.addTask {
      defer { port.finish() }
      try await group.run()
    }
    guard let number = await ports.first(where: { _ in true }) else {
      try await tasks.waitForAll()
      throw BankError.unavailable("the service ended before it began")
    }
    let result: Result<Value, any Error>
    do { result = .success(try await body(number)) } catch { result = .failure(error) }
    await group.triggerGracefulShutdown()
    try await tasks.waitForAll()
    return try result.get()
  }
}
