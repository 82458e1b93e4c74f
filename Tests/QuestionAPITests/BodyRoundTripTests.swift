import QuestionAPI
import QuestionFormats
import QuestionModel
import Testing

/// Every body through JSON and back.
struct BodyRoundTripTests {
  private var summary: QuestionSummary {
    QuestionSummary(
      id: Fixtures.id, revision: Fixtures.revision, status: .inReview, content: Fixtures.question.content,
      conflict: true)
  }

  @Test func searchPages() throws {
    try Fixtures.expectRoundTrip(SearchPage(items: [summary], next: "c-1"))
    try Fixtures.expectRoundTrip(SearchPage(items: [], next: nil))
    var bare = summary
    (bare.level, bare.language, bare.tags, bare.conflict, bare.kind) = (nil, nil, [], false, .unknown("hotspot"))
    try Fixtures.expectRoundTrip(bare)
  }

  @Test func openReading() throws {
    for isOpen in [true, false] { try Fixtures.expectRoundTrip(OpenReading(isOpen: isOpen)) }
    #expect(try Fixtures.fault(OpenReading.self, "{}") == "open")
    #expect(try Fixtures.fault(OpenReading.self, #"{"open":1}"#) == "open")
    #expect(try Fixtures.fault(OpenReading.self, #"{"open":true,"to":1}"#) == "to")
  }

  @Test func rowsOfTheAudit() throws {
    let time = Timestamp(milliseconds: 1_770_000_000_000)
    let bare = AuditRecord(number: 1, time: time, action: "note", detail: "", hash: Fixtures.other)
    let full = AuditRecord(
      number: 2, time: time, author: "Cô Lan", account: "lan", address: "192.0.2.7", action: "update", detail: "x",
      subject: "minh", question: Fixtures.id, revision: Fixtures.revision, sequences: 4...7, request: "r",
      hash: Fixtures.other)
    try Fixtures.expectRoundTrip(AuditPage(items: [full, bare], next: "1"))
    try Fixtures.expectRoundTrip(AuditPage(items: []))
    var verification = AuditVerification(rows: 2, first: 4, last: 5, head: Fixtures.other, months: 12)
    try Fixtures.expectRoundTrip(verification)
    verification.fault = AuditVerification.Fault(number: 6, reason: "it is not there")
    try Fixtures.expectRoundTrip(verification)
    try Fixtures.expectRoundTrip(AuditRetention(months: 3, removed: 7))
  }

  @Test func commentsAndReviews() throws {
    let time = Timestamp(milliseconds: 1_770_000_000_000)
    let first = QuestionComment(
      number: 1, revision: Fixtures.revision, field: "choices[1].text", author: "Lan", created: time, text: "a\nb",
      answers: nil,
      changes: [.init(isResolved: true, author: nil, time: time), .init(isResolved: false, author: "M", time: time)])
    let second = QuestionComment(
      number: 2, revision: Fixtures.other, field: nil, author: nil, created: time, text: "c", answers: 1)
    try Fixtures.expectRoundTrip(CommentThread([first, second]))
    try Fixtures.expectRoundTrip(CommentDraft("a", field: "stem", revision: Fixtures.other, answers: 3, by: "Lan"))
    try Fixtures.expectRoundTrip(CommentDraft("a"))
    try Fixtures.expectRoundTrip(ResolveRequest(by: "Lan"))
    try Fixtures.expectRoundTrip(ResolveRequest(by: nil))
    let author = Authorship(author: "Lan", message: "m")
    try Fixtures.expectRoundTrip(StatusChange(to: .published, by: author, comment: "c", isOverriding: true))
    try Fixtures.expectRoundTrip(StatusChange(to: .draft))
    let entry = ReviewEntry(
      question: summary, faults: ItemReview.faults(of: Fixtures.question), openComments: 2, author: nil, changed: time)
    try Fixtures.expectRoundTrip(ReviewPage(items: [entry], next: "c-1"))
    try Fixtures.expectRoundTrip(ReviewPage(items: [], next: nil))
  }

  @Test func aThreadIsReadWithItsAnswersBehindIt() throws {
    var thread = CommentThread()
    for (text, answers) in [("a", nil), ("b", nil), ("c", 1), ("d", 3)] as [(String, Int?)] {
      _ = try thread.add(
        CommentDraft(text, answers: answers), on: Fixtures.question, at: Fixtures.revision,
        created: Timestamp(milliseconds: 0))
    }
    #expect(thread.inOrder.map(\.text) == ["a", "c", "d", "b"])
    #expect(thread.openCount == 2)
  }

