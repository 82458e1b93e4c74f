import QuestionAPI
import QuestionModel

extension Schema {
  private static let relation = choice(QuestionSimilarity.Relation.allCases.map(\.rawValue))
  private static let compared = object(["id": uuid, "revision": digest])

  /// What routes of questions that are much alike take and answer.
  static let duplicates: [(String, JSONValue)] = [
    (
      "DuplicateReport",
      object([
        "found": count,
        "groups": list(
          object([
            "members": list(named("QuestionSummary")),
            "pairs": list(object(["first": uuid, "relation": relation, "second": uuid, "share": ["type": "number"]])),
          ])), "questions": count,
      ])
    ),
    (
      "SimilarRequest",
      object(
        ["content": named("QuestionContent")],
        optional: ["except": uuid, "limit": integer(1...SimilarRequest.maximumLimit), "variants": flag])
    ),
    (
      "SimilarList",
      object([
        "items": list(
          object(["question": named("QuestionSummary"), "relation": relation, "share": ["type": "number"]]))
      ])
    ),
    (
      "ResolveDuplicatesRequest",
      object(
        ["keep": compared, "retire": list(compared)],
        optional: ["author": text, "mergeTags": flag, "message": text])
    ),
    ("ResolvedDuplicates", object(["retired": count, "tagsAdded": count], optional: ["operation": count])),
  ]
}
