public import QuestionModel
import QuestionSync

/// An error as RFC 9457 writes it.
public struct Problem: Sendable, Hashable {
  /// Stable name of the kind of problem.
  public let type: String
  /// The kind of problem in words.
  public let title: String
  /// HTTP status.
  public let status: Int
  /// What happened here and what to do.
  public let detail: String
  /// Fields that are wrong.
  public var errors: [FieldProblem] = []
  /// The current revision, where the caller's is stale.
  public var current: RevisionID?
  /// Place in the search, where it does not parse.
  public var column: Int?
  /// Largest body that is taken.
  public var limit: Int?
  /// Versions of the sync protocol, where the two banks have none in common.
  public var versions: SyncVersions?
  /// Seconds to wait before another attempt.
  public var seconds: Int?

  /// A problem of its parts.
  public init(type: String, title: String, status: Int, detail: String) {
    self.type = type
    self.title = title
    self.status = status
    self.detail = detail
  }
}

extension Problem {
  /// The problem that an error is; the one place where errors meet HTTP.
  ///
  /// - Parameter error: what the bank threw.
  public init(_ error: BankError) {
    let (name, title, status): (String, String, Int) =
      switch error {
      case .notFound: ("not-found", "Not found", 404)
      case .unauthenticated: ("unauthenticated", "Who calls is not known", 401)
      case .forbidden: ("forbidden", "This is not allowed", 403)
      case .wrongPassword: ("wrong-password", "The name, the password or the code is wrong", 401)
      case .codeRequired: ("code-required", "A code is missing", 401)
      case .tooManyAttempts: ("too-many-attempts", "Too many attempts failed", 429)
      case .invalid: ("invalid", "Some fields are wrong", 422)
      case .query: ("query", "The search does not parse", 400)
      case .preconditionRequired: ("precondition-required", "If-Match is missing", 428)
      case .stale: ("stale", "Someone else saved first", 412)
      case .changedSincePreview: ("changed-since-preview", "What would change is not what was shown", 412)
      case .idempotencyMismatch: ("idempotency-mismatch", "The idempotency key was used before", 422)
      case .cursorExpired: ("cursor-expired", "The cursor is of another epoch", 410)
      case .tooLarge: ("too-large", "The body is too large", 413)
      case .unreadable: ("unreadable", "The body cannot be read", 400)
      case .unavailable: ("unavailable", "The bank cannot answer now", 503)
      case .corrupt: ("corrupt", "The bank is damaged", 500)
      case .sync(let fault): fault.kind
      case .cancelled: ("cancelled", "The request was given up", 499)
      }
    self.init(type: "/problems/\(name)", title: title, status: status, detail: error.description)
    switch error {
    case .invalid(let problems): errors = problems
    case .stale(let revision): current = revision
    case .query(let syntax): column = syntax.column
    case .tooLarge(let bytes): limit = bytes
    case .sync(.version(let ours, let theirs)): versions = SyncVersions(ours: ours, theirs: theirs)
    case .tooManyAttempts(let wait): seconds = wait
    default: break
    }
  }

  /// The error that a problem from a service is.
  public var bankError: BankError {
    switch type.split(separator: "/").last {
    case "not-found": .notFound(detail.droppingFrame(prefix: "There is no ", suffix: "."))
    case "unauthenticated": .unauthenticated
    case "forbidden": .forbidden(detail)
    case "wrong-password": .wrongPassword
    case "code-required": .codeRequired
    case "too-many-attempts": .tooManyAttempts(seconds: seconds ?? 0)
    case "invalid": .invalid(errors)
    case "query":
      .query(SearchSyntaxError(column: column ?? 1, .other(detail.afterFirstColon)))
    case "precondition-required": .preconditionRequired
    case "stale": current.map { .stale(current: $0) } ?? .unavailable(detail)
    case "changed-since-preview": .changedSincePreview
    case "idempotency-mismatch": .idempotencyMismatch
    case "cursor-expired": .cursorExpired
    case "too-large": .tooLarge(limit: limit ?? 0)
    case "unreadable": .unreadable(detail)
    case "corrupt":
      .corrupt(
        detail.droppingFrame(
          prefix: "The bank is damaged: ", suffix: ". Run question-bank check, then restore a backup."))
    case "cancelled": .cancelled
    case let name?:
      SyncFault(kind: String(name), detail: detail, versions: versions).map { .sync($0) } ?? .unavailable(detail)
    default: .unavailable(detail)
    }
  }
}

extension String {
  fileprivate var afterFirstColon: String {
    split(separator: ": ", maxSplits: 1).last.map(String.init) ?? self
  }

  fileprivate func droppingFrame(prefix: String, suffix: String) -> String {
    guard hasPrefix(prefix), hasSuffix(suffix) else { return self }
    return String(dropFirst(prefix.count).dropLast(suffix.count))
  }
}

extension Problem: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    self.init(
      type: try reader.string("type"), title: try reader.string("title"), status: try reader.integer("status"),
      detail: try reader.string("detail"))
    errors = try reader.list("errors") { (value, path) throws(FieldProblem) in
      var reader = try FieldReader(value, path: path)
      return FieldProblem(try reader.string("field"), try reader.string("reason"))
    }
    current = try reader.optionalString("current").flatMap { RevisionID($0) }
    column = try reader.optionalInteger("column")
    limit = try reader.optionalInteger("limit")
    versions = try reader.value("versions").map { value throws(FieldProblem) in
      try SyncVersions(json: value, path: reader.field("versions"))
    }
    seconds = try reader.optionalInteger("seconds")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object: JSONObject = JSONObject([
      ("detail", .string(detail)), ("status", .integer(status)), ("title", .string(title)), ("type", .string(type)),
    ])
    if !errors.isEmpty {
      object["errors"] = .array(errors.map { ["field": .string($0.field), "reason": .string($0.reason)] })
    }
    object["current"] = current.map { .string($0.description) }
    object["column"] = column.map { .integer($0) }
    object["limit"] = limit.map { .integer($0) }
    object["versions"] = versions?.json
    object["seconds"] = seconds.map { .integer($0) }
    return .object(object)
  }
}
