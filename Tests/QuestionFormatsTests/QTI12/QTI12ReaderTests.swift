import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct QTI12ReaderTests {
  static func document(_ items: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?>
      <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a"><section ident="root_section">
      \(items)
      </section></assessment></questestinterop>
      """.utf8)
  }

  private func items(_ xml: String) throws -> [FormatItem] {
    var reader = QTI12XMLReader()
    return try reader.all(of: Self.document(xml))
  }

  private func item(_ type: String?, _ presentation: String, _ rest: String = "", title: String = "Question") throws
    -> FormatItem
  {
    let field = type.map { Self.field($0.hasPrefix("cc.") ? "cc_profile" : "question_type", $0) } ?? ""
    let xml = """
      <item ident="i1" title="\(title)"><itemmetadata><qtimetadata>\(field)</qtimetadata></itemmetadata>
      <presentation>\(presentation)</presentation>\(rest)</item>
      """
    return try #require(try items(xml).first)
  }

  private func question(_ type: String?, _ presentation: String, _ rest: String = "") throws -> ReadQuestion {
    let item = try item(type, presentation, rest)
    guard case .question(let question) = item.content else { throw FormatFault("is no question: \(item.content)") }
    return question
  }

  static func field(_ label: String, _ entry: String) -> String {
    "<qtimetadatafield><fieldlabel>\(label)</fieldlabel><fieldentry>\(entry)</fieldentry></qtimetadatafield>"
  }

  private func material(_ html: String) -> String {
    "<material><mattext texttype=\"text/html\"><![CDATA[\(html)]]></mattext></material>"
  }

  private func choices(_ texts: [String], multiple: Bool = false, ident: String = "r") -> String {
    let labels = texts.enumerated().map {
      "<response_label ident=\"c\($0.offset + 1)\">\(material($0.element))</response_label>"
    }
    return
      "<response_lid ident=\"\(ident)\" rcardinality=\"\(multiple ? "Multiple" : "Single")\"><render_choice>\(labels.joined())</render_choice></response_lid>"
  }

  private func condition(_ tests: String, _ score: String?, add: Bool = false, show: String? = nil) -> String {
    let set = score.map { "<setvar varname=\"SCORE\" action=\"\(add ? "Add" : "Set")\">\($0)</setvar>" } ?? ""
    let feedback = show.map { "<displayfeedback feedbacktype=\"Response\" linkrefid=\"\($0)\"/>" } ?? ""
    return "<respcondition continue=\"No\"><conditionvar>\(tests)</conditionvar>\(set)\(feedback)</respcondition>"
  }

  private func equal(_ value: String, _ more: String = "", to response: String = "r") -> String {
    "<varequal respident=\"\(response)\"\(more)>\(value)</varequal>"
  }

  private func processing(_ conditions: String...) -> String {
    "<resprocessing><outcomes><decvar maxvalue=\"100\" minvalue=\"0\" varname=\"SCORE\" vartype=\"Decimal\"/></outcomes>\(conditions.joined())</resprocessing>"
  }

  private func feedback(_ ident: String, _ text: String) -> String {
    "<itemfeedback ident=\"\(ident)\"><flow_mat>\(material(text))</flow_mat></itemfeedback>"
  }

  private let blank =
    "<response_str ident=\"r\" rcardinality=\"Single\"><render_fib><response_label ident=\"a1\"/></render_fib></response_str>"

  @Test func singleChoiceIsReadWhole() throws {
    let read = try question(
      "multiple_choice_question", material("<p>Nếu \\(x\\)<br>thì?</p>") + choices(["<p>1</p>", "2", "3"]),
      processing(
        condition("<other/>", nil, show: "general_fb"), condition(equal("c1"), nil, show: "c1_fb"),
        condition(equal("c2"), "100", show: "correct_fb"), condition(equal("c3"), "50"))
        + feedback("general_fb", "vì thế") + feedback("c1_fb", "không") + feedback("c3_fb", "gần")
        + feedback("correct_fb", "được")
        + feedback("general_incorrect_fb", "chưa"))
    let (content, key) = (read.question.content, read.question.key)
    #expect(
      content.kind == .singleChoice && content.stem == "Nếu $x$\nthì?"
        && content.choices.map(\.id) == ["c1", "c2", "c3"])
    #expect(content.choices.map(\.text) == ["1", "2", "3"] && key.right == ["c2"] && key.weights == ["c3": 0.5])
    #expect(key.feedback == ["c1": "không", "c3": "gần"] && key.explanation == "vì thế")
    #expect(key.extra["correctFeedback"] == "được" && key.extra["incorrectFeedback"] == "chưa")
    #expect(read.id == QuestionIdentity.id(named: "i1") && content.extra == JSONObject([("externalID", "i1")]))
    #expect(!read.hasInventedOptionIDs && read.problems.isEmpty)
  }

  @Test func severalRightOptionsAreAllOrNothingOrHaveScores() throws {
    let options = material("Chọn") + choices(["1", "2", "3"], multiple: true)
    let whole = try question(
      "multiple_answers_question", options,
      processing(condition("<and>\(equal("c1"))<not>\(equal("c2"))</not>\(equal("c3"))</and>", "100")))
    #expect(whole.question.content.kind == .multipleResponse && whole.question.key == AnswerKey(right: ["c1", "c3"]))
    #expect(whole.question.content.scoring == nil && whole.problems.isEmpty)
    let scores = [("c1", "50"), ("c3", "50"), ("c2", "-25")].map { condition(equal($0.0), $0.1, add: true) }.joined()
    let added = try question("cc.multiple_response.v0p1", options, processing(scores)).question
    #expect(added.key.right == ["c1", "c3"] && added.key.weights == ["c2": -0.25] && added.content.scoring == nil)
    let even = try question(
      nil, options, processing(condition(equal("c1"), "50", add: true), condition(equal("c3"), "50", add: true)))
    #expect(even.question.key.weights.isEmpty && even.question.content.scoring == .weights)
  }

  @Test(arguments: ["true_false_question", "cc.true_false.v0p1", nil]) func trueAndFalseAreRead(_ type: String?) throws
  {
    let read = try question(
      type, material("Đúng?") + choices(["True", "False"]),
      processing(condition(equal("c2"), "100")) + feedback("c1_fb", "xem lại"))
    #expect(read.question.content.kind == .trueFalse && read.question.key.right == ["false"])
    #expect(read.question.key.feedback == ["true": "xem lại"] && read.problems.isEmpty)
  }

  @Test(arguments: ["short_answer_question", "cc.fib.v0p1", nil]) func shortAnswersAreRead(_ type: String?) throws {
    let read = try question(
      type, material("Gì?") + blank,
      processing(
        condition(equal("abc", " case=\"Yes\"") + equal("xyz"), "100"), condition(equal("q"), "50", show: "f1"))
        + feedback("f1", "gần"))
    #expect(
      read.question.key.answers == [
        AcceptedAnswer("abc", match: .exact), AcceptedAnswer("xyz"), AcceptedAnswer("q", weight: 0.5, feedback: "gần"),
      ])
    #expect(read.question.content.kind == .shortAnswer && read.problems.isEmpty)
    let pattern = try item(
      "cc.pattern_match.v0p1", material("Gì?") + blank,
      processing(condition("<varsubstring respident=\"r\" case=\"No\">abc</varsubstring>", "100")))
    #expect(pattern.losses.map(\.subject) == [.answer])
  }

  @Test func numbersHaveRanges() throws {
    let number = blank.replacing("<render_fib>", with: "<render_fib fibtype=\"Decimal\">")
    func range(_ lower: String, _ upper: String, _ kind: String = "te") -> String {
      "<vargt\(kind.dropFirst()) respident=\"r\">\(lower)</vargt\(kind.dropFirst())><varlt\(kind.dropFirst()) respident=\"r\">\(upper)</varlt\(kind.dropFirst())>"
    }
    let item = try item(
      "numerical_question", material("Số?") + number,
      processing(
        condition("<or>\(equal("1.4142"))<and>\(range("1.4141", "1.4143"))</and></or>", "100"),
        condition(range("1", "2"), "50"),
        condition(equal("7"), "100", show: "n7")
          + condition("<or>\(equal("5"))<and>\(range("4.5", "5.5", "t"))</and></or>", "100"),
        condition("<vargte respident=\"r\">9</vargte>", "100")) + feedback("n7", "bảy"))
    guard case .question(let read) = item.content else { return }
    #expect(
      read.question.key.numbers == [
        NumericAnswer(1.4142, tolerance: 0.0001), NumericAnswer(1.5, tolerance: 0.5, weight: 0.5),
        NumericAnswer(7, feedback: "bảy"),
        NumericAnswer(5, tolerance: 0.5),
      ])
    #expect(item.losses.map(\.subject) == [.tolerance, .tolerance, .answer] && read.problems.isEmpty)
    #expect(
      try question(nil, material("Số?") + number, processing(condition(equal("3"), "100"))).question.content.kind
        == .numeric)
  }

  @Test func matchingIsKeptOrBecomesACluster() throws {
    func row(_ ident: String, _ premise: String, _ targets: [String]) -> String {
      choices(targets, ident: ident).replacing("<render_choice>", with: "\(material(premise))<render_choice>")
    }
    let right = [("response_1", "c2"), ("response_2", "c1")].map {
      condition(equal($0.1, to: $0.0), "50.00", add: true)
    }.joined()
    let matching = try question(
      "matching_question",
      material("Nối") + row("response_1", "x", ["1", "2", "3"]) + row("response_2", "y", ["1", "2", "3"]),
      processing(right))
    let content = matching.question.content
    #expect(
      content.kind == .unknown("matching") && content.extra["premises"] == ["x", "y"]
        && content.extra["targets"] == ["1", "2", "3"])
    #expect(
      matching.question.key.extra["pairs"] == [[0, 1], [1, 0]] && matching.problems.isEmpty && content.stem == "Nối")
    let cluster = try question(
      nil, material("Xét") + row("response_1", "x", ["Đúng", "Sai"]) + row("response_2", "y", ["Đúng", "Sai"]),
      processing(right))
    #expect(cluster.question.content.kind == .trueFalseCluster && cluster.question.key.right == ["2"])
    #expect(try question("matching_question", row("q", "x", ["1", "2"])).problems.map(\.field) == ["key.pairs"])
  }

  private func setting(_ value: String, _ action: String, _ variable: String = "SCORE") -> String {
    "<setvar varname=\"\(variable)\" action=\"\(action)\">\(value)</setvar>"
  }

  private func condition(_ tests: String, _ settings: [String]) -> String {
    "<respcondition><conditionvar>\(tests)</conditionvar>\(settings.joined())</respcondition>"
  }

  @Test func onlyTheScoreCounts() throws {
    let options = material("Chọn") + choices(["1", "2", "3"], multiple: true)
    let item = try item(
      nil, options,
      processing(
        condition(equal("c1"), [setting("7", "Set", "attempts"), setting("50", "Add")]),
        condition(equal("c2"), [setting("25", "Add"), setting("25", "Add")]),
        condition(equal("c3"), [setting("50", "Subtract"), setting("2", "Multiply"), setting("n", "Add")])))
    let read = try #require(FormatTrials.questions([item]).first)
    #expect(read.question.key.right == ["c1", "c2"] && read.question.key.weights == ["c3": -0.5])
    #expect(item.losses.map(\.detail) == ["variable attempts", "multiply", "n"])
    let own = processing(condition(equal("c2"), [setting("10", "Set", "points")])).replacing("SCORE", with: "points")
    #expect(try question(nil, material("Chọn") + choices(["1", "2"]), own).question.key.right == [])
    let whole = own.replacing("maxvalue=\"100\"", with: "maxvalue=\"10\"")
    #expect(try question(nil, material("Chọn") + choices(["1", "2"]), whole).question.key.right == ["c2"])
  }

  @Test(arguments: [("<or>", "</or>"), ("<not><and>", "</and></not>")])
  func oneOfSeveralIsEnough(_ open: String, _ close: String) throws {
    let options = material("Chọn") + choices(["1", "2", "3"], multiple: true)
    let tests = [equal("c1"), equal("c3")].map { open.hasPrefix("<not>") ? "<not>\($0)</not>" : $0 }.joined()
    let read = try question(nil, options, processing(condition(open + tests + close, "100")))
    #expect(read.question.key.right == ["c1", "c3"] && read.question.key.weights == ["c1": 1, "c3": 1])
    let mixed = try item(nil, options, processing(condition(open + tests + close + equal("c2"), "100")))
    #expect(mixed.losses.map(\.subject) == [.scoring])
  }

  @Test func blackboardIsRead() throws {
    func formatted(_ text: String, _ type: String = "HTML") -> String {
      "<flow><material><mat_extension><mat_formattedtext type=\"\(type)\">\(text)</mat_formattedtext></mat_extension></material></flow>"
    }
    let labels = ["x1", "x2"].map {
      "<flow_label><response_label ident=\"\($0)\"><flow_mat>\(formatted("a &lt; b \($0)", "SMART_TEXT"))</flow_mat></response_label></flow_label>"
    }
    let xml = """
      <item><itemmetadata><bbmd_asi_object_id>_7_1</bbmd_asi_object_id><bbmd_questiontype>Multiple Choice</bbmd_questiontype>
      <qmd_absolutescore_max>5.0</qmd_absolutescore_max></itemmetadata><presentation><flow>
      \(formatted("&lt;p&gt;Số &lt;b&gt;nào&lt;/b&gt;?&lt;/p&gt;"))<flow><response_lid ident="response" rcardinality="Single">
      <render_choice>\(labels.joined())</render_choice></response_lid></flow></flow></presentation>
      <resprocessing><outcomes><decvar varname="SCORE" vartype="Decimal" defaultval="0" minvalue="0"/></outcomes>
      <respcondition title="correct"><conditionvar>\(equal("x2", to: "response"))</conditionvar>
      <setvar variablename="SCORE" action="Set">SCORE.max</setvar></respcondition>
      <respcondition title="incorrect"><conditionvar><other/></conditionvar>
      <setvar variablename="SCORE" action="Set">0</setvar></respcondition></resprocessing></item>
      """
    let item = try #require(try items(xml).first)
    let read = try #require(FormatTrials.questions([item]).first)
    #expect(read.question.content.stem == "Số nào?" && read.id == QuestionIdentity.id(named: "_7_1"))
    #expect(read.question.content.choices.map(\.text) == ["a < b x1", "a < b x2"])
    #expect(read.question.key.right == ["x2"] && read.question.key.weights.isEmpty && read.problems.isEmpty)
    #expect(item.losses.map(\.subject) == [.formatting])
  }

  @Test func otherKindsAreKeptOrRefused() throws {
    #expect(try question("essay_question", material("Viết") + blank).question.content.kind == .unknown("essay"))
    #expect(try question("cc.essay.v0p1", material("Viết")).question.content.kind == .unknown("essay"))
    #expect(try question(nil, material("Viết") + blank).question.content.kind == .unknown("essay"))
    #expect(try question("text_only_question", material("Đọc")).question.content.kind == .passage)
    for type in ["fill_in_multiple_blanks", "multiple_dropdowns", "calculated", "file_upload"] {
      let item = try item("\(type)_question", material("Điền [a]") + choices(["1"]))
      guard case .question(let read) = item.content else { return }
      #expect(read.question.content.kind == .unknown(type) && item.losses.map(\.outcome) == [.kept])
      #expect(read.question.key.extra["qti"]?.object?["item"]?.string?.hasPrefix("<item") == true)
    }
    guard case .refused = try item("calculated_question", material(String(repeating: "x", count: 20_000))).content
    else {
      Issue.record("too large an item is kept")
      return
    }
  }

  @Test(arguments: [
    ("multiple_choice_question", "<material/>", "", "choices"),
    ("multiple_choice_question", "1", "<varequal respident=\"r\">zz</varequal>", "key.right"),
    ("multiple_choice_question", "1", "", "key.right"), ("true_false_question", "1", "", "key.right"),
    ("short_answer_question", "", "", "key.answers"),
  ]) func whatCannotBeStoredSaysWhy(_ type: String, _ options: String, _ tests: String, _ field: String) throws {
    let presentation = material("Hỏi?") + (options == "1" ? choices(["1", "2"]) : options)
    let read = try question(type, presentation, tests.isEmpty ? "" : processing(condition(tests, "100")))
    #expect(read.problems.contains { $0.field == field })
  }

  @Test func metadataAndTextsOfAllSortsAreRead() throws {
    let xml = """
      <item ident="0198c3a0-1111-7222-8333-444455556666" title="Tên" xml:lang="vi"><itemmetadata><qtimetadata>
      \(Self.field("points_possible", "2.5"))\(Self.field("cc_question_category", "Toán/Hàm"))\(Self.field("khác", "x"))
      \(Self.field("original_answer_ids", "1,2"))</qtimetadata><qmd_topic>đại số</qmd_topic></itemmetadata><objectives>mục tiêu</objectives>
      <presentation><flow><material><mattext>a &lt; b</mattext><matbreak/><mattext texttype="text/plain">&lt;b&gt;</mattext></material>
      <flow><material><mattext>&lt;i&gt;c&lt;/i&gt;</mattext></material></flow></flow></presentation>
      <itemfeedback ident="s"><solution><solutionmaterial>\(material("giải"))</solutionmaterial></solution></itemfeedback>
      <itemfeedback ident="h"><hint><hintmaterial>\(material("gợi ý"))</hintmaterial></hint></itemfeedback>
      \(feedback("lạc", "đâu"))</item>
      """
    let item = try #require(try items(xml).first)
    guard case .question(let read) = item.content else { return }
    let content = read.question.content
    #expect(
      content.stem == "a < b\n<b>\nc" && content.kind == .passage && content.language == "vi" && content.hint == "gợi ý"
    )
    #expect(
      content.tags.map(\.name) == ["category:toán/hàm"] && read.id == QuestionID("0198c3a0-1111-7222-8333-444455556666")
    )
    #expect(content.extra["qti"] == ["points_possible": "2.5"])
    #expect(read.question.key.extra["qti"] == ["khác": "x", "qmd_topic": "đại số"])
    #expect(content.extra["title"] == "Tên")
    #expect(read.question.key.explanation == "giải")
    #expect(item.losses.map(\.subject) == [.formatting, .points, .unknown, .unknown, .feedback, .unknown])
  }

  @Test func banksAndSectionsAreTold() throws {
    var reader = QTI12XMLReader()
    let items = try reader.all(
      of: Array(
        """
        <questestinterop><objectbank ident="b"><qtimetadata>\(Self.field("bank_title", "Kho // Lý"))</qtimetadata>
        <item ident="1"><presentation>\(material("a"))</presentation></item></objectbank></questestinterop>
        """.utf8))
    guard case .question(let read) = try #require(items.first).content else { return }
    #expect(read.question.content.tags.map(\.name) == ["category:kho-∕-lý"])
    let draw =
      "<section><selection_ordering><selection><sourcebank_ref>b1</sourcebank_ref></selection></selection_ordering></section>"
    let told = try self.items(draw + "<presentation_material>\(material("Đọc"))</presentation_material>")
    #expect(told.allSatisfy { if case .finding = $0.content { true } else { false } } && told.count == 2)
  }

  @Test func otherDocumentsAreFaults() {
    for text in ["<quiz/>", "", "<questestinterop>", "<questestinterop><item></questestinterop>"] {
      var reader = QTI12XMLReader()
      #expect(throws: FormatFault.self, "\(text)") { try reader.all(of: Array(text.utf8)) }
    }
  }

  @Test func spoiltDocumentsNeverCrash() {
    var generator = SeededGenerator(seed: 31)
    let item =
      "<item ident=\"1\"><presentation>\(material("a"))\(choices(["1", "2"]))</presentation>\(processing(condition(equal("c1"), "100", show: "c1_fb")))\(feedback("c1_fb", "x"))</item>"
    let bytes = Self.document(item)
    for _ in 0..<400 {
      var reader = QTI12XMLReader()
      _ = try? reader.all(of: generator.mutated(bytes))
    }
  }
}
