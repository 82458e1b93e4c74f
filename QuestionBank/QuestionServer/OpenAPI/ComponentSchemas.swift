import QuestionAPI
import QuestionFormats
import QuestionModel

extension Schema {
  /// The schemas that routes name.
  static let components: [(name: String, schema: JSONValue)] =
    questions + duplicates + changes + workflow + peers + tags + operations + audit + catalog + accounts + exams + bank
    + [problem]

  static let status = choice(QuestionStatus.allCases.map(\.rawValue))

  private static let media = list(
    object(["sha256": digest, "type": text], optional: ["alternative": text], isOpen: true))

  private static let questions: [(String, JSONValue)] = [
    (
      "QuestionContent",
      object(
        ["kind": text, "stem": text],
        optional: [
          "choices": list(
            object(["id": text, "text": text], optional: ["pinned": flag, "level": text], isOpen: true)),
          "hint": text, "language": text, "level": text,
          "difficulty": ["type": "number", "minimum": 0, "maximum": 1], "tags": list(tag), "passage": text,
          "media": media,
          "licence": text, "source": text,
        ], isOpen: true)
    ),
    (
      "AnswerKey",
      object(
        [:],
        optional: [
          "right": list(text), "weights": map(["type": "number"]), "answers": list(anything), "numbers": list(anything),
          "feedback": map(text), "explanation": text,
          "media": media,
        ], isOpen: true)
    ),
    (
      "QuestionDraft",
      object(
        ["content": named("QuestionContent")],
        optional: ["key": named("AnswerKey"), "status": status, "author": text, "message": text])
    ),
    (
      "Revision",
      object(
        [
          "content": named("QuestionContent"), "created": time, "generation": count, "keyDigest": digest,
          "origin": text, "parents": list(digest), "question": uuid, "schema": text, "status": status,
        ], optional: ["author": text, "message": text], isOpen: true)
    ),
    (
      "QuestionRecord",
      object(
        [
          "conflict": flag, "document": named("Revision"), "heads": list(digest), "id": uuid, "revision": digest,
        ], optional: ["key": named("AnswerKey")])
    ),
    (
      "RevisionRecord",
      object(["document": named("Revision"), "id": uuid, "revision": digest], optional: ["key": named("AnswerKey")])
    ),
    (
      "QuestionSummary",
      object(
        [
          "conflict": flag, "id": uuid, "kind": text, "revision": digest, "status": status, "stem": text,
          "tags": list(tag),
        ], optional: ["language": text, "level": text])
    ),
    ("SearchPage", object(["items": list(named("QuestionSummary"))], optional: ["next": text])),
  ]

  private static let changes: [(String, JSONValue)] = [
    ("Authorship", object([:], optional: ["author": text, "message": text])),
    ("RestoreRequest", object(["revision": digest], optional: ["author": text, "message": text])),
    (
      "MergeRequest",
      object(
        ["content": named("QuestionContent"), "heads": list(digest)],
        optional: ["key": named("AnswerKey"), "status": status, "author": text, "message": text])
    ),
    (
      "RevisionSummary",
      object(
        [
          "created": time, "generation": count, "head": flag, "parents": list(digest), "revision": digest,
          "status": status,
        ], optional: ["author": text, "message": text])
    ),
    ("RevisionHistory", object(["items": list(named("RevisionSummary"))])),
    (
      "QuestionDiff",
      object([
        "fields": list(
          object([
            "field": text,
            "parts": list(object([:], optional: ["same": text, "removed": text, "added": text])),
          ]))
      ])
    ),
    (
      "Response",
      object([:], optional: ["choices": list(text), "statements": map(flag), "text": text])
    ),
    ("AnswerRequest", object(["revision": digest, "response": named("Response")])),
    (
      "AnswerResult",
      object(["fraction": ["type": "number"], "key": named("AnswerKey"), "needsPerson": flag])
    ),
    (
      "ChangePage",
      object([
        "changes": list(object(["id": uuid, "revision": digest, "sequence": count])), "next": text,
      ])
    ),
  ]

  private static let tags: [(String, JSONValue)] = [
    (
      "TagNode",
      object(["children": list(named("TagNode")), "count": count, "name": text, "total": count])
    ),
    ("TagTree", object(["tags": list(named("TagNode"))])),
    ("RenameTagRequest", object(["from": tag, "to": tag], optional: ["author": text, "message": text])),
    ("MergeTagsRequest", object(["tags": list(tag), "into": tag], optional: ["author": text, "message": text])),
    (
      "ChangeTagsRequest",
      object(
        ["query": text], optional: ["add": list(tag), "remove": list(tag), "author": text, "message": text])
    ),
    (
      "DeleteTagsRequest",
      object(["tags": list(tag)], optional: ["below": flag, "author": text, "message": text])
    ),
    ("TagChange", object(["changed": count], optional: ["operation": count])),
    (
      "TagNamespace",
      object(["allowed": list(tag), "closed": flag, "name": tag], optional: ["description": text])
    ),
    ("NamespaceList", object(["namespaces": list(named("TagNamespace"))])),
    (
      "NamespaceRequest",
      object(
        [:],
        optional: ["allowed": list(tag), "closed": flag, "description": text, "author": text, "message": text])
    ),
  ]

  private static let bank: [(String, JSONValue)] = [
    ("FacetCount", object(["count": count, "value": text])),
    (
      "FacetCounts",
      object(["facets": map(list(named("FacetCount"))), "partial": flag, "total": count])
    ),
    (
      "BankStats",
      object([
        "bank": text, "bytes": count, "conflicts": count, "counts": map(list(named("FacetCount"))), "media": count,
        "passages": count, "questions": count, "revisions": count,
      ])
    ),
    (
      "ImportAnswer",
      object([
        "created": count, "decisions": list(named("ImportDecision")), "findings": list(text), "losses": count,
        "lossesOmitted": count, "lost": list(named("TransferLoss")), "read": count, "rejected": count,
        "rejects": list(named("ImportReject")), "rejectsOmitted": count, "unchanged": count, "updated": count,
      ])
    ),
    (
      "ImportReject",
      object(["reason": text, "row": text], optional: ["element": text, "file": text, "line": count])
    ),
    (
      "ImportDecision",
      object(
        ["outcome": choice(ImportDecision.Outcome.allCases.map(\.rawValue))],
        optional: ["element": text, "file": text, "id": text, "line": count, "title": text])
    ),
    (
      "TransferLoss",
      object(
        [
          "outcome": choice(FormatLoss.Outcome.allCases.map(\.rawValue)),
          "subject": choice(LossSubject.allCases.map(\.rawValue)),
        ],
        optional: [
          "detail": text, "element": text, "file": text, "id": text, "line": count, "note": text, "title": text,
        ])
    ),
    (
      "ExportAnswer",
      object([
        "leftOut": count, "losses": count, "lossesOmitted": count, "lost": list(named("TransferLoss")),
        "written": count,
      ])
    ),
    ("Health", object(["status": text], optional: ["notices": list(named("Notice"))])),
    ("OpenAPI", anything),
  ]

  private static let problem: (String, JSONValue) = (
    "Problem",
    object(
      ["detail": text, "status": integer(100...599), "title": text, "type": text],
      optional: [
        "errors": list(object(["field": text, "reason": text])), "current": digest, "column": count, "limit": count,
        "seconds": count,
      ])
  )
}
