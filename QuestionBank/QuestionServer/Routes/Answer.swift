import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI
import QuestionModel

/// Responses with the headers that belong to them.
enum Answer {
  private static func base(_ type: String, cache: String) -> HTTPFields {
    HTTPFields(
      [
        HTTPField(name: .contentType, value: type), HTTPField(name: .cacheControl, value: cache),
        // What one caller is shown is not for another.
        HTTPField(name: .vary, value: "Authorization"),
      ] + SecurityHeaders.fields)
  }

  private static let plainJSON = base("application/json", cache: "no-store")
  private static let revalidatedJSON = base("application/json", cache: "private, no-cache")
  private static let immutableJSON = base("application/json", cache: "private, max-age=31536000, immutable")
  private static let problemJSON = base("application/problem+json", cache: "no-store")

  /// How long a response may be kept.
  enum Freshness {
    /// Kept, but asked about each time.
    case revalidated
    /// Never changes.
    case immutable
  }

  static func json(_ value: some JSONConvertible, status: HTTPResponse.Status = .ok) -> Response {
    json(value.json, status: status)
  }

  static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
    bytes(CanonicalJSON.bytes(of: value), headers: plainJSON, status: status)
  }

  /// A revision's stored bytes, with its strong ETag.
  static func record(
    _ record: QuestionRecord, freshness: Freshness = .revalidated, status: HTTPResponse.Status = .ok
  ) -> Response {
    var headers = freshness == .immutable ? immutableJSON : revalidatedJSON
    // Appended, for setting a field looks for those of its name first.
    headers.append(HTTPField(name: .eTag, value: entityTag(record.revision)))
    return bytes(record.body, headers: headers, status: status)
  }

  /// 304 with the headers that the full answer would have.
  static func notModified(_ revision: RevisionID, freshness: Freshness = .revalidated) -> Response {
    var headers = freshness == .immutable ? immutableJSON : revalidatedJSON
    headers[.contentType] = nil
    headers[.eTag] = entityTag(revision)
    var response = Response(status: .notModified, headers: headers)
    response.headers[.contentLength] = nil
    return response
  }

  /// A page of a search, with the Link to the next one (RFC 8288).
  static func page(
    _ page: some JSONConvertible, of path: String, query: String, limit: Int, next: String?
  ) -> Response {
    var link = QueryString()
    link.add("query", query)
    link.add("limit", String(limit))
    return self.page(page, of: path, link, next: next)
  }

  /// A page with the Link to the next one, which has the same parameters.
  static func page(
    _ page: some JSONConvertible, of path: String, _ parameters: QueryString, next: String?
  ) -> Response {
    var response = json(page)
    guard let next else { return response }
    var link = parameters
    link.add("cursor", next)
    response.headers[.link] = "<\(path)\(link)>; rel=\"next\""
    return response
  }

  static func text(_ text: String, type: String) -> Response {
    bytes(Array(text.utf8), headers: base(type, cache: "no-store"), status: .ok)
  }

  /// A document of the service's own, which changes with its version only.
  static func document(_ content: [UInt8], type: String) -> Response {
    bytes(content, headers: base(type, cache: "no-cache"), status: .ok)
  }

  /// A message of another protocol than JSON, which nobody keeps.
  static func message(_ content: [UInt8], type: String) -> Response {
    bytes(content, headers: base(type, cache: "no-store"), status: .ok)
  }

  static func bytes(_ bytes: [UInt8], headers: HTTPFields, status: HTTPResponse.Status) -> Response {
    Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static func stream(
    type: String, fileExtension: String,
    _ write: @Sendable @escaping (inout any ResponseBodyWriter) async throws -> Void
  ) -> Response {
    var headers = base(type, cache: "no-store")
    headers[.contentDisposition] = "attachment; filename=\"questions.\(fileExtension)\""
    return Response(status: .ok, headers: headers, body: ResponseBody(write))
  }

  static func mediaHeaders(_ media: MediaFile, digest: ContentDigest) -> HTTPFields {
    var headers = base(media.type, cache: "private, max-age=31536000, immutable")
    headers[.eTag] = entityTag(digest)
    headers[.acceptRanges] = "bytes"
    headers.append(contentsOf: SecurityHeaders.pageFields)
    // A picture may be a document with scripts, such as SVG.
    headers[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return headers
  }

  /// Those of a file that may have changed when it is asked for again.
  static func fileHeaders(type: String, digest: ContentDigest) -> HTTPFields {
    var headers = base(type, cache: "no-cache")
    headers[.eTag] = entityTag(digest)
    headers[.acceptRanges] = "bytes"
    return headers
  }

  static func entityTag(_ digest: ContentDigest) -> String { "\"\(digest)\"" }

  /// The one place where errors become responses.
  static func problem(for error: any Error) -> Response {
    let problem: Problem
    var headers = problemJSON
    switch error {
    case let error as BankError:
      problem = Problem(error)
      if case .stale(let current) = error { headers[.eTag] = entityTag(current) }
      if case .unavailable = error { headers[.retryAfter] = "5" }
      if problem.status == 401 { headers[.wwwAuthenticate] = "Bearer" }
      if case .tooManyAttempts(let seconds) = error { headers[.retryAfter] = String(seconds) }
    case let fault as RequestFault:
      problem = fault.problem
      if case .method(let allowed) = fault { headers[.allow] = allowed.joined(separator: ", ") }
      if case .range(let length) = fault { headers[.contentRange] = "bytes */\(length)" }
      if case .busy = fault { headers[.retryAfter] = "1" }
      if case .rateLimited(let standing) = fault { headers[.retryAfter] = String(standing.level.wait) }
    case is CancellationError: problem = Problem(.cancelled)
    default: problem = RequestFault.unexpected.problem
    }
    // What is left of a body that is not wanted is not waited for.
    if problem.status == 413 || problem.status == 408 { headers[.connection] = "close" }
    return bytes(
      CanonicalJSON.bytes(of: problem.json), headers: headers, status: HTTPResponse.Status(code: problem.status))
  }
}
