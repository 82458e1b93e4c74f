import QuestionAPI
import QuestionModel
import TestSupport
import Testing

/// Every caller tries every operation of a bank, and the table alone says who succeeds.
struct GuardMatrixTests {
  /// Actions that are no operation of a bank in memory; the services that they belong to have tests of their own.
  private static let elsewhere: Set<BankAction> = [
    .readFaults, .importHistory, .signIn, .signOut, .whoAmI, .changeOwnPassword, .changeOwnSecondFactor, .listOwnTokens,
    .makeOwnToken, .makeToken, .revokeOwnToken, .listPeople, .readPerson, .addPerson, .changePerson, .disablePerson,
    .resetPasswords, .exportPerson, .erasePerson, .listTokens, .revokeToken, .listClasses, .changeClasses, .readRoster,
    .importRoster, .readResults, .fill, .listSittings, .readSitting, .changeSittings, .takeSitting, .readOwnResult,
    .supervise, .regrade, .readAnalysis, .readCurves, .calibrate, .printSitting, .readSyncStatus, .health, .ready,
    .metrics, .documentation,
  ]

  static let callers: [Caller] =
    [.local, .anonymous(mayRead: false), .anonymous(mayRead: true)]
    + Role.allCases.flatMap { role in
      let scopes: [Set<Scope>] = [role.scopes, []] + Scope.allCases.map { [$0] } + [[.read, .keys]]
      return scopes.flatMap { scopes in
        [Caller.Credential.session(id: "s"), .token(id: "t")].map {
          Caller.account(
            Caller.Account(
              id: "1", name: "lan", displayName: "Lan", role: role, scopes: scopes, credential: $0))
        }
      }
    }

  @Test func everyActionIsTriedSomewhere() {
    let tried = Set(GuardedOperation.all.map(\.action))
    #expect(tried.isDisjoint(with: Self.elsewhere))
    #expect(Set(BankAction.allCases).subtracting(tried).subtracting(Self.elsewhere) == [])
  }

  @Test(arguments: GuardedOperation.all) func theTableSaysWhoMay(operation: GuardedOperation) async throws {
    for caller in Self.callers {
      let bank = InMemoryBank()
      let first = try await bank.create(SampleDrafts.choice("Hai?", tags: ["grade:1"]), idempotencyKey: nil)
      let now = try await bank.update(first.id, SampleDrafts.choice("Hai cộng hai?"), expected: first.revision)
      var refusal: BankError?
      do { try await operation.body(GuardedBank(bank, for: caller), first, now) } catch let error as BankError {
        switch error {
        case .unauthenticated, .forbidden: refusal = error
        default: break
        }
      }
      // Publishing is asked for by way of writing.
      let mayAsk = operation.action != .publish || caller.may(.create)
      #expect((refusal == nil) == (caller.may(operation.action) && mayAsk), "\(caller) \(operation)")
      if case .anonymous = caller, let refusal { #expect(refusal == .unauthenticated) }
      if refusal != nil { #expect(try await bank.question(now.id) == now, "\(caller) \(operation)") }
    }
  }
}