  @Test func counts() throws {
    let counts = ["subject": [FacetCount(value: "toán", count: 3), FacetCount(value: "lý", count: 1)], "grade": []]
    try Fixtures.expectRoundTrip(FacetCounts(total: 4, isPartial: true, facets: counts))
    try Fixtures.expectRoundTrip(FacetCounts(total: 0, isPartial: false, facets: [:]))
    try Fixtures.expectRoundTrip(
      BankStats(bank: "b", questions: 1, revisions: 2, conflicts: 3, media: 4, bytes: 5, counts: counts))
  }

  @Test func namespaces() throws {
    let namespace = try TagNamespace("topic", about: "x", isClosed: true, values: ["a/b", "c"])
    try Fixtures.expectRoundTrip(NamespaceList([namespace]))
    try Fixtures.expectRoundTrip(NamespaceList([]))
    let request = NamespaceRequest(namespace, by: Authorship(author: "Lan", message: "y"))
    #expect(request.body.object?["name"] == nil)
    #expect(try NamespaceRequest("topic", json: request.body) == request)
    try Fixtures.expectRoundTrip(
      DeleteTagsRequest(TagDeletion([Tag("a"), Tag("b:c")], includesBelow: true), by: Authorship()))
    #expect(try Fixtures.fault(DeleteTagsRequest.self, #"{"tags":["a",""]}"#) == "tags[1]")
    #expect(try Fixtures.fault(DeleteTagsRequest.self, #"{"tags":[]}"#) == "tags")
  }

  @Test func histories() throws {
    let key = SealedKey(Fixtures.question.key, salt: [UInt8](0..<16))
    let revision = Fixtures.revision(of: Fixtures.question, key: key, parents: [Fixtures.revision, Fixtures.other])
    let summary = RevisionSummary(revision, id: Fixtures.other, isHead: true)
    try Fixtures.expectRoundTrip(summary)
    try Fixtures.expectRoundTrip(RevisionHistory(items: [summary, summary]))
    try Fixtures.expectRoundTrip(RevisionHistory(items: []))
  }

  @Test func differences() throws {
    var changed = Fixtures.question
    changed.content.stem = "Hai cộng một?"
    changed.key.right = ["b"]
    let diff = QuestionDiff(from: (Fixtures.question, .draft), to: (changed, .published))
    #expect(diff.fields.count == 3)
    try Fixtures.expectRoundTrip(diff)
    try Fixtures.expectRoundTrip(QuestionDiff(fields: []))
    try Fixtures.expectRoundTrip(
      QuestionDiff(fields: [.init(name: "x", parts: [.same(""), .added("same"), .removed("\0")])]))
  }

  @Test func answers() throws {
    try Fixtures.expectRoundTrip(AnswerResult(fraction: 0.25, needsPerson: false, key: Fixtures.question.key))
    try Fixtures.expectRoundTrip(AnswerResult(fraction: 0, needsPerson: true, key: AnswerKey()))
    for response in [Response.choices(["a", "b"]), .statements(["a": true, "b": false]), .text("2,5")] {
      try Fixtures.expectRoundTrip(AnswerRequest(revision: Fixtures.revision, response: response))
    }
  }

  @Test func changes() throws {
    let changes = [1, 2, 1 << 53].map {
      ChangePage.Change(sequence: $0, id: Fixtures.id, revision: Fixtures.revision)
    }
    try Fixtures.expectRoundTrip(ChangePage(changes: changes, next: "e1.9007199254740992"))
    try Fixtures.expectRoundTrip(ChangePage(changes: [], next: ""))
  }

  @Test func imports() throws {
    var report = ImportReport()
    (report.read, report.created, report.updated, report.unchanged, report.rejected) = (15, 1, 2, 3, 9)
    report.losses = 3
    try Fixtures.expectRoundTrip(report)
    let reject = ImportReject(place: FilePlace(line: 7), reason: "stem: is empty", row: "{\"a\":\"\u{FFFD}\"}")
    try Fixtures.expectRoundTrip(reject)
    try Fixtures.expectRoundTrip(ImportReject(place: FilePlace(file: "a.xml", element: "/quiz"), reason: "r", row: ""))
    let loss = TransferLoss(
      place: FilePlace(file: "a/b.xml", line: 3), id: Fixtures.id, title: "Câu?",
      loss: FormatLoss(.penalty, "0.3333333", .kept, "as Moodle has it"))
    try Fixtures.expectRoundTrip(loss)
    let whole = TransferLoss(id: nil, title: "", loss: FormatLoss(.encoding, "", .dropped))
    let decision = ImportDecision(place: FilePlace(line: 7), id: Fixtures.id, title: "Câu?", outcome: .update)
    try Fixtures.expectRoundTrip(decision)
    let answer = ImportAnswer(
      report: report, findings: ["options: A."], rejects: [reject, reject], losses: [loss, whole],
      decisions: [decision, ImportDecision(place: FilePlace(), id: nil, title: "", outcome: .reject)])
    try Fixtures.expectRoundTrip(answer)
    #expect(answer.rejectsOmitted == 7)
    #expect(answer.lossesOmitted == 1)
    var export = ExportReport()
    (export.written, export.leftOut, export.losses) = (4, 1, 2)
    try Fixtures.expectRoundTrip(export)
    try Fixtures.expectRoundTrip(ExportAnswer(report: export, losses: [loss]))
    #expect(ImportAnswer(report: ImportReport(), rejects: [reject]).rejectsOmitted == 0)
    var sum = report
    sum += report
    #expect(sum.read == 30 && sum.read == sum.created + sum.updated + sum.unchanged + sum.rejected)
  }

