import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Layouts of teachers: tables of keys and worked answers of the three parts")
struct LayoutKeyTableTests {
  private static let paper = """
    PHẦN I
    Câu 1. Một?
    A. x\tB. y\tC. z\tD. t
    Câu 2. Hai?
    A. x\tB. y\tC. z\tD. t
    PHẦN II
    Câu 1. Xét tam giác.
    a) m
    b) n
    c) p
    d) q
    Câu 2. Xét số 6.
    a) m
    b) n
    c) p
    d) q
    PHẦN III
    Câu 1. Tính 3 + 4.
    Câu 2. Tính −1,5 × 1.
    HẾT

    """

  private static func keys(_ text: String) -> [String] {
    LayoutTrial(text).questions.map { question in
      question.key.numbers.first.map { "\($0.value)" } ?? question.key.right.joined()
    }
  }

  @Test(
    "each way to write the keys of the three parts is read",
    arguments: [
      """
      ĐÁP ÁN
      PHẦN I\tCâu\t1\t2
      \tĐáp án\tA\tC
      PHẦN II\tCâu\t1\t2
      \tĐáp án\tĐĐSS\tĐSĐS
      PHẦN III\tCâu\t1\t2
      \tĐáp án\t7\t-1,5
      """,
      """
      HƯỚNG DẪN CHẤM
      PHẦN I
      Câu\tĐáp án\tĐiểm
      1\tA\t0,25
      2\tC\t0,25
      PHẦN II
      Câu\tLệnh hỏi\tĐáp án (Đ/S)
      1\ta)\tĐ
      \tb)\tĐ
      \tc)\tS
      \td)\tS
      2\ta)\tĐ
      \tb)\tS
      \tc)\tĐ
      \td)\tS
      PHẦN III
      Câu\tĐáp án
      1\t7
      2\t-1,5
      """,
      """
      ĐÁP ÁN VÀ HƯỚNG DẪN CHẤM
      Phần I (0,25 điểm mỗi câu)
      1. A   2. C
      Phần II
      Câu 1: a) Đúng; b) Đúng; c) Sai; d) Sai
      Câu 2: a) Đúng; b) Sai; c) Đúng; d) Sai
      Phần III
      Câu 1: 7   Câu 2: -1,5
      """,
      """
      ĐÁP ÁN
      Câu\t1\t2
      Chọn\tA\tC
      \tCâu 1\tCâu 2
      a)\tĐ\tĐ
      b)\tĐ\tS
      c)\tS\tĐ
      d)\tS\tS
      Câu\t1\t2
      Chọn\t7\t-1,5
      """,
      """
      ĐÁP ÁN
      PHẦN I
      Câu\t1\t2
      Chọn\tA\tC
      PHẦN II
      Câu\t1\t2
      Đáp án\ta) Đ\ta) Đ
      \tb) Đ\tb) S
      \tc) S\tc) Đ
      \td) S\td) S
      PHẦN III
      Câu\t1\t2
      Đáp án\t7\t-1,5
      """,
      """
      LỜI GIẢI CHI TIẾT
      PHẦN I
      Câu 1. Chọn A
      Vì 1 + 1 = 2.
      Câu 2. Chọn C.
      PHẦN II
      Câu 1.
      a) Đúng. Vì tam giác đều.
      b) Đúng.
      c) Sai. Vì AB = BC.
      d) Sai.
      Câu 2. Đ S Đ S
      PHẦN III
      Câu 1. Đáp án: 7
      Câu 2. Trả lời: -1,5
      """,
    ])
  func parts(_ keys: String) {
    let trial = LayoutTrial(Self.paper + keys)
    #expect(Self.keys(Self.paper + keys) == ["a", "c", "ab", "ac", "7.0", "-1.5"])
    #expect(trial.problems == [])
    #expect(trial.findings.count == 1)
  }

  @Test(
    "papers named in the heads of columns, or in a column of their own",
    arguments: [
      "Câu\tMã đề 132\tMã đề 209\n1\tA\tD\n2\tB\tD",
      "Phần\tCâu\tMã 132\tMã 209\nI\t1\tA\tD\nI\t2\tB\tD", "Mã đề 132: 1A 2B\nMã đề 209: 1D 2D",
      "Mã đề\tCâu hỏi\tĐáp án\n132\t1\tA\n132\t2\tB\n209\t1\tD\n209\t2\tD",
      "| Câu | Mã đề 132 | Mã đề 209 |\n|---|---|---|\n| 1 | A | D |\n| 2 | B | D |",
    ])
  func papers(_ keys: String) {
    let text = "Mã đề: 132\nPHẦN I\nCâu 1: Một?\nA. x\nB. y\nCâu 2: Hai?\nA. x\nB. y\nĐÁP ÁN\n" + keys
    #expect(Self.keys(text) == ["a", "b"])
  }

