public import ArgumentParser
public import QuestionAPI
public import QuestionServer

/// Where and how the service runs.
struct ServiceOptions: ParsableArguments {
  @Option(help: "Address to listen on; another than a loopback one takes an administrator and a certificate.")
  var host = "127.0.0.1"

  @Option(
    name: .customLong("host-name"),
    help: ArgumentHelp(
      "Name or address by which others reach the service, besides --host; may be given several times.",
      valueName: "name"))
  var hostNames: [String] = []

  @Option(help: "Port to listen on; 0 takes a free one.")
  var port = 8080

  @Option(
    name: .customLong("tls-certificate"),
    help: ArgumentHelp(
      "PEM file of the certificate, to serve over TLS. Read anew on SIGHUP and when it changes.", valueName: "file"))
  var certificate: String?

  @Option(name: .customLong("tls-key"), help: ArgumentHelp("PEM file of the certificate's key.", valueName: "file"))
  var key: String?

  @Option(
    name: .customLong("behind-proxy"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Addresses of proxies that say for whom they ask, such as 127.0.0.1 or 10.0.0.0/8. Whoever comes through one "
        + "is no local caller.",
      valueName: "address"))
  var proxies: [NetworkRange] = []

  @Option(
    name: .customLong("proxy-header"),
    help: ArgumentHelp("The header that the proxies write.", valueName: "header"))
  var proxyHeader = ProxySettings.Header.xForwardedFor

  @Option(
    name: .customLong("rate-limits"),
    help: ArgumentHelp(
      "How many times the customary rate a client may ask, such as 2; 0 for no limits.", valueName: "factor"))
  var rateFactor = 1.0

  @Option(
    name: .customLong("security-log"),
    help: ArgumentHelp(
      "File for security events, one JSON object a line; - for standard error. Opened anew on SIGHUP.",
      valueName: "file"))
  var securityLog: String?

  @Flag(name: .customLong("shorten-addresses"), help: "Cut addresses in the security log to their network.")
  var shortensAddresses = false

  @Flag(help: "Log every request.")
  var verbose = false

  func validate() throws {
    guard (certificate == nil) == (key == nil) else {
      throw ValidationError("--tls-certificate and --tls-key go together: give both files, or neither.")
    }
    guard rateFactor >= 0, rateFactor <= 1000 else {
      throw ValidationError("--rate-limits is a number from 0 to 1000.")
    }
  }

  /// The configuration that the options ask for.
  func configuration() throws(ConfigurationError) -> ServerConfiguration {
    var configuration = ServerConfiguration(
      host: host, port: port, hostNames: hostNames,
      proxies: ProxySettings(addresses: proxies, header: proxyHeader), logsRequests: verbose)
    configuration.rateLimits = rateFactor > 0 ? RateLimits().scaled(by: rateFactor) : nil
    if let certificate, let key {
      configuration.certificate = try ServerCertificate(certificate: certificate, key: key)
    }
    if let securityLog {
      configuration.journal = SecurityJournal(
        log: try SecurityLog(path: securityLog, shortensAddresses: shortensAddresses))
    }
    return configuration
  }
}

extension NetworkRange: ExpressibleByArgument {
  /// Reads an address or a range of them.
  public init?(argument: String) { self.init(argument) }
}

extension ProxySettings.Header: ExpressibleByArgument {}
