import QuestionModel
import Testing

@testable import QuestionFormats

/// Tables as the templates of schools and of quiz programs head them.
struct TableHeadingTests {
  private func summary(_ text: String) throws -> [String] {
    let questions = FormatTrials.questions(try FormatTrials.items(TableReader(.csv), Array(text.utf8)))
    #expect(questions.flatMap(\.problems) == [])
    return questions.map(\.question).map { question in
      let options = question.content.choices.map(\.text).joined(separator: "/")
      return "\(question.content.stem)|\(options)|\(question.key.right.joined(separator: ","))"
    }
  }

  @Test func aRemarkInAHeadingIsReadOver() throws {
    let kahoot = """
      Quiz template,,,,,,,
      ,Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75,\
      Answer 4 - max 75,Time limit (sec) – 5 or 10,Correct answer(s) - choose at least one
      1,Capital?,Hanoi,Hue,,,20,1
      2,Right?,yes,no,both,none,20,"1,3"
      3,,,,,,,
      """
    #expect(try summary(kahoot) == ["Capital?|Hanoi/Hue|a", "Right?|yes/no/both/none|a,c"])
    #expect(try summary("Câu hỏi (*),Phương án A,Phương án B,Đáp án (A/B)\nHỏi?,x,y,B") == ["Hỏi?|x/y|b"])
    let both = "Câu hỏi,A,B,Đáp án,Đáp án (nội dung)\nHỏi?,x,y,B,y"
    #expect(try summary(both) == ["Hỏi?|x/y|b"])
  }

  @Test func theRightOptionMayStandBesideTheWrongOnes() throws {
    let text = "Câu hỏi,Đáp án đúng,Đáp án sai 1,Đáp án sai 2\n2+2?,4,1,2\nThủ đô?,Hà Nội,Huế,"
    #expect(try summary(text) == ["2+2?|4/1/2|a", "Thủ đô?|Hà Nội/Huế|a"])
  }

  @Test func oneCellMayHoldAllOptions() throws {
    let text = "Câu hỏi,Lựa chọn,Đáp án\nMột?,\"A. x\nB. y\",B\nHai?,A. x B. y C. z,C\nBa?,x; y,y"
    #expect(try summary(text) == ["Một?|x/y|b", "Hai?|x/y/z|c", "Ba?|x/y|b"])
  }

  @Test func theKeyMayNameWhatItNumbersAndCellsTheirLetters() throws {
    let text = "Câu hỏi,A,B,C,Đáp án\nMột?,A. x,B. y,C. z,Đáp án C\nHai?,x,B. y,z,Phương án 2\nBa?,x,y,z,Option A"
    #expect(try summary(text) == ["Một?|x/y/z|c", "Hai?|x/B. y/z|b", "Ba?|x/y/z|a"])
  }

  @Test func optionsMayStandBelowTheQuestionInItsCell() throws {
    let text = "Câu,Nội dung,ĐA\n1,\"Một?\nA. x\nB. y\",B\n2,\"Hai?\nnữa\nA. x  B. y\nC. z\",A"
    #expect(try summary(text) == ["Một?|x/y|b", "Hai?\nnữa|x/y/z|a"])
  }

  @Test func aLetterWithoutOptionsIsNoAnswer() throws {
    let items = try FormatTrials.items(TableReader(.csv), Array("Câu hỏi,Đáp án\nMột?,A".utf8))
    #expect(FormatTrials.questions(items).flatMap(\.problems).map(\.field) == ["choices"])
  }

  @Test func anEmptyCellBelowAPassageIsNamed() throws {
    let text = "Đoạn văn,Câu hỏi,A,B,Đáp án\nTa làm con chim,Một?,x,y,A\n,Hai?,x,y,B\n,Ba?,x,y,B"
    let items = try FormatTrials.items(TableReader(.csv), Array(text.utf8))
    #expect(items.map { $0.losses.contains { $0.subject == .passage } } == [false, false, false, true, true])
  }
}
