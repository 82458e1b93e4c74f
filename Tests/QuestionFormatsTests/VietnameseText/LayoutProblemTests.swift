import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Layouts of teachers: what is ambiguous is named")
struct LayoutProblemTests {
  @Test(
    "questions that cannot be stored say why",
    arguments: [
      ("Câu 1: Một?\nA. x\nB. y", "key.right: line 1: nothing tells which option is right"),
      ("Câu 1: Một?\nA. x\nB. y\nĐáp án: C", "key.right: line 1: the key at line 4 says C, which is no option"),
      (
        "Câu 1: Một?\n*A. x\nB. y\nĐáp án: B",
        "key.right: line 1: two keys contradict each other: a star A, the key at line 4 says B"
      ),
      ("Câu 1: Một?\nA. x\nB. y\nĐáp án: A\nĐÁP ÁN\n1-B", "two keys contradict each other"),
      ("Câu 1: Một?\n*A. x\nB. y\nD. z", "choices: line 1: option D follows B"),
      ("Câu 1: Một?\n*A. x\nB. y\nB. z", "choices: line 1: option B stands twice"),
      ("Câu 1: Một?\n*A. x", "choices: line 1: there is one option only"),
      ("Câu 1: Một?", "there are no options and no answer"),
      ("Câu 1: Xét:\na) m (Đúng)\nb) n", "nothing tells whether b is true"),
      ("Câu 1: Xét:\na) m (Đúng)\nb) n\nĐáp án: SS", "two keys contradict each other on statement a"),
      ("Phần 3\nCâu 1: Mấy?\nĐáp án: 3\nĐÁP ÁN\n1: 4", "two keys contradict each other"),
      ("Câu 1: Mấy?\nĐáp án: B", "choices: the key is the letter B"),
    ])
  func problems(_ text: String, _ words: String) {
    let trial = LayoutTrial(text)
    #expect(trial.questions.count == 1)
    let wanted = words.replacing("choices: the key", with: "the key")
    #expect(trial.has(wanted, in: trial.problems), "\(trial.problems)")
    #expect(trial.questions.first?.key.right == [] || !words.hasPrefix("key.right"))
  }

  @Test(
    "findings tell of numbers, mixed layouts and lines of nothing",
    arguments: [
      ("Câu 1: a\nĐáp án: 1\nCâu 3: b\nĐáp án: 1", "line 3: question 3 follows question 1: the numbers have a gap"),
      ("Câu 2: Một\nĐáp án: 1\nCâu 2: Hai\nĐáp án: 1", "its number stands twice"),
      (
        "Câu 1: Một\nĐáp án: 1\nCâu 2: Hai\nĐáp án: 2\nCâu 1: Ba\nĐáp án: 1",
        "the numbers of questions begin anew at line 5"
      ),
      (
        "Câu 1: a\n*A. x\nB. y\nCâu 2: a\n*A. x\nB. y\nQuestion 3: c\n*A. x\nB. y",
        "line 7: a question begins with \"Question\""
      ),
      ("Câu 1: a\n*A. x\nB. y\nCâu 2: a\n*A. x\nB) y", "line 6: an option is marked \"B)\""),
      (
        "Câu 1: a\n*A. x\nB. y\n\nMột dòng lạ.\nCâu 2: b\n*A. x\nB. y",
        "line 5 belongs to no question: \"Một dòng lạ.\""
      ),
      ("Câu 1: a\n*A. x\nB. y\nĐÁP ÁN\n1-A 7-B", "the key at line 5 names question 7, which is not there"),
      ("Câu 1: a\n*A. x\nB. y\nBài 2: c\nCâu 2: a\n*A. x\nB. y", "line 4 begins like a question, with \"Bài\""),
    ])
  func findings(_ text: String, _ words: String) {
    let trial = LayoutTrial(text)
    #expect(trial.has(words, in: trial.findings), "\(trial.findings)")
  }

  @Test("a file without a question is refused", arguments: ["", "Không có gì", "HẾT\n1-A"])
  func nothing(_ text: String) {
    var reader = VietnameseTextReader()
    #expect(throws: FormatFault.self) { try reader.all(of: Array(text.utf8)).count }
    #expect(throws: FormatFault.self) { try WordTrial(WordTrial.paragraphs(text)).read().items.count }
  }

  @Test("formulas cut in half are told, and marks inside formulas are none")
  func formulas() {
    let trial = LayoutTrial("Câu 1: Tính $x^2 và\n*A. $\\frac{1}{2}$\nB. $A. B. C.$ ở")
    #expect(trial.has("a dollar sign opens no formula", in: trial.losses))
    #expect(trial.questions.first?.content.choices.map(\.text) == ["$\\frac{1}{2}$", "$A. B. C.$ ở"])
  }

