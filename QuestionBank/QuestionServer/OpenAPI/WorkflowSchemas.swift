import QuestionAPI
import QuestionModel

extension Schema {
  private static let commentText: JSONValue = [
    "type": "string", "minLength": 1, "maxLength": .integer(CommentDraft.maximumLength),
  ]

  static let fault = object(
    [
      "field": text, "rule": choice(ItemRule.allCases.map(\.rawValue)), "severity": choice(["warning", "error"]),
    ], isOpen: true)

  /// What comments, changes of status and the review queue are made of.
  static let workflow: [(String, JSONValue)] = [
    ("OpenReading", object(["open": flag])),
    ("ItemReview", object(["faults": list(fault)])),
    (
      "StatusChange",
      object(
        ["status": status],
        optional: ["author": text, "message": text, "comment": commentText, "override": flag])
    ),
    (
      "Comment",
      object(
        [
          "changes": list(object(["resolved": flag, "time": time], optional: ["author": text])), "created": time,
          "number": count, "resolved": flag, "revision": digest, "text": text,
        ], optional: ["answers": count, "author": text, "field": text])
    ),
    ("CommentThread", object(["items": list(named("Comment")), "open": count])),
    (
      "CommentDraft",
      object(
        ["text": commentText], optional: ["answers": count, "author": text, "field": text, "revision": digest])
    ),
    ("ResolveRequest", object([:], optional: ["author": text])),
    (
      "ReviewEntry",
      object(
        [
          "changed": time, "errors": count, "faults": list(fault), "openComments": count,
          "question": named("QuestionSummary"), "warnings": count,
        ], optional: ["author": text])
    ),
    ("ReviewPage", object(["items": list(named("ReviewEntry"))], optional: ["next": text])),
  ]
}
