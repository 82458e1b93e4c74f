public import QuestionAPI

/// Where and how the service runs.
public struct ServerConfiguration: Sendable {
  /// Name or address to listen on.
  public var host: String
  /// Port to listen on; 0 takes a free one.
  public var port: Int
  /// Names and addresses by which others reach the service, besides `host`; a request for any other is refused.
  public var hostNames: [String]
  /// What a caller bears that may do everything, as the bank's own people at its machine; nil where none may.
  public var localSecret: String?
  /// What proves the service to its clients; nil serves without TLS.
  public var certificate: ServerCertificate?
  /// Who in front of the service is believed.
  public var proxies: ProxySettings
  /// How much one client may take.
  public var limits: ServerLimits
  /// How often clients may ask; nil for as often as they like.
  public var rateLimits: RateLimits? = RateLimits()
  /// Hears of what whoever watches over the service wants to know.
  public var journal = SecurityJournal()
  /// Figures of others that `/metrics` tells.
  public var gauges: [ServiceGauge] = []
  /// Whether every request is logged at `info`; otherwise only at `debug`, and failures at `error`.
  public var logsRequests: Bool

  /// A configuration.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, hostNames: [String] = [], localSecret: String? = nil,
    certificate: ServerCertificate? = nil, proxies: ProxySettings = ProxySettings(),
    limits: ServerLimits = ServerLimits(), logsRequests: Bool = false
  ) {
    self.host = host
    self.port = port
    self.hostNames = hostNames
    self.localSecret = localSecret
    self.certificate = certificate
    self.proxies = proxies
    self.limits = limits
    self.logsRequests = logsRequests
  }

  /// The service's URL.
  ///
  /// - Parameter port: the port it really listens on.
  /// - Returns: scheme, host and port.
  public func address(port: Int) -> String {
    // What stands for every address is none that can be called.
    let name = host == "0.0.0.0" ? "127.0.0.1" : host == "::" ? "::1" : host
    return "\(certificate == nil ? "http" : "https")://\(name.contains(":") ? "[\(name)]" : name):\(port)"
  }

  /// Whether a reverse proxy passes on to it what comes from other machines.
  var isBehindProxy: Bool { !proxies.addresses.isEmpty }

  /// Whether others than this machine's own people can reach the service.
  var isReachable: Bool { isBehindProxy || !Loopback.contains(host) }

  /// Names and addresses by which the service is reached; one that stands for every address is none.
  var hosts: [String] { (["0.0.0.0", "::"].contains(host) ? [] : [host]) + hostNames }

  /// Checks that nobody reaches the service whom it does not know, or unseen by others on the way.
  ///
  /// - Parameter admission: what the bank asks of its callers.
  /// - Throws: `ConfigurationError` saying why and what to do.
  public func validate(_ admission: Admission) throws(ConfigurationError) {
    guard (0...65_535).contains(port) else { throw .port(port) }
    for name in hostNames where name.isEmpty || name.contains(where: { "/@[]?# ".contains($0) || !$0.isASCII }) {
      throw .hostName(name)
    }
    guard isReachable else { return }
    guard admission.hasAdministrator else { throw .withoutAdministrator(host) }
    guard Loopback.contains(host) || isBehindProxy || certificate != nil else { throw .withoutCertificate(host) }
  }
}

/// Why the service does not start.
public enum ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Other machines can reach the host, and nobody could say who may come in.
  case withoutAdministrator(String)
  /// Other machines can reach the host, and everybody on the way could read along.
  case withoutCertificate(String)
  /// A name of the service is none.
  case hostName(String)
  /// There is no such port.
  case port(Int)
  /// Another program listens there.
  case portTaken(host: String, port: Int)
  /// A file of the certificate is not there, or is none.
  case certificate(path: String, reason: String)
  /// The security log cannot be written.
  case securityLog(path: String, reason: String)
  /// The system does not let the service run.
  case refused(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .withoutAdministrator(let host):
      """
      The service does not listen on \(host) for other machines: the bank has no administrator, so whoever reached it \
      could change every question and read every key. Make one first: question-bank user add NAME --role administrator. \
      Or listen on 127.0.0.1, for this machine alone.
      """
    case .withoutCertificate(let host):
      """
      The service does not listen on \(host) without TLS: passwords and keys could be read on the way. Give \
      --tls-certificate and --tls-key; or listen on 127.0.0.1 with --behind-proxy 127.0.0.1, and let a reverse proxy speak TLS.
      """
    case .hostName(let name):
      "\"\(name)\" is no name of a host. Give it as it stands in the address, such as bank.school.example, without port."
    case .port(let port): "There is no port \(port). Give one from 1 to 65535, or 0 for a free one."
    case .portTaken(let host, let port):
      "Another program listens on \(host):\(port). Stop it, or give another port, or 0 for a free one."
    case .certificate(let path, let reason):
      "The file \(path) \(reason). Give PEM files: the certificate with those above it, and its key without a password."
    case .securityLog(let path, let reason):
      "The security log \(path) cannot be written: \(reason). Name a file in a folder where the service may write."
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
