import QuestionAPI
import QuestionModel
import Testing

/// Who may do what, by the table alone.
struct AccessTests {
  private func caller(
    _ role: Role, scopes: Set<Scope>? = nil, credential: Caller.Credential = .session(id: "1")
  ) -> Caller {
    .account(
      Caller.Account(
        id: "1", name: "lan", displayName: "Lan", role: role, scopes: scopes ?? role.scopes, credential: credential))
  }

  @Test func scopesAreReadAndWrittenAsWords() throws {
    #expect(try Scope.scopes(in: "write, read read") == [.read, .write])
    #expect(Scope.text(of: [.keys, .read]) == "read, keys")
    for text in ["", " ,", "read,Write", "read;write"] {
      #expect(throws: FieldProblem.self, "\(text)") { try Scope.scopes(in: text) }
    }
    #expect(try Role(named: "peer") == .peer)
    #expect(throws: FieldProblem.self) { try Role(named: "Peer") }
  }

  @Test(arguments: BankAction.allCases) func everyActionHasARuleThatSomebodyMeets(action: BankAction) {
    let rule = AccessTable.rule(of: action)
    #expect(Caller.local.may(action))
    #expect(Role.allCases.contains { caller($0).may(action) }, "nobody may \(action)")
    #expect(Caller.anonymous(mayRead: false).may(action) == (rule.anonymous == .always))
    #expect(Caller.anonymous(mayRead: true).may(action) == (rule.anonymous != .never))
    for role in Role.allCases where rule.anonymous != .always {
      #expect(caller(role).may(action) == rule.roles.contains(role), "\(role) \(action)")
      let token = caller(role, credential: .token(id: "7"))
      #expect(token.may(action) == (rule.roles.contains(role) && !rule.needsSignIn), "\(role) \(action)")
      for scope in rule.scopes {
        #expect(!caller(role, scopes: role.scopes.subtracting([scope])).may(action), "\(role) \(scope) \(action)")
      }
    }
  }

  @Test func aTokenIsGoodForNoMoreThanItsOwnersRole() {
    let student = caller(.student, scopes: Set(Scope.allCases), credential: .token(id: "7"))
    #expect(student.account?.scopes == [.read])
    #expect(!student.may(.create) && student.sight == .published)
    #expect(caller(.teacher, scopes: [.read]).sight == .withoutKeys)
    #expect(caller(.teacher).sight == .everything && caller(.peer).sight == .published)
  }

  @Test func refusalsSayWhy() {
    #expect(throws: BankError.unauthenticated) { try Caller.anonymous(mayRead: true).check(.create) }
    #expect {
      try caller(.student).check(.publish)
    } throws: { "\($0)".contains("student") && "\($0)".contains("reviewer, administrator") }
    #expect { try caller(.teacher, scopes: [.read]).check(.create) } throws: { "\($0)".contains("write") }
  }

  @Test func whoIsNotOnTheStaffSeesNothingThatIsNotNarrowed() {
    // Of tests, students see those that they may take; the bank looks at each.
    let open: Set<BankAction> = [.listClasses, .listSittings, .readSitting, .takeSitting, .readOwnResult]
    for action in BankAction.allCases where !open.contains(action) {
      let rule = AccessTable.rule(of: action)
      guard rule.anonymous != .always, !rule.needsSignIn else { continue }
      if rule.roles.contains(.student) || rule.anonymous == .whereReadingIsOpen {
        #expect(rule.isNarrowed, "\(action)")
      }
    }
  }
}
