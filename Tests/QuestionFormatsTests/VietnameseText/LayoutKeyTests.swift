import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Layouts of teachers: keys are taken only where they are sure")
struct LayoutKeyTests {
  private static func questions(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "Câu \($0): Hỏi \($0)?\nA. một\nB. hai\nC. ba\nD. bốn\n" }.joined()
  }

  private static func right(_ text: String) -> [String] {
    LayoutTrial(text).questions.map { $0.key.right.joined() }
  }

  @Test(
    "of a table with keys of several papers, those of the file's own are taken",
    arguments: [
      "ĐÁP ÁN\nCâu\t101\t102\t103\n1\tA\tC\tD\n2\tB\tB\tA\n3\tC\tA\tA",
      "ĐÁP ÁN\nMã đề\t1\t2\t3\n101\tA\tB\tC\n102\tC\tB\tA",
      "ĐÁP ÁN\nCâu 1 2 3\n101 A B C\n102 C B A",
      "ĐÁP ÁN\nMã đề 101\n1. A\n2. B\n3. C\nMã đề 102\n1. C\n2. D\n3. A",
    ])
  func papers(_ keys: String) {
    let questions = Self.questions(1...3)
    #expect(Self.right("Họ tên: …… Mã đề: 101\n\(questions)HẾT\n\(keys)") == ["a", "b", "c"])
    #expect(Self.right("Mã đề 101\n\(questions)HẾT\n\(keys)") == ["a", "b", "c"])
    for head in ["", "Mã đề 555\n"] {
      let none = LayoutTrial("\(head)\(questions)HẾT\n\(keys)")
      #expect(none.questions.map(\.key.right) == [[], [], []])
      #expect(none.has("none of them is taken", in: none.problems))
      #expect(none.has("none of them is taken", in: none.findings))
    }
  }

  @Test("several papers in a file have their keys by their headings, whatever the order")
  func severalPapers() {
    let papers = "Đề 1\n\(Self.questions(1...2))Đề 2\n\(Self.questions(1...2))"
    #expect(Self.right("\(papers)ĐÁP ÁN\nĐề 2\n1.A 2.B\nĐề 1\n1.C 2.D") == ["c", "d", "a", "b"])
    let solved = "\(papers)HƯỚNG DẪN GIẢI (CHI TIẾT)\nĐề 2\nCâu 1: Chọn A vì thế.\nCâu 2: Chọn B"
    #expect(Self.right(solved) == ["", "", "a", "b"])
  }

  @Test(
    "clusters alone are read as clusters",
    arguments: [
      "PHẦN II\nCâu 1: Xét\na) m\nb) n\nc) p\nd) q\nĐÁP ÁN\n1a) Đ 1b) S 1c) Đ 1d) S",
      "Câu trắc nghiệm đúng sai\nCâu 1: Xét\na) m\nb) n\nc) p\nd) q\nĐÁP ÁN\n1: ĐSĐS",
      "PHẦN II\nCâu 1: Xét\na) m\nb) n\nc) p\nd) q\nĐÁP ÁN\n1\ta)\tĐ\n\tb)\tS\n\tc)\tĐ\n\td)\tS",
    ])
  func clusters(_ text: String) {
    let trial = LayoutTrial(text)
    #expect(trial.questions.map(\.content.kind) == [.trueFalseCluster])
    #expect(trial.questions.map(\.key.right) == [["a", "c"]])
    #expect(trial.problems == [])
  }

  @Test("the numbers of the ministry's table stand in its first row only")
  func ministry() {
    let trial = LayoutTrial(
      "PHẦN II\nCâu 1: Xét\na) m\nb) n\nCâu 2: Xét\na) m\nb) n\nHẾT\nPHẦN II\nCâu\tLệnh hỏi\tĐáp án (Đ/S)\tCâu\tLệnh hỏi"
        + "\n1\ta)\tĐ\t2\ta)\tS\n\tb)\tS\t\tb)\tĐ")
    #expect(trial.questions.map(\.key.right) == [["a"], ["b"]])
  }

  @Test(
    "what an explanation rules out is no key",
    arguments: [
      ("Ta loại đáp án A", ""), ("Nên loại phương án A", ""), ("Xét đáp án A", ""), ("Vậy không chọn A", ""),
      ("Do đó chọn A", "a"), ("Loại B, C, D nên chọn A", "a"), ("Nên không thể chọn đáp án A", ""),
      ("Vậy đáp án A", "a"), ("Vậy đáp án đúng là A.", "a"),
    ])
  func ruledOut(_ words: String, _ right: String) {
    #expect(Self.right("\(Self.questions(1...1))Lời giải: Vì sao?\n\(words)") == [right])
  }

  @Test(
    "letters at the ends of statements are no truths, unless all say theirs",
    arguments: [
      ("a) mặt cầu (S)\nb) n\nc) p\nd) q\nĐáp án: ĐSSĐ", "a,d", "mặt cầu (S)"),
      ("a) lực – F\nb) n\nc) p\nd) q\nĐáp án: SSSĐ", "d", "lực – F"),
      ("a) m (S)\nb) n (S)\nc) p (S)\nd) q (Đ)", "d", "m"), ("a) m (S)\nb) n (S)\nc) p (S)\nd) q (S)", "", "m (S)"),
    ])
  func ends(_ lines: String, _ right: String, _ first: String) {
    let trial = LayoutTrial("PHẦN II\nCâu 1: Xét\n\(lines)")
    #expect(trial.questions.map { $0.key.right.joined(separator: ",") } == [right])
    #expect(trial.questions.first?.content.choices.first?.text == first)
    #expect(trial.problems.isEmpty == !right.isEmpty)
  }

  @Test(
    "a key line that says two things is a problem",
    arguments: ["B. ba", "A sai, B đúng", "B hoặc D", "A-C", "A  C", "A hay B"])
  func twofold(_ key: String) {
    let trial = LayoutTrial("\(Self.questions(1...1))Đáp án: \(key)")
    #expect(trial.questions.map(\.key.right) == [[]] || !trial.problems.isEmpty)
    #expect(trial.has("key.right", in: trial.problems), "\(trial.problems)")
  }

  @Test(
    "key lines in usual words",
    arguments: [
      "Đáp án cần chọn là: B", "=> Chọn B", "→ Đáp án B", "Đáp án đúng là B vì hai", "Đáp án B đúng", "Đáp án (B)",
      "Chọn B vì thế", "Ans: B", "Correct: B", "[ĐA: B]", "Đáp án: B. hai", "Chọn B.",
    ])
  func phrases(_ key: String) {
    let trial = LayoutTrial("\(Self.questions(1...1))\(key)")
    #expect(trial.summary == ["Hỏi 1?|một/hai/ba/bốn|b"], "\(trial.problems)")
    #expect(trial.problems == [])
  }

  @Test("worked answers behind headings, with bare letters and with units")
  func solutions() {
    let text =
      "\(Self.questions(1...2))HƯỚNG DẪN GIẢI (CHI TIẾT)\nPHẦN I\nCâu 1: B. Vì sóng ngang.\nCâu 2: Đáp án C"
    #expect(Self.right(text) == ["b", "c"])
    let short = LayoutTrial(
      "PHẦN III\nCâu 1: Dài?\nCâu 2: Tỉ số?\nHẾT\nĐÁP ÁN\nPHẦN III\nCâu 1: 12,5 m\nCâu 2: -3/4")
    #expect(short.summary == ["Dài?||12,5 m", "Tỉ số?||-3/4"] || short.summary == ["Dài?||12,5 m", "Tỉ số?||-0.75"])
    #expect(short.problems == [])
  }

  @Test(
    "a line behind the options tells the key in many words",
    arguments: [
      "Chọn đáp án B", "→ Chọn B.", "(Đáp án B)", "Đ/A: B", "Đáp án – B", "Phương án đúng: B", "Key B",
      "Vậy đáp án đúng là B.", "Đáp án: (B)", "Đáp án đúng: “B”", "Trả lời: B",
    ])
  func lines(_ line: String) {
    let trial = LayoutTrial("Câu 1. Một?\nA. x\nB. y\nC. z\nD. t\n\(line)\nCâu 2. Hai?\nA. x\nB. y\nĐáp án: A")
    #expect(trial.questions.map(\.key.right) == [["b"], ["a"]])
    #expect(trial.problems == [])
  }

  @Test("a line to write the answer on is no answer")
  func placeholders() {
    let trial = LayoutTrial(
      "PHẦN III\nCâu 1. Tính 3 + 4.\nĐáp án: ........\nCâu 2. Tính 1 + 1.\nTrả lời: …………\nĐÁP ÁN\nCâu 1: 7\nCâu 2: 2")
    #expect(trial.summary == ["Tính 3 + 4.||7.0", "Tính 1 + 1.||2.0"])
    #expect(trial.problems == [])
    let open = LayoutTrial("PHẦN III\nCâu 1. Tính 3 + 4.\nĐáp án: ........\nCâu 2. Tính 1 + 1.\nĐáp án: 2")
    #expect(open.summary == ["Tính 3 + 4.||", "Tính 1 + 1.||2.0"])
    #expect(open.has("no answer", in: open.problems))
  }

  @Test("the explanation of a cluster judges its statements one by one or in a row")
  func judged() {
    let cluster = "Xét.\na) m\nb) n\nLời giải\n"
    let trial = LayoutTrial("PHẦN II\nCâu 1. \(cluster)a) Đúng vì m.\nb) Sai.\nCâu 2. \(cluster)Đ\tS\nb) Ta thấy.")
    #expect(trial.questions.map(\.key.right) == [["a"], ["a"]])
    #expect(trial.questions.map(\.key.explanation) == ["a) Đúng vì m.\nb) Sai.", "b) Ta thấy."])
    #expect(trial.problems == [])
  }

  @Test(
    "a sign behind an option says that it is right",
    arguments: ["y (*)", "y *", "y [x]", "y (đúng)", "y (Đúng)"])
  func ticks(_ option: String) {
    let trial = LayoutTrial("Câu 1. Một?\nA. x\nB. \(option)\nC. f (x)\nCâu 2. Hai?\nA. x\nB. y\n[A]")
    #expect(trial.summary == ["Một?|x/y/f (x)|b", "Hai?|x/y|a"])
    #expect(trial.problems == [])
  }

  @Test(
    "more words that an explanation begins with",
    arguments: ["HD: Dễ thấy.", "Cách giải:\nDễ thấy.", "Phương pháp: Dễ thấy."])
  func explanations(_ words: String) {
    let trial = LayoutTrial(
      "Câu 1. Một?\nA. x\nB. y\nC. z\nD. t\n\(words)\nChọn B.\nCâu 2. Hai?\nA. x\nB. y\nĐáp án: A")
    #expect(trial.questions.map(\.key.right) == [["b"], ["a"]])
    #expect(trial.questions.first?.key.explanation?.hasSuffix("Dễ thấy.") == true)
  }

  @Test("a number whose point may part thousands is named")
  func thousands() {
    let trial = LayoutTrial("Câu 1. Số?\nĐáp án: 1.000\nCâu 2. Số?\nĐáp án: 0.125\nCâu 3. Số?\nĐáp án: 1,125")
    #expect(trial.problems.count == 1 && trial.has("line 1: 1.000 may be thousands", in: trial.problems))
  }

  @Test("a key may repeat the text of an option, unless a number is another one's place")
  func texts() {
    let options = "A. xinh\nB. 2\nC. 4.\nD. sin\n"
    let trial = LayoutTrial(
      "Câu 1. Một?\n\(options)Đáp án: xinh\nCâu 2. Hai?\n\(options)Đáp án: 2\nCâu 3. Ba?\n\(options)Đáp án: 4")
    #expect(trial.questions.map(\.key.right) == [["a"], ["b"], []])
    #expect(trial.problems.count == 1 && trial.has("\"4\", which names no option", in: trial.problems))
  }

  @Test("a word for keys in the plural heads them in its line")
  func plural() {
    for head in ["KEYS:", "ANSWERS:", "Answer keys:"] {
      let trial = LayoutTrial("Question 1. One?\nA. x\nB. y\nQuestion 2. Two?\nA. x\nB. y\n\(head) 1A 2B")
      #expect(trial.summary == ["One?|x/y|a", "Two?|x/y|b"])
    }
  }

  @Test("small letters are options where the key names one of them")
  func smallOptions() {
    let trial = LayoutTrial(
      "Câu 1. Một?\nA. x\nB. y\nCâu 2. Hai?\na. x\nb. y\nCâu 3. Ba?\na) x\nb) y\nĐÁP ÁN\n1A 2B 3B")
    #expect(trial.questions.map(\.content.kind) == [.singleChoice, .singleChoice, .trueFalseCluster])
    #expect(trial.questions.map(\.key.right) == [["a"], ["b"], []])
    #expect(trial.has("does not say Đúng or Sai", in: trial.problems))
  }

  @Test("a hash before the letter is a star")
  func hashes() {
    let trial = LayoutTrial("Câu 1. Một?\n#A. x\nB. y\nCâu 2. Hai?\nA. x\t#B. y")
    #expect(trial.summary == ["Một?|x/y|a", "Hai?|x/y|b"])
    #expect(trial.problems == [])
  }
}
