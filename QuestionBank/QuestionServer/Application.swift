import Glibc
public import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import QuestionAPI

/// Serves a bank until SIGTERM or SIGINT, and then gracefully: no new requests, and those under way are answered.
///
/// - Parameters:
///   - bank: the bank that answers.
///   - authenticator: knows who may come in.
///   - configuration: where to listen, and the limits.
///   - logger: where requests and faults are told.
///   - onRunning: called with the port once the service listens.
/// - Throws: `ConfigurationError` saying why the service does not run and what to do.
public func serve(
  _ bank: some AnsweringBank, authenticator: any Authenticator = NoAccounts(), configuration: ServerConfiguration,
  logger: Logger = serviceLogger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) async throws(ConfigurationError) {
  let application = try buildApplication(
    bank, authenticator: authenticator, configuration: configuration, logger: logger, onRunning: onRunning)
  do { try await application.runService() } catch let error as IOError where error.errnoCode == EADDRINUSE {
    throw .portTaken(host: configuration.host, port: configuration.port)
  } catch { throw .refused("\(error)") }
}

/// The service, ready to run as a part of a larger group of services, or in a test.
///
/// - Parameters:
///   - bank: the bank that answers.
///   - authenticator: knows who may come in.
///   - configuration: where to listen, and the limits.
///   - logger: where requests and faults are told.
///   - onRunning: called with the port once the service listens.
/// - Returns: the application.
/// - Throws: `ConfigurationError` where it must not run like this.
public func buildApplication(
  _ bank: some AnsweringBank, authenticator: any Authenticator = NoAccounts(), configuration: ServerConfiguration,
  logger: Logger = serviceLogger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) throws(ConfigurationError) -> some ApplicationProtocol {
  try configuration.validate(authenticator.admission)
  let limits = configuration.limits
  let plain = HTTPServerBuilder.http1(
    configuration: HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionGuard(limits)], idleTimeout: TimeAmount(limits.idle),
      httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 100)))
  return Application(
    responder: Routing(bank, authenticator: authenticator, configuration: configuration).responder,
    server: try configuration.certificate?.builder(around: plain) ?? plain,
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
    onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? configuration.port) },
    logger: logger)
}
