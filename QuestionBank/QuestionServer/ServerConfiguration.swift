/// Where and how the service runs.
public struct ServerConfiguration: Sendable {
  /// Name or address to listen on; a loopback one.
  public var host: String
  /// Port to listen on; 0 takes a free one.
  public var port: Int
  /// What proves the service to its clients; nil serves without TLS.
  public var certificate: ServerCertificate?
  /// How much one client may take.
  public var limits: ServerLimits
  /// Whether every request is logged at `info`; otherwise only at `debug`, and failures at `error`.
  public var logsRequests: Bool

  /// A configuration.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, certificate: ServerCertificate? = nil,
    limits: ServerLimits = ServerLimits(), logsRequests: Bool = false
  ) {
    self.host = host
    self.port = port
    self.certificate = certificate
    self.limits = limits
    self.logsRequests = logsRequests
  }

  /// The service's URL.
  ///
  /// - Parameter port: the port it really listens on.
  /// - Returns: scheme, host and port.
  public func address(port: Int) -> String {
    "\(certificate == nil ? "http" : "https")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  /// Checks that only this machine can reach the service.
  ///
  /// - Throws: `ConfigurationError` saying why and what to do.
  public func validate() throws(ConfigurationError) {
    guard Loopback.contains(host) else { throw ConfigurationError.notLoopback(host) }
    guard (0...65_535).contains(port) else { throw ConfigurationError.port(port) }
  }
}

/// Why the service does not start.
public enum ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The host can be reached from other machines.
  case notLoopback(String)
  /// There is no such port.
  case port(Int)
  /// Another program listens there.
  case portTaken(host: String, port: Int)
  /// A file of the certificate is not there, or is none.
  case certificate(path: String, reason: String)
  /// The system does not let the service run.
  case refused(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .notLoopback(let host):
      """
      The service does not listen on \(host): until there are accounts, whoever reaches it may change every question \
      and read every key. Listen on 127.0.0.1, and let people in by an SSH tunnel \
      (ssh -L 8080:127.0.0.1:8080 this-machine) or a reverse proxy that asks for a password.
      """
    case .port(let port): "There is no port \(port). Give one from 1 to 65535, or 0 for a free one."
    case .portTaken(let host, let port):
      "Another program listens on \(host):\(port). Stop it, or give another port, or 0 for a free one."
    case .certificate(let path, let reason):
      "The file \(path) \(reason). Give PEM files: the certificate with those above it, and its key without a password."
    case .refused(let reason): "The service cannot run: \(reason)."
    }
  }
}

/// Names and addresses that never leave this machine.
enum Loopback {
  /// Whether a host, without port, is this machine.
  static func contains(_ host: some StringProtocol) -> Bool {
    let name = host.lowercased()
    if name == "localhost" || name == "::1" { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
