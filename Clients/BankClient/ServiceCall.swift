import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import QuestionAPI
import QuestionModel

/// One call of the service, before it is sent.
struct ServiceCall {
  let method: HTTPMethod
  let path: String
  /// How long the whole answer may take.
  let patience: TimeAmount
  var query = QueryString()
  var headers: [(String, String)] = []
  var body: HTTPClientRequest.Body?
  /// Whether who calls is not told: what proved it until now may be over.
  var isAnonymous = false

  init(_ method: HTTPMethod, _ path: String, json: JSONValue? = nil, patience: TimeAmount = .seconds(30)) {
    self.method = method
    self.path = path
    self.patience = patience
    guard let json else { return }
    headers = [("Content-Type", "application/json")]
    body = .bytes(ByteBuffer(bytes: CanonicalJSON.bytes(of: json)))
  }

  /// When the answer must be there, if it is asked for now.
  var deadline: NIODeadline { .now() + patience }

  /// The patience as people read it, in seconds.
  var seconds: String {
    let thousandths = patience.nanoseconds / 1_000_000
    return thousandths % 1000 == 0 ? "\(thousandths / 1000)" : "\(Double(thousandths) / 1000)"
  }

  /// The same call, which succeeds only if the revision is the current one.
  func expecting(_ revision: RevisionID) -> ServiceCall {
    var call = self
    call.headers.append(("If-Match", "\"\(revision)\""))
    return call
  }

  func request(base: String, token: String?) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: "\(base)\(path)\(query)")
    request.method = method
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    request.headers.add(name: "User-Agent", value: "question-bank")
    if let token, !isAnonymous { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    request.body = body
    return request
  }
}
