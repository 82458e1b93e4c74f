import HTTPTypes
import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Your account"

/// One's own session, password, telephone and tokens.
func accountRoutes(_ accounts: AccountEntrance) -> [Route] { sessionRoutes(accounts) + tokenRoutes(accounts) }

private func sessionRoutes(_ accounts: AccountEntrance) -> [Route] {
  [
    Route(
      .post, ServicePath.session, action: .signIn, group: group,
      "Signs in. The token in the answer proves who you are from then on; it is told this once.",
      body: .json("SignInRequest"), outcomes: [.json(200, "SignedIn", "You are signed in.")],
      problems: [400, 401, 403, 413, 415, 422, 429, 503]
    ) { call in
      Answer.json(try await accounts(call).signIn(try await call.read(SignInRequest.self)))
    },
    Route(
      .get, ServicePath.session, action: .whoAmI, group: group, "Whom the bank takes you for.",
      outcomes: [.json(200, "CallerIdentity", "Who you are here, and what you may do.")]
    ) { call in
      _ = try call.query()
      return Answer.json(try await accounts(call).whoAmI())
    },
    Route(
      .delete, ServicePath.session, action: .signOut, group: group, "Signs out.",
      parameters: [.query("everywhere", Schema.flag, "true ends all your sessions.")],
      outcomes: [Route.Outcome(status: 204, description: "The session has ended.")], problems: [422, 503]
    ) { call in
      try await accounts(call).signOut(everywhere: try call.query().flag("everywhere"))
      return Response(status: .noContent)
    },
    Route(
      .put, ServicePath.ownPassword, action: .changeOwnPassword, group: group,
      "Changes your password. Your other sessions end.", body: .json("PasswordChange"),
      outcomes: [Route.Outcome(status: 204, description: "The new password counts.")],
      problems: [400, 413, 415, 422, 429, 503]
    ) { call in
      try await accounts(call).changePassword(try await call.read(PasswordChange.self))
      return Response(status: .noContent)
    },
    Route(
      .post, ServicePath.timeCode, action: .changeOwnSecondFactor, group: group,
      "Draws a secret for a telephone that shows codes (RFC 6238); it counts once a code was confirmed.",
      outcomes: [.json(200, "TimeCodeEnrolment", "The secret, told this once.")], problems: [422, 503]
    ) { call in
      Answer.json(try await accounts(call).enrolTimeCode())
    },
    Route(
      .post, ServicePath.confirmTimeCode, action: .changeOwnSecondFactor, group: group,
      "Asks for the telephone's codes from now on.", body: .json("CodeRequest"),
      outcomes: [.json(200, "RecoveryCodes", "Codes for the day the telephone is lost, told this once.")],
      problems: [400, 413, 415, 422, 503]
    ) { call in
      Answer.json(try await accounts(call).confirmTimeCode(try await call.read(CodeRequest.self).code))
    },
    Route(
      .post, ServicePath.removeTimeCode, action: .changeOwnSecondFactor, group: group,
      "Asks for no codes any more; takes a last one.", body: .json("CodeRequest"),
      outcomes: [Route.Outcome(status: 204, description: "A password is enough.")],
      problems: [400, 404, 413, 415, 422, 429, 503]
    ) { call in
      try await accounts(call).removeTimeCode(try await call.read(CodeRequest.self).code)
      return Response(status: .noContent)
    },
  ]
}

private func tokenRoutes(_ accounts: AccountEntrance) -> [Route] {
  [false, true].flatMap { ofAll in
    let path = ofAll ? ServicePath.allTokens : ServicePath.tokens
    let whose = ofAll ? "everybody's" : "your own"
    return [
      Route(
        .get, path, action: ofAll ? .listTokens : .listOwnTokens, group: group,
        "The tokens for programs and other banks, \(whose).",
        outcomes: [.json(200, "TokenList", "The tokens that have not expired, without what proves them.")],
        problems: [422, 503]
      ) { call in
        _ = try call.query()
        return Answer.json(TokenList(try await accounts(call).tokens(ofAll: ofAll)))
      },
      Route(
        .post, path, action: ofAll ? .makeToken : .makeOwnToken, group: group,
        ofAll ? "Makes a token for a peer bank." : "Makes a token for a program of yours.", body: .json("TokenDraft"),
        outcomes: [.json(201, "MadeToken", "The token with its secret, which is told this once.")],
        problems: (ofAll ? [404] : []) + [400, 413, 415, 422, 503]
      ) { call in
        let draft = try await call.read(TokenDraft.self)
        guard (draft.person != nil) == ofAll else {
          let reason = ofAll ? "is missing" : "is for \(ServicePath.allTokens) only"
          throw BankError.invalid([FieldProblem("person", reason)])
        }
        return Answer.json(try await accounts(call).makeToken(draft), status: .created)
      },
      Route(
        .delete, "\(path)/{id}", action: ofAll ? .revokeToken : .revokeOwnToken, group: group,
        "Revokes a token, \(ofAll ? "whosever it is" : "one of your own").",
        parameters: [.path("id", Schema.text, "Id of the token.")],
        outcomes: [Route.Outcome(status: 204, description: "It is refused from now on.")], problems: [404, 422, 503]
      ) { call in
        _ = try call.query()
        try await accounts(call).revokeToken(try call.text("id"), ofAll: ofAll)
        return Response(status: .noContent)
      },
    ]
  }
}
