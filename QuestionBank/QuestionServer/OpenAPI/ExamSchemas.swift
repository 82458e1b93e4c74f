import QuestionAPI
import QuestionModel

extension Schema {
  private static let number: JSONValue = ["type": "number"]
  private static let reason = object(["kind": text], optional: ["of": count, "right": count])

  /// What tests are made of, and what students did.
  static let exams: [(String, JSONValue)] = plans + sittings + attempts + marks + analyses + papers

  private static let plans: [(String, JSONValue)] = [
    ("FillRequest", object(["seed": text], optional: ["blueprint": uuid, "content": named("QuestionContent")])),
    (
      "FilledBlueprint",
      object(
        [
          "quiz": named("QuestionContent"),
          "shortages": list(
            object([
              "alike": count, "cell": text, "matching": count, "missing": count, "recent": count, "taken": count,
              "wanted": count,
            ])),
        ], optional: ["difficulty": number])
    ),
  ]

  private static let settings = object(
    [:],
    optional: [
      "attempts": count, "duration": count, "feedback": choice(QuizSettings.Feedback.allCases.map(\.rawValue)),
      "grace": count, "keepsChoiceOrder": flag, "keepsQuestionOrder": flag,
      "navigation": choice(QuizSettings.Navigation.allCases.map(\.rawValue)), "passMark": number,
    ], isOpen: true)

  private static let sittings: [(String, JSONValue)] = [
    ("QuizSettings", settings),
    (
      "QuestionRemedy",
      object(["question": uuid, "remedy": choice(["revision", "everyone", "void"])], optional: ["revision": digest])
    ),
    (
      "Sitting",
      object(
        [
          "attempts": count, "classes": list(text), "count": count, "created": time, "id": text, "needsCode": flag,
          "people": list(text), "quiz": uuid, "remedies": list(named("QuestionRemedy")), "revision": digest,
          "settings": named("QuizSettings"), "title": text, "total": number,
        ],
        optional: [
          "accessCode": text, "author": text, "closes": time, "ended": count, "opens": time,
          "own": list(named("OwnAttempt")), "released": time,
        ])
    ),
    ("OwnAttempt", object(["id": text, "number": count, "started": time], optional: ["ended": time])),
    ("SittingPage", object(["items": list(named("Sitting"))], optional: ["next": text, "now": time])),
    (
      "SittingDraft",
      object(
        ["quiz": uuid],
        optional: [
          "accessCode": text, "classes": list(text), "closes": time, "opens": time, "people": list(text),
          "revision": digest, "settings": named("QuizSettings"), "title": text,
        ])
    ),
    (
      "SittingChange",
      object(
        [:],
        optional: [
          "accessCode": text, "classes": list(text), "closes": time, "isReleased": flag, "opens": time,
          "people": list(text), "title": text,
        ])
    ),
  ]

  private static let paper = object(
    [
      "title": text,
      "sections": list(
        object(
          [
            "id": text, "title": text,
            "items": list(
              object(
                ["id": text, "points": number],
                optional: [
                  "content": named("QuestionContent"), "essay": text, "passage": digest, "passageText": text,
                  "question": uuid, "revision": digest,
                ], isOpen: true)),
          ], optional: ["instructions": text, "scoring": anything], isOpen: true)),
    ], optional: ["language": text])

  private static let step = object(
    ["kind": text, "sequence": count, "writer": text],
    optional: [
      "comment": text, "isFlagged": flag, "item": text, "points": number, "response": named("Response"),
      "seconds": count,
    ])

  private static let attempts: [(String, JSONValue)] = [
    ("Paper", paper),
    ("BeginRequest", object([:], optional: ["accessCode": text])),
    (
      "AttemptSheet",
      object(
        [
          "closed": list(text), "flagged": list(text), "id": text, "now": time, "number": count,
          "paper": named("Paper"), "responses": map(named("Response")), "settings": named("QuizSettings"),
          "sitting": text, "started": time, "title": text,
        ], optional: ["deadline": time, "ended": time, "feedback": list(named("ItemResult"))])
    ),
    ("AttemptSteps", object(["steps": list(step)])),
    (
      "AttemptReceipt",
      object(
        [
          "answered": count, "now": time,
          "steps": list(
            object(
              [
                "outcome": choice(AttemptReceipt.Outcome.allCases.map(\.rawValue)), "sequence": count, "writer": text,
              ], optional: ["reason": text])),
        ], optional: ["deadline": time, "ended": time, "feedback": list(named("ItemResult"))])
    ),
  ]

