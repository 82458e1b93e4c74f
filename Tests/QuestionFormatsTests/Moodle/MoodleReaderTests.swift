import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct MoodleReaderTests {
  private static let pixel = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

  private func items(_ xml: String) throws -> [FormatItem] {
    var reader = MoodleReader()
    return try reader.all(of: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n\(xml)\n</quiz>".utf8))
  }

  private func item(_ type: String, _ xml: String) throws -> FormatItem {
    let stem = xml.contains("<questiontext") ? "" : "<questiontext format=\"html\"><text>Hỏi?</text></questiontext>"
    return try #require(
      try items("<question type=\"\(type)\"><name><text>Hỏi?</text></name>\(stem)\(xml)</question>").first)
  }

  private func question(_ type: String, _ xml: String) throws -> ReadQuestion {
    guard case .question(let question) = try item(type, xml).content else {
      throw FormatFault("is no question: \(try item(type, xml).content)")
    }
    return question
  }

  private func answer(_ fraction: String, _ text: String, _ more: String = "") -> String {
    "<answer fraction=\"\(fraction)\" format=\"html\"><text><![CDATA[\(text)]]></text>\(more)</answer>"
  }

  private func feedback(_ text: String) -> String { "<feedback format=\"html\"><text>\(text)</text></feedback>" }

  @Test func singleChoiceIsReadWhole() throws {
    let read = try question(
      "multichoice",
      """
      <questiontext format="html"><text><![CDATA[<p>Nếu \\(x^2=4\\)<br>thì?</p>]]></text></questiontext>
      <generalfeedback format="html"><text>Vì <![CDATA[<b>thế</b>]]></text></generalfeedback>
      <defaultgrade>2.0</defaultgrade><penalty>0.1</penalty><hidden>1</hidden><idnumber>M-1</idnumber>
      <single>1</single><shuffleanswers>0</shuffleanswers><answernumbering>ABCD</answernumbering>
      <correctfeedback format="html"><text>Đúng rồi</text></correctfeedback>
      <partiallycorrectfeedback format="html"><text></text></partiallycorrectfeedback>
      <incorrectfeedback format="html"><text>Sai rồi</text></incorrectfeedback><shownumcorrect/>
      \(answer("100", "<p>2</p>", feedback("tốt")))\(answer("33.33333", "3"))\(answer("0", "4"))
      <hint format="html"><text>Nghĩ</text></hint><hint format="html"><text>thêm</text><clearwrong/></hint>
      <tags><tag><text>Hàm số</text></tag><tag><text>"x"</text></tag></tags>
      """)
    let (content, key) = (read.question.content, read.question.key)
    #expect(content.kind == .singleChoice && content.stem == "Nếu $x^2=4$\nthì?")
    #expect(content.choices.map(\.text) == ["2", "3", "4"] && content.choices.allSatisfy(\.pinned))
    #expect(content.choices.map(\.id) == ["a", "b", "c"] && read.hasInventedOptionIDs)
    #expect(key.right == ["a"] && key.weights == ["b": 1.0 / 3] && key.feedback == ["a": "tốt"])
    #expect(key.explanation == "Vì thế" && content.hint == "Nghĩ" && content.tags.map(\.name) == ["hàm-số"])
    #expect(key.extra["correctFeedback"] == "Đúng rồi" && key.extra["partialFeedback"] == nil)
    #expect(content.extra["title"] == "Hỏi?" && content.extra["externalID"] == "M-1")
    #expect(
      content.extra["moodle"] == [
        "answernumbering": "ABCD", "defaultgrade": "2.0", "penalty": "0.1",
      ])
    #expect(key.extra["moodle"] == ["hints": ["thêm"]])
    #expect(read.status == .retired && read.id == QuestionIdentity.id(named: "M-1") && read.problems.isEmpty)
  }

  @Test func lossesOfSettingsAreTold() throws {
    let item = try item(
      "multichoice",
      "<penalty>1</penalty><defaultgrade>1</defaultgrade><foo a=\"b\">c</foo><bar/>\(answer("100", "1"))\(answer("-50", "2"))"
        + "<tags><tag><text>\"</text></tag></tags><hint><text>a</text><clearwrong/></hint>")
    #expect(item.losses.map(\.subject) == [.weight, .hint, .tag, .penalty, .unknown])
    guard case .question(let read) = item.content else { return }
    #expect(read.question.key.extra["moodle"] == ["elements": ["<foo a=\"b\">c</foo>"]])
    #expect(String(decoding: item.source, as: UTF8.self).hasPrefix("<question type=\"multichoice\">"))
  }

  @Test func singleDefaultsToTrueAndBooleansHaveFourForms() throws {
    let answers = answer("100", "1") + answer("0", "2")
    for (flag, kind) in [
      ("", QuestionKind.singleChoice), ("<single>false</single>", .multipleResponse),
      ("<single>0</single>", .multipleResponse), ("<single>true</single>", .singleChoice),
    ] {
      let read = try question("multichoice", flag + answers)
      #expect(read.question.content.kind == kind)
      #expect(read.question.content.choices.filter(\.pinned).isEmpty)
    }
  }

  @Test(arguments: [
    (["50", "50", "0"], [:], ScoreRule?.some(.weights)), (["33.33333", "33.333", "33.33333", "0"], [:], .weights),
    (["50", "50", "-100"], ["c": -1], nil), (["70", "30", "0"], ["a": 0.7, "b": 0.3], nil),
    (["100", "100", "0"], ["a": 1, "b": 1], nil),
  ]) func severalRightOptionsKeepTheirGrades(_ fractions: [String], _ weights: [String: Double], _ scoring: ScoreRule?)
    throws
  {
    let answers = fractions.enumerated().map { answer($0.element, "\($0.offset)") }.joined()
    let read = try question("multichoice", "<single>false</single>" + answers)
    #expect(read.question.key.weights == weights && read.question.content.scoring == scoring)
    #expect(read.problems.isEmpty && read.question.key.right.count == fractions.count - 1)
  }

  @Test func allOrNothingOfThePluginIsRead() throws {
    let read = try question("multichoiceset", answer("100", "1") + answer("100", "2") + answer("0", "3"))
    #expect(read.question.content.kind == .multipleResponse && read.question.key.right == ["a", "b"])
    #expect(read.question.key.weights.isEmpty && read.question.content.scoring == nil)
  }

  @Test(arguments: [
    (
      "multichoice", "<answer fraction=\"0\"><text>1</text></answer><answer fraction=\"0\"><text>2</text></answer>",
      "key.right"
    ),
    (
      "multichoice", "<answer fraction=\"100\"><text>1</text></answer><answer fraction=\"100\"><text>2</text></answer>",
      "key.right"
    ),
    ("multichoice", "<answer fraction=\"x\"><text>1</text></answer>", "choices[0]"), ("multichoice", "", "choices"),
    ("truefalse", "<answer fraction=\"100\"><text>maybe</text></answer>", "key.right"),
    ("numerical", "<answer fraction=\"100\"><text>ba</text></answer>", "key.numbers[0]"),
    ("shortanswer", "", "key.answers"),
    ("mtf", "<row number=\"1\"><optiontext><text>a</text></optiontext></row>", "key.right"),
  ]) func whatCannotBeStoredSaysWhy(_ type: String, _ xml: String, _ field: String) throws {
    #expect(try question(type, xml).problems.contains { $0.field == field })
  }

  @Test func trueAndFalseAreRead() throws {
    let read = try question(
      "truefalse", answer("0", "true", feedback("không")) + answer("100", "false", feedback("phải")))
    #expect(read.question.content.kind == .trueFalse && read.question.key.right == ["false"])
    #expect(read.question.key.feedback == ["true": "không", "false": "phải"] && read.problems.isEmpty)
  }

  @Test func shortAnswersHaveCaseAndWildcards() throws {
    let item = try item(
      "shortanswer",
      "<usecase>1</usecase>\(answer("100", "a \\* b", feedback("ừ")))\(answer("50", "*c*"))\(answer("0", "*", feedback("không")))"
    )
    guard case .question(let read) = item.content else { return }
    let key = read.question.key
    #expect(
      key.answers == [
        AcceptedAnswer("a * b", match: .exact, feedback: "ừ"), AcceptedAnswer("*c*", match: .exact, weight: 0.5),
      ])
    #expect(key.extra["incorrectFeedback"] == "không" && item.losses.map(\.subject) == [.answer])
    let folded = try self.item("shortanswer", answer("100", "Hà Nội") + answer("100", "Hanoi"))
    #expect(folded.losses.map(\.subject) == [.letterCase])
    guard case .question(let read) = folded.content else { return }
    #expect(read.question.key.answers.map(\.match) == [.folded, .folded])
  }

  @Test func numbersHaveToleranceAndUnits() throws {
    let item = try item(
      "numerical",
      "<answer fraction=\"100\"><text>3,14</text><tolerance>0.01</tolerance></answer><answer fraction=\"50\"><text>3</text></answer>"
        + "<answer fraction=\"0\"><text>*</text><feedback><text>sai</text></feedback></answer>"
        + "<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units><unitgradingtype>0</unitgradingtype><showunits>0</showunits>"
    )
    guard case .question(let read) = item.content else { return }
    #expect(read.question.key.numbers == [NumericAnswer(3.14, tolerance: 0.01), NumericAnswer(3, weight: 0.5)])
    #expect(read.question.content.extra["moodle"] == ["showunits": "0"])
    #expect(item.losses.map(\.subject) == [.formatting, .unknown] && read.problems.isEmpty)
  }

  @Test func matchingIsKeptOrBecomesACluster() throws {
    func rows(_ pairs: [(String, String)]) -> String {
      pairs.map { "<subquestion format=\"html\"><text>\($0)</text><answer><text>\($1)</text></answer></subquestion>" }
        .joined()
    }
    let matching = try question("matching", rows([("Pháp", "Paris"), ("Nhật", "Tokyo"), ("", "Huế")])).question
    #expect(matching.content.kind == .unknown("matching") && matching.content.extra["premises"] == ["Pháp", "Nhật"])
    #expect(
      matching.content.extra["targets"] == ["Huế", "Paris", "Tokyo"]
        && matching.key.extra["pairs"] == [[0, 1], [1, 2]])
    let cluster = try question("matching", rows([("a", "Đúng"), ("b", "Sai"), ("", "Sai")])).question
    #expect(cluster.content.kind == .trueFalseCluster && cluster.content.choices.map(\.text) == ["a", "b"])
    #expect(cluster.key.right == ["a"] && cluster.content.scoring == nil)
  }

  @Test(arguments: [
    ("kprime", ScoreRule?.some(.table([0, 0, 0, 0.5, 1]))), ("kprimeonezero", .allOrNothing),
    ("subpoints", .perStatement),
  ])
  func rowsOfThePluginsAreClusters(_ method: String, _ scoring: ScoreRule?) throws {
    let rows = (1...4).map {
      "<row number=\"\($0)\"><optiontext format=\"html\"><text>s\($0)</text></optiontext><feedbacktext format=\"html\"><text>f\($0)</text></feedbacktext></row>"
    }
    let columns = ["False", "True"].enumerated().map {
      "<column number=\"\($0.offset + 1)\"><responsetext><text>\($0.element)</text></responsetext></column>"
    }
    let weights = (1...4).map {
      "<weight rownumber=\"\($0)\" columnnumber=\"2\"><value>\n\($0 == 2 ? "1.000" : "0.000")\n</value></weight>"
    }
    let read = try question(
      "kprime", "<scoringmethod><text>\(method)</text></scoringmethod>" + (rows + columns + weights).joined())
    #expect(read.question.content.kind == .trueFalseCluster && read.question.key.right == ["b"])
    #expect(
      read.question.content.scoring == scoring && read.question.key.feedback["d"] == "f4" && read.problems.isEmpty)
  }

  @Test func otherTypesAreKeptOrRefused() throws {
    let essay = try question(
      "essay", "<responseformat>plain</responseformat><graderinfo format=\"html\"><text>chấm</text></graderinfo>"
    ).question
    #expect(essay.content.kind == .unknown("essay") && essay.key.extra["graderInfo"] == "chấm")
    #expect(try question("description", "").question.content.kind == .passage)
    let cloze = try item(
      "cloze", "<questiontext format=\"html\"><text>Thủ đô là {1:SHORTANSWER:=Hà Nội\\}} nhé</text></questiontext>")
    guard case .question(let read) = cloze.content else { return }
    #expect(read.question.content.stem == "Thủ đô là ____ nhé" && cloze.losses.map(\.outcome) == [.kept])
    #expect(read.question.key.extra["moodle"]?.object?["question"]?.string?.contains("Hà Nội") == true)
    for (type, xml) in [
      ("random", ""), ("", ""), ("ordering", "<answer><text>\(String(repeating: "x", count: 20_000))</text></answer>"),
    ] {
      guard case .refused = try item(type, xml).content else {
        Issue.record("\(type) is not refused")
        continue
      }
    }
    #expect(try items("<foo/>").first.map { if case .refused = $0.content { true } else { false } } == true)
  }

  @Test func picturesComeWithTheQuestion() throws {
    let item = try item(
      "multichoice",
      """
      <questiontext format="html"><text><![CDATA[Nhìn <img src="@@PLUGINFILE@@/h%C3%ACnh%201.gif?t=1" alt="một"> rồi đáp <img src="http://x/y.png">
      <img src="@@PLUGINFILE@@/none.png">]]></text>
      <file name="hình 1.gif" path="/" encoding="base64">\(Self.pixel)</file><file name="z.gif" encoding="base64">\(Self.pixel)</file></questiontext>
      <answer fraction="100" format="html"><text>&lt;img src="@@PLUGINFILE@@/a.gif" alt="hai"&gt;</text><file name="a.gif" encoding="base64">\(Self.pixel)</file>
      <feedback format="html"><text>&lt;img src="@@PLUGINFILE@@/a.gif"&gt;</text></feedback></answer>\(answer("0", "<p>raw</p>"))
      """)
    guard case .question(let read) = item.content else { return }
    #expect(
      read.question.content.stem == "Nhìn rồi đáp" && read.question.content.choices.map(\.text) == ["[hai]", "raw"])
    #expect(read.media.map(\.type) == [.gif] && read.question.content.media.map(\.alternative) == ["một"])
    #expect(item.losses.map(\.subject) == [.picture, .picture, .picture, .file, .picture, .picture])
    #expect(read.problems.isEmpty)
  }

  @Test func textFormatsDiffer() throws {
    func stem(_ format: String) throws -> String {
      try question(
        "essay", "<questiontext format=\"\(format)\"><text>a\n&lt;b&gt;c&lt;/b&gt; *d*</text></questiontext>"
      ).question.content.stem
    }
    let stems = try ["html", "moodle_auto_format", "plain_text", "markdown"].map(stem)
    #expect(stems == ["a c *d*", "a\nc *d*", "a\n<b>c</b> *d*", "a\n<b>c</b> *d*"])
    #expect(
      try question("essay", "<questiontext format=\"html\"><text><p>a <b>b</b></p></text></questiontext>").question
        .content.stem == "a b")
  }

  @Test func categoriesRuleWhatFollows() throws {
    func category(_ path: String) -> String {
      "<question type=\"category\"><category><text>\(path)</text></category><info format=\"html\"><text></text></info></question>"
    }
    let plain = "<question type=\"description\"><questiontext><text>a</text></questiontext></question>"
    let items = try items(
      plain + category("$course$/top/Toán 12/A//B") + plain + category("$system$/Lý") + plain + category("top") + plain)
    let tags = items.compactMap { item -> [String]? in
      guard case .question(let read) = item.content else { return nil }
      return read.question.content.tags.map(\.name)
    }
    #expect(tags == [[], ["category:toán-12/a∕b"], ["category:lý"], []])
    #expect(items.map { $0.losses.count } == [0, 1, 0, 0] && items.map(\.place.line) == [3, 3, 3, 3])
    let described =
      "<question type=\"category\"><category><text>a</text></category><info><text>b</text></info></question>"
    #expect(try self.items(described).first.map { if case .finding = $0.content { true } else { false } } == true)
  }

  @Test func idsAreTheFilesOwnOrMadeOfTheText() throws {
    let id = "0198c3a0-1111-7222-8333-444455556666"
    #expect(try question("essay", "<idnumber>\(id)</idnumber>").id == QuestionID(id))
    #expect(try question("essay", "<idnumber>\(id)</idnumber>").question.content.extra.isEmpty)
    let (named, plain) = (try question("essay", "<idnumber></idnumber>"), try question("essay", ""))
    #expect(named.id == plain.id)
  }

  @Test func otherDocumentsAreFaults() {
    for text in ["<html><question/></html>", "", "<quiz>", "<quiz><question></quiz>", "GIFT {=a}"] {
      var reader = MoodleReader()
      #expect(throws: FormatFault.self, "\(text)") { try reader.all(of: Array(text.utf8)) }
    }
  }

  @Test func spoiltFilesNeverCrash() {
    var generator = SeededGenerator(seed: 21)
    let bytes = Array(
      "<quiz><question type=\"multichoice\"><name><text>a</text></name><questiontext format=\"html\"><text>&lt;p&gt;b</text></questiontext>\(answer("100", "1"))\(answer("33.3", "2"))</question><question type=\"matching\"><subquestion><text>a</text><answer><text>Đúng</text></answer></subquestion></question><question type=\"mtf\"><row/><weight/></question></quiz>"
        .utf8)
    for _ in 0..<500 {
      var reader = MoodleReader()
      _ = try? reader.all(of: generator.mutated(bytes))
    }
  }
}
