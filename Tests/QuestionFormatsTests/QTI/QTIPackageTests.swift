import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct QTIPackageTests {
  private let item = QTITrials.item(
    "<p>Xem</p><p><img src=\"../img/a%20b.png\" alt=\"hình\"/></p>" + QTITrials.choices,
    response: QTITrials.response("single", "identifier", ["B"]), rules: QTITrials.template("match_correct"),
    more: "<assessmentStimulusRef identifier=\"khác\" href=\"../s/s.xml\"/>")

  private let stimulus = """
    <assessmentStimulus xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="đoạn" title="Đoạn">
    <stimulusBody><p>Một đoạn.</p></stimulusBody></assessmentStimulus>
    """

  private let resources = """
    <resource identifier="t" type="imsqti_test_xmlv2p2" href="t.xml"/>
    <resource identifier="r1" type="imsqti_item_xmlv2p2" href="i/i%201.xml"><metadata><lom><general>
    <language>vi</language><keyword><string>topic:địa lí</string></keyword><keyword><langstring>a//b</langstring></keyword>
    </general><educational><difficulty><source>LOMv1.0</source><value>difficult</value></difficulty></educational>
    <rights><description><string>CC0</string></description></rights></lom></metadata><file href="i/i%201.xml"/>
    <dependency identifierref="s"/></resource>
    <resource identifier="s" type="imsqti_stimulus_xmlv2p2"><file href="s/s.xml"/></resource>
    <resource identifier="gone" type="imsqti_item_xmlv2p2" href="i/none.xml"/>
    <resource identifier="bad" type="imsqti_item_xmlv2p2" href="bad.xml"/>
    <resource identifier="css" type="webcontent" href="x.css"/>
    <resource identifier="empty" type="imsqti_item_xmlv2p2"/>
    """

  private func package(_ folder: String = "") throws -> [UInt8] {
    try QTITrials.package(
      [
        ("imsmanifest.xml", QTITrials.manifest(resources)), ("i/i 1.xml", item), ("s/s.xml", stimulus),
        ("bad.xml", "<assessmentItem><a></assessmentItem>"),
      ].map { (folder + $0.0, $0.1) }, more: [(folder + "img/a b.png", QTITrials.png)])
  }

  @Test(arguments: ["", "thư-mục/"]) func aPackageIsRead(folder: String) throws {
    let items = try QTITrials.items(try package(folder))
    let findings = FormatTrials.findings(items)
    #expect(findings.count == (folder.isEmpty ? 3 : 4) && findings[0] == "a package of QTI 2.2")
    #expect(FormatTrials.refusals(items).count == 2)
    let questions = FormatTrials.questions(items)
    #expect(questions.map(\.question.content.kind) == [.passage, .singleChoice])
    #expect(questions[0].id == QuestionIdentity.id(named: "đoạn"))
    let content = questions[1].question.content
    #expect(content.passage == questions[0].id.description && content.language == "vi" && content.licence == "CC0")
    #expect(content.tags.map(\.name) == ["topic:địa-lí"] && content.difficulty == 0.7)
    #expect(questions[1].media.map(\.bytes) == [QTITrials.png] && content.media.map(\.alternative) == ["hình"])
    let losses = items.first { $0.place.file == folder + "i/i 1.xml" }?.losses ?? []
    #expect(Set(losses.map(\.subject)) == [.formatting, .picture, .tag, .difficulty])
  }

  @Test func questionsOfOtherVersionsAreNamed() throws {
    let other = "<resource identifier='o' type='imsqti_xmlv1p2' href='old.xml'/>"
    let items = try QTITrials.items(
      QTITrials.package([("imsmanifest.xml", QTITrials.manifest(resources + other)), ("s/s.xml", stimulus)]))
    #expect(items.flatMap(\.losses).contains { $0.subject == .question && $0.detail == "old.xml" })
  }

  @Test func theOnlyManifestIsFoundAnywhere() throws {
    let items = try QTITrials.items(try package("a/b/c/"))
    #expect(FormatTrials.questions(items).count == 2)
    #expect(FormatTrials.findings(items).contains { $0.contains("not at the root") })
  }

  @Test func versionsAreTold() throws {
    func version(_ files: [(String, String)]) throws -> QTIVersion? {
      let file = try SpooledFile()
      try file.append(try QTITrials.package(files))
      return QTIPackage.version(of: try ZipFile(file))
    }
    for (type, wanted) in [
      ("imsqti_item_xmlv2p1", QTIVersion.v21), ("imsqti_item_xmlv2p2", .v22), ("imsqti_item_xmlv3p0", .v30),
      ("imsqti_xmlv1p2", nil), ("webcontent", nil),
    ] {
      let manifest = QTITrials.manifest("<resource type='\(type)' href='a.xml'/>")
      #expect(try version([("imsmanifest.xml", manifest)]) == wanted)
    }
    #expect(try version([("a.xml", "<a/>")]) == nil && version([("imsmanifest.xml", "<a")]) == nil)
    for version in QTIVersion.allCases { #expect(QTIVersion(namespace: version.namespace) == version) }
    #expect(throws: FormatFault.self) { try QTITrials.items(try QTITrials.package([("a.xml", "<a/>")])) }
    #expect(throws: FormatFault.self) {
      try QTITrials.items(try QTITrials.package([("imsmanifest.xml", QTITrials.manifest(""))]))
    }
  }

  private static let withMedia: WrittenQuestion = {
    var question = FormatTrials.question(
      .singleChoice, "Xem hình", ["một", "hai"], key: AnswerKey(right: ["b"], explanation: "vì $x<1$"))
    let digest = ContentDigest(of: QTITrials.png)
    question.question.content.media = [MediaReference(digest: digest, type: "image/png", alternative: "hình \"1\"")]
    question.media = [digest: QTITrials.png]
    question.question.key.feedback = ["a": "chưa\nđúng"]
    question.question.key.extra["correctFeedback"] = "tốt"
    question.question.content.extra["qti"] = ["points": 2]
    question.id = QuestionIdentity.id(of: question.question.content)
    return question
  }()

  @Test(arguments: [QTIVersion.v22, .v30]) func whatIsWrittenIsReadBack(version: QTIVersion) throws {
    let all = FormatTrials.starters(1, stride: 7) + TableSamples.all + [Self.withMedia]
    var writer = try QTIWriter(version: version)
    let (bytes, parts) = try writer.all(of: all)
    let items = try QTITrials.items(bytes)
    #expect(
      FormatTrials.refusals(items).isEmpty && FormatTrials.findings(items) == ["a package of QTI \(version.rawValue)"])
    let read = Dictionary(FormatTrials.questions(items).map { ($0.id, $0) }) { first, _ in first }
    for (written, part) in zip(all, parts) {
      let back = try #require(read[written.id], "\(written.question.content.stem) \(part.losses)")
      #expect(back.question == written.question, "\(written.question)")
      #expect(back.status ?? .published == written.status)
      #expect(part.losses.isEmpty || written.media.isEmpty && part.losses.map(\.subject) == [.picture])
    }
    let media = try #require(read[Self.withMedia.id])
    #expect(media.media.map(\.bytes) == [QTITrials.png])
  }

  /// Without the manifest's own words most of a question is still there.
  @Test(arguments: [QTIVersion.v22, .v30]) func itemsSayMostByThemselves(version: QTIVersion) throws {
    var equal = 0
    for written in FormatTrials.starters(1, stride: 7) + [Self.withMedia] {
      var writer = QTIItemWriter(version, written)
      let document = writer.document()
      let xml = try #require(document)
      let read = try #require(QTITrials.question(try QTITrials.read(xml)))
      #expect(read.id == written.id && read.problems.isEmpty)
      let (content, other) = (written.question.content, read.question.content)
      #expect(content.stem == other.stem && content.choices.map(\.text) == other.choices.map(\.text))
      #expect(content.kind == other.kind && content.scoring == other.scoring && content.language == other.language)
      #expect(written.question.key.right == read.question.key.right)
      if written.question.key == read.question.key { equal += 1 }
    }
    #expect(equal > 80)
  }

  @Test func anItemThatWasChangedCounts() throws {
    var sample = FormatTrials.question(.singleChoice, "Cũ", ["a", "b"], key: AnswerKey(right: ["a"]))
    sample.question.content.hint = "gợi ý"
    sample.question.content.choices[0].extra["x"] = 1
    var writer = try QTIWriter(version: .v22)
    let entries = try ZipArchive.entries(of: try writer.all(of: [sample]).bytes).map { entry in
      let text = String(decoding: entry.bytes, as: UTF8.self).replacing("Cũ", with: "Mới")
      return ZipArchive.Entry(path: entry.path, bytes: Array(text.utf8))
    }
    let items = try QTITrials.items(try ZipArchive.bytes(of: entries))
    let read = try #require(FormatTrials.questions(items).first)
    #expect(read.question.content.stem == "Mới" && read.question.content.hint == "gợi ý")
    #expect(read.question.content.choices[0].extra.isEmpty && items.last?.losses.map(\.detail) == ["choices"])
  }

  @Test func itemsThatAreKeptGoBack() throws {
    let order = QTITrials.item(
      "<p>Xếp <math><mi>x</mi></math></p><orderInteraction responseIdentifier='RESPONSE'/>",
      response: QTITrials.response("ordered", "identifier", ["A"]))
    let kept = try #require(QTITrials.question(try QTITrials.read(order)))
    let written = WrittenQuestion(id: kept.id, question: kept.question)
    var writer = try QTIWriter(version: .v22)
    let (bytes, parts) = try writer.all(of: [written, written, FormatTrials.question(.quiz, "x")])
    #expect(parts.map(\.isWritten) == [true, false, false])
    #expect(FormatTrials.questions(try QTITrials.items(bytes)).map(\.question) == [kept.question])
    var other = try QTIWriter(version: .v30)
    let isWritten = try other.add(written).isWritten
    #expect(!isWritten)
    var lost = Self.withMedia
    lost.media = [:]
    let subjects = try other.add(lost).losses.map(\.subject)
    #expect(subjects == [.picture])
  }

  @Test func itemsThatAreKeptTakeTheirFilesAlong() throws {
    let item = QTITrials.item(
      "<p>Chạm vào thủ đô</p><hotspotInteraction responseIdentifier='RESPONSE'><object data='../img/a%20b.png' "
        + "type='image/png' width='9'/><hotspotChoice identifier='A' shape='circle' coords='1,2,3'/>"
        + "</hotspotInteraction><selectPointInteraction responseIdentifier='R2'><img src='../img/none.png' alt=''/>"
        + "</selectPointInteraction>")
    let package = try QTITrials.package(
      [
        ("items/a.xml", item),
        (
          "imsmanifest.xml",
          QTITrials.manifest(
            "<resource identifier='a' type='imsqti_item_xmlv2p2' href='items/a.xml'/>")
        ),
      ],
      more: [("img/a b.png", QTITrials.png)])
    let items = try QTITrials.items(package)
    let kept = try #require(FormatTrials.questions(items).first)
    #expect(kept.media.map(\.bytes) == [QTITrials.png])
    #expect(items.flatMap(\.losses).contains { $0.detail == "../img/none.png" && $0.note == "it is not in the file" })
    var written = WrittenQuestion(id: kept.id, question: kept.question)
    written.media = [kept.media[0].digest: QTITrials.png]
    var writer = try QTIWriter(version: .v22)
    let (bytes, parts) = try writer.all(of: [written])
    #expect(parts.flatMap(\.losses).isEmpty)
    let again = try #require(FormatTrials.questions(try QTITrials.items(bytes)).first)
    #expect(again.question == kept.question && again.media == kept.media)
    // A picture that came later has no place in an item that is kept as it was.
    written.question.content.media.append(
      MediaReference(digest: ContentDigest(of: [1]), type: "image/png", alternative: "mới"))
    var other = try QTIWriter(version: .v22)
    let lost = try other.add(written).losses
    #expect(lost.map(\.detail) == ["mới"])
  }

  @Test func passagesComeBeforeTheirQuestions() throws {
    var writer = try QTIWriter(version: .v30)
    let items = try QTITrials.items(try writer.all(of: [TableSamples.ofPassage]).bytes)
    let questions = FormatTrials.questions(items)
    #expect(questions.map(\.id) == [TableSamples.passage.id, TableSamples.ofPassage.id])
    #expect(questions[0].question.content.stem == TableSamples.passage.question.content.stem)
  }

  @Test func spoiltFilesDoNoHarm() throws {
    var generator = SeededGenerator(seed: 13)
    let whole = try package()
    for round in 0..<300 {
      if round.isMultiple(of: 2) { _ = try? QTITrials.items(generator.mutated(whole)) }
      _ = try? FormatTrials.items(QTIItemReader(), generator.mutated(Array(item.utf8)), chunk: 200)
    }
  }

  @Test func questionsOfQTI12BesideOthersAreReadToo() throws {
    let item = QTITrials.item(
      "<choiceInteraction responseIdentifier='RESPONSE' maxChoices='1'><prompt>Một?</prompt>"
        + "<simpleChoice identifier='A'>a</simpleChoice><simpleChoice identifier='B'>b</simpleChoice></choiceInteraction>",
      response: QTITrials.response("single", "identifier", ["A"]))
    let older = """
      <questestinterop><item ident="o1"><presentation><material><mattext>Hai?</mattext></material></presentation></item>
      </questestinterop>
      """
    let manifest = QTITrials.manifest(
      """
      <resource identifier="r1" type="imsqti_item_xmlv2p1" href="a.xml"/>
      <resource identifier="r2" type="imsqti_xmlv1p2" href="b.xml"/>
      """)
    let package = try QTITrials.package([("imsmanifest.xml", manifest), ("a.xml", item), ("b.xml", older)])
    let items = try QTITrials.items(package)
    #expect(FormatTrials.questions(items).map(\.question.content.stem) == ["Một?", "Hai?"])
    #expect(items.flatMap(\.losses).isEmpty)
  }
}
