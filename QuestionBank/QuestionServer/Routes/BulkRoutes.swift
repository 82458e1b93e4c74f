import Hummingbird
import QuestionAPI
import QuestionModel

private let group = "Operations"

func bulkRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [
    Route(
      .post, ServicePath.bulkPreview, action: .previewBulk, group: group,
      "What the same changes on many questions would do.",
      parameters: [
        .query(
          "limit", Schema.integer(0...BulkPreview.maximumLimit), "Changes to show word by word; 20 by default.")
      ],
      body: .json("BulkRequest"), outcomes: [.json(200, "BulkPreview", "The counts and the first changes.")],
      problems: [400, 413, 415, 422]
    ) { call in
      let limit = try call.query().integer("limit", in: 0...BulkPreview.maximumLimit, otherwise: 20)
      return Answer.json(try await bank(call).previewBulk(call.read(BulkRequest.self), limit: limit))
    },
    Route(
      .post, ServicePath.bulk, action: .bulk, group: group,
      "Makes the same changes on many questions, as one operation; a question that cannot be changed so is told.",
      parameters: [
        .query("expecting", Schema.digest, "The digest of the preview; if it would do anything else now, 412.")
      ],
      body: .json("BulkRequest"), outcomes: [.json(200, "BulkReport", "What changed, and what was refused.")],
      problems: [400, 412, 413, 415, 422, 503]
    ) { call in
      let query = try call.query()
      let digest = query.string("expecting") == nil ? nil : try query.digest("expecting")
      return Answer.json(try await bank(call).bulk(call.read(BulkRequest.self), expecting: digest))
    },
  ]
}
