import QuestionAPI
import QuestionModel
import QuestionSync

extension Schema {
  private static let relation = choice(PeerRelation.allCases.map(\.rawValue))
  private static let refusal = object(
    ["id": digest, "kind": choice(SyncRefusal.Kind.allCases.map(\.rawValue)), "reason": text],
    optional: ["subject": text])

  /// What the exchange with other banks is made of.
  static let peers: [(String, JSONValue)] = [
    (
      "BankCard",
      object(
        [
          "bank": text, "fingerprint": text,
          "keys": list(
            object(
              ["fingerprint": text, "state": choice(BankKeyCard.State.allCases.map(\.rawValue))],
              optional: ["changed": time, "reason": text])),
        ], optional: ["title": text, "agency": text])
    ),
    (
      "Embargo",
      object(
        ["reason": text, "until": time],
        optional: ["added": time, "author": text, "number": count, "query": text, "questions": list(uuid)])
    ),
    ("EmbargoList", object(["items": list(named("Embargo"))])),
    ("KeyRotation", object([:], optional: ["reason": text])),
    ("KeyRevocation", object([:], optional: ["fingerprint": text, "reason": text, "withoutSuccessor": flag])),
    ("IdentityRequest", object([:], optional: ["title": text, "agency": text])),
    (
      "Peer",
      object(
        [
          "added": time, "getsKeys": flag, "name": text, "relation": relation, "wantsKeys": flag,
        ],
        optional: [
          "agency": text, "bank": text, "comparedFingerprint": text, "fingerprint": text, "keyRevoked": flag,
          "lastRun": time, "outcome": named("SyncOutcome"),
          "progress": named("SyncProgress"),
          "pull": text, "push": text, "title": text, "url": text,
        ])
    ),
    ("PeerList", object(["peers": list(named("Peer"))])),
    (
      "PeerDraft",
      object(
        ["name": text, "relation": relation],
        optional: [
          "fingerprint": text, "getsKeys": flag, "pull": text, "push": text, "token": text, "url": text,
          "wantsKeys": flag,
        ])
    ),
    (
      "PeerSettings",
      object(
        ["relation": relation], optional: ["getsKeys": flag, "pull": text, "push": text, "wantsKeys": flag])
    ),
    ("PeerChange", object(["evicted": count, "peer": named("Peer")])),
    (
      "SyncOutcome",
      object(
        [
          "accepted": count, "bytesReceived": count, "bytesSent": count, "conflicts": count, "evicted": count,
          "media": count,
          "merged": count, "milliseconds": count, "proposed": count, "pulled": count, "pushed": count,
          "refusals": count, "refused": list(refusal), "requests": count,
          "unchanged": count, "waiting": count, "wasRepaired": flag,
        ], optional: ["ending": choice(SyncEnding.allCases.map(\.rawValue)), "fault": text])
    ),
    (
      "SyncProgress",
      object(
        ["done": count, "phase": choice(SyncProgress.Phase.allCases.map(\.rawValue))], optional: ["total": count])
    ),
    (
      "Proposal",
      object(
        [
          "faults": list(fault), "peer": text, "question": named("QuestionSummary"), "received": time,
          "revisions": count,
        ], optional: ["current": digest])
    ),
    ("ProposalPage", object(["items": list(named("Proposal")), "total": count])),
    (
      "Declination",
      object(["bank": text, "declined": time, "question": named("QuestionSummary"), "reason": text])
    ),
    ("DeclinationPage", object(["items": list(named("Declination")), "total": count])),
    ("ProposalDecision", object([:], optional: ["author": text, "reason": text, "revision": digest])),
    ("SyncRunRequest", object([:], optional: ["repairs": flag])),
    ("SyncGreeting", object(["signature": text, "statement": text])),
  ]
}
