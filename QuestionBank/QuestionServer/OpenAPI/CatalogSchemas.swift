import QuestionAPI
import QuestionModel

extension Schema {
  private static let sharedText: JSONValue = [
    "type": "string", "minLength": 1, "maxLength": .integer(CatalogTexts.maximumLength),
  ]

  /// What is shared with the public.
  static let catalog: [(String, JSONValue)] = [
    (
      "CatalogTexts",
      object(
        [:],
        optional: [
          "description": sharedText, "keepDays": integer(CatalogTexts.keepDaysRange), "language": text,
          "licence": sharedText, "publisher": sharedText, "title": sharedText,
        ])
    ),
    ("Dump", object(["bytes": count, "created": time, "name": text, "sha256": digest])),
    ("DumpList", object(["items": list(named("Dump"))])),
    (
      "Notice", object(["from": time, "text": text, "until": time], optional: ["number": count])
    ),
    ("NoticeList", object(["items": list(named("Notice"))])),
  ]
}
