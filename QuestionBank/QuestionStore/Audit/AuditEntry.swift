import QuestionModel

/// What was done, for the audit; by whom and from where, `AuditContext` tells.
///
/// Neither action nor detail names a person: whoever it was done to is the subject, which can be erased.
struct AuditEntry: Sendable {
  var action: String
  /// Whoever does it, as they say; an account's own name goes before.
  var author: String?
  var detail: String
  /// The account that it is done to.
  var subject: String?
  /// The question that it is done to, where it makes no revision of it.
  var question: QuestionID?
}
