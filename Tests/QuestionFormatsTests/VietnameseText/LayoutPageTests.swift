import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Layouts of teachers: pages, headings and lists")
struct LayoutPageTests {
  @Test(
    "feet of pages and ends of papers are no text",
    arguments: [
      "Trang 1/4 - Mã đề thi 101", "   Trang 1/4", "Mã đề 101 - Trang 2", "Page 1 of 4", "Mã đề 101",
    ])
  func feet(_ foot: String) {
    let trial = LayoutTrial(
      "Mã đề 101\nCâu 1: Một?\nA. x\nB. y\n\(foot)\nC. z\n*D. t\nCâu 2: Hai\n\(foot)\nba?\n*A. x\nB. y")
    #expect(trial.summary == ["Một?|x/y/z/t|d", "Hai\nba?|x/y|a"])
    #expect(trial.has("is the head or foot of a page", in: trial.findings))
  }

  @Test("fractions alone are feet of pages only where several are")
  func fractions() {
    let pages = LayoutTrial("Câu 1: Một?\nA. x\nB. y\n1/2\n*C. z\n2/2\nCâu 2: Hai?\n*A. x\nB. y")
    #expect(pages.summary.first == "Một?|x/y/z|c")
    let text = LayoutTrial("Câu 1: Một?\nA. x\n1/2\n*B. y")
    #expect(text.summary == ["Một?|x\n1/2/y|b"])
  }

  @Test("a long line of dashes still ends a paper")
  func end() {
    let line = String(repeating: "-", count: 60)
    let trial = LayoutTrial("Câu 1: Một?\nA. x\nB. y\n\(line) HẾT \(line)\nThí sinh không dùng tài liệu.\n1.B")
    #expect(trial.summary == ["Một?|x/y|b"])
  }

  @Test("gaps of an English text are questions of its passage")
  func gaps() {
    let trial = LayoutTrial(
      """
      Read the following advertisement and mark the letter A, B, C or D to indicate the option that best fits each of the numbered blanks from 1 to 2.
      GREEN TOURS
      Are you looking (1) ______ a holiday? We offer (2) ______ trips.
      Question 1. A. for\tB. at\tC. in\tD. on
      Question 2. A. cheap\tB. cheaply\tC. cheapness\tD. cheapen
      KEY
      1A 2A
      """)
    #expect(trial.summary == ["(1)|for/at/in/on|a", "(2)|cheap/cheaply/cheapness/cheapen|a"])
    #expect(trial.passages.count == 1)
    #expect(trial.questions.allSatisfy { $0.content.passage != nil })
    #expect(trial.problems == [])
  }

  @Test(
    "questions begin with levels and points in any brackets",
    arguments: [
      "Câu 2 - NB: Hai?", "Câu 2 (M1): Hai?", "Câu 2 (0,25 điểm - NB): Hai?", "{NB} Câu 2: Hai?",
      "[0,25đ] [NB] Câu 2. Hai?",
      "Câu 2: {NB} Hai?",
    ])
  func levels(_ start: String) {
    let trial = LayoutTrial("Câu 1: Một?\n*A. x\nB. y\nLời giải: Vì thế.\n\(start)\nA. x\n*B. y")
    #expect(trial.summary == ["Một?|x/y|a", "Hai?|x/y|b"])
    #expect(trial.questions.last?.content.level == "nhận biết")
  }

  @Test("a number without a sign begins a question that has options")
  func loose() {
    let trial = LayoutTrial("Câu 1: Một?\n*A. x\nB. y\nLời giải: Vì câu 2 sai.\nCâu 2 Hai?\nA. x\n*B. y")
    #expect(trial.summary == ["Một?|x/y|a", "Hai?|x/y|b"])
  }

  @Test("essays have headings in small letters too, which are no options")
  func essays() {
    for heading in ["B. Tự luận (3,0 điểm)", "II. Tự luận", "B. Phần tự luận:"] {
      let trial = LayoutTrial("Câu 1: Một?\n*A. x\nB. y\nC. z\nD. t\n\(heading)\nCâu 2: Hãy viết.")
      #expect(trial.questions.map(\.content.kind) == [.singleChoice, .unknown("essay")])
    }
    let option = LayoutTrial("Câu 1: Loại nào?\n*A. Trắc nghiệm\nB. Tự luận\nCâu 2: Hai?\n*A. x\nB. y")
    #expect(option.summary.first == "Loại nào?|Trắc nghiệm/Tự luận|a")
  }

  @Test("lists in the stem part no question")
  func lists() {
    let options = "A. x\nB. y\n"
    let trial = LayoutTrial(
      "1. Cho:\n1. Một\n2. Hai\n3. Ba\nSố đúng\n\(options)2. Hỏi hai?\n\(options)3. Hỏi ba?\n\(options)ĐÁP ÁN\n1.A 2.B 3.A"
    )
    #expect(trial.summary == ["Cho:\n1. Một\n2. Hai\n3. Ba\nSố đúng|x/y|a", "Hỏi hai?|x/y|b", "Hỏi ba?|x/y|a"])
  }
}

@Suite("Layouts of teachers: which texts are taken for them")
struct LayoutDetectionTests {
  @Test(
    "texts that begin like one format and are of another",
    arguments: [
      ("câu hỏi;A;B;đáp án\nCâu 1;x;y;A", .csv), ("Câu 1: Thủ đô? {\n=Hà Nội\n~Huế\n}", .gift),
      ("Câu 1: Thủ đô? {=Hà Nội ~Huế}", .gift), ("**Câu 1:** Thủ đô?\nA. x\nB. y", .text),
      ("1. 2+2=? A. 3 B. 4 C. 5 D. 6\n2. 3+3=? A. 3 B. 6 C. 5 D. 7", .text),
      ("1. Thủ đô?\na) Huế\nb) Hà Nội\nĐáp án: b", .text), ("1. Thủ đô?\na) Huế\n*b) Hà Nội", .markdown),
      ("1. Tế bào?\na. x\nb. y\nĐáp án: 1a", .text), ("1/ Hàng đợi?\nA/ FIFO\nB/ LIFO\nĐÁP ÁN: 1A", .text),
      ("Bài tập 1. Tính\nA. 1\nB. 2", .text), ("Câu hỏi 1: Tính\nA. 1\nB. 2", .text), ("Câu1. Tính\nA. 1\nB. 2", .text),
      ("Câu\u{A0}1: Tính\nA. 1\nB. 2", .text),
      ("Câu 1: Tính $\\frac{a}{b}$\nA. x\nB. y\nHẾT\nCâu\tĐáp án\n1\tA", .text),
    ] as [(String, FileFormat)])
  func formats(_ text: String, _ format: FileFormat) {
    #expect(TextFormats.format(of: Array(text.utf8)) == format)
  }

  @Test("lines end with returns alone too, wherever the bytes are cut")
  func returns() throws {
    let text = "Câu 1: Một?\nA. x\n\n*B. y"
    for end in ["\r", "\r\n", "\n"] {
      let bytes = Array(text.replacing("\n", with: end).utf8)
      for cut in bytes.indices {
        var splitter = TextLines()
        let lines =
          splitter.lines(of: Array(bytes[..<cut])) + splitter.lines(of: Array(bytes[cut...])) + splitter.rest()
        #expect(lines.map(\.text) == text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) })
      }
    }
  }

  @Test("a line of nothing but marks does not take long")
  func marks() {
    let trial = LayoutTrial("Câu 1: x " + String(repeating: "A. B. ", count: 60_000))
    #expect(trial.questions.count == 1)
  }
}
