import QuestionAPI
import QuestionModel
import Testing

/// Errors as HTTP tells them, and back.
struct ProblemTests {
  static let cases: [(error: BankError, status: Int)] = [
    (.notFound("question \(Fixtures.id)"), 404), (.notFound("tag \"a.b\""), 404), (.notFound(""), 404),
    (.invalid([FieldProblem("stem", "is empty"), FieldProblem("", "odd: very")]), 422), (.invalid([]), 422),
    (.query(SearchSyntaxError(column: 7, .other("\"tag:\" needs a value: right here"))), 400),
    (.unauthenticated, 401), (.forbidden("Ask: an administrator."), 403),
    (.wrongPassword, 401), (.codeRequired, 401), (.tooManyAttempts(seconds: 30), 429),
    (.preconditionRequired, 428), (.stale(current: Fixtures.revision), 412), (.changedSincePreview, 412),
    (.idempotencyMismatch, 422),
    (.cursorExpired, 410), (.tooLarge(limit: 1 << 20), 413), (.unreadable("line 3: not JSON"), 400),
    (.unavailable("The disk is full."), 503), (.corrupt("revision ba78: key: is missing"), 500), (.cancelled, 499),
  ]

  @Test(arguments: cases)
  func everyErrorComesBack(error: BankError, status: Int) throws {
    let problem = Problem(error)
    #expect(problem.status == status)
    #expect(problem.type.hasPrefix("/problems/") && !problem.title.isEmpty)
    #expect(problem.detail == error.description)
    try Fixtures.expectRoundTrip(problem)
    let read = try Problem(json: JSONParser.parse(CanonicalJSON.bytes(of: problem.json)))
    #expect(read.bankError == error)
  }

  @Test func typesAreStableAndTellTheErrorsApart() {
    let types = Set(Self.cases.map { Problem($0.error).type })
    #expect(types.count == 18)
  }

  @Test func aProblemOfAnotherServiceIsUnavailable() {
    let problem = Problem(type: "about:blank", title: "Teapot", status: 418, detail: "Short and stout")
    #expect(problem.bankError == .unavailable("Short and stout"))
    let stale = Problem(type: "/problems/stale", title: "", status: 412, detail: "Who knows")
    #expect(stale.bankError == .unavailable("Who knows"))
    #expect(Problem(type: "", title: "", status: 0, detail: "x").bankError == .unavailable("x"))
  }

  @Test func aWrongProblemNamesItsField() throws {
    #expect(try Fixtures.fault(Problem.self, "{}") == "type")
    let head = #"{"type":"t","title":"t","status":1,"detail":"d","#
    #expect(try Fixtures.fault(Problem.self, head + #""errors":[{"field":"x"}]}"#) == "errors[0].reason")
    #expect(try Fixtures.fault(Problem.self, head + #""column":1.5}"#) == "column")
  }

  @Test func aRevisionThatIsNoneDoesNotHideTheProblem() throws {
    let json = #"{"type":"/problems/stale","title":"t","status":412,"detail":"d","current":"12"}"#
    #expect(try Problem(json: JSONParser.parse(json)).bankError == .unavailable("d"))
  }
}
