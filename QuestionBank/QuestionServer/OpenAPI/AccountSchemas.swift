import QuestionAPI
import QuestionModel

extension Schema {
  private static let role = choice(Role.allCases.map(\.rawValue))
  private static let scopes = list(choice(Scope.allCases.map(\.rawValue)))
  private static let issued = object(["displayName": text, "id": text, "name": text, "password": text])

  /// What people, classes, sessions and tokens are made of.
  static let accounts: [(String, JSONValue)] = people + ownAccount + classes

  private static let people: [(String, JSONValue)] = [
    (
      "Person",
      object([
        "classes": list(object(["id": text, "name": text, "teacher": flag])), "created": time, "disabled": flag,
        "displayName": text, "id": text, "mustChangePassword": flag, "name": text, "role": role, "timeCode": flag,
      ])
    ),
    ("PeoplePage", object(["items": list(named("Person"))], optional: ["next": text])),
    ("PersonDraft", object(["name": text, "role": role], optional: ["displayName": text, "password": text])),
    (
      "PersonChange",
      object(
        [:],
        optional: [
          "disabled": flag, "displayName": text, "name": text, "removeTimeCode": flag, "role": role,
        ])
    ),
    ("AddedPerson", object(["person": named("Person")], optional: ["password": text])),
    ("ResetRequest", object([:], optional: ["class": text, "people": list(text)])),
    ("IssuedPasswords", object(["passwords": list(issued)])),
    (
      "PersonExport",
      object(
        [
          "attempts": list(anything), "authorNames": list(text), "comments": list(anything),
          "operations": list(anything),
          "person": named("Person"), "revisions": list(digest), "sessions": list(anything),
          "tokens": list(named("AccessToken")),
        ], isOpen: true)
    ),
    ("Erasure", object(["alias": text, "comments": count, "records": count, "revisions": count])),
  ]

  private static let ownAccount: [(String, JSONValue)] = [
    ("SignInRequest", object(["name": text, "password": text], optional: ["code": text])),
    ("SignedIn", object(["expires": time, "person": named("Person"), "token": text])),
    (
      "CallerIdentity",
      object(["scopes": scopes], optional: ["expires": time, "person": named("Person"), "role": role])
    ),
    ("PasswordChange", object(["current": text, "new": text])),
    ("TimeCodeEnrolment", object(["address": text, "secret": text])),
    ("RecoveryCodes", object(["codes": list(text)])),
    ("CodeRequest", object(["code": text])),
    (
      "AccessToken",
      object(
        ["created": time, "expires": time, "id": text, "name": text, "owner": text, "scopes": scopes],
        optional: ["lastUsed": time])
    ),
    ("TokenList", object(["tokens": list(named("AccessToken"))])),
    (
      "TokenDraft",
      object(
        ["name": text, "scopes": scopes],
        optional: ["days": integer(1...TokenDraft.maximumDays), "person": text])
    ),
    ("MadeToken", object(["secret": text, "token": named("AccessToken")])),
  ]

  private static let classes: [(String, JSONValue)] = [
    ("SchoolClass", object(["id": text, "name": text, "students": count, "teachers": count])),
    ("ClassList", object(["classes": list(named("SchoolClass"))])),
    ("ClassRequest", object(["name": text])),
    (
      "MembersChange",
      object([:], optional: ["remove": list(text), "students": list(text), "teachers": list(text)])
    ),
    (
      "RosterReport",
      object([
        "classes": list(text), "created": count, "passwords": list(issued), "read": count,
        "refused": list(object(["field": text, "line": count, "reason": text])), "unchanged": count,
        "updated": count,
      ])
    ),
  ]
}
