import HTTPTypes
import QuestionAPI

extension DescribedRoutesTests {
  static let namespaces: [Exercise] = {
    let template = "/v1/namespaces/{name}"
    let uri = ServicePath.namespace("chủ-đề")
    let body = #"{"allowed":["hàm số","hàm-số/cực-trị"],"closed":true,"description":"x","author":"Lan"}"#
    let large = "\"" + String(repeating: "x", count: 3 << 20) + "\""
    return [
      Exercise(.post, "/v1/tags/delete", 200, body: #"{"tags":["grade:1"],"below":true,"author":"Lan"}"#),
      Exercise(.post, "/v1/tags/delete", 404, body: #"{"tags":["grade:1"]}"#),
      Exercise(.post, "/v1/tags/delete", 422, body: #"{"tags":[]}"#),
      Exercise(.post, "/v1/tags/delete", 400, body: "{"),
      Exercise(.post, "/v1/tags/delete", 415, headers: [.contentType: "text/plain"], body: "{}"),
      Exercise(.put, template, 200, uri: uri, body: body), Exercise(.put, template, 200, uri: uri, body: "{}"),
      Exercise(.put, template, 400, uri: uri, body: "{"), Exercise(.put, template, 413, uri: uri, body: large),
      Exercise(.put, template, 415, uri: uri, headers: [.contentType: "text/plain"], body: "{}"),
      Exercise(.put, template, 422, uri: uri, body: #"{"allowed":["a//b"]}"#),
      Exercise(.put, template, 422, uri: "/v1/namespaces/a%3Ab", body: "{}"),
      Exercise(.put, template, 422, uri: "/v1/namespaces/%FF", body: "{}"), Exercise(.get, "/v1/namespaces", 200),
      Exercise(.delete, template, 204, uri: uri + "?author=Lan&message=x"),
      Exercise(.delete, template, 404, uri: uri), Exercise(.delete, template, 422, uri: "/v1/namespaces/a%2Fb"),
    ]
  }()
}
