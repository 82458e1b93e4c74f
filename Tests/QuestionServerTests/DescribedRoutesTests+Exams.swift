import HTTPTypes
import Hummingbird
import HummingbirdTesting
import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionServer
@testable import QuestionStore

extension DescribedRoutesTests {
  /// What `examRoutesAnswerAsDescribed` exercises.
  static let examGroups: Set<String> = ["Tests", "Attempts"]

  @Test func examRoutesAnswerAsDescribed() async throws {
    try await SchoolFixture.run { school in
      let document = try await school.client.send(.get, "/openapi.json").json()
      let exercises = try await ExamExercises(school).all
      let seen = try await Self.check(exercises, JSONSchemaCheck(openAPI: document), school.client, table)
      for route in table.routes where Self.examGroups.contains(route.group) {
        // 503 needs a failing bank; what each role may do stands in other tests.
        for status in route.outcomes.map(\.status) + route.problems where ![401, 403, 408, 503].contains(status) {
          let name = "\(route.method.rawValue) \(route.path) \(status)"
          let isSeen = seen.contains(name)
          #expect(isSeen, "nothing exercises \(name)")
        }
      }
    }
  }
}

extension KeySeekerTests {
  /// Whatever a student asks for of a test under way, no key comes.
  @Test func noRouteOfATestGivesAKey() async throws {
    try await SchoolFixture.run { school in
      let exercises = try await ExamExercises(school).all
      _ = try await school.bank.addPerson(
        PersonDraft(name: "em", role: .student, password: SchoolFixture.password))
      let headers = SchoolFixture.bearing(try await school.signIn("em"))
      var seen: Set<Int> = []
      for exercise in exercises where exercise.body?.utf8.count ?? 0 < 1 << 16 && exercise.method != .delete {
        var own = exercise.headers
        own[.authorization] = headers[.authorization]
        let response = try await school.client.send(
          exercise.method, exercise.uri, headers: own, body: exercise.body)
        seen.insert(response.status.code)
        let text = String(buffer: response.body)
        for sign in ["\"right\":[", "\"explanation\"", "\"key\":{", "\"keys\":{", "\"salt\"", "\"isRight\""] {
          #expect(!text.contains(sign), "\(exercise.method) \(exercise.uri): \(text.prefix(300))")
        }
      }
      // Some are a student's, and the others are refused.
      #expect(seen.contains(200) && seen.contains(403))
    }
  }
}

/// A test that is given, taken and marked through the service's routes.
private struct ExamExercises {
  private let school: SchoolFixture
  private let quiz: QuestionID
  private let question: QuestionID
  private let revision: RevisionID
  private let sitting: String
  private let spare: String
  private let unused: String
  private let attempt: String
  private let digest: ContentDigest

  init(_ school: SchoolFixture) async throws {
    self.school = school
    let draft = QuestionDraft(Self.question("Một cộng hai?"), status: .published, by: Authorship())
    let record = try await school.bank.create(draft, idempotencyKey: nil)
    (question, revision) = (record.id, record.revision)
    var quiz = Quiz(title: "Bài kiểm tra")
    quiz.sections = [PaperSection(id: "p1", title: "PHẦN I")]
    quiz.items = [
      QuizItem(id: "i1", section: "p1", prompt: .question(record.id, record.revision), points: 1),
      QuizItem(id: "i2", section: "p1", prompt: .essay("Trình bày."), points: 3),
    ]
    quiz.settings.feedback = .immediate
    let made = QuestionDraft(Question(content: quiz.content(), key: AnswerKey()), by: Authorship())
    self.quiz = try await school.bank.create(made, idempotencyKey: nil).id
    let bank = school.bank.acting(as: .account(try await school.bank.caller(bearing: school.session)))
    sitting = try await bank.addSitting(SittingDraft(quiz: self.quiz)).id
    spare = try await bank.addSitting(SittingDraft(quiz: self.quiz)).id
    unused = try await bank.addSitting(SittingDraft(quiz: self.quiz)).id
    attempt = try await bank.beginAttempt(of: sitting, BeginRequest()).id
    let steps: [AttemptEvent.Kind] = [
      .answered(item: "i1", .choices(["b"])), .closed(item: "i1"), .answered(item: "i2", .text("Vì thế.")), .submitted,
    ]
    _ = try await bank.save(
      steps.enumerated().map { AttemptEvent($1, writer: "w", sequence: $0 + 1) }, of: attempt)
    digest = try await bank.regrade(
      sitting, RegradeRequest([QuestionRemedy(question: question, kind: .everyone)])
    ).digest
  }

