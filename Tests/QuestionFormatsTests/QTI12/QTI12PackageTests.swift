import PropertyTesting
import QuestionModel
import StarterBank
import Testing

@testable import QuestionFormats

struct QTI12PackageTests {
  private static let picture = Array("GIF89a-not-much".utf8)

  private func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
    try ZipArchive.bytes(of: entries.map { ZipArchive.Entry(path: $0.0, bytes: $0.1) })
  }

  private func read(_ archive: [UInt8]) throws -> [FormatItem] {
    var reader = try PackageReader { zip throws(FormatFault) in
      guard let package = try QTI12Package.open(zip) else { throw FormatFault("no QTI 1.2") }
      return package
    }
    return try reader.all(of: archive)
  }

  private func manifest(_ resources: String) -> [UInt8] {
    Array(
      "<manifest xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\"><resources>\(resources)</resources></manifest>"
        .utf8)
  }

  private func resource(_ name: String, _ hrefs: [String], type: String = "imsqti_xmlv1p2") -> String {
    "<resource identifier=\"\(name)\" type=\"\(type)\">\(hrefs.map { "<file href=\"\($0)\"/>" }.joined())</resource>"
  }

  private func item(_ ident: String, _ html: String) -> String {
    let text = html.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return
      "<item ident=\"\(ident)\"><presentation><material><mattext texttype=\"text/html\">\(text)</mattext></material></presentation></item>"
  }

  private func questions(_ items: [FormatItem]) -> [ReadQuestion] {
    items.compactMap { if case .question(let read) = $0.content { read } else { nil } }
  }

  @Test func documentsAndPicturesOfAPackageAreRead() throws {
    let html =
      "<img src=\"%24IMS-CC-FILEBASE%24/a%20b.gif?canvas_download=1\" alt=\"một\"><img src=\"../c.gif\"><img src=\"$IMS-CC-FILEBASE$/none.gif\">"
    let bytes = try archive([
      (
        "imsmanifest.xml",
        manifest(resource("q1", ["q1/q1.xml"]) + resource("gone", ["gone.xml"]) + resource("bare", []))
      ),
      ("q1/q1.xml", QTI12ReaderTests.document(item("i", "Nhìn \(html)"))),
      ("q1/assessment_meta.xml", Array("<quiz/>".utf8)),
      ("web_resources/a b.gif", Self.picture), ("c.gif", Self.picture + [1]),
    ])
    let items = try read(bytes)
    let question = try #require(questions(items).first)
    #expect(question.media.count == 2 && question.question.content.media.map(\.alternative) == ["một", nil])
    #expect(items.map(\.place.file) == ["imsmanifest.xml", "imsmanifest.xml", "q1/q1.xml"])
    #expect(items.last?.losses.map(\.subject) == [.picture])
    guard case .refused(let reason) = items[0].content, case .finding = items[1].content else {
      Issue.record("missing files are not told")
      return
    }
    #expect(reason.contains("gone.xml"))
  }

  @Test func exportsOfCanvasAreReadOnce() throws {
    let bank = Array(
      "<questestinterop><objectbank ident=\"b\"><qtimetadata>\(QTI12ReaderTests.field("bank_title", "Kho"))</qtimetadata>\(item("b1", "hai"))</objectbank></questestinterop>"
        .utf8)
    let bytes = try archive([
      (
        "imsmanifest.xml",
        manifest(resource("g1", ["g1/assessment_qti.xml"], type: "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"))
      ),
      ("g1/assessment_qti.xml", QTI12ReaderTests.document(item("x", "một"))),
      ("non_cc_assessments/g1.xml.qti", QTI12ReaderTests.document(item("x", "một"))),
      ("non_cc_assessments/b.xml.qti", bank),
    ])
    let items = try read(bytes)
    #expect(items.map(\.place.file) == ["non_cc_assessments/g1.xml.qti", "non_cc_assessments/b.xml.qti"])
    #expect(questions(items).map { $0.question.content.tags.map(\.name) } == [[], ["category:kho"]])
  }

  @Test func aManifestInFoldersIsFoundAndTold() throws {
    let items = try read(
      archive([
        ("a/b/imsmanifest.xml", manifest(resource("1", ["1.xml"]))),
        ("a/b/1.xml", QTI12ReaderTests.document(item("x", "một"))),
      ]))
    #expect(questions(items).count == 1 && FormatTrials.findings(items).count == 1)
  }

  @Test func itemsWithoutANameAreToldApartByWhatIsKept() throws {
    func identity(_ answer: String) throws -> QuestionID? {
      let xml =
        "<item><itemmetadata><qmd_x>1</qmd_x><qtimetadata>\(QTI12ReaderTests.field("question_type", "calculated_question"))</qtimetadata></itemmetadata><presentation/><y>\(answer)</y></item>"
      var reader = QTI12XMLReader()
      return try questions(reader.all(of: QTI12ReaderTests.document(xml))).first?.id
    }
    let first = try #require(try identity("1"))
    #expect(try identity("1") == first && identity("2") != first)
  }

  @Test func damagedDocumentsDoNotKeepOthersFromBeingRead() throws {
    let bytes = try archive([
      ("imsmanifest.xml", manifest(resource("1", ["1.xml"]) + resource("2", ["2.xml"]))),
      ("1.xml", Array("<questestinterop><item></questestinterop>".utf8)),
      ("2.xml", QTI12ReaderTests.document(item("x", "một"))),
    ])
    let items = try read(bytes)
    #expect(
      questions(items).count == 1 && items.count == 2 && items[0].place.file == "1.xml" && items[0].place.line == 1)
  }

  @Test func packagesWithoutAManifestAreLookedInto() throws {
    #expect(try questions(read(archive([("quiz.xml", QTI12ReaderTests.document(item("x", "một")))]))).count == 1)
    for entries in [
      [("a.txt", Array("a".utf8))], [("a.xml", Array("<a/>".utf8))],
      [
        ("imsmanifest.xml", manifest(resource("i", ["i.xml"], type: "imsqti_item_xmlv2p1"))),
        ("i.xml", Array("<questestinterop/>".utf8)),
      ],
    ] {
      #expect(throws: FormatFault.self) { try read(archive(entries)) }
    }
    #expect(
      try questions(
        read(
          archive([("imsmanifest.xml", Array("<broken".utf8)), ("q.xml", QTI12ReaderTests.document(item("x", "một")))]))
      ).count == 1)
  }

  private func roundTrip(_ questions: [WrittenQuestion]) throws -> (
    parts: [WrittenPart], items: [FormatItem], bytes: [UInt8]
  ) {
    var writer = try QTI12Writer(title: "Đề <1>")
    let (bytes, parts) = try writer.all(of: questions)
    return (parts, try read(bytes), bytes)
  }

  @Test func everyKindComesBackEqual() throws {
    let originals = MoodleRoundTripTests.whole.map { question in
      var question = question
      if question.content.extra["moodle"] != nil {
        question.content.extra["moodle"] = nil
        question.key.extra["moodle"] = nil
        question.content.extra["qti"] = ["points_possible": "2"]
        question.key.extra["qti"] = ["khác": "x"]
      }
      question.content.choices = question.content.choices.map { choice in
        var choice = choice
        choice.pinned = choice.pinned && choice.id == "c"
        return choice
      }
      question.key.extra["graderInfo"] = nil
      question.content.level = "TH"
      question.content.language = "vi"
      question.content.difficulty = 0.25
      question.content.licence = "CC BY 4.0"
      question.content.source = "sách & vở"
      question.content.hint = "gợi ý"
      return question
    }
    let written = originals.map { WrittenQuestion(id: QuestionIdentity.id(of: $0.content), question: $0) }
    let (parts, items, _) = try roundTrip(written)
    let reads = questions(items)
    try #require(reads.count == originals.count)
    for (index, read) in reads.enumerated() {
      #expect(read.question == originals[index])
      #expect(read.id == written[index].id && read.problems.isEmpty)
      #expect(parts[index].losses.isEmpty, "\(parts[index].losses)")
    }
    #expect(items.flatMap(\.losses).allSatisfy { $0.outcome == .kept || $0.subject == .category })
  }

  @Test func theStarterBankComesBackButForWhatIsTold() throws {
    let starters = StarterBank.templates.enumerated().filter { $0.offset.isMultiple(of: 3) }
      .flatMap { StarterBank.questions(of: $0.element).prefix(1) }
    let written = starters.map { WrittenQuestion(id: $0.id, question: $0.question) }
    let (parts, items, bytes) = try roundTrip(written)
    let reads = questions(items)
    try #require(reads.count == written.count)
    for (read, (written, part)) in zip(reads, zip(written, parts)) {
      let lost = Set(part.losses.map(\.subject))
      var expected = written.question
      if lost.contains(.level) {
        for index in expected.content.choices.indices { expected.content.choices[index].level = nil }
      }
      if lost.contains(.scoring) { expected.content.scoring = read.question.content.scoring }
      if lost.contains(.unknown) { expected.content.extra = read.question.content.extra }
      if lost.contains(.feedback) { expected.key.feedback = read.question.key.feedback }
      if lost.contains(.passage) { expected.content.passage = nil }
      if lost.contains(.pinnedOption) {
        for index in expected.content.choices.indices { expected.content.choices[index].pinned = false }
      }
      #expect(read.question == expected && read.id == written.id && read.problems.isEmpty)
    }
    #expect(try roundTrip(written).bytes == bytes)
  }

  @Test func packagesHaveTheShapeThatCanvasTakes() throws {
    let media = try #require(ReadMedia(Self.picture))
    var question = MoodleRoundTripTests.whole[1]
    question.content.media = [MediaReference(digest: media.digest, type: media.type.rawValue, alternative: "hình")]
    let written = WrittenQuestion(
      id: QuestionIdentity.id(of: question.content), question: question, media: [media.digest: Self.picture])
    let (parts, items, bytes) = try roundTrip([written, written])
    #expect(questions(items).map(\.question) == [question, question] && parts.allSatisfy(\.losses.isEmpty))
    let entries = try ZipArchive.entries(of: bytes)
    #expect(
      entries.map { $0.path.split(separator: "/").last.map { String($0) } }.suffix(2) == [
        "assessment_meta.xml", "imsmanifest.xml",
      ])
    #expect(entries.count == 4 && entries[0].path.hasPrefix("images/"))
    let manifest = try XMLTree.parse(try #require(entries.last).bytes)
    #expect(
      manifest.descendants("resource").map { $0.attribute("type") ?? "" } == [
        "webcontent", "imsqti_xmlv1p2", "associatedcontent/imscc_xmlv1p1/learning-application-resource",
      ])
    for file in manifest.descendants("file") { #expect(entries.map(\.path).contains(file.attribute("href") ?? "")) }
    var empty = try QTI12Writer()
    #expect(try read(empty.all(of: []).bytes).isEmpty)
  }

  @Test func whatIsLostIsTold() throws {
    var cluster = MoodleRoundTripTests.whole[7]
    cluster.content.scoring = nil
    cluster.content.choices[0].level = "NB"
    cluster.content.choices[0].pinned = true
    cluster.content.passage = "p"
    cluster.content.extra["khác"] = 1
    cluster.key.feedback = ["a": "x"]
    var weights = MoodleRoundTripTests.whole[2]
    weights.key.weights["a"] = 0.123_456_789
    let id = QuestionIdentity.id(of: cluster.content)
    let questions = [
      WrittenQuestion(id: id, question: cluster, status: .draft), WrittenQuestion(id: id, question: weights),
      WrittenQuestion(id: id, question: Question(content: QuestionContent(kind: .quiz, stem: "đề"), key: AnswerKey())),
      WrittenQuestion(
        id: id, question: Question(content: QuestionContent(kind: .unknown("hotspot"), stem: "?"), key: AnswerKey())),
    ]
    let parts = try roundTrip(questions).parts
    #expect(
      parts[0].losses.map(\.subject) == [.scoring, .passage, .status, .level, .pinnedOption, .unknown, .feedback])
    #expect(parts[1].losses.map(\.subject) == [.weight] && parts.map(\.isWritten) == [true, true, false, false])
  }

  @Test func itemsOfUnknownKindsGoBackAsTheyWere() throws {
    let xml =
      "<item ident=\"k\"><itemmetadata><qtimetadata>\(QTI12ReaderTests.field("question_type", "calculated_question"))</qtimetadata></itemmetadata><presentation/><itemproc_extension><calculated/></itemproc_extension></item>"
    let first = try read(archive([("q.xml", QTI12ReaderTests.document(xml))]))
    let kept = try #require(questions(first).first)
    let (parts, items, _) = try roundTrip([WrittenQuestion(id: kept.id, question: kept.question)])
    #expect(parts[0].isWritten && questions(items).map(\.question) == [kept.question])
  }

  @Test func spoiltPackagesNeverCrash() throws {
    var generator = SeededGenerator(seed: 32)
    let bytes = try archive([
      ("imsmanifest.xml", manifest(resource("1", ["1.xml"]))), ("1.xml", QTI12ReaderTests.document(item("x", "một"))),
    ])
    for _ in 0..<200 { _ = try? read(generator.mutated(bytes)) }
  }
}
