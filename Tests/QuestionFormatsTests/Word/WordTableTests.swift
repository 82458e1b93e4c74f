import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Word files: tables")
struct WordTableTests {
  @Test("cells that hold the keys of statements one below the other are read as one key")
  func cellsOfKeys() throws {
    let paper = WordTrial.paragraphs(
      "PHẦN II", "Câu 1. Xét.", "a) m", "b) n", "Câu 2. Xét nữa.", "a) m", "b) n", "ĐÁP ÁN")
    let two = { (first: String, second: String) in WordTrial.paragraphs(first, second) }
    let across = WordTrial.table([
      ["Câu", "1", "2"], ["Đáp án", two("a) Đ", "b) S"), two("a) S", "b) Đ")],
    ])
    let down = WordTrial.table([
      ["Câu", "Ý", "Đáp án"], ["1", two("a)", "b)"), two("Đ", "S")], ["2", two("a)", "b)"), two("S", "Đ")],
    ])
    let heads = WordTrial.table([["", "Câu 1", "Câu 2"], ["a)", "Đ", "S"], ["b)", "S", "Đ"]])
    for keys in [across, down, heads] {
      let trial = try WordTrial(paper + keys).read()
      #expect(trial.summary == ["Xét.|m/n|a", "Xét nữa.|m/n|b"])
      #expect(trial.problems == [])
    }
  }

  @Test("crosses in the columns of a table say whether statements are true")
  func crosses() throws {
    let table = WordTrial.table([
      ["", "Mệnh đề", "Đúng", "Sai"], ["a)", "m", "x", ""], ["b)", "n", "", "X"], ["c)", "p", "", ""],
    ])
    let trial = try WordTrial(WordTrial.paragraphs("PHẦN II", "Câu 1. Xét.") + table).read()
    #expect(trial.questions.map { $0.content.choices.map(\.text) } == [["m", "n", "p"]])
    #expect(trial.problems.count == 1 && trial.has("nothing tells whether c is true", in: trial.problems))
  }

  @Test("a table may hold a question a row, or be one")
  func questionTables() throws {
    let rows = WordTrial.table([
      ["STT", "Câu hỏi", "A", "B", "Đáp án", "Mức độ", "Người soạn"], ["1", "Một?", "x", "{b|y}", "B", "NB", "Lan"],
      ["2", "Hai?", "A. x", "B. y", "A", "", ""],
    ])
    let trial = try WordTrial(rows).read()
    #expect(trial.summary == ["Một?|x/y|b", "Hai?|x/y|a"])
    #expect(trial.questions.map(\.content.level) == ["nhận biết", nil])
    #expect(trial.has("not read: \"Người soạn\"", in: trial.findings))
    let whole = [("1", "A"), ("2", "B")].map { number, key in
      WordTrial.table([["Câu \(number)", "Hỏi \(number)?"], ["A", "x"], ["B", "y"], ["Đáp án", key]])
    }
    let each = try WordTrial(whole.joined(separator: WordTrial.paragraph(""))).read()
    #expect(each.summary == ["Hỏi 1?|x/y|a", "Hỏi 2?|x/y|b"])
  }

  @Test("a table of data stays what it is")
  func dataTables() throws {
    let data = WordTrial.table([["A", "10"], ["B", "20"]])
    let trial = try WordTrial(WordTrial.paragraph("Câu 1. Cho bảng") + data + WordTrial.paragraphs("A. x", "{u|B}. y"))
      .read()
    #expect(trial.summary == ["Cho bảng\nA\t10\nB\t20|x/y|b"])
  }

  @Test("a table that looks like keys belongs to the question whose options come behind it")
  func tablesLikeKeys() throws {
    let table = WordTrial.table([["Câu", "Đáp án"], ["1", "A"], ["2", "C"]])
    let keys = WordTrial.table([["Câu", "Đáp án"], ["1", "A"], ["2", "B"]])
    let trial = try WordTrial(
      WordTrial.paragraph("Câu 1. Câu nào sai?") + table
        + WordTrial.paragraphs("A. x\tB. y", "Câu 2. Hai?", "A. x\tB. y") + keys
    ).read()
    #expect(trial.summary == ["Câu nào sai?\nCâu\tĐáp án\n1\tA\n2\tC|x/y|a", "Hai?|x/y|b"])
    #expect(trial.problems == [])
  }
}