  @Test func requests() throws {
    try Fixtures.expectRoundTrip(Fixtures.authorship)
    try Fixtures.expectRoundTrip(Authorship())
    try Fixtures.expectRoundTrip(RestoreRequest(revision: Fixtures.revision, by: Fixtures.authorship))
    try Fixtures.expectRoundTrip(QuestionDraft(Fixtures.question, status: .published, by: Fixtures.authorship))
    try Fixtures.expectRoundTrip(QuestionDraft(Fixtures.question))
    let tags = Fixtures.tags("subject:toán", "ôn-tập")
    try Fixtures.expectRoundTrip(RenameTagRequest(from: tags[0], to: tags[1], by: Fixtures.authorship))
    try Fixtures.expectRoundTrip(MergeTagsRequest(tags: tags, into: tags[0], by: Authorship()))
    try Fixtures.expectRoundTrip(ChangeTagsRequest(query: "a OR b", add: tags, remove: [], by: Fixtures.authorship))
    try Fixtures.expectRoundTrip(TagChange(changed: 12))
  }

  @Test func wrongBodiesNameTheField() throws {
    #expect(try Fixtures.fault(SearchPage.self, #"{"items":[{}]}"#) == "items[0].id")
    #expect(try Fixtures.fault(FacetCounts.self, #"{"total":1,"facets":{"x":5}}"#) == "facets.x")
    #expect(try Fixtures.fault(FacetCounts.self, #"{"total":1,"facets":{"x":[{"value":1}]}}"#) == "facets.x[0].value")
    #expect(try Fixtures.fault(RevisionHistory.self, #"{"items":[{"revision":"12"}]}"#) == "items[0].revision")
    #expect(try Fixtures.fault(ChangePage.self, #"{"changes":[{"sequence":1,"id":"x"}],"next":""}"#) == "changes[0].id")
    #expect(try Fixtures.fault(ChangePage.self, #"{"changes":[]}"#) == "next")
    #expect(try Fixtures.fault(AnswerResult.self, #"{"needsPerson":false}"#) == "fraction")
    #expect(try Fixtures.fault(AnswerRequest.self, #"{"revision":"12"}"#) == "revision")
    #expect(try Fixtures.fault(MergeTagsRequest.self, #"{"tags":[],"into":"a"}"#) == "tags")
    #expect(try Fixtures.fault(MergeTagsRequest.self, #"{"tags":["a","b//c"],"into":"a"}"#) == "tags[1]")
    #expect(try Fixtures.fault(RenameTagRequest.self, #"{"from":"a","to":""}"#) == "to")
    #expect(try Fixtures.fault(QuestionDraft.self, #"{"content":{"kind":"numeric"},"stem":"x"}"#) == "stem")
    #expect(try Fixtures.fault(QuestionDraft.self, #"{"content":{"kind":"numeric","tags":[""]}}"#) == "tags[0]")
    #expect(try Fixtures.fault(QuestionDraft.self, #"{"content":{"kind":"numeric"},"status":"x"}"#) == "status")
    #expect(try Fixtures.fault(QuestionDraft.self, #"{"content":{"kind":"numeric"},"key":{"right":1}}"#) == "key.right")
    #expect(
      try Fixtures.fault(QuestionDiff.self, #"{"fields":[{"field":"x","parts":[{}]}]}"#) == "fields[0].parts[0].added")
    #expect(try Fixtures.fault(ImportReport.self, "{}") == "read")
  }

  @Test func aParentThatIsNoDigestIsNotDropped() throws {
    let key = SealedKey(AnswerKey(), salt: [UInt8](0..<16))
    let summary = RevisionSummary(
      Fixtures.revision(of: Fixtures.question, key: key), id: Fixtures.revision, isHead: false)
    var object = try #require(summary.json.object)
    object["parents"] = ["12"]
    #expect(try Fixtures.fault(RevisionSummary.self, CanonicalJSON.text(of: .object(object))) == "parents[0]")
  }
}
