import HTTPTypes
import QuestionAPI
import QuestionModel
import QuestionSync

extension DescribedRoutesTests {
  private static let plain: HTTPFields = [.contentType: "text/plain"]
  private static let large = "\"" + String(repeating: "x", count: 3 << 20) + "\""

  static let peers: [Exercise] = {
    let one = "/v1/peers/{name}"
    let run = "/v1/peers/{name}/sync"
    let draft = #"{"name":"so-gd","relation":"upper","url":"http://127.0.0.1:1","pull":""}"#
    return [
      Exercise(.get, "/v1/identity", 200), Exercise(.put, "/v1/identity", 200, body: #"{"title":"Trường"}"#),
      Exercise(.put, "/v1/identity", 400, body: "{"), Exercise(.put, "/v1/identity", 413, body: large),
      Exercise(.put, "/v1/identity", 415, headers: plain, body: "{}"),
      Exercise(.put, "/v1/identity", 422, body: #"{"title":5}"#),
      Exercise(.post, "/v1/identity/rotate", 200),
      Exercise(.post, "/v1/identity/rotate", 200, body: #"{"reason":"x"}"#),
      Exercise(.post, "/v1/identity/rotate", 400, body: "{"), Exercise(.post, "/v1/identity/rotate", 413, body: large),
      Exercise(.post, "/v1/identity/rotate", 415, headers: plain, body: "{}"),
      Exercise(.post, "/v1/identity/rotate", 422, body: #"{"reason":5}"#),
      Exercise(.post, "/v1/identity/revoke", 200, body: #"{"withoutSuccessor":true}"#),
      Exercise(.post, "/v1/identity/revoke", 400, body: "{"), Exercise(.post, "/v1/identity/revoke", 413, body: large),
      Exercise(.post, "/v1/identity/revoke", 404, body: #"{"fingerprint":"0000"}"#),
      Exercise(.post, "/v1/identity/revoke", 415, headers: plain, body: "{}"),
      Exercise(.post, "/v1/identity/revoke", 422, body: #"{"fingerprint":"0000","withoutSuccessor":true}"#),
      Exercise(.post, "/v1/peers", 201, body: draft), Exercise(.get, "/v1/peers", 200),
      Exercise(.post, "/v1/peers", 400, body: "{"), Exercise(.post, "/v1/peers", 413, body: large),
      Exercise(.post, "/v1/peers", 415, headers: plain, body: "{}"), Exercise(.post, "/v1/peers", 422, body: "{}"),
      Exercise(.post, "\(one)/endorse", 200, uri: "/v1/peers/so-gd/endorse"),
      Exercise(.post, "\(one)/endorse", 404, uri: "/v1/peers/none/endorse"),
      Exercise(.post, "\(one)/endorse", 422, uri: "/v1/peers/%FF/endorse"),
      Exercise(.post, run, 200, uri: "/v1/peers/so-gd/sync"),
      Exercise(.post, run, 200, uri: "/v1/peers/so-gd/sync", body: #"{"repairs":true}"#),
      Exercise(.post, run, 400, uri: "/v1/peers/so-gd/sync", body: "{"),
      Exercise(.post, run, 404, uri: "/v1/peers/none/sync"),
      Exercise(.post, run, 413, uri: "/v1/peers/so-gd/sync", body: large),
      Exercise(.post, run, 415, uri: "/v1/peers/so-gd/sync", headers: plain, body: "{}"),
      Exercise(.post, run, 422, uri: "/v1/peers/so-gd/sync", body: #"{"repairs":5}"#),
      Exercise(.put, one, 200, uri: "/v1/peers/so-gd", body: #"{"relation":"upper","pull":"subject:toán"}"#),
      Exercise(.put, one, 400, uri: "/v1/peers/so-gd", body: "{"),
      Exercise(.put, one, 404, uri: "/v1/peers/none", body: #"{"relation":"upper"}"#),
      Exercise(.put, one, 413, uri: "/v1/peers/so-gd", body: large),
      Exercise(.put, one, 415, uri: "/v1/peers/so-gd", headers: plain, body: "{}"),
      Exercise(.put, one, 422, uri: "/v1/peers/so-gd", body: "{}"),
      Exercise(.delete, one, 204, uri: "/v1/peers/so-gd"), Exercise(.delete, one, 404, uri: "/v1/peers/so-gd"),
      Exercise(.delete, one, 422, uri: "/v1/peers/%FF"),
    ]
  }()

  static let embargoes: [Exercise] = {
    let (all, one) = ("/v1/embargoes", "/v1/embargoes/{number}")
    let body = #"{"query":"tag:thi","until":"2099-01-01T00:00:00Z","reason":"Thi"}"#
    return [
      Exercise(.post, all, 201, body: body), Exercise(.get, all, 200), Exercise(.get, all, 422, uri: all + "?limit=1"),
      Exercise(.post, all, 400, body: "{"), Exercise(.post, all, 413, body: large),
      Exercise(.post, all, 415, headers: plain, body: "{}"), Exercise(.post, all, 422, body: "{}"),
      Exercise(.post, all, 422, body: #"{"until":"2099-01-01T00:00:00Z","reason":"Thi"}"#),
      Exercise(.delete, one, 204, uri: "\(all)/1"), Exercise(.delete, one, 404, uri: "\(all)/1"),
      Exercise(.delete, one, 422, uri: "\(all)/x"),
    ]
  }()

  static let sync: [Exercise] = {
    let greeting = "/v1/sync/greeting"
    let message: HTTPFields = [.contentType: SyncMessage.type]
    let tooLarge = String(repeating: "x", count: SyncMessage.maximumPackedSize + 1)
    return [
      Exercise(.post, greeting, 200, body: #"{"signature":"00","statement":"{}"}"#),
      Exercise(.post, greeting, 400, body: "{"), Exercise(.post, greeting, 413, body: large),
      Exercise(.post, greeting, 415, headers: plain, body: "{}"),
      Exercise(.post, greeting, 422, body: #"{"signature":"xyz","statement":""}"#),
    ]
      + SyncRequest.names.flatMap { name in
        let path = "/v1/sync/\(name)"
        return [
          Exercise(.post, path, 200, headers: message, body: "anything"),
          Exercise(.post, path, 400, headers: message, body: ""),
          Exercise(.post, path, 410, headers: message, body: "over"),
          Exercise(.post, path, 413, headers: message, body: tooLarge),
          Exercise(.post, path, 415, headers: plain, body: "anything"),
        ]
      }
  }()

  static func proposals(_ fixture: ServerFixture) -> [Exercise] {
    let one = "/v1/proposals/{id}"
    let (first, second) = (ServicePath.proposal(fixture.first.id), ServicePath.proposal(fixture.other.id))
    let unknown = "/v1/proposals/00000000-0000-7000-8000-00000000ffff"
    let other = ContentDigest(of: [1])
    return [
      Exercise(.get, "/v1/proposals", 200), Exercise(.get, "/v1/proposals", 200, uri: "/v1/proposals?limit=1&offset=1"),
      Exercise(.get, "/v1/proposals", 422, uri: "/v1/proposals?limit=0"),
      Exercise(.get, "/v1/declinations", 200),
      Exercise(.get, "/v1/declinations", 422, uri: "/v1/declinations?offset=-1"),
      Exercise(.get, one, 200, uri: first), Exercise(.get, one, 404, uri: unknown),
      Exercise(.get, one, 422, uri: "/v1/proposals/12"),
    ]
      + ["accept", "decline"].flatMap { action in
        let template = "\(one)/\(action)"
        let (done, status) = action == "accept" ? (first, 200) : (second, 204)
        return [
          Exercise(.post, template, 400, uri: "\(done)/\(action)", body: "{"),
          Exercise(.post, template, 413, uri: "\(done)/\(action)", body: large),
          Exercise(.post, template, 415, uri: "\(done)/\(action)", headers: plain, body: "{}"),
          Exercise(.post, template, 422, uri: "\(done)/\(action)", body: #"{"reason":5}"#),
          Exercise(.post, template, 412, uri: "\(done)/\(action)", body: #"{"reason":"x","revision":"\#(other)"}"#),
          Exercise(.post, template, 422, uri: "\(done)/\(action)", body: #"{"reason":"x","revision":"no"}"#),
          Exercise(.post, template, status, uri: "\(done)/\(action)", body: #"{"author":"Lan","reason":"x"}"#),
          Exercise(.post, template, 404, uri: "\(unknown)/\(action)", body: #"{"reason":"x"}"#),
        ]
      }
  }
}
