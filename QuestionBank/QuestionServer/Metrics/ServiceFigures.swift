import QuestionAPI
import QuestionModel

/// Everything that `/metrics` tells; nothing of it says who asked, or for what.
struct ServiceFigures: Sendable {
  private let services: RequestServices
  private let certificate: ServerCertificate?
  private let gauges: [ServiceGauge]

  init(_ services: RequestServices, _ configuration: ServerConfiguration) {
    self.services = services
    certificate = configuration.certificate
    gauges = configuration.gauges
    // Read once early, so that it is when the service started.
    _ = ProcessFigures.start
  }

  /// The figures now.
  func text() -> String {
    var text = PrometheusText()
    text.add(services.metrics)
    text.single("http_requests_in_flight", .gauge, "Requests being answered.", services.gate.inFlight)
    text.single("http_connections_open", .gauge, "Connections open.", services.connections.count)
    addSecurity(to: &text)
    if let certificate {
      let left = Double(certificate.end.milliseconds - systemTime().milliseconds) / 1000
      text.single("tls_certificate_expiry_seconds", .gauge, "Seconds until the certificate ends.", left)
    }
    for gauge in gauges { text.single(gauge.name, .gauge, gauge.help, gauge.value()) }
    addProcess(to: &text)
    return text.text
  }

  private func addSecurity(to text: inout PrometheusText) {
    let journal = services.journal
    text.begin("http_requests_rate_limited_total", .counter, "Requests refused because their client asked too often.")
    for (limit, count) in services.limiter.refused {
      text.add("http_requests_rate_limited_total", labels: "limit=\"\(limit.name)\"", count)
    }
    text.begin("sign_ins_total", .counter, "Sign-ins by result.")
    for (result, kind) in [
      ("succeeded", SecurityEvent.Kind.signInSucceeded), ("failed", .signInFailed), ("locked_out", .lockedOut),
    ] {
      text.add("sign_ins_total", labels: "result=\"\(result)\"", journal.count(kind))
    }
    text.single(
      "authentication_failures_total", .counter, "Tokens and sessions that were refused.", journal.count(.tokenRefused))
    text.single(
      "permission_refusals_total", .counter, "Requests for what the caller's role may not do.",
      journal.count(.permissionRefused))
    text.begin("security_events_total", .counter, "Security events by kind.")
    for kind in SecurityEvent.Kind.allCases {
      text.add("security_events_total", labels: "kind=\"\(kind.rawValue)\"", journal.count(kind))
    }
    text.single(
      "security_events_lost_total", .counter, "Security events that could not be written.", journal.lost)
  }

  private func addProcess(to text: inout PrometheusText) {
    text.single(
      "process_start_time_seconds", .gauge, "When the process started, since 1970.", ProcessFigures.start)
    guard let process = ProcessFigures() else { return }
    text.single("process_uptime_seconds", .gauge, "How long the process runs.", process.uptime)
    text.single("process_cpu_seconds_total", .counter, "Time of the processors used.", process.cpuSeconds)
    text.single("process_resident_memory_bytes", .gauge, "Memory in use.", process.residentMemory)
    text.single("process_virtual_memory_bytes", .gauge, "Memory laid out.", process.virtualMemory)
    text.single("process_open_fds", .gauge, "Files and connections open.", process.openFiles)
  }
}
