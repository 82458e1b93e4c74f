import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import QuestionAPI
import QuestionModel
import TestSupport
import Testing

@testable import QuestionServer
@testable import QuestionStore

/// A bank with accounts, whose passwords cost little, behind the service's own router.
struct SchoolFixture {
  static let password = "ba con mèo xanh"

  let client: any TestClientProtocol
  let bank: LocalBank
  let administrator: Person
  let session: String

  var headers: HTTPFields { Self.bearing(session) }

  static func bearing(_ token: String) -> HTTPFields { [.authorization: "Bearer \(token)"] }

  static func run(_ test: @Sendable (SchoolFixture) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "school-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var policy = AccountPolicy()
    policy.hasher = PasswordHasher(
      queue: HashingQueue(width: 2, depth: 64), cost: PasswordHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
    let bank = try LocalBank(at: folder.appending(path: "bank.sqlite").path, policy: policy)
    let added = try await bank.addPerson(PersonDraft(name: "quantri", role: .administrator, password: password))
    let session = try await bank.signIn(SignInRequest(name: "quantri", password: password)).token
    try await ServerFixture.run(bank, authenticator: bank, accounts: bank) { client in
      try await test(
        SchoolFixture(client: client, bank: bank, administrator: added.person, session: session))
    }
    await bank.accounts.settle()
  }

  func signIn(_ name: String) async throws -> String {
    try await bank.signIn(SignInRequest(name: name, password: Self.password)).token
  }
}

extension DescribedRoutesTests {
  /// What `accountRoutesAnswerAsDescribed` exercises.
  static let accountGroups: Set<String> = ["Your account", "People", "Classes"]

  @Test func accountRoutesAnswerAsDescribed() async throws {
    try await SchoolFixture.run { school in
      let document = try await school.client.send(.get, "/openapi.json").json()
      let exercises = try await Self.accounts(school)
      let seen = try await Self.check(exercises, JSONSchemaCheck(openAPI: document), school.client, table)
      for route in table.routes where Self.accountGroups.contains(route.group) {
        // 503 needs a failing bank, 429 many failures; what each role may do stands in other tests.
        for status in route.outcomes.map(\.status) + route.problems where ![403, 408, 429, 503].contains(status) {
          let name = "\(route.method.rawValue) \(route.path) \(status)"
          // A telephone is set in a test of its own.
          let elsewhere = ["", "/confirm", "/remove"].contains { route.path == ServicePath.timeCode + $0 }
          guard !elsewhere || status == 400 || status > 404 && status != 422 else { continue }
          let isSeen = seen.contains(name)
          #expect(isSeen, "nothing exercises \(name)")
        }
      }
    }
  }

