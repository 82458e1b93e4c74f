/// The figures in the text format of Prometheus, version 0.0.4.
enum PrometheusText {
  static let type = "text/plain; version=0.0.4; charset=utf-8"

  static func text(of metrics: ServerMetrics, inFlight: Int) -> String {
    let meters = metrics.all.map { ($0, $0.figures) }.filter { $0.1.count > 0 }
    var lines = ["# HELP http_requests_total Requests answered.", "# TYPE http_requests_total counter"]
    for (meter, figures) in meters {
      for (offset, count) in figures.statuses.enumerated() where count > 0 {
        lines.append("http_requests_total{\(labels(meter)),status=\"\(offset + 100)\"} \(count)")
      }
    }
    lines.append("# HELP http_request_duration_seconds Time from a request's head to its answer's.")
    lines.append("# TYPE http_request_duration_seconds histogram")
    for (meter, figures) in meters {
      var total = 0
      for (bound, count) in zip(ServerMetrics.bounds, figures.buckets) {
        total += count
        lines.append("http_request_duration_seconds_bucket{\(labels(meter)),le=\"\(bound)\"} \(total)")
      }
      lines.append("http_request_duration_seconds_bucket{\(labels(meter)),le=\"+Inf\"} \(figures.count)")
      lines.append("http_request_duration_seconds_sum{\(labels(meter))} \(figures.seconds)")
      lines.append("http_request_duration_seconds_count{\(labels(meter))} \(figures.count)")
    }
    lines.append("# HELP http_requests_in_flight Requests being answered.")
    lines.append("# TYPE http_requests_in_flight gauge")
    lines.append("http_requests_in_flight \(inFlight)")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func labels(_ meter: RouteMeter) -> String { "method=\"\(meter.method)\",route=\"\(meter.path)\"" }
}
