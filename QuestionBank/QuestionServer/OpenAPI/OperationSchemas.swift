import QuestionAPI
import QuestionModel

extension Schema {
  /// What routes of changes over many questions take and answer.
  static let operations: [(String, JSONValue)] = [
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
}