  private static func question(_ stem: String) -> Question {
    var content = QuestionContent(kind: .singleChoice, stem: stem)
    content.choices = [Choice(id: "a", text: "ba"), Choice(id: "b", text: "bốn")]
    return Question(content: content, key: AnswerKey(right: ["a"]))
  }

  private func exercise(
    _ method: HTTPRequest.Method, _ template: String, _ status: Int, id: String = "", query: String = "",
    body: String? = nil
  ) -> Exercise {
    Exercise(
      method, template, status, uri: template.replacing("{id}", with: id) + query, headers: school.headers, body: body)
  }

  var all: [Exercise] { plans + sittings + marks + taking + bad + last }

  private var plans: [Exercise] {
    let plan = #"{"seed":"1","content":{"kind":"blueprint","stem":"Đề","sections":[{"id":"p","title":"I"}],"#
    let cells = #""cells":[{"id":"c","section":"p","count":2,"points":1}]}}"#
    return [
      exercise(.post, ServicePath.fill, 200, body: plan + cells),
      exercise(.post, ServicePath.fill, 404, body: #"{"seed":1,"blueprint":"0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"}"#),
      exercise(.post, ServicePath.fill, 422, body: plan + #""cells":[{"id":"c","section":"q","count":2}]}}"#),
    ]
  }

  private var sittings: [Exercise] {
    let list = "/v1/sittings"
    let one = "/v1/sittings/{id}"
    return [
      exercise(.get, ServicePath.curves, 200, query: "?query=hai&limit=5"),
      exercise(.get, ServicePath.curves, 422, query: "?limit=0"),
      exercise(.get, ServicePath.curves, 400, query: "?query=("),
      exercise(.get, list, 200, query: "?limit=1"), exercise(.get, list, 200),
      exercise(.get, list, 422, query: "?limit=0"), exercise(.get, list, 422, query: "?cursor=x"),
      exercise(.post, list, 201, body: #"{"quiz":"\#(quiz)","accessCode":"sen"}"#),
      exercise(.post, list, 404, body: #"{"quiz":"0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"}"#),
      exercise(.post, list, 422, body: #"{"quiz":"\#(question)"}"#),
      exercise(.get, one, 200, id: sitting), exercise(.get, one, 404, id: "x"),
      exercise(.get, one, 422, id: sitting, query: "?x=1"),
      exercise(.patch, one, 200, id: sitting, body: #"{"title":"Bài một","isReleased":true}"#),
      exercise(.patch, one, 404, id: "x", body: "{}"),
      exercise(.patch, one, 422, id: sitting, body: #"{"title":""}"#),
    ]
  }

  private var taking: [Exercise] {
    let begin = "/v1/sittings/{id}/attempts"
    let one = "/v1/attempts/{id}"
    let step = #"{"steps":[{"kind":"flagged","item":"i1","isFlagged":true,"writer":"w","sequence":9}]}"#
    let mark = #"{"steps":[{"kind":"marked","item":"i2","points":2.5,"writer":"t","sequence":1}]}"#
    return [
      exercise(.post, begin, 200, id: spare), exercise(.post, begin, 200, id: spare, body: "{}"),
      exercise(.post, begin, 404, id: "x"), exercise(.post, begin, 422, id: spare, body: #"{"accessCode":1}"#),
      exercise(.get, one, 200, id: attempt), exercise(.get, one, 404, id: "x"),
      exercise(.get, one, 422, id: attempt, query: "?x=1"),
      exercise(.post, "\(one)/steps", 200, id: attempt, body: step),
      exercise(.post, "\(one)/steps", 404, id: "x", body: step),
      exercise(.post, "\(one)/steps", 422, id: attempt, body: #"{"steps":[]}"#),
      exercise(.post, "\(one)/supervision", 200, id: attempt, body: mark),
      exercise(.post, "\(one)/supervision", 404, id: "x", body: mark),
      exercise(
        .post, "\(one)/supervision", 422, id: attempt,
        body: #"{"steps":[{"kind":"extended","seconds":0,"writer":"t","sequence":2}]}"#),
      exercise(.get, "\(one)/result", 200, id: attempt), exercise(.get, "\(one)/result", 404, id: "x"),
      exercise(.get, "\(one)/result", 422, id: attempt, query: "?x=1"),
    ]
  }

  private var marks: [Exercise] {
    let one = "/v1/sittings/{id}"
    let remedy = #"{"remedies":[{"question":"\#(question)","remedy":"everyone"}]"#
    return [
      exercise(.get, "\(one)/results", 200, id: sitting, query: "?limit=1"),
      exercise(.get, "\(one)/results", 404, id: "x"),
      exercise(.get, "\(one)/results", 422, id: sitting, query: "?limit=0"),
      exercise(.post, "\(one)/variants", 200, id: sitting, body: #"{"count":4,"seed":"1"}"#),
      exercise(.post, "\(one)/variants", 404, id: "x", body: #"{"count":4,"seed":"1"}"#),
      exercise(.post, "\(one)/variants", 422, id: sitting, body: #"{"count":0,"seed":"1"}"#),
      exercise(.get, "\(one)/variants", 200, id: sitting), exercise(.get, "\(one)/variants", 404, id: "x"),
      exercise(.get, "\(one)/variants", 422, id: sitting, query: "?x=1"),
      exercise(.get, "\(one)/analysis", 200, id: sitting), exercise(.get, "\(one)/analysis", 404, id: "x"),
      exercise(.get, "\(one)/analysis", 422, id: sitting, query: "?x=1"),
      exercise(.post, "\(one)/calibration", 200, id: sitting, body: #"{"model":"rasch"}"#),
      exercise(.post, "\(one)/calibration", 404, id: "x", body: #"{"model":"rasch"}"#),
      exercise(.post, "\(one)/calibration", 422, id: sitting, body: #"{"model":"x"}"#),
      exercise(.get, "/v1/questions/{id}/statistics", 200, id: question.description),
      exercise(.get, "/v1/questions/{id}/statistics", 404, id: "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"),
      exercise(.get, "/v1/questions/{id}/statistics", 422, id: question.description, query: "?x=1"),
      exercise(.post, "\(one)/regrade", 200, id: sitting, body: remedy + "}"),
      exercise(.post, "\(one)/regrade", 412, id: sitting, body: remedy + #","digest":"\#(revision)"}"#),
      exercise(.post, "\(one)/regrade", 200, id: sitting, body: remedy + #","digest":"\#(digest)"}"#),
      exercise(.post, "\(one)/regrade", 404, id: "x", body: remedy + "}"),
      exercise(
        .post, "\(one)/regrade", 422, id: sitting, body: #"{"remedies":[{"question":"\#(quiz)","remedy":"void"}]}"#),
      sheets(200, id: sitting, query: "?dryRun=true"), sheets(200, id: sitting), sheets(404, id: "x"),
      sheets(422, id: spare), sheets(422, id: sitting, query: "?dryRun=1"),
      sheets(413, id: sitting, body: String(repeating: "x", count: 3 << 20)),
      exercise(.post, "\(one)/sheets", 415, id: sitting, body: "{}"),
    ]
  }

  /// Bodies that are no JSON, too large, or of another type, on every route that takes one.
  private var bad: [Exercise] {
    let large = "\"" + String(repeating: "x", count: 3 << 20) + "\""
    var plain = school.headers
    plain[.contentType] = "text/plain"
    let routes: [(HTTPRequest.Method, String)] = [
      (.post, ServicePath.fill), (.post, "/v1/sittings"), (.patch, "/v1/sittings/{id}"),
      (.post, "/v1/sittings/{id}/attempts"), (.post, "/v1/attempts/{id}/steps"),
      (.post, "/v1/attempts/{id}/supervision"), (.post, "/v1/sittings/{id}/calibration"),
      (.post, "/v1/sittings/{id}/variants"),
      (.post, "/v1/sittings/{id}/regrade"),
    ]
    return routes.flatMap { method, template in
      let uri = template.replacing("{id}", with: "x")
      return [
        Exercise(method, template, 400, uri: uri, headers: school.headers, body: "{,"),
        Exercise(method, template, 413, uri: uri, headers: school.headers, body: large),
        Exercise(method, template, 415, uri: uri, headers: plain, body: "{}"),
      ]
    }
  }

  private func sheets(
    _ status: Int, id: String, query: String = "", body: String = "mã đề,sbd,câu 1\n0101,7,A\n0999,8,A\n"
  ) -> Exercise {
    var headers = school.headers
    headers[.contentType] = "text/csv; charset=utf-8"
    let template = "/v1/sittings/{id}/sheets"
    return Exercise(
      .post, template, status, uri: template.replacing("{id}", with: id) + query, headers: headers, body: body)
  }

  private var last: [Exercise] {
    let one = "/v1/sittings/{id}"
    return [
      exercise(.delete, one, 204, id: unused),
      // Somebody began it in the meantime.
      exercise(.delete, one, 422, id: spare), exercise(.delete, one, 404, id: "x"),
      exercise(.delete, one, 422, id: sitting, query: "?x=1"),
    ]
  }
}
