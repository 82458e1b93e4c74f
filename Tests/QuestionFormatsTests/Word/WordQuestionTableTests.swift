import Testing

@testable import QuestionFormats

struct WordQuestionTableTests {
  private static func row(_ cells: [String]) -> WordQuestionTable.Row {
    cells.map { $0.isEmpty ? [] : [StyledLine($0, number: 1)] }
  }

  private static func texts(_ rows: [[String]]) -> [String]? {
    WordQuestionTable(rows.map { row($0) }).lines()?.lines.map(\.text)
  }

  private static let head = ["STT", "Câu hỏi", "A", "B", "Đáp án"]

  @Test func headingsBetweenRowsStay() {
    let rows = [Self.head, ["PHẦN I"], ["1", "Một?", "x", "y", "B"], ["2", "", "", "", ""]]
    #expect(Self.texts(rows) == ["PHẦN I", "Câu 1: Một?", "A. x", "B. y", "Đáp án: B"])
  }

  @Test func whatStandsUnderNoHeadingIsNotLost() {
    #expect(Self.texts([Self.head, ["1", "Một?", "x", "y", "B", "thêm"]]) == nil)
    #expect(Self.texts([Self.head + [""], ["1", "Một?", "x", "y", "B", "thêm"]]) == nil)
  }
}
