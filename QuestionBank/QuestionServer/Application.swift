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
///   - accounts: says who may come in.
///   - configuration: where to listen, and the limits.
///   - logger: where requests and faults are told.
///   - onRunning: called with the port once the service listens.
/// - Throws: `ConfigurationError` saying why the service does not run and what to do.
public func serve(
  _ bank: some AnsweringBank, authenticator: any Authenticator = NoAccounts(),
  accounts: any AccountService = NoAccounts(), configuration: ServerConfiguration,
  logger: Logger = serviceLogger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) async throws(ConfigurationError) {
  let needsUpkeep = configuration.certificate != nil || configuration.journal.hasFile
  // Without files to look after, the end of its terminal ends the service as it ends others.
  let signals = needsUpkeep ? await UpkeepSignal.system() : nil
  let application = try buildApplication(
    bank, authenticator: authenticator, accounts: accounts, configuration: configuration, logger: logger,
    upkeep: signals, onRunning: onRunning)
  do { try await application.runService() } catch let error as IOError where error.errnoCode == EADDRINUSE {
    throw .portTaken(host: configuration.host, port: configuration.port)
  } catch { throw .refused("\(error)") }
}

/// The service, ready to run as a part of a larger group of services, or in a test.
///
/// - Parameters:
///   - bank: the bank that answers.
///   - authenticator: knows who may come in.
///   - accounts: says who may come in.
///   - configuration: where to listen, and the limits.
///   - logger: where requests and faults are told.
///   - upkeep: when the service looks after its files.
///   - onRunning: called with the port once the service listens.
/// - Returns: the application.
/// - Throws: `ConfigurationError` where it must not run like this.
public func buildApplication(
  _ bank: some AnsweringBank, authenticator: any Authenticator = NoAccounts(),
  accounts: any AccountService = NoAccounts(), configuration: ServerConfiguration,
  logger: Logger = serviceLogger, upkeep: AsyncStream<UpkeepSignal>? = nil,
  onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) throws(ConfigurationError) -> some ApplicationProtocol {
  try configuration.validate(authenticator.admission)
  let limits = configuration.limits
  let connections = ConnectionCount()
  let channel = HTTP1Channel.Configuration(
    additionalChannelHandlers: [ConnectionGuard(limits, connections: connections)],
    idleTimeout: TimeAmount(limits.idle),
    httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
      maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 100))
  let server = HTTPServerBuilder { [certificate = configuration.certificate] responder in
    let plain = HTTP1Channel(responder: responder, configuration: channel)
    guard let certificate else { return plain }
    return ReloadingTLSChannel(base: plain, certificate: certificate)
  }
  return Application(
    responder: Routing(
      bank, authenticator: authenticator, accounts: accounts, configuration: configuration, connections: connections
    ).responder,
    server: server,
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
    services: [Upkeep(configuration, logger: logger, signals: upkeep)],
    onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? configuration.port) },
    logger: logger)
}
