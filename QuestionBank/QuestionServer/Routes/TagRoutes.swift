import Hummingbird
import QuestionAPI

private let group = "Tags"

func tagRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [
    Route(
      .get, ServicePath.tags, action: .readTags, group: group, "Every tag as a tree, with the number of questions.",
      outcomes: [.json(200, "TagTree", "The tree.")]
    ) { call in
      _ = try call.query()
      return Answer.json(TagTree(try await bank(call).tags()))
    },
    Route(
      .get, ServicePath.facets, action: .facets, group: group, "How the questions that a search finds are spread.",
      parameters: [.search], outcomes: [.json(200, "FacetCounts", "The counts.")], problems: [400, 422]
    ) { call in
      Answer.json(try await bank(call).facets(query: call.query().string("query") ?? ""))
    },
    Route(
      .post, ServicePath.renameTag, action: .renameTags, group: group,
      "Renames a tag, and those below it, over the whole bank.",
      body: .json("RenameTagRequest"), outcomes: [.json(200, "TagChange", "Questions changed.")],
      problems: [400, 404, 415, 422, 503]
    ) { call in
      let wanted = try await call.read(RenameTagRequest.self)
      return Answer.json(try await bank(call).renameTags([wanted.from], to: wanted.to, by: wanted.authorship))
    },
    Route(
      .post, ServicePath.mergeTags, action: .renameTags, group: group,
      "Puts one tag in the place of several over the whole bank.",
      body: .json("MergeTagsRequest"), outcomes: [.json(200, "TagChange", "Questions changed.")],
      problems: [400, 404, 415, 422, 503]
    ) { call in
      let wanted = try await call.read(MergeTagsRequest.self)
      return Answer.json(try await bank(call).renameTags(wanted.tags, to: wanted.into, by: wanted.authorship))
    },
    Route(
      .post, ServicePath.changeTags, action: .changeTags, group: group,
      "Adds and removes tags on every question that a search finds.",
      body: .json("ChangeTagsRequest"), outcomes: [.json(200, "TagChange", "Questions changed.")],
      problems: [400, 415, 422, 503]
    ) { call in
      let wanted = try await call.read(ChangeTagsRequest.self)
      return Answer.json(
        try await bank(call).changeTags(
          query: wanted.query, add: wanted.add, remove: wanted.remove, by: wanted.authorship))
    },
    Route(
      .post, ServicePath.deleteTags, action: .deleteTags, group: group,
      "Takes tags from every question; with `below` true, all that stands below them too.",
      body: .json("DeleteTagsRequest"), outcomes: [.json(200, "TagChange", "Questions changed.")],
      problems: [400, 404, 415, 422, 503]
    ) { call in
      let wanted = try await call.read(DeleteTagsRequest.self)
      return Answer.json(try await bank(call).deleteTags(wanted.deletion, by: wanted.authorship))
    },
  ] + namespaceRoutes(bank)
}