  @Test("keys in columns beside each other belong to one table")
  func beside() {
    let paper = "PHẦN I\nCâu 1. Một?\nA. x\nB. y\nCâu 2. Hai?\nA. x\nB. y\nPHẦN II\nCâu 1. Ba?\nCâu 2. Bốn?\nHẾT\n"
    let keys = "ĐÁP ÁN\nCâu\tĐáp án\tCâu\tĐáp án\n1\tA\t2\tB\n1\t5\t2\t6"
    #expect(Self.keys(paper + keys) == ["a", "b", "5.0", "6.0"])
  }

  @Test("parts may stand between the rows of a table of several papers")
  func partsOfPapers() {
    let text = "Mã đề 132\n\(Self.paper)ĐÁP ÁN\nCâu\tMã đề 132\tMã đề 209\nPHẦN I\n1\tA\tB\n2\tC\tB\nPHẦN II\n"
    let clusters = "1a\tĐ\tS\n1b\tĐ\tS\n1c\tS\tS\n1d\tS\tS\n2\tĐSĐS\tSSSS\nPHẦN III\n1\t7\t8\n2\t-1,5\t0"
    #expect(Self.keys(text + clusters) == ["a", "c", "ab", "ac", "7.0", "-1.5"])
  }

  @Test("a question that stands again with its answer is read once, and may contradict itself")
  func repeats() {
    let question = "Câu 1. Một?\nA. x\nB. y\n"
    let trial = LayoutTrial(
      "\(question)Câu 2. Hai?\nA. z\nB. t\nHƯỚNG DẪN GIẢI\n\(question)Chọn B\nVì thế.\nĐÁP ÁN: 1B 2A")
    #expect(trial.summary == ["Hai?|z/t|a", "Một?|x/y|b"])
    #expect(trial.has("question 1 stands again with its answer at line 8", in: trial.findings))
    #expect(trial.problems == [])
    // What only the first place says goes along.
    let levelled = LayoutTrial("Câu 1. [NB] Một?\nA. x\nB. y\nLỜI GIẢI CHI TIẾT\n\(question)Chọn B")
    #expect(levelled.questions.map(\.content.level) == ["nhận biết"])
    let two = LayoutTrial("Câu 1. Một?\n*A. x\nB. y\nLỜI GIẢI CHI TIẾT\n\(question)Chọn B")
    #expect(two.has("two keys contradict", in: two.problems))
  }

  @Test("a line of keys behind the end of the paper", arguments: ["KEY: 1A 2B", "Đáp án: 1A 2B", "ĐA: 1.A 2.B"])
  func behindTheEnd(line: String) {
    let trial = LayoutTrial("Câu 1. Một?\nA. x\nB. y\nCâu 2. Hai?\nA. x\nB. y\nHẾT\n\(line)")
    #expect(trial.summary == ["Một?|x/y|a", "Hai?|x/y|b"])
  }

  @Test("the word for an answer alone heads lines of keys")
  func bareHeading() {
    let trial = LayoutTrial("Câu 1. Một?\nA. x\nB. y\nCâu 2. Hai?\nA. x\nB. y\nĐáp án\n1. A\n2. B")
    #expect(trial.summary == ["Một?|x/y|a", "Hai?|x/y|b"])
    let numbered = LayoutTrial("1. Một?\nA. x\nB. y\n2. Hai?\nA. x\nB. y\nKEY\n1. A\n2. B")
    #expect(numbered.summary == trial.summary)
    let sections = LayoutTrial(
      """
      I. TRẮC NGHIỆM
      Câu 1. Một?
      A. x
      B. y
      II. TỰ LUẬN
      Câu 2. Nêu ý nghĩa.
      Đáp án
      I. Trắc nghiệm
      Câu 1: B
      II. Tự luận
      Câu 2: Ý nghĩa là thế.
      """)
    #expect(sections.summary == ["Một?|x/y|b", "Nêu ý nghĩa.||"])
    #expect(sections.questions.last?.key.explanation == "Ý nghĩa là thế.")
  }
}
