public import QuestionModel

/// Which rows of the audit are asked for.
public struct AuditRequest: Sendable, Hashable {
  /// Most rows on a page.
  public static let maximumLimit = 1000

  /// Rows on the page, 1 to 1000.
  public var limit: Int
  /// Where the page before ended; nil for the newest rows.
  public var cursor: String?
  /// Only what was done at this time or later.
  public var since: Timestamp?
  /// Only what was done with this action, such as `update`.
  public var action: String?
  /// Only what was done to this question.
  public var question: QuestionID?

  /// A request.
  public init(
    limit: Int = 100, cursor: String? = nil, since: Timestamp? = nil, action: String? = nil,
    question: QuestionID? = nil
  ) {
    self.limit = limit
    self.cursor = cursor
    self.since = since
    self.action = action
    self.question = question
  }
}

extension AuditRequest {
  /// The request as a URL's parameters, without the cursor.
  public var parameters: QueryString {
    var query = QueryString()
    query.add("limit", String(limit))
    query.add("since", since?.description)
    query.add("action", action)
    query.add("question", question?.description)
    return query
  }
}

/// Rows of the audit, newest first.
public struct AuditPage: Sendable, Hashable, JSONConvertible {
  /// The rows.
  public var items: [AuditRecord]
  /// Where the next page begins; nil on the last.
  public var next: String?

  /// A page.
  public init(items: [AuditRecord], next: String? = nil) {
    self.items = items
    self.next = next
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in
      try AuditRecord(json: value, path: path)
    }
    next = try reader.optionalString("next")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("items", .array(items.map(\.json)))])
    object["next"] = next.map(JSONValue.string)
    return .object(object)
  }
}
