import QuestionModel
import Testing

@testable import QuestionFormats

/// Quizzes of Canvas and text2qti: their questions are read, and what else they say is told.
struct QTI12QuizTests {
  private static func text(_ text: String) -> String { "<material><mattext>\(text)</mattext></material>" }

  private func read(_ assessment: String) throws -> [FormatItem] {
    var reader = QTI12XMLReader()
    return try reader.all(of: Array("<questestinterop>\(assessment)</questestinterop>".utf8))
  }

  @Test func aQuizGivesItsNameToItsQuestionsAndSaysWhatIsNotKept() throws {
    let items = try read(
      """
      <assessment ident="g1" title="15 phút 1/2"><section ident="root_section">
      <section ident="s" title="Nhóm"><selection_ordering><selection><selection_number>1</selection_number>
      <selection_extension><points_per_item>2</points_per_item></selection_extension></selection></selection_ordering>
      <item ident="1"><presentation>\(Self.text("a"))</presentation></item></section>
      <item ident="2"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_question_category</fieldlabel>
      <fieldentry>Hàm số</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
      <presentation>\(Self.text("b"))</presentation></item></section></assessment>
      """)
    let read = FormatTrials.questions(items)
    #expect(read.map { $0.question.content.tags.map(\.name) } == [["category:15-phút-1∕2"], ["category:hàm-số"]])
    let findings = FormatTrials.findings(items)
    #expect(findings.count == 2 && findings[0].contains("the quiz \"15 phút 1/2\""))
    #expect(findings[1] == "a section draws 1 of its questions, 2 points each; draws are not kept, only questions are")
    #expect(items.first?.place.line == 1)
  }

  @Test(arguments: ["", "   ", "Questions"])
  func whatHoldsQuestionsOnlyIsNoQuiz(title: String) throws {
    let ident = title.isEmpty ? "q" : "assessment_\(String(repeating: "0a", count: 16))_2"
    let items = try read(
      """
      <assessment ident="\(ident)" title="\(title)"><section><item ident="1"><presentation>\(Self.text("a"))</presentation>
      </item></section></assessment>
      """)
    #expect(FormatTrials.findings(items).isEmpty)
    #expect(FormatTrials.questions(items).map(\.question.content.tags) == [[]])
  }
}
