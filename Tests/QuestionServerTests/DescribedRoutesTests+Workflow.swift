import HTTPTypes
import Hummingbird
import QuestionAPI
import QuestionModel
import TestSupport

@testable import QuestionServer

private let unknownID = "/v1/questions/00000000-0000-7000-8000-00000000ffff"
private let one = "/v1/questions/{id}"

extension DescribedRoutesTests {
  static func workflow(_ fixture: ServerFixture) -> [Exercise] {
    let uri = ServicePath.question(fixture.other.id)
    let plain: HTTPFields = [.contentType: "text/plain"]
    let current = HTTPFields.ifMatch(fixture.current.revision)
    let (comments, status) = ("\(one)/comments", "\(one)/status")
    let body = #"{"status":"inReview","comment":"Xem"}"#
    var wrong = current
    wrong[.contentType] = "text/plain"
    var exercises = [
      Exercise(.get, "/v1/reviews", 200), Exercise(.get, "/v1/reviews", 200, uri: "/v1/reviews?query=*&limit=1"),
      Exercise(.get, "/v1/reviews", 400, uri: "/v1/reviews?query=(("),
      Exercise(.get, "/v1/reviews", 422, uri: "/v1/reviews?limit=0"),
      Exercise(.get, "\(one)/review", 200, uri: "\(uri)/review"),
      Exercise(.get, "\(one)/review", 404, uri: "\(unknownID)/review"),
      Exercise(.get, "\(one)/review", 422, uri: "/v1/questions/12/review"),
      Exercise(.post, comments, 201, uri: "\(uri)/comments", body: #"{"text":"Xem lại","field":"stem"}"#),
      Exercise(.post, comments, 400, uri: "\(uri)/comments", body: "{"),
      Exercise(.post, comments, 404, uri: "\(unknownID)/comments", body: #"{"text":"a"}"#),
      Exercise(.post, comments, 415, uri: "\(uri)/comments", headers: plain, body: #"{"text":"a"}"#),
      Exercise(.post, comments, 422, uri: "\(uri)/comments", body: #"{"text":"a","field":"nose"}"#),
      Exercise(.post, comments, 422, uri: "\(uri)/comments", body: #"{"text":"a","revision":"12"}"#),
      Exercise(.post, comments, 422, uri: "\(uri)/comments", body: #"{"text":"a","feild":"stem"}"#),
      Exercise(.get, comments, 200, uri: "\(uri)/comments"),
      Exercise(.get, comments, 404, uri: "\(unknownID)/comments"),
      Exercise(.get, comments, 422, uri: "/v1/questions/12/comments"),
      Exercise(.post, status, 400, uri: "\(fixture.path)/status", headers: current, body: "{"),
      Exercise(.post, status, 404, uri: "\(unknownID)/status", headers: current, body: body),
      Exercise(.post, status, 412, uri: "\(uri)/status", headers: current, body: body),
      Exercise(.post, status, 415, uri: "\(fixture.path)/status", headers: wrong, body: body),
      Exercise(.post, status, 422, uri: "\(fixture.path)/status", headers: current, body: #"{"status":"lost"}"#),
      Exercise(.post, status, 422, uri: "\(fixture.path)/status", headers: current, body: #"{"overide":true}"#),
      Exercise(.post, status, 428, uri: "\(fixture.path)/status", body: body),
    ]
    for action in ["resolve", "reopen"] {
      let (template, place) = ("\(comments)/{number}/\(action)", "\(uri)/comments/1/\(action)")
      exercises += [
        Exercise(.post, template, 200, uri: place),
        Exercise(.post, template, 200, uri: place, body: #"{"author":"Lan"}"#),
        Exercise(.post, template, 400, uri: place, body: "{"),
        Exercise(.post, template, 404, uri: "\(uri)/comments/9/\(action)"),
        Exercise(.post, template, 415, uri: place, headers: plain, body: "{}"),
        Exercise(.post, template, 422, uri: "\(uri)/comments/x/\(action)"),
      ]
    }
    // It is published already, so that its revision is there for what comes after.
    return exercises + [
      Exercise(
        .post, status, 200, uri: "\(uri)/status", headers: .ifMatch(fixture.other.revision),
        body: #"{"status":"published","comment":"Xem"}"#)
    ]
  }
}
