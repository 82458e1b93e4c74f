import QuestionAPI

/// What is wrong with a request before the bank sees it.
enum RequestFault: Error {
  case unknownPath
  case method(allowed: [String])
  case mediaType(wanted: String)
  case range(length: Int)
  case host
  case crossSite
  case tooSlow
  case busy
  case rateLimited(RateLimiter.Standing)
  case unexpected

  /// The fault as an answer.
  var problem: Problem {
    switch self {
    case .unknownPath:
      problem("unknown-path", "Not found", 404, "There is nothing at this path. See /docs for what there is.")
    case .method(let allowed):
      problem(
        "method", "Method not allowed", 405, "This path takes \(allowed.joined(separator: ", ")). See /docs.")
    case .mediaType(let wanted):
      problem(
        "media-type", "Media type not taken", 415, "The body must be \(wanted); say so in the header Content-Type.")
    case .range(let length):
      problem("range", "Range not satisfiable", 416, "The file has \(length) bytes; ask for a part of them.")
    case .host:
      problem(
        "host", "Misdirected request", 421,
        "The header Host names another machine. Reach the service as localhost or 127.0.0.1, or by a name "
          + "that it was told of with --host-name.")
    case .crossSite:
      problem("cross-site", "Cross-site request", 403, "Another web site may not write here.")
    case .tooSlow:
      problem("too-slow", "The body came too slowly", 408, "Send the request again over a faster connection.")
    case .busy:
      problem("busy", "Too many requests at once", 503, "Try again in a second.")
    case .rateLimited(let standing):
      problem(
        "rate-limited", "Too many requests", 429,
        "You asked more often than one client may. Wait \(standing.level.wait) s, as the header Retry-After says too.")
    case .unexpected:
      problem("unexpected", "Unexpected fault", 500, "The service failed in a way it does not know. See its log.")
    }
  }

  private func problem(_ name: String, _ title: String, _ status: Int, _ detail: String) -> Problem {
    Problem(type: "/problems/\(name)", title: title, status: status, detail: detail)
  }
}
