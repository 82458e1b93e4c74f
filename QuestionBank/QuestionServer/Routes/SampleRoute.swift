import Hummingbird
import QuestionAPI
import QuestionModel

func sampleRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .get, ServicePath.sample, action: .sample, group: "Questions",
    "Questions drawn at random out of those that a search finds.",
    parameters: [
      .search, .query("count", Schema.integer(1...SampleRequest.maximumCount), "How many; 20 by default."),
      .query("seed", Schema.text, "A whole number below 2^64: the same one draws the same questions. Else any."),
    ],
    outcomes: [.json(200, "SearchPage", "The questions, in the order of the draw.")], problems: [400, 422]
  ) { call in
    let query = try call.query()
    let count = try query.integer("count", in: 1...SampleRequest.maximumCount, otherwise: 20)
    let seed = try query.string("seed").map { text throws(BankError) in
      guard let seed = UInt64(text) else {
        throw .invalid([FieldProblem("seed", "must be a whole number from 0 to \(UInt64.max)")])
      }
      return seed
    }
    let request = SampleRequest(
      query: query.string("query") ?? "", count: count, seed: seed ?? .random(in: .min ... .max))
    return Answer.json(SearchPage(items: try await bank(call).sample(request), next: nil))
  }
}
