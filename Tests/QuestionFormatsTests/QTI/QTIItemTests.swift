import QuestionModel
import Testing

@testable import QuestionFormats

struct QTIItemTests {
  private func read(_ xml: String) throws -> (ReadQuestion, [FormatLoss]) {
    let item = try QTITrials.read(xml)
    return (try #require(QTITrials.question(item), "\(item.content)"), item.losses)
  }

  @Test(arguments: [false, true]) func choicesAreRead(isNew: Bool) throws {
    var xml = QTITrials.item(
      QTITrials.choices, response: QTITrials.response("single", "identifier", ["B"]),
      rules: QTITrials.template("match_correct"))
    if isNew { xml = QTITrials.asVersion3(xml) }
    let (read, losses) = try read(xml)
    let question = read.question
    #expect(question.content.kind == .singleChoice && question.content.stem == "Thủ đô nào?\nChọn một.")
    #expect(
      question.content.choices.map(\.id) == ["A", "B"] && question.content.choices.map(\.pinned) == [false, true])
    #expect(question.content.choices[0].text == "Huế" && question.key.feedback == ["A": "cố đô"])
    #expect(question.key.right == ["B"] && read.problems.isEmpty && question.content.extra["title"] == "Tên")
    #expect(read.id == QuestionIdentity.id(named: "i1") && losses.map(\.subject) == [.formatting])
    #expect(read.unsaid.contains(.tags) && !read.hasInventedOptionIDs)
  }

  @Test func mappingsAreWeights() throws {
    let mapping = """
      <mapping lowerBound="-1" upperBound="2" defaultValue="-1"><mapEntry mapKey="A" mappedValue="1"/>
      <mapEntry mapKey="B" mappedValue="1"/></mapping>
      """
    let body = """
      <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="0"><prompt>Chọn.</prompt>
      <simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice>
      <simpleChoice identifier="C">c</simpleChoice></choiceInteraction>
      """
    let (read, losses) = try read(
      QTITrials.item(
        body, response: QTITrials.response("multiple", "identifier", ["A", "B"], mapping),
        rules: QTITrials.template("map_response"), maximum: " normalMaximum=\"2\""))
    #expect(read.question.content.kind == .multipleResponse && read.question.key.right == ["A", "B"])
    #expect(read.question.key.weights == ["C": -0.5] && read.question.content.choices.allSatisfy(\.pinned))
    #expect(read.question.content.extra["qti"] == ["points": 2])
    #expect(Set(losses.map(\.subject)) == [.points, .weight])
    #expect(Grading.grade(.choices(["A", "B"]), to: read.question).fraction == 1)
    #expect(Grading.grade(.choices(["A", "C"]), to: read.question).fraction == 0)
  }

  @Test(arguments: [
    "<responseCondition><responseIf><match><variable identifier='RESPONSE'/><correct identifier='RESPONSE'/></match>"
      + "<setOutcomeValue identifier='SCORE'><baseValue baseType='float'>3</baseValue></setOutcomeValue></responseIf>"
      + "<responseElse><setOutcomeValue identifier='SCORE'><baseValue baseType='float'>0</baseValue></setOutcomeValue>"
      + "</responseElse></responseCondition>",
    "<responseCondition><responseIf><isNull><variable identifier='RESPONSE'/></isNull><setOutcomeValue identifier='SCORE'>"
      + "<baseValue baseType='float'>0</baseValue></setOutcomeValue></responseIf><responseElseIf><match><variable "
      + "identifier='RESPONSE'/><baseValue baseType='identifier'>B</baseValue></match><setOutcomeValue identifier='SCORE'>"
      + "<baseValue baseType='float'>3</baseValue></setOutcomeValue></responseElseIf></responseCondition>"
      + "<setOutcomeValue identifier='FEEDBACK'><variable identifier='RESPONSE'/></setOutcomeValue>",
  ]) func rulesThatAreWrittenOutAreKnown(rules: String) throws {
    let (read, losses) = try read(
      QTITrials.item(
        QTITrials.choices, response: QTITrials.response("single", "identifier", ["B"]),
        rules: "<responseProcessing>\(rules)</responseProcessing>"))
    #expect(read.question.key.right == ["B"] && read.question.key.weights.isEmpty && read.problems.isEmpty)
    #expect(!losses.contains { $0.subject == .scoring } && read.question.content.extra["qti"] == ["points": 3])
  }

