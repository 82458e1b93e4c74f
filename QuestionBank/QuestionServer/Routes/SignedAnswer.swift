import HTTPTypes
import Hummingbird
import QuestionAPI

extension Answer {
  /// Adds what depends on the request and not on its answer.
  static func sign(_ response: inout Response, for origin: RequestOrigin, _ standing: RateLimiter.Standing?) {
    // Appended, for setting a field looks for those of its name first.
    response.headers.append(HTTPField(name: .xRequestID, value: origin.request.description))
    if origin.isSecure { response.headers.append(SecurityHeaders.strictTransport) }
    guard let standing else { return }
    let name = "\"\(standing.limit.name)\""
    let window = Int((standing.rate.burst / standing.rate.perSecond).rounded(.up))
    response.headers.append(
      HTTPField(name: .rateLimitPolicy, value: "\(name);q=\(Int(standing.rate.burst));w=\(window)"))
    response.headers.append(
      HTTPField(name: .rateLimit, value: "\(name);r=\(standing.level.remaining);t=\(standing.level.reset)"))
  }
}
