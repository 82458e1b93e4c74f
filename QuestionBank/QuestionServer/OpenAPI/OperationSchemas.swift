import QuestionAPI
import QuestionModel

extension Schema {
  /// What routes of changes over many questions take and answer.
  static let operations: [(String, JSONValue)] =
    bulk + [
      (
        "Operation",
        object(
          ["action": text, "changed": count, "detail": text, "number": count, "time": time],
          optional: ["author": text, "undoes": count, "undoneBy": count])
      ),
      ("OperationList", object(["items": list(named("Operation"))])),
      (
        "UndoReport",
        object(
          [
            "changed": count,
            "kept": list(
              object([
                "fields": list(text), "id": uuid, "reason": choice(UndoReport.Kept.Reason.allCases.map(\.rawValue)),
                "stem": text,
              ])), "keptCount": count,
          ], optional: ["operation": count])
      ),
    ]

  private static let mayBeNull: JSONValue = ["type": ["string", "null"]]
  private static let refusals = list(
    object(["id": uuid, "reasons": list(object(["field": text, "reason": text])), "stem": text]))

  private static let bulk: [(String, JSONValue)] = [
    (
      "BulkChanges",
      object(
        [:],
        optional: [
          "addTags": list(tag), "removeTags": list(tag), "level": mayBeNull, "status": status, "licence": mayBeNull,
          "language": mayBeNull,
          "replace": object(
            ["text": text, "with": text],
            optional: [
              "fields": list(choice(TextReplacement.Field.allCases.map(\.rawValue))), "matchCase": flag,
              "wholeWords": flag,
            ]),
        ])
    ),
    (
      "BulkRequest",
      object(
        ["changes": named("BulkChanges")],
        optional: ["query": text, "ids": list(uuid), "author": text, "message": text])
    ),
    (
      "BulkPreview",
      object([
        "changed": count, "digest": digest,
        "examples": list(object(["diff": named("QuestionDiff"), "id": uuid, "stem": text])), "found": count,
        "refused": refusals, "refusedCount": count,
      ])
    ),
    (
      "BulkReport",
      object(
        ["changed": count, "found": count, "refused": refusals, "refusedCount": count], optional: ["operation": count])
    ),
  ]
}