  @Test func otherRulesAreTold() throws {
    let rules = "<responseProcessing><lookupOutcomeValue identifier='SCORE'/></responseProcessing>"
    let (read, losses) = try read(
      QTITrials.item(QTITrials.choices, response: QTITrials.response("single", "identifier", ["B"]), rules: rules))
    #expect(read.question.key.right == ["B"] && losses.contains { $0.subject == .scoring })
  }

  private let entry = "<p>Thủ đô là <textEntryInteraction responseIdentifier=\"RESPONSE\"/>.</p>"

  @Test func textsAreRead() throws {
    let mapping = """
      <mapping defaultValue="0"><mapEntry mapKey="Hà Nội" mappedValue="1" caseSensitive="false"/>
      <mapEntry mapKey="HN" mappedValue="0.5" caseSensitive="true"/></mapping>
      """
    let (read, _) = try read(
      QTITrials.item(
        entry, response: QTITrials.response("single", "string", ["Hà Nội"], mapping),
        rules: QTITrials.template("map_response")))
    #expect(read.question.content.stem == "Thủ đô là _____." && read.question.content.kind == .shortAnswer)
    #expect(
      read.question.key.answers == [AcceptedAnswer("Hà Nội"), AcceptedAnswer("HN", match: .exact, weight: 0.5)])
    let (plain, _) = try self.read(
      QTITrials.item(
        entry, response: QTITrials.response("single", "string", ["x"]), rules: QTITrials.template("match_correct")))
    #expect(plain.question.key.answers == [AcceptedAnswer("x", match: .exact)])
  }

  @Test(arguments: [
    (
      "<equal toleranceMode='absolute' tolerance='0.5 0.5'><variable identifier='RESPONSE'/><correct identifier='RESPONSE'/>"
        + "</equal>", 3.0, 0.5
    ),
    (
      "<equal toleranceMode='relative' tolerance='10'><variable identifier='RESPONSE'/><baseValue baseType='float'>3"
        + "</baseValue></equal>", 3, 0.3
    ),
    (
      "<equal toleranceMode='exact'><variable identifier='RESPONSE'/><baseValue baseType='float'>3</baseValue></equal>",
      3, 0
    ),
    (
      "<and><gte><variable identifier='RESPONSE'/><baseValue baseType='float'>2</baseValue></gte><lte><variable "
        + "identifier='RESPONSE'/><baseValue baseType='float'>4</baseValue></lte></and>", 3, 1
    ),
  ]) func numbersAreRead(test: String, value: Double, tolerance: Double) throws {
    let rules = """
      <responseProcessing><responseCondition><responseIf>\(test)<setOutcomeValue identifier="SCORE">
      <baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>
      """
    let (read, _) = try read(
      QTITrials.item(entry, response: QTITrials.response("single", "float", ["3"]), rules: rules))
    let number = try #require(read.question.key.numbers.first)
    #expect(read.question.content.kind == .numeric && read.problems.isEmpty && read.question.key.numbers.count == 1)
    #expect(number.value == value && (number.tolerance - tolerance).magnitude < 1e-9)
  }

  @Test func feedbackOfAnOptionIsKeptWhereverItStands() throws {
    let modal =
      "<modalFeedback outcomeIdentifier=\"F\" identifier=\"A\" showHide=\"show\"><p>từ 1802</p></modalFeedback>"
    let xml = QTITrials.item(
      QTITrials.choices, response: QTITrials.response("single", "identifier", ["B"]),
      rules: QTITrials.template("match_correct"))
    let (read, losses) = try read(xml.replacing("</assessmentItem>", with: modal + "</assessmentItem>"))
    #expect(read.question.key.feedback == ["A": "cố đô\ntừ 1802"])
    #expect(!losses.contains { $0.subject == .feedback })
  }

  @Test func pairsOfDifferentWeightAreNamed() throws {
    let sets = [["a", "b"], ["x", "y"]].map { ids in
      let options = ids.map {
        "<simpleAssociableChoice identifier=\"\($0)\" matchMax=\"1\">\($0)</simpleAssociableChoice>"
      }
      return "<simpleMatchSet>\(options.joined())</simpleMatchSet>"
    }
    let body =
      "<matchInteraction responseIdentifier=\"RESPONSE\"><prompt>Nối</prompt>\(sets.joined())</matchInteraction>"
    func mapping(_ last: String) -> String {
      "<mapping defaultValue=\"0\"><mapEntry mapKey=\"a y\" mappedValue=\"1\"/><mapEntry mapKey=\"b x\" mappedValue=\"\(last)\"/></mapping>"
    }
    for (last, count) in [("1", 0), ("3", 2)] {
      let (read, losses) = try read(
        QTITrials.item(
          body, response: QTITrials.response("multiple", "directedPair", ["a y", "b x"], mapping(last)),
          rules: QTITrials.template("map_response")))
      #expect(read.question.key.extra["pairs"] == [[0, 1], [1, 0]])
      #expect(losses.filter { $0.subject == .weight }.count == count)
    }
  }

  @Test func statementsAreACluster() throws {
    let body = """
      <matchInteraction responseIdentifier="RESPONSE"><prompt>Xét</prompt><simpleMatchSet>
      <simpleAssociableChoice identifier="s1" matchMax="1">một</simpleAssociableChoice>
      <simpleAssociableChoice identifier="s2" matchMax="1">hai</simpleAssociableChoice></simpleMatchSet><simpleMatchSet>
      <simpleAssociableChoice identifier="t" matchMax="2">Đúng</simpleAssociableChoice>
      <simpleAssociableChoice identifier="f" matchMax="2">Sai</simpleAssociableChoice></simpleMatchSet></matchInteraction>
      """
    let response = QTITrials.response("multiple", "directedPair", ["s1 t", "s2 f"])
    let (read, _) = try read(
      QTITrials.item(body, response: response, rules: QTITrials.template("match_correct")))
    #expect(read.question.content.kind == .trueFalseCluster && read.question.key.right == ["s1"])
    #expect(read.question.content.scoring == .allOrNothing && read.problems.isEmpty)
    let (other, _) = try self.read(
      QTITrials.item(
        body.replacing("Đúng", with: "Pháp"), response: response, rules: QTITrials.template("map_response")))
    #expect(other.question.content.kind == .unknown("matching"))
    #expect(
      other.question.key.extra["pairs"] == [[0, 0], [1, 1]]
        && other.question.content.extra["targets"] == ["Pháp", "Sai"])
    let (bad, _) = try self.read(
      QTITrials.item(body, response: QTITrials.response("multiple", "directedPair", ["s1 t"])))
    #expect(bad.problems.map(\.field) == ["key.right"])
  }

  @Test func otherInteractionsAreKeptAsTheyAre() throws {
    let response = QTITrials.response("ordered", "identifier", ["A", "B"])
    let order =
      "<p>Xếp</p><orderInteraction responseIdentifier='RESPONSE'><simpleChoice identifier='A'>a</simpleChoice></orderInteraction>"
    let (kept, losses) = try read(QTITrials.item(order, response: response))
    #expect(kept.question.content.kind == .unknown("qti") && losses.contains { $0.note.contains("orderInteraction") })
    #expect(kept.question.key.extra["qti"]?.object?["item"]?.string?.contains("orderInteraction") == true)
    let (two, _) = try read(
      QTITrials.item(QTITrials.choices + entry, response: QTITrials.response("single", "identifier", ["B"])))
    #expect(two.question.content.kind == .unknown("qti"))
    let (random, _) = try read(QTITrials.item(entry, more: "<templateDeclaration identifier='x'/>"))
    #expect(random.question.content.kind == .unknown("qti"))
  }

  @Test func problemsAreTold() throws {
    let (missing, _) = try read(
      QTITrials.item(QTITrials.choices, response: QTITrials.response("single", "identifier", ["Z"])))
    #expect(missing.problems.contains { $0.field == "key.right" && $0.reason.contains("\"Z\"") })
    let (none, _) = try read(QTITrials.item(entry, response: QTITrials.response("single", "float", [])))
    #expect(none.problems.map(\.field) == ["key.numbers"])
    for xml in ["<assessmentItem identifier='a'/>", QTITrials.item("<p></p>")] {
      #expect(!FormatTrials.refusals([try QTITrials.read(xml)]).isEmpty)
    }
    #expect(throws: FormatFault.self) { try QTITrials.read("<x/>") }
    #expect(throws: FormatFault.self) { try QTITrials.read("<assessmentItem>") }
  }

  @Test func essaysTextsAndFeedback() throws {
    let feedback = ["correct", "INCORRECT_fb", "general", "lạ"].map {
      "<modalFeedback outcomeIdentifier='F' identifier='\($0)' showHide='show'><p>\($0)!</p></modalFeedback>"
    }
    let body = """
      <rubricBlock view="scorer"><p>chấm</p></rubricBlock><rubricBlock view="candidate">đọc kĩ</rubricBlock>
      <p>Viết</p><extendedTextInteraction responseIdentifier="RESPONSE"/>
      """
    let (read, losses) = try read(
      QTITrials.item(body, response: QTITrials.response("single", "string", ["mẫu"]), rules: feedback.joined()))
    let key = read.question.key
    #expect(read.question.content.kind == .unknown("essay") && read.question.content.stem == "Viết")
    #expect(key.extra["answer"] == "mẫu" && key.extra["rubric"] == "chấm" && key.explanation == "general!")
    #expect(key.extra["correctFeedback"] == "correct!" && key.extra["incorrectFeedback"] == "INCORRECT_fb!")
    #expect(losses.filter { $0.subject == .feedback }.count == 1 && losses.contains { $0.detail.contains("đọc kĩ") })
    let (text, _) = try self.read(QTITrials.item("<p>Chỉ đọc</p>"))
    #expect(text.question.content.kind == .passage)
  }

  @Test func settingsWithoutAPlaceAreTold() throws {
    let body = QTITrials.choices.replacing("maxChoices=\"1\"", with: "maxChoices=\"3\"")
    let (read, losses) = try read(
      QTITrials.item(
        body, response: QTITrials.response("multiple", "identifier", ["B"]),
        more: "<assessmentStimulusRef identifier='s' href='../s.xml'/><stylesheet href='a.css'/>"))
    #expect(read.question.content.kind == .multipleResponse && read.question.content.passage == nil)
    #expect(losses.contains { $0.detail == "maxChoices 3" } && losses.contains { $0.subject == .passage })
    #expect(losses.contains { $0.detail == "stylesheet" })
    let (one, _) = try self.read(
      QTITrials.item(QTITrials.choices, response: QTITrials.response("multiple", "identifier", ["B"])))
    #expect(one.question.content.kind == .singleChoice)
    let masked = entry.replacing("/>", with: " patternMask=\"[0-9]\"/>")
    let (_, told) = try self.read(
      QTITrials.item(masked, response: QTITrials.response("single", "float", ["3"])))
    #expect(told.contains { $0.detail.hasPrefix("patternMask") })
  }

  @Test func trueAndFalseAreAKind() throws {
    let body = """
      <choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Tròn?</prompt>
      <simpleChoice identifier="true">Đúng</simpleChoice><simpleChoice identifier="false">Sai</simpleChoice>
      </choiceInteraction>
      """
    let (read, _) = try read(
      QTITrials.item(body, response: QTITrials.response("single", "identifier", ["false"])))
    #expect(read.question.content.kind == .trueFalse && read.question.key.right == ["false"] && read.problems.isEmpty)
  }
}
