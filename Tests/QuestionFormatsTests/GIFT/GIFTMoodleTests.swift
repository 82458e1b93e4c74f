import QuestionModel
import Testing

@testable import QuestionFormats

/// Where GIFT must say in Moodle what it says here.
struct GIFTMoodleTests {
  private func only(_ text: String) throws -> (read: ReadQuestion, losses: [FormatLoss]) {
    let items = try FormatTrials.items(GIFTReader(), Array(text.utf8))
    return (try #require(FormatTrials.questions(items).first, "\(items)"), items[0].losses)
  }

  private func back(_ entry: WrittenQuestion) throws -> (read: ReadQuestion, losses: [FormatLoss], text: String) {
    var writer = GIFTWriter()
    let (bytes, parts) = try writer.all(of: [entry])
    let text = String(decoding: bytes, as: UTF8.self)
    return (try only(text).read, parts[0].losses, text)
  }

  @Test func textsThatLookLikeWeightsOrCommentsComeBack() throws {
    let entries = [
      FormatTrials.question(.singleChoice, "//không phải chú thích", ["%50%a", "%0%b"], key: AnswerKey(right: ["a"])),
      FormatTrials.question(.singleChoice, "$CATEGORY: x", ["%x", "%5%"], key: AnswerKey(right: ["b"])),
      FormatTrials.question(.multipleResponse, "Nhiều", ["%50%a", "b"], key: AnswerKey(right: ["a"])),
      FormatTrials.question(.trueFalseCluster, "Xét", ["%50%a", "b"], key: AnswerKey(right: ["a"])),
    ]
    for entry in entries {
      let (read, _, text) = try back(entry)
      #expect(read.question == entry.question, "\(text)")
    }
    var short = FormatTrials.question(.shortAnswer, "Gì?")
    short.question.key.answers = [AcceptedAnswer("%50%x"), AcceptedAnswer("y", weight: 0.5)]
    short.question.key.extra["incorrectFeedback"] = "chưa"
    let (read, losses, text) = try back(short)
    #expect(read.question == short.question, "\(text)")
    #expect(losses.isEmpty)
  }

  @Test func weightsOfAnySortComeBack() throws {
    var key = AnswerKey(right: ["a"])
    key.weights = ["a": -0.5, "b": 0.5]
    let several = FormatTrials.question(.multipleResponse, "Nhiều", ["1", "2", "3"], key: key)
    let (read, losses, text) = try back(several)
    #expect(read.question == several.question && text.contains("[right:a]"))
    #expect(losses.map(\.subject) == [.scoring])
    key.weights = ["a": 1, "b": 1]
    let single = FormatTrials.question(.singleChoice, "Một", ["1", "2", "3"], key: key)
    let again = try back(single).read
    #expect(again.question == single.question && again.problems.isEmpty)
  }

  @Test func statusIsNamed() throws {
    var entry = FormatTrials.question(.singleChoice, "Một", ["1", "2"], key: AnswerKey(right: ["a"]))
    entry.status = .draft
    #expect(try back(entry).losses.map(\.subject) == [.status])
  }

  @Test func tagsAreMarkupWhereNothingElseIsSaid() throws {
    for mark in ["", "[moodle]"] {
      let (read, losses) = try only("\(mark)<p>Số <b>nào</b>?</p> {\\=x =H<sub>2</sub>O ~1 &lt; 2 ~a<b và c>d}")
      #expect(read.question.content.stem == "Số nào?")
      #expect(losses.contains { $0.subject == .formatting })
    }
    let (read, _) = try only("Hai dòng<br>đây\nba {=H<sub>2</sub>O ~1 &lt; 2 ~a<b và c>d ~<b>}")
    #expect(read.question.content.stem == "Hai dòng\nđây\nba")
    #expect(read.question.content.choices.map(\.text) == ["H₂O", "1 < 2", "a<b và c>d", "<b>"])
    #expect(try only("[plain]a <b>x</b> {=1 ~2}").read.question.content.stem == "a <b>x</b>")
    #expect(try only("Thẻ in đậm? {=<b>}").read.question.key.answers.map(\.text) == ["<b>"])
  }

  @Test func whatTakesAllOtherAnswersIsFeedback() throws {
    let (read, losses) = try only("Gì? {=a =%0%*#sai rồi}")
    #expect(read.question.key.answers.map(\.text) == ["a"] && losses.isEmpty)
    #expect(read.question.key.extra["incorrectFeedback"] == "sai rồi")
    #expect(try only("Gì? {=a ~%-50%b}").losses.map(\.subject) == [.weight])
  }

  @Test func aWeightOfAPairIsNamed() throws {
    let (read, losses) = try only("Nối {=%50%a -> x =b -> y}")
    #expect(read.question.content.extra["premises"] == ["a", "b"] && losses.map(\.subject) == [.weight])
  }

  @Test func optionsWithoutAnyMarkAreASingleChoiceWithoutAKey() throws {
    let (read, _) = try only("Gì? {~a ~b ~c}")
    #expect(read.question.content.kind == .singleChoice && read.question.key.right.isEmpty)
    #expect(read.problems.map(\.reason) == ["no option is marked with =; mark one, or give weights"])
  }

  @Test func commentsOfNothingButBracketsAreReadAtOnce() throws {
    let comment = "// " + String(repeating: "[", count: 900_000)
    #expect(try only(comment + ":\nGì? {=a ~b}").read.problems.isEmpty)
  }
}
