/// Figures in the text format of Prometheus, version 0.0.4.
struct PrometheusText {
  static let type = "text/plain; version=0.0.4; charset=utf-8"

  enum Kind: String {
    case counter, gauge, histogram
  }

  private var lines: [String] = []

  /// The figures added so far.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds what is said of a family of figures, whose samples follow.
  mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
    lines.append("# HELP \(name) \(help)")
    lines.append("# TYPE \(name) \(kind.rawValue)")
  }

  /// Adds one sample.
  mutating func add(_ name: String, labels: String = "", _ value: some CustomStringConvertible) {
    lines.append(labels.isEmpty ? "\(name) \(value)" : "\(name){\(labels)} \(value)")
  }

  /// Adds a figure that stands alone.
  mutating func single(_ name: String, _ kind: Kind, _ help: String, _ value: some CustomStringConvertible) {
    begin(name, kind, help)
    add(name, value)
  }

  /// Adds the requests of all routes and how long they took.
  mutating func add(_ metrics: ServerMetrics) {
    let meters = metrics.all.map { ($0, $0.figures) }.filter { $0.1.count > 0 }
    begin("http_requests_total", .counter, "Requests answered.")
    for (meter, figures) in meters {
      for (offset, count) in figures.statuses.enumerated() where count > 0 {
        add("http_requests_total", labels: "\(Self.labels(meter)),status=\"\(offset + 100)\"", count)
      }
    }
    let duration = "http_request_duration_seconds"
    begin(duration, .histogram, "Time from a request's head to its answer's.")
    for (meter, figures) in meters {
      let labels = Self.labels(meter)
      var total = 0
      for (bound, count) in zip(ServerMetrics.bounds, figures.buckets) {
        total += count
        add("\(duration)_bucket", labels: "\(labels),le=\"\(bound)\"", total)
      }
      add("\(duration)_bucket", labels: "\(labels),le=\"+Inf\"", figures.count)
      add("\(duration)_sum", labels: labels, figures.seconds)
      add("\(duration)_count", labels: labels, figures.count)
    }
  }

  private static func labels(_ meter: RouteMeter) -> String { "method=\"\(meter.method)\",route=\"\(meter.path)\"" }
}
