import HTTPTypes
import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Attempts"
private let one = "\(ServicePath.attempts)/{id}"
private let parameter = Route.Parameter.path("id", Schema.text, "Id of the attempt.")

/// Taking tests.
func attemptRoutes(_ bank: BankEntrance<some ServedBank>) -> [Route] {
  [
    Route(
      .post, "\(ServicePath.sittings)/{id}/attempts", action: .takeSitting, group: group,
      "Begins an attempt, or goes on with the one under way, on whatever machine. The paper has no key in it.",
      parameters: [.path("id", Schema.text, "Id of the sitting.")], body: .json("BeginRequest", isRequired: false),
      outcomes: [.json(200, "AttemptSheet", "The paper, and what is saved so far.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let request = try await call.readIfPresent(BeginRequest.self, otherwise: BeginRequest())
      return Answer.json(try await bank.exams(call).beginAttempt(of: call.text("id"), request))
    },
    Route(
      .get, one, action: .takeSitting, group: group, "An attempt as its student takes it.", parameters: [parameter],
      outcomes: [.json(200, "AttemptSheet", "The paper, and what is saved so far.")], problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank.exams(call).attempt(call.text("id")))
    },
    Route(
      .post, "\(one)/steps", action: .takeSitting, group: group,
      "Saves answers, flags and the handing in, and answers once they are on the disk. Each step bears the name of its "
        + "writer and its number there, so that sending it again changes nothing.", parameters: [parameter],
      body: .json("AttemptSteps"), outcomes: [.json(200, "AttemptReceipt", "What became of each step.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let steps = try await call.read(AttemptSteps.self).steps
      return Answer.json(try await bank.exams(call).save(steps, of: call.text("id")))
    },
    Route(
      .post, "\(one)/supervision", action: .supervise, group: group,
      "Takes a teacher's steps: a mark, more time, a paper given back.", parameters: [parameter],
      body: .json("AttemptSteps"), outcomes: [.json(200, "AttemptReceipt", "What became of each step.")],
      problems: [400, 404, 413, 415, 422, 503]
    ) { call in
      let steps = try await call.read(AttemptSteps.self).steps
      return Answer.json(try await bank.exams(call).supervise(call.text("id"), steps))
    },
    Route(
      .get, "\(one)/result", action: .readOwnResult, group: group,
      "What an attempt earned, as far as whoever asks may see it.", parameters: [parameter],
      outcomes: [.json(200, "AttemptResult", "The result.")], problems: [404, 422, 503]
    ) { call in
      _ = try call.query()
      return Answer.json(try await bank.exams(call).result(of: call.text("id")))
    },
  ]
}
