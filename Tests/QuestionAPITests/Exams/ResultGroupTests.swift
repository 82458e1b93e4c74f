import QuestionAPI
import QuestionFormats
import QuestionModel
import Testing

struct ResultGroupTests {
  private func item(_ id: String, _ topics: [String], _ level: String?, points: Double = 1) -> SittingResults.ItemHeader
  {
    SittingResults.ItemHeader(
      id: id, pinned: nil, stem: "Câu \(id)", section: "p1", points: points, topics: topics, level: level)
  }

  private func row(
    _ id: String, _ account: String?, _ name: String?, number: Int = 1, isOver: Bool = true,
    _ marks: [(String, Double, ItemMark.Reason)]
  ) -> SittingResults.AttemptRow {
    let marks = marks.map { item, points, reason in
      ItemMark(item: item, points: points, maximum: reason == .void ? 0 : 1, reason: reason)
    }
    return SittingResults.AttemptRow(
      id: id, account: account, candidate: name, number: number, started: Timestamp(milliseconds: 0),
      ended: isOver ? Timestamp(milliseconds: 1) : nil, answered: 3, late: 0,
      score: AttemptResult.Score(marks, passMark: 0.5), marks: marks)
  }

  private var results: SittingResults {
    SittingResults(
      items: [item("i1", ["hàm-số"], "b"), item("i2", ["hàm-số", "tích-phân"], "a"), item("i3", [], nil)],
      attempts: [
        row("1", "x", "Trần Văn Ý", [("i1", 1, .right), ("i2", 0.5, .statements(right: 3, of: 4)), ("i3", 0, .waits)]),
        row("2", "y", "Lê An", [("i1", 0, .wrong), ("i2", 0, .blank), ("i3", 0.5, .person)]),
        row("3", "x", "Trần Văn Ý", number: 2, [("i1", 1, .right), ("i2", 1, .everyone), ("i3", 0, .void)]),
        row("4", nil, nil, isOver: false, [("i1", 0, .blank), ("i2", 0, .blank), ("i3", 0, .blank)]),
      ])
  }

  @Test func studentsStandByGivenNameWithTheirBestAttempt() {
    let students = results.students
    #expect(students.map(\.candidate) == ["Lê An", "Trần Văn Ý", nil])
    #expect(students.map { $0.attempts.map(\.id) } == [["2"], ["1", "3"], ["4"]])
    #expect(students.map(\.best.id) == ["2", "3", "4"])
    #expect(students[1].json.object?["best"] == "3")
  }

  @Test func whatWaitsAndWhatCountsForNobodyIsNoMark() {
    let questions = results.questions
    #expect(questions.map(\.id) == ["i1", "i2", "i3"] && questions.map(\.title) == ["Câu i1", "Câu i2", "Câu i3"])
    #expect(questions.map(\.right) == [2, 1, 0] && questions.map(\.partly) == [0, 1, 1])
    #expect(questions.map(\.wrong) == [1, 0, 0] && questions.map(\.blank) == [0, 1, 0])
    #expect(questions.map(\.waiting) == [0, 0, 1])
    #expect(questions.map(\.points) == [2, 1.5, 0.5] && questions.map(\.maximum) == [3, 3, 1])
    #expect(questions[1].share == 0.5)
  }

  @Test func topicsComeWeakestFirstAndWithoutOneLast() {
    let topics = results.topics
    #expect(topics.map(\.id) == ["tích-phân", "hàm-số", nil])
    #expect(topics.map(\.items) == [1, 2, 1] && topics.map(\.points) == [1.5, 3.5, 0.5])
    #expect(topics[1].json.object?["share"]?.number == 3.5 / 6 && topics[2].json.object?["id"] == nil)
  }

  @Test func levelsKeepTheOrderOfTheTest() {
    #expect(results.levels.map(\.id) == ["b", "a", nil])
    let none = SittingResults(items: [], attempts: [])
    #expect(none.levels.isEmpty && none.topics.isEmpty && none.students.isEmpty)
  }

  @Test func pagesGoTogether() {
    var first = results
    first.next = "7"
    var second = results
    second.items = [item("i2", [], nil), item("d1", [], nil)]
    second.attempts = [row("9", "z", "Bùi Bình", [("d1", 1, .right)])]
    first.append(second)
    #expect(first.items.map(\.id) == ["i1", "i2", "i3", "d1"] && first.attempts.count == 5 && first.next == nil)
    #expect(first.students.map(\.candidate) == ["Lê An", "Bùi Bình", "Trần Văn Ý", nil])
  }

  @Test func theTableHasTheBestOrEveryAttempt() {
    let best = results.sheet()
    #expect(best.rows.map(\.attempt) == ["2", "3", "4"] && best.items.map(\.id) == ["i1", "i2", "i3"])
    let all = results.sheet(everyAttempt: true)
    #expect(all.rows.map(\.attempt) == ["2", "1", "3", "4"])
    #expect(all.rows[1].points == ["i1": 1, "i2": 0.5] && all.rows[2].points == ["i1": 1, "i2": 1])
    #expect(all.rows[1].waiting == 1 && all.rows[1].isPassed == true)
  }
}
