import Hummingbird
import QuestionAPI
import QuestionModel

func reviewRoute(_ bank: some BankService) -> Route {
  Route(
    .get, "/v1/questions/{id}/review", group: "Questions", "Faults of item writing, found by rule.",
    parameters: [.id], outcomes: [.json(200, "ItemReview", "The faults, in the order of the question's fields.")],
    problems: [404, 422]
  ) { call in
    let question = try await bank.question(call.questionID()).question()
    return Answer.json(["faults": .array(ItemReview.faults(of: question).map(\.json))])
  }
}
