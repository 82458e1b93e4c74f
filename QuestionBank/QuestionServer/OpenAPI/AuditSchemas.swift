import QuestionAPI
import QuestionModel

extension Schema {
  /// What the audit answers.
  static let audit: [(String, JSONValue)] = [
    (
      "AuditRecord",
      object(
        ["action": text, "detail": text, "hash": digest, "number": integer(1...Int.max), "time": time],
        optional: [
          "account": text, "address": text, "author": text, "firstSequence": count, "lastSequence": count,
          "question": uuid, "request": text, "revision": digest, "subject": text,
        ])
    ),
    ("AuditPage", object(["items": list(named("AuditRecord"))], optional: ["next": text])),
    (
      "AuditVerification",
      object(
        ["first": count, "head": digest, "last": count, "months": count, "rows": count],
        optional: ["fault": object(["number": count, "reason": text])])
    ),
    ("AuditRetention", object(["months": integer(AuditRetention.range)], optional: ["removed": count])),
  ]
}
