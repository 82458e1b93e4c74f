import QuestionModel
import Testing

@testable import QuestionFormats

/// Items whose right response nothing but their rules of marking tells.
struct QTIRuleTests {
  private func read(_ body: String, _ declaration: String, _ rules: String, outcome: String = "MARK") throws -> (
    read: ReadQuestion, losses: [FormatLoss]
  ) {
    let file = """
      <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t">
      <responseDeclaration identifier="R" \(declaration)/>
      <outcomeDeclaration identifier="FEEDBACK" cardinality="multiple" baseType="identifier"/>
      <outcomeDeclaration identifier="\(outcome)" cardinality="single" baseType="integer"/>
      <itemBody><p>Hỏi?</p>\(body)</itemBody>
      <responseProcessing>\(rules)</responseProcessing></assessmentItem>
      """
    var reader = FileReader()
    let item = try #require(try reader.all(of: Array(file.utf8)).first)
    guard case .question(let read) = item.content else { throw FormatFault("is no question: \(item.content)") }
    return (read, item.losses)
  }

  private static let variable = "<variable identifier='R'/>"

  private func value(_ text: String) -> String { "<baseValue baseType='identifier'>\(text)</baseValue>" }

  private func set(_ name: String, _ score: String, _ outcome: String = "MARK") -> String {
    "<setOutcomeValue identifier='\(outcome)'><\(name)><variable identifier='\(outcome)'/>"
      + "<baseValue baseType='integer'>\(score)</baseValue></\(name)></setOutcomeValue>"
  }

  private func rule(_ condition: String, _ then: String, else branch: String = "") -> String {
    "<responseCondition><responseIf>\(condition)\(then)</responseIf>\(branch)</responseCondition>"
  }

  private let choices = """
    <choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="0"><simpleChoice identifier="A">a</simpleChoice>
    <simpleChoice identifier="B">b</simpleChoice><simpleChoice identifier="C">c</simpleChoice></choiceInteraction>
    """
  private let entry = "<p><textEntryInteraction responseIdentifier='R'/></p>"

  @Test func aNumberIsRightByItsRule() throws {
    let match = "<match>\(Self.variable)\(value("42"))</match>"
    let others = "<responseElseIf><not>\(match)</not>\(set("subtract", "1"))</responseElseIf>"
    let (read, losses) = try read(
      entry, "cardinality='single' baseType='integer'", rule(match, set("sum", "1"), else: others))
    #expect(read.question.key.numbers == [NumericAnswer(42)] && read.problems.isEmpty)
    #expect(losses == [FormatLoss(.scoring, "-1 for other answers", .changed, "a mark below 0 counts as 0 here")])
  }

  @Test func aRangeIsANumberWithATolerance() throws {
    let range = "<and><gte>\(Self.variable)\(value("12.559"))</gte><lte>\(Self.variable)\(value("12.561"))</lte></and>"
    let (read, losses) = try read(entry, "cardinality='single' baseType='float'", rule(range, set("sum", "1")))
    #expect(read.question.key.numbers == [NumericAnswer(12.56, tolerance: 0.001)] && losses.isEmpty)
  }

  @Test func aTextIsRightByItsRule() throws {
    let match = "<stringMatch caseSensitive='true'>\(Self.variable)\(value("Huế"))</stringMatch>"
    let (read, _) = try read(entry, "cardinality='single' baseType='string'", rule(match, set("sum", "1")))
    #expect(read.question.key.answers == [AcceptedAnswer("Huế", match: .exact)])
  }

  /// One option has to be right here; which of them, a person says.
  @Test func eachOfSeveralOptionsMayBeRight() throws {
    let either = "<or>" + ["A", "C"].map { "<match>\(Self.variable)\(value($0))</match>" }.joined() + "</or>"
    let (read, _) = try read(
      choices, "cardinality='single' baseType='identifier'", rule(either, set("sum", "1")))
    #expect(read.question.key.right == ["A", "C"] && read.problems.map(\.field) == ["key.right"])
  }

  @Test func membersAreRightTogether() throws {
    func member(_ id: String) -> String { "<member>\(value(id))\(Self.variable)</member>" }
    let all = "<and>\(member("A"))\(member("C"))<not>\(member("B"))</not></and>"
    let (read, losses) = try read(
      choices, "cardinality='multiple' baseType='identifier'", rule(all, set("sum", "5")))
    #expect(read.question.key.right == ["A", "C"] && read.question.key.weights.isEmpty && read.problems.isEmpty)
    #expect(losses.map(\.subject) == [.points])
    let list = "<match>\(Self.variable)<multiple>\(value("B"))\(value("C"))</multiple></match>"
    let (other, _) = try self.read(choices, "cardinality='multiple' baseType='identifier'", rule(list, set("sum", "1")))
    #expect(other.question.key.right == ["B", "C"])
  }

  @Test func branchesInsideTheLastOneCount() throws {
    func given(_ id: String) -> String { "<match>\(Self.variable)\(value(id))</match>" }
    let inner = "<responseElse>\(rule(given("B"), set("sum", "1", "SCORE")))</responseElse>"
    let (read, _) = try read(
      choices, "cardinality='single' baseType='identifier'",
      rule(given("A"), set("sum", "2", "SCORE"), else: inner), outcome: "SCORE")
    #expect(read.question.key.right == ["A"] && read.question.key.weights == ["B": 0.5])
  }

  @Test func aTemplateVariableThatNothingUsesIsNoTemplate() throws {
    let file = """
      <assessmentItem identifier="i" title="t" xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1">
      <responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>B</value>
      </correctResponse></responseDeclaration><templateDeclaration identifier="T" cardinality="single" baseType="integer"/>
      <itemBody>\(choices)</itemBody></assessmentItem>
      """
    var reader = FileReader()
    let item = try #require(try reader.all(of: Array(file.utf8)).first)
    guard case .question(let read) = item.content else { throw FormatFault("is no question: \(item.content)") }
    #expect(read.question.content.kind == .singleChoice && read.question.key.right == ["B"])
    #expect(item.losses == [FormatLoss(.unknown, "templateDeclaration T", .dropped, "nothing uses it")])
  }
}