  private static func accounts(_ school: SchoolFixture) async throws -> [Exercise] {
    let peer = try await school.bank.addPerson(PersonDraft(name: "so", role: .peer)).person
    let class10 = try await school.bank.addClass(named: "10A1")
    let spare = try await school.bank.addClass(named: "10A2")
    let lan = try await school.bank.addPerson(
      PersonDraft(name: "lan", role: .teacher, password: SchoolFixture.password)
    ).person
    let token = try await school.bank.acting(as: .local).makeToken(
      TokenDraft(name: "a", scopes: [.sync], person: peer.id)
    ).token.id
    let mine = school.bank.acting(as: .account(try await school.bank.caller(bearing: school.session)))
    let own = try await mine.makeToken(TokenDraft(name: "b", scopes: [.read])).token.id
    let lanSession = try await school.signIn("lan")
    let password = SchoolFixture.password
    func body(_ json: JSONValue) -> String { CanonicalJSON.text(of: json) }
    let person = ServicePath.person(lan.id)
    let members = ServicePath.members(of: class10.id)
    let member = "/v1/people/{id}"
    let oneClass = "/v1/classes/{id}"
    var list: [Exercise] = [
      Exercise(.post, "/v1/session", 200, body: body(["name": "quantri", "password": .string(password)])),
      Exercise(.post, "/v1/session", 401, body: body(["name": "quantri", "password": "x"])),
      Exercise(.post, "/v1/session", 422, body: body(["name": "quantri"])),
      Exercise(.post, "/v1/session", 422, body: body(["name": "quantri", "password": "x", "role": "administrator"])),
      Exercise(.get, "/v1/session", 200), Exercise(.get, "/v1/session", 200, headers: school.headers),
      Exercise(.get, "/v1/people", 200, uri: "/v1/people?text=lan&role=teacher&limit=1", headers: school.headers),
      Exercise(.get, "/v1/people", 200, uri: "/v1/people?limit=1", headers: school.headers),
      Exercise(.get, "/v1/people", 404, uri: "/v1/people?class=x", headers: school.headers),
      Exercise(.get, "/v1/people", 422, uri: "/v1/people?role=king", headers: school.headers),
      Exercise(.post, "/v1/people", 201, headers: school.headers, body: #"{"name":"hs1","role":"student"}"#),
      Exercise(.post, "/v1/people", 422, headers: school.headers, body: #"{"name":"hs1","role":"student"}"#),
      Exercise(.get, member, 200, uri: person, headers: school.headers),
      Exercise(.get, member, 404, uri: "/v1/people/x", headers: school.headers),
      Exercise(.get, member, 422, uri: person + "?a=1", headers: school.headers),
      Exercise(.patch, member, 200, uri: person, headers: school.headers, body: #"{"displayName":"Cô Lan"}"#),
      Exercise(.patch, member, 404, uri: "/v1/people/x", headers: school.headers, body: "{}"),
      Exercise(.patch, member, 422, uri: person, headers: school.headers, body: #"{"disabled":1}"#),
      Exercise(.get, "\(member)/export", 200, uri: person + "/export", headers: school.headers),
      Exercise(.get, "\(member)/export", 404, uri: "/v1/people/x/export", headers: school.headers),
      Exercise(.get, "\(member)/export", 422, uri: person + "/export?x=1", headers: school.headers),
      Exercise(.get, "/v1/classes", 200, headers: school.headers),
      Exercise(.get, "/v1/classes", 422, uri: "/v1/classes?x=1", headers: school.headers),
      Exercise(.post, "/v1/classes", 201, headers: school.headers, body: #"{"name":"11A1"}"#),
      Exercise(.post, "/v1/classes", 422, headers: school.headers, body: #"{"name":"11a1"}"#),
      Exercise(
        .put, oneClass, 200, uri: ServicePath.schoolClass(spare.id), headers: school.headers, body: #"{"name":"12"}"#),
      Exercise(.put, oneClass, 404, uri: "/v1/classes/x", headers: school.headers, body: #"{"name":"12"}"#),
      Exercise(
        .put, oneClass, 422, uri: ServicePath.schoolClass(spare.id), headers: school.headers, body: #"{"name":""}"#),
      Exercise(
        .post, "\(oneClass)/members", 200, uri: members, headers: school.headers,
        body: body(["teachers": [.string(lan.id)]])),
      Exercise(
        .post, "\(oneClass)/members", 422, uri: members, headers: school.headers,
        body: body(["students": [.string(lan.id)]])),
      Exercise(.post, "\(oneClass)/members", 404, uri: "/v1/classes/x/members", headers: school.headers, body: "{}"),
      Exercise(.delete, oneClass, 422, uri: ServicePath.schoolClass(spare.id) + "?x=1", headers: school.headers),
      Exercise(.delete, oneClass, 204, uri: ServicePath.schoolClass(spare.id), headers: school.headers),
      Exercise(.delete, oneClass, 404, uri: ServicePath.schoolClass(spare.id), headers: school.headers),
      Exercise(
        .post, "/v1/people/reset", 200, headers: school.headers, body: body(["class": .string(class10.id)])),
      Exercise(.post, "/v1/people/reset", 404, headers: school.headers, body: #"{"people":["x"]}"#),
      Exercise(.post, "/v1/people/reset", 422, headers: school.headers, body: "{}"),
      Exercise(.get, "/v1/tokens", 200, headers: school.headers),
      Exercise(.get, "/v1/tokens", 422, uri: "/v1/tokens?x=1", headers: school.headers),
      Exercise(.get, "/v1/tokens/all", 200, headers: school.headers),
      Exercise(.get, "/v1/tokens/all", 422, uri: "/v1/tokens/all?x=1", headers: school.headers),
      Exercise(.post, "/v1/tokens", 201, headers: school.headers, body: #"{"name":"x","scopes":["read"]}"#),
      Exercise(.post, "/v1/tokens", 422, headers: school.headers, body: #"{"name":"x","scopes":["fly"]}"#),
      Exercise(
        .post, "/v1/tokens", 422, headers: school.headers,
        body: body(["name": "x", "scopes": ["read"], "person": .string(peer.id)])),
      Exercise(
        .post, "/v1/tokens/all", 201, headers: school.headers,
        body: body(["name": "x", "scopes": ["sync"], "person": .string(peer.id)])),
      Exercise(.post, "/v1/tokens/all", 422, headers: school.headers, body: #"{"name":"x","scopes":["sync"]}"#),
      Exercise(
        .post, "/v1/tokens/all", 404, headers: school.headers, body: #"{"name":"x","scopes":["sync"],"person":"x"}"#),
    ]
    for (path, id) in [("/v1/tokens", own), ("/v1/tokens/all", token)] {
      let template = "\(path)/{id}"
      list += [
        Exercise(.delete, template, 422, uri: "\(path)/\(id)?x=1", headers: school.headers),
        Exercise(.delete, template, 204, uri: "\(path)/\(id)", headers: school.headers),
        Exercise(.delete, template, 404, uri: "\(path)/\(id)", headers: school.headers),
        Exercise(.delete, template, 401, uri: "\(path)/\(id)"),
      ]
    }
    list += roster(school) + badBodies(school) + unknown
    list += ownAccount(school, lanSession: lanSession)
    return list + [
      Exercise(.delete, member, 422, uri: person + "?x=1", headers: school.headers),
      Exercise(.delete, member, 200, uri: person, headers: school.headers),
      Exercise(.delete, member, 404, uri: person, headers: school.headers),
      Exercise(.delete, "/v1/session", 422, uri: "/v1/session?everywhere=yes", headers: school.headers),
      Exercise(.delete, "/v1/session", 204, uri: "/v1/session?everywhere=true", headers: school.headers),
      Exercise(.delete, "/v1/session", 401, headers: school.headers),
    ]
  }

  private static func roster(_ school: SchoolFixture) -> [Exercise] {
    var headers = school.headers
    headers[.contentType] = "text/csv; charset=utf-8"
    return [
      Exercise(.post, "/v1/roster", 200, uri: "/v1/roster?dryRun=true", headers: headers, body: "name,code\nAn,hs9\n"),
      Exercise(.post, "/v1/roster", 200, headers: headers, body: "name,code,class\nAn,hs9,10A1\n,x,\n"),
      Exercise(.post, "/v1/roster", 400, headers: headers, body: "a,b\n"),
      Exercise(.post, "/v1/roster", 422, uri: "/v1/roster?dryRun=1", headers: headers, body: "name,code\n"),
      Exercise(.post, "/v1/roster", 413, headers: headers, body: String(repeating: "x", count: 3 << 20)),
      Exercise(.post, "/v1/roster", 415, headers: school.headers, body: "{}"),
    ]
  }

  /// Bodies that are no JSON, too large, or of another type, on every route that takes one.
  private static func badBodies(_ school: SchoolFixture) -> [Exercise] {
    let large = "\"" + String(repeating: "x", count: 3 << 20) + "\""
    var plain = school.headers
    plain[.contentType] = "text/plain"
    return [
      (HTTPRequest.Method.post, "/v1/session"), (.put, "/v1/account/password"),
      (.post, "/v1/account/time-code/confirm"), (.post, "/v1/account/time-code/remove"), (.post, "/v1/tokens"),
      (.post, "/v1/tokens/all"), (.post, "/v1/people"), (.patch, "/v1/people/{id}"), (.post, "/v1/people/reset"),
      (.post, "/v1/classes"), (.put, "/v1/classes/{id}"), (.post, "/v1/classes/{id}/members"),
    ].flatMap { method, template in
      let uri = template.replacing("{id}", with: "x")
      return [
        Exercise(method, template, 400, uri: uri, headers: school.headers, body: "{,"),
        Exercise(method, template, 413, uri: uri, headers: school.headers, body: large),
        Exercise(method, template, 415, uri: uri, headers: plain, body: "{}"),
        Exercise(method, template, 422, uri: uri, headers: school.headers, body: "[]"),
      ]
    }
  }

  /// Every route without a token.
  private static let unknown: [Exercise] = [
    (HTTPRequest.Method.delete, "/v1/session"), (.put, "/v1/account/password"), (.post, "/v1/account/time-code"),
    (.post, "/v1/account/time-code/confirm"), (.post, "/v1/account/time-code/remove"), (.get, "/v1/tokens"),
    (.post, "/v1/tokens"), (.get, "/v1/tokens/all"), (.post, "/v1/tokens/all"), (.get, "/v1/people"),
    (.get, "/v1/people/{id}"), (.get, "/v1/people/{id}/export"), (.post, "/v1/people"),
    (.patch, "/v1/people/{id}"), (.delete, "/v1/people/{id}"), (.post, "/v1/people/reset"),
    (.post, "/v1/roster"), (.get, "/v1/classes"), (.post, "/v1/classes"), (.put, "/v1/classes/{id}"),
    (.delete, "/v1/classes/{id}"), (.post, "/v1/classes/{id}/members"),
  ].map { method, template in
    Exercise(
      method, template, 401, uri: template.replacing("{id}", with: "x"))
  }

  private static func ownAccount(_ school: SchoolFixture, lanSession: String) -> [Exercise] {
    let code = "/v1/account/time-code"
    let headers = SchoolFixture.bearing(lanSession)
    let new = #"{"current":"\#(SchoolFixture.password)","new":"gió mùa đông bắc"}"#
    return [
      Exercise(.post, "\(code)/remove", 404, headers: headers, body: #"{"code":"123456"}"#),
      Exercise(.post, "\(code)/confirm", 422, headers: headers, body: #"{"code":"123456"}"#),
      Exercise(.post, code, 200, headers: headers),
      Exercise(.put, "/v1/account/password", 204, headers: headers, body: new),
      Exercise(.put, "/v1/account/password", 422, headers: headers, body: new),
    ]
  }

  /// A telephone is set and taken away over HTTP, which takes what the answers say.
  @Test func aTelephoneIsSetAndTakenAway() async throws {
    try await SchoolFixture.run { school in
      let enrolment = try TimeCodeEnrolment(
        json: await school.client.send(.post, ServicePath.timeCode, headers: school.headers).json())
      let record = try await school.bank.store.account(id: school.administrator.id)
      let telephone = try #require(record.pendingCode)
      #expect(enrolment.address.contains(enrolment.secret))
      let step = TimeCode.step(at: .now)
      let confirmed = try await school.client.send(
        .post, ServicePath.confirmTimeCode, headers: school.headers,
        body: #"{"code":"\#(telephone.code(at: step))"}"#)
      #expect(try RecoveryCodes(json: confirmed.json()).codes.count == 10)
      let body = #"{"name":"quantri","password":"\#(SchoolFixture.password)"}"#
      let refused = try await school.client.send(.post, ServicePath.session, body: body)
      #expect(try refused.problem().type == "/problems/code-required" && refused.status == .unauthorized)
      let again = try await school.client.send(.post, ServicePath.timeCode, headers: school.headers)
      #expect(again.status.code == 422)
      let removed = try await school.client.send(
        .post, ServicePath.removeTimeCode, headers: school.headers,
        body: #"{"code":"\#(telephone.code(at: step + 1))"}"#)
      #expect(removed.status == .noContent)
      #expect(try await school.client.send(.post, ServicePath.session, body: body).status == .ok)
    }
  }

  @Test func manyFailuresAreToldToWait() async throws {
    try await SchoolFixture.run { school in
      for name in ["quantri", "khongai"] {
        let body = #"{"name":"\#(name)","password":"sai"}"#
        for _ in 0..<5 {
          let response = try await school.client.send(.post, ServicePath.session, body: body)
          #expect(response.status == .unauthorized && response.headers[.wwwAuthenticate] == "Bearer")
        }
        let response = try await school.client.send(.post, ServicePath.session, body: body)
        #expect(response.status == .tooManyRequests)
        #expect(try response.problem().seconds.map(String.init) == response.headers[.retryAfter])
      }
    }
  }

  @Test func whoIsDisabledIsOutAtOnce() async throws {
    try await SchoolFixture.run { school in
      let lan = try await school.bank.addPerson(
        PersonDraft(name: "lan", role: .teacher, password: SchoolFixture.password))
      let headers = SchoolFixture.bearing(try await school.signIn("lan"))
      #expect(try await school.client.send(.get, ServicePath.stats, headers: headers).status == .ok)
      let change = try await school.client.send(
        .patch, ServicePath.person(lan.person.id), headers: school.headers, body: #"{"disabled":true}"#)
      #expect(change.status == .ok)
      #expect(try await school.client.send(.get, ServicePath.stats, headers: headers).status == .unauthorized)
    }
  }
}
