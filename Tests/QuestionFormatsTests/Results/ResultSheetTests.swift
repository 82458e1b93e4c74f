import QuestionFormats
import QuestionModel
import Testing

struct ResultSheetTests {
  private let sheet = ResultSheet(
    items: [.init(id: "i1", points: 0.25), .init(id: "i2", points: 1)],
    rows: [
      ResultSheet.Row(
        name: "=HYPERLINK(\"x\")", number: 1, started: Timestamp(milliseconds: 0),
        ended: Timestamp(milliseconds: 60_000), answered: 2, points: ["i1": 0.1 + 0.2, "i2": 0], total: 0.1 + 0.2,
        maximum: 1.25, isPassed: false, waiting: 0, attempt: "a1"),
      ResultSheet.Row(
        name: nil, number: 2, started: Timestamp(milliseconds: 0), ended: nil, answered: 0, points: [:], total: 0,
        maximum: 1.25, isPassed: nil, waiting: 1, attempt: "a2"),
    ])

  @Test func everyAttemptHasARowAndEveryItemAColumn() {
    #expect(
      sheet.csv(language: .english) == """
        name,attempt,started,ended,answered,item 1 (0.25),item 2 (1),total,maximum,passed,waiting,attempt id\r
        "'=HYPERLINK(""x"")",1,1970-01-01T00:00:00Z,1970-01-01T00:01:00Z,2,0.3,0,0.3,1.25,no,0,a1\r
        ,2,1970-01-01T00:00:00Z,,0,,,0,1.25,,1,a2\r

        """)
  }

  @Test func spreadsheetsMayBeToldThatItIsUTF8() {
    #expect(sheet.csv(withMark: true).hasPrefix("\u{FEFF}họ tên,lần,"))
    #expect(sheet.csv().hasPrefix("họ tên,"))
  }
}