  @Test("keys without a part that fit several questions are told at each")
  func ambiguousTable() {
    let trial = LayoutTrial(
      "PHẦN I\nCâu 1: a\nA. x\nB. y\nPHẦN II\nCâu 1: b\nA. x\nB. y\nPHẦN III\nCâu 1: c\nA. x\nB. y\nĐÁP ÁN\n1-A")
    #expect(trial.problems.count { $0.contains("does not say which of 3 questions") } == 3)
    let kinds = LayoutTrial(
      "PHẦN I\nCâu 1: Một\nA. x\nB. y\nPHẦN II\nCâu 1: Hai\na) m\nb) n\nPHẦN III\nCâu 1: Ba\nĐÁP ÁN\n1: 4")
    #expect(kinds.summary.last == "Ba||4.0")
  }

  @Test("a text that is too long is refused before it fills the memory")
  func size() throws {
    var reader = VietnameseTextReader(limit: 1 << 20)
    let chunk = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 16)
    for _ in 0..<16 { _ = try reader.items(of: chunk) }
    #expect(throws: FormatFault.self) { try reader.items(of: [0x61]).count }
  }

  @Test("spoilt text is read without a fault")
  func spoilt() {
    let text = Array(
      """
      PHẦN I. Chọn
      Câu 1: [NB] Một $x^2$?
      A. x\tB. y\t*C. z
      Đáp án: C
      Lời giải: vì $\\frac{1}{2}$
      Đọc đoạn văn sau và trả lời câu 2 đến 3:
      Đoạn.
      Câu 2: Xét
      a) m (Đúng)
      b) n
      Câu 3: Mấy?
      ĐÁP ÁN
      Câu 1 2 3
      ĐA C ĐS 5
      """.utf8)
    var generator = SplitMix64(seed: 12)
    for _ in 0..<300 {
      let trial = LayoutTrial(String(decoding: generator.mutated(text), as: UTF8.self))
      #expect(!trial.items.isEmpty)
    }
  }

  @Test("texts made to take long do not")
  func long() {
    let questions =
      String(repeating: "Câu 1: x\n", count: 2000) + "ĐÁP ÁN\n" + String(repeating: "1-A\n", count: 2000)
    #expect(LayoutTrial(questions).questions.count == 2000)
    #expect(LayoutTrial("Câu 1: x " + String(repeating: "A. ", count: 10_000)).questions.count == 1)
    #expect(LayoutTrial("Câu 1: x\n" + String(repeating: "A. x\n", count: 2000)).questions.count == 1)
  }

  @Test("marks in any order and with any look give items")
  func shuffled() {
    let fragments = [
      "Câu 1:", "2)", "A.", "*C.", "a)", " ", "\t", "\n", "\n\n", "Đáp án:", "Chọn B", "HẾT", "Lời giải", "PHẦN II",
      "[NB]", "Đ",
      "ĐSSĐ", "1-A 2-B", "Câu 1 2 3", "$x^2", "**", "[<p>]", "[</p>]", "Đọc đoạn văn sau và trả lời câu 1 đến 2",
      "ĐÁP ÁN", "|",
      "12,5", "", "\u{300}", "\u{FFFC}", "Question 3.", "{", "TỰ LUẬN",
    ]
    var generator = SplitMix64(seed: 4711)
    for _ in 0..<300 {
      let count = Int.random(in: 1...40, using: &generator)
      let text = (0..<count).map { _ in fragments.randomElement(using: &generator) ?? "" }.joined()
      #expect(!LayoutTrial(text).items.isEmpty)
      var lines: [StyledLine] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        var runs: [StyledRun] = []
        for part in line.split(separator: " ", omittingEmptySubsequences: false) {
          let look = TextLook(rawValue: UInt8.random(in: 0..<16, using: &generator))
          var run = StyledRun(text: part + " ", look: look, colour: UInt32.random(in: 0..<2, using: &generator))
          if part.isEmpty { run.object = .lost(FormatLoss(.picture, "", .dropped)) }
          runs.append(run)
        }
        var styled = StyledLine(runs, number: lines.count / 2 + 1)
        styled.isRow = Bool.random(using: &generator)
        styled.isContinuation = Bool.random(using: &generator)
        lines.append(styled)
      }
      #expect(!LayoutTrial(lines).items.isEmpty)
    }
  }
}