  private static let mark: KeyValuePairs<String, JSONValue> = [
    "item": text, "maximum": number, "points": number, "reason": reason,
  ]

  private static let papers: [(String, JSONValue)] = [
    (
      "VariantRules",
      object(
        ["count": count, "seed": text],
        optional: [
          "codeStep": count, "firstCode": text, "keepsChoiceOrder": flag, "keepsQuestionOrder": flag,
          "longestRun": count, "numbering": choice(VariantRules.Numbering.allCases.map(\.rawValue)),
        ], isOpen: true)
    ),
    (
      "SittingVariants",
      object([
        "keys": map(named("AnswerKey")),
        "layouts": list(
          object([
            "code": text,
            "places": list(
              object(
                ["item": text, "number": count, "original": count, "section": count],
                optional: ["choices": list(text), "kind": text, "origins": list(count)])),
          ])), "paper": named("Paper"),
      ])
    ),
    (
      "SheetReport",
      object([
        "created": count, "faults": list(object(["line": count, "reason": text])), "read": count,
        "unchanged": count, "unknownColumns": list(text), "updated": count,
      ])
    ),
  ]

  private static let option = object(["id": text, "isRight": flag, "text": text])
  private static let statistics = object(["count": count, "flags": list(anything)], isOpen: true)

  private static let analyses: [(String, JSONValue)] = [
    (
      "SittingAnalysis",
      object([
        "calibrations": list(named("SittingCalibration")),
        "items": list(
          object(
            [
              "id": text, "options": list(option), "points": number, "section": text, "statistics": statistics,
              "stem": text, "sums": anything, "topics": list(text),
            ], optional: ["level": text, "question": uuid, "revision": digest])),
        "statistics": object(["count": count, "isDichotomous": flag], isOpen: true), "sums": anything,
      ])
    ),
    ("CalibrationRequest", object(["model": choice(SittingCalibration.Model.allCases.map(\.rawValue))])),
    (
      "SittingCalibration",
      object([
        "abilityDeviation": number, "isConverged": flag,
        "items": list(
          object(
            [
              "observed": list(object(["ability": number, "count": count, "right": number])), "question": uuid,
              "revision": digest,
            ],
            optional: [
              "difficulty": number, "difficultyError": number, "discrimination": number,
              "discriminationError": number, "obstacle": text,
            ])), "logLikelihood": number, "made": time,
        "model": choice(SittingCalibration.Model.allCases.map(\.rawValue)), "students": count,
      ])
    ),
    (
      "CurvePage",
      object(
        [
          "items": list(
            object([
              "difficulty": number, "discrimination": number, "id": uuid, "revision": digest, "students": count,
            ]))
        ], optional: ["next": text])
    ),
    (
      "QuestionStatistics",
      object([
        "revisions": list(
          object(
            [
              "options": list(option), "revision": digest, "sittings": count, "statistics": statistics,
              "sums": anything,
            ], optional: ["difficulty": number, "discrimination": number]))
      ])
    ),
  ]

  private static let marks: [(String, JSONValue)] = [
    ("ItemMark", object(mark, optional: ["comment": text])),
    (
      "ItemResult",
      object(mark, optional: ["comment": text, "key": named("AnswerKey"), "response": named("Response")])
    ),
    ("Score", object(["maximum": number, "points": number, "waiting": count], optional: ["isPassed": flag])),
    (
      "AttemptResult",
      object(
        [
          "answered": count, "count": count, "id": text, "items": list(named("ItemResult")), "sitting": text,
          "started": time, "title": text,
        ],
        optional: [
          "candidate": text, "ended": time, "late": count, "paper": named("Paper"), "score": named("Score"),
          "visibleFrom": time,
        ])
    ),
    (
      "SittingResults",
      object(
        [
          "attempts": list(
            object(
              [
                "answered": count, "id": text, "marks": list(named("ItemMark")), "number": count,
                "score": named("Score"), "started": time,
              ], optional: ["account": text, "candidate": text, "ended": time, "late": count])),
          "items": list(
            object(
              ["id": text, "points": number, "section": text, "stem": text, "topics": list(text)],
              optional: ["level": text, "question": uuid, "revision": digest])),
        ], optional: ["next": text])
    ),
    ("RegradeRequest", object(["remedies": list(named("QuestionRemedy"))], optional: ["digest": digest])),
    (
      "RegradeReport",
      object([
        "changes": list(
          object(
            ["after": number, "attempt": text, "before": number, "items": list(named("ItemMark"))],
            optional: ["candidate": text])), "digest": digest, "isMade": flag, "unchanged": count,
      ])
    ),
  ]
}
