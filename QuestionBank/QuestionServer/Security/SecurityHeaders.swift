import HTTPTypes

/// What every answer tells browsers, whatever it holds.
enum SecurityHeaders {
  /// Nothing of the API is a page, so that nothing of it is run, framed or loaded by another site.
  static let fields = HTTPFields([
    HTTPField(name: .xContentTypeOptions, value: "nosniff"),
    HTTPField(name: .contentSecurityPolicy, value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"),
    HTTPField(name: .resourcePolicy, value: "same-origin"),
  ])

  /// What concerns only what a browser shows as a page of its own: the documentation, a picture (OWASP, "REST Security
  /// Cheat Sheet").
  static let pageFields = HTTPFields([
    HTTPField(name: .openerPolicy, value: "same-origin"),
    HTTPField(name: .referrerPolicy, value: "no-referrer"),
    HTTPField(
      name: .permissionsPolicy, value: "camera=(), display-capture=(), geolocation=(), microphone=(), payment=()"),
  ])

  /// Once reached over TLS, the service is to be reached over TLS alone, for a year.
  static let strictTransport = HTTPField(name: .strictTransportSecurity, value: "max-age=31536000")
}

extension HTTPField.Name {
  /// A name that is written here and nowhere else, so that it is one.
  private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .accept }

  static let link = known("Link")
  static let secFetchSite = known("Sec-Fetch-Site")
  static let idempotencyKey = known("Idempotency-Key")
  static let resourcePolicy = known("Cross-Origin-Resource-Policy")
  static let openerPolicy = known("Cross-Origin-Opener-Policy")
  static let referrerPolicy = known("Referrer-Policy")
  static let permissionsPolicy = known("Permissions-Policy")
  static let rateLimit = known("RateLimit")
  static let rateLimitPolicy = known("RateLimit-Policy")
  static let xRequestID = known("X-Request-Id")
  static let traceparent = known("Traceparent")
  static let forwarded = known("Forwarded")
  static let xForwardedFor = known("X-Forwarded-For")
  static let xForwardedProto = known("X-Forwarded-Proto")
  static let xRealIP = known("X-Real-IP")
}
