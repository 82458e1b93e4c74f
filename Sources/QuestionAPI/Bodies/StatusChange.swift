public import QuestionModel

/// Asks for a question to stand elsewhere on its way: draft, in review, published, retired; every way back is open too.
public struct StatusChange: Sendable, Hashable, JSONConvertible {
  /// Where it stands from now on.
  public var status: QuestionStatus
  /// Who says so, and why, for the history.
  public var authorship: Authorship
  /// A comment that is made in the same moment, such as the reason for sending a question back; nil for none.
  public var comment: String?
  /// Whether a question is published though its review finds faults that must not be published.
  public var isOverriding: Bool

  /// A change.
  public init(
    to status: QuestionStatus, by authorship: Authorship = Authorship(), comment: String? = nil,
    isOverriding: Bool = false
  ) {
    self.status = status
    self.authorship = authorship
    self.comment = comment
    self.isOverriding = isOverriding
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    status = try QuestionStatus(named: reader.string("status"), field: reader.field("status"))
    authorship = try Authorship(taking: &reader)
    comment = try reader.optionalString("comment")
    isOverriding = try reader.flag("override")
    guard let unknown = reader.rest.members.first else { return }
    throw FieldProblem(reader.field(unknown.name), "is no part of a change of status")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = authorship.members
    object["status"] = .string(status.rawValue)
    object["comment"] = comment.map(JSONValue.string)
    if isOverriding { object["override"] = true }
    return .object(object)
  }

  /// The field of the last problem of a refusal to publish: the one by which it may be published all the same.
  public static let overrideField = "override"

  /// Refuses to publish a question with faults that must not be published, unless that is asked for.
  ///
  /// - Parameter record: the question as it is now.
  /// - Throws: `BankError.invalid` with a problem for each fault, and one of `overrideField`.
  public func check(_ record: QuestionRecord) throws(BankError) {
    guard status == .published, !isOverriding, try record.decoded().status != .published else { return }
    let obstacles = Self.obstacles(in: try record.faults())
    guard !obstacles.isEmpty else { return }
    throw .invalid(
      obstacles + [FieldProblem(Self.overrideField, "must be true to publish a question with such faults")])
  }

  /// What keeps a question from being published.
  ///
  /// - Parameter faults: those that its review finds.
  /// - Returns: a problem for each fault of severity error.
  public static func obstacles(in faults: [ItemFault]) -> [FieldProblem] {
    faults.filter { $0.severity == .error }.map { FieldProblem($0.field, $0.problem.description) }
  }
}

extension BankError {
  /// Whether a question was not published for faults that may be overridden.
  public var asksForOverride: Bool {
    guard case .invalid(let problems) = self else { return false }
    return problems.contains { $0.field == StatusChange.overrideField }
  }

  /// The same error where a field has another name in the request.
  public func renaming(_ field: String, to name: String) -> BankError {
    guard case .invalid(let problems) = self else { return self }
    return .invalid(problems.map { $0.field == field ? FieldProblem(name, $0.reason) : $0 })
  }
}

extension QuestionRecord {
  /// Faults of item writing, found by rule; where the key is withheld here, nothing is held against it.
  ///
  /// - Returns: the faults, in the order of the question's fields.
  /// - Throws: `BankError.corrupt` if the record does not read.
  public func faults() throws(BankError) -> [ItemFault] {
    let faults = ItemReview.faults(of: try question())
    return keyDocument == nil ? faults.filter { !$0.field.hasPrefix("key.") } : faults
  }
}

extension BankService {
  /// Sets a question's status to retired, as a new revision.
  public func retire(
    _ id: QuestionID, expected: RevisionID, by author: Authorship
  ) async throws(BankError) -> QuestionRecord {
    try await setStatus(id, to: StatusChange(to: .retired, by: author), expected: expected)
  }
}
