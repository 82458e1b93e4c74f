import QuestionModel
import Testing

@testable import QuestionFormats

/// Items without any metadata, whose kind only their structure tells.
struct QTI12StructureTests {
  private func read(_ presentation: String, _ rest: String = "", head: String = "") throws -> (
    read: ReadQuestion, losses: [FormatLoss]
  ) {
    let file = """
      <?xml version="1.0"?>
      \(head)<questestinterop><item ident="i1"><presentation>\(presentation)</presentation>\(rest)</item></questestinterop>
      """
    var reader = FileReader()
    let item = try #require(try reader.all(of: Array(file.utf8)).first)
    guard case .question(let read) = item.content else { throw FormatFault("is no question: \(item.content)") }
    return (read, item.losses)
  }

  private func scored(_ conditions: String) -> String {
    "<resprocessing><outcomes><decvar varname='MARK' vartype='Integer' defaultval='0'/></outcomes>"
      + "\(conditions)</resprocessing>"
  }

  private func condition(_ tests: String, _ action: String, _ score: String) -> String {
    "<respcondition><conditionvar>\(tests)</conditionvar><setvar action='\(action)' varname='MARK'>\(score)</setvar>"
      + "</respcondition>"
  }

  @Test func placesOfASliderAreOptions() throws {
    let presentation = """
      <flow><material><mattext>Bao nhiêu?</mattext></material><response_lid ident="R" rcardinality="Single">
      <render_slider lowerbound="9" upperbound="11" step="2"><response_label ident="A"> 9 </response_label>
      <response_label ident="B">11</response_label></render_slider></response_lid></flow>
      """
    let (read, losses) = try read(presentation, scored(condition("<varequal respident='R'>B</varequal>", "Set", "5")))
    #expect(read.question.content.choices.map(\.text) == ["9", "11"] && read.question.key.right == ["B"])
    #expect(losses.isEmpty && read.problems.isEmpty)
  }

  @Test(arguments: ["response_lid", "response_xy"]) func areasOfAPictureAreNoOptions(response: String) throws {
    let presentation = """
      <flow><\(response) ident="R" rcardinality="Single"><material><mattext>Ở bản đồ này,</mattext></material>
      <render_hotspot><material><mattext>đâu là Huế?</mattext></material>
      <response_label ident="A" rarea="Ellipse">77,115,16,16</response_label></render_hotspot></\(response)></flow>
      """
    let (read, losses) = try read(presentation)
    #expect(read.question.content.kind == .unknown("other_response") && read.question.content.choices.isEmpty)
    #expect(read.question.content.stem == "Ở bản đồ này,\nđâu là Huế?")
    #expect(losses.map(\.outcome) == [.kept])
  }

  @Test func gapsStandWhereTheyAreFilledIn() throws {
    let presentation = """
      <flow><material><mattext>Điền:</mattext></material><flow><material><mattext>Hai, </mattext></material>
      <response_str ident="R"><render_fib><response_label ident="A"/><material><mattext>, bốn</mattext></material>
      </render_fib></response_str></flow></flow>
      """
    let rules = scored(condition("<varequal respident='R' case='Yes'>ba</varequal>", "Set", "1"))
    let (read, losses) = try read(presentation, rules)
    #expect(read.question.content.stem == "Điền:\nHai, ____ , bốn")
    #expect(read.question.key.answers == [AcceptedAnswer("ba", match: .exact)] && losses.isEmpty)
  }

  @Test func whatStandsInFrontOfAGapIsAsked() throws {
    let presentation = """
      <flow><material><mattext>Chu vi hình tròn, lấy </mattext><mattext charset="greek">p</mattext>
      <mattext> bằng 3,14?</mattext></material></flow>
      <flow><response_num ident="R"><render_fib fibtype="Decimal"><material><mattext>Viết
            một số:</mattext></material>
      <response_label ident="A"/></render_fib></response_num></flow>
      """
    let range = "<vargte respident='R'>12.559</vargte><varlte respident='R'>12.561</varlte>"
    let others = "<not><and>\(range)</and></not>"
    let (read, losses) = try read(
      presentation, scored(condition(range, "Add", "1") + condition(others, "Subtract", "1")))
    #expect(read.question.content.stem == "Chu vi hình tròn, lấy π bằng 3,14?\nViết một số:")
    #expect(read.question.key.numbers == [NumericAnswer(12.56, tolerance: 0.001)])
    #expect(losses == [FormatLoss(.scoring, "-1 for other answers", .changed, "a mark below 0 counts as 0 here")])
  }

  @Test func allOfSeveralOptionsAndNoneOfTheRestAreRight() throws {
    let labels = ["A", "B", "C"].map {
      "<response_label ident='\($0)'><material><mattext>\($0)</mattext></material></response_label>"
    }
    let presentation =
      "<material><mattext>Chọn</mattext></material><response_lid ident='R' rcardinality='Multiple'><render_choice>"
      + labels.joined() + "</render_choice></response_lid>"
    let both = "<varequal respident='R'>A</varequal><varequal respident='R'>C</varequal>"
    let rules = condition(both, "Set", "2") + condition("<not><and>\(both)</and></not>", "Subtract", "1")
    let (read, losses) = try read(presentation, scored(rules))
    #expect(read.question.key.right == ["A", "C"] && read.question.key.weights.isEmpty)
    #expect(losses.map(\.subject) == [.scoring])
  }

  @Test func whatMarkersAreToldIsKept() throws {
    let presentation =
      "<material><mattext>Viết một đoạn.</mattext></material><response_str ident='R'><render_fib fibtype='String'>"
      + "<response_label ident='A'/></render_fib></response_str>"
    let rules = """
      <resprocessing><outcomes><interpretvar view="All"><material><mattext>5 điểm: đủ ý</mattext></material></interpretvar>
      </outcomes><itemproc_extension><rater>hai người chấm</rater></itemproc_extension></resprocessing>
      """
    let (read, losses) = try read(presentation, rules)
    #expect(read.question.content.kind == .unknown("essay") && read.question.key.extra["rubric"] == "5 điểm: đủ ý")
    #expect(losses.map(\.outcome) == [.kept, .dropped] && losses.last?.detail.contains("hai người chấm") == true)
  }

  @Test func declarationsOfElementsAreNoHarm() throws {
    let head = """
      <!DOCTYPE questestinterop SYSTEM "x.dtd" [
      <!-- it's > what a rater's tool adds -->
      <!ELEMENT rater (#PCDATA)>
      ]>

      """
    let (read, _) = try read("<material><mattext>Một đoạn văn</mattext></material>", head: head)
    #expect(read.question.content.stem == "Một đoạn văn")
  }
}
