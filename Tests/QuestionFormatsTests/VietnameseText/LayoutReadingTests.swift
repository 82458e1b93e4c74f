import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Layouts of teachers: questions, options and keys")
struct LayoutReadingTests {
  @Test(
    "questions begin in every customary way",
    arguments: [
      "Câu 1: Một?\nA. x\nB. y\nĐáp án: A\nCâu 2: Hai?\nA. x\nB. y\nĐáp án: B",
      "Câu 01. Một?\nA: x\nB: y\nChọn A\nCâu 02. Hai?\nA: x\nB: y\nChọn B.",
      "Bài 1: Một?\nA) x\nB) y\nĐáp án A\nBài 2: Hai?\nA) x\nB) y\nĐáp án B",
      "Question 1. Một?\nA. x\nB. y\nAnswer: A\nQuestion 2. Hai?\nA. x\nB. y\nAnswer: B",
      "1. Một?\nA. x\nB. y\nĐáp án: A\n2. Hai?\nA. x\nB. y\nĐáp án: B",
      "1) Một?\n*A. x\nB. y\n2) Hai?\nA. x\n*B. y",
      "CÂU 1. Một?\nA. x\tB. y\nCÂU 2. Hai?\nA. x  B. y\nĐÁP ÁN\n1-A 2-B",
      "Câu 1: Một?\n A. x\n B. y\nCâu 2: Hai?\n A. x\n B. y\n---HẾT---\n1.A 2.B",
      "Câu 1: Một?\nA. x\nB. y\nCâu 2: Hai?\nA. x\nB. y\nBẢNG ĐÁP ÁN\nCâu\t1\t2\nĐáp án\tA\tB",
      "Câu 1: Một?\nA. x\nB. y\nCâu 2: Hai?\nA. x\nB. y\n1a 2b",
      "Câu 1: Một?\na. x\nb. y\nĐáp án: a\nCâu 2: Hai?\na. x\nb. y\nĐáp án: b",
    ])
  func starts(_ text: String) {
    let trial = LayoutTrial(text)
    #expect(trial.summary == ["Một?|x/y|a", "Hai?|x/y|b"])
    #expect(trial.problems == [])
    let invented = trial.read.filter(\.hasInventedOptionIDs)
    #expect(invented.count == 2)
  }

  @Test(
    "options stand on lines of their own or several on one",
    arguments: [
      "A. 1\nB. 2\nC. 3\n*D. 4", "A. 1\tB. 2\tC. 3\t*D. 4", "A. 1    B. 2    C. 3    *D. 4", "A. 1 B. 2 C. 3 *D. 4",
      "A. 1\tB. 2\nC. 3\t*D. 4", "A.1\tB.2\tC.3\t*D.4",
    ])
  func options(_ options: String) {
    let trial = LayoutTrial("Câu 1: Số?\n\(options)")
    #expect(trial.summary == ["Số?|1/2/3/4|d"])
    // A letter alone at the end of a stem is no option.
    guard options.hasPrefix("A. 1\n") == false else { return }
    #expect(LayoutTrial("Câu 1: Số? \(options)").summary == ["Số?|1/2/3/4|d"])
  }

  @Test("levels, points, explanations and blank lines are understood")
  func rest() throws {
    let trial = LayoutTrial(
      """
      SỞ GIÁO DỤC
      ĐỀ THI THỬ

      PHẦN I. Trắc nghiệm
      Câu 1 (0,25 điểm): [NB] Thủ đô?
      của Việt Nam?

      A. Huế
      B. Hà Nội
      C. Đà Nẵng
      D. Hội An
      Lời giải
      Chọn B. Từ năm 1010.

      Nay vẫn vậy.
      [VDC] Câu 2. Ai?
      A. An
      B. Bình
      Đáp án: A
      Hướng dẫn giải: Vì sao?
      HẾT
      """)
    #expect(trial.summary == ["Thủ đô?\ncủa Việt Nam?|Huế/Hà Nội/Đà Nẵng/Hội An|b", "Ai?|An/Bình|a"])
    #expect(trial.questions.map(\.content.level) == ["nhận biết", "vận dụng cao"])
    #expect(trial.questions.map(\.key.explanation) == ["Từ năm 1010.\n\nNay vẫn vậy.", "Vì sao?"])
    #expect(trial.losses == ["points \"0,25 điểm\": dropped"])
    #expect(trial.has("lines 1 to 2 belong to no question", in: trial.findings))
    #expect(trial.findings.first?.hasPrefix("2 questions; questions begin with \"Câu n\", options with \"A.\"") == true)
  }

  @Test(
    "clusters take their keys from lines, ends and tables",
    arguments: [
      "a) m\nb) n\nc) p\nd) q\nĐáp án: a) Đúng; b) Sai; c) Sai; d) Đúng",
      "a) m (Đúng)\nb) n (Sai)\nc) p (S)\nd) q (Đ)", "a) m\tĐ\nb) n\tS\nc) p\tS\nd) q\tĐ",
      "a) m – Đúng\nb) n – Sai\nc) p – Sai\nd) q – Đúng", "a) m\nb) n\nc) p\nd) q\nĐáp án: ĐSSĐ",
      "a) m\nb) n\nc) p\nd) q\nĐÁP ÁN\nCâu 1: ĐSSĐ", "a) m\nb) n\nc) p\nd) q\nAnswer: T, F, F, T",
      "a) m\nb) n\nc) p\nd) q\nBẢNG ĐÁP ÁN\n1. a)Đ b)S c)S d)Đ",
    ])
  func clusters(_ lines: String) {
    let trial = LayoutTrial("Phần II\nCâu 1: Xét:\n\(lines)")
    #expect(trial.questions.map(\.content.kind) == [.trueFalseCluster])
    #expect(trial.summary == ["Xét:|m/n/p/q|a,d"])
    #expect(trial.problems == [])
  }

  @Test("statements with options behind them belong to the stem")
  func statementsOfStem() {
    let trial = LayoutTrial("Câu 1: Cho:\na) m\nb) n\nSố câu đúng là\nA. 0\nB. 1\n*C. 2\nD. 3")
    #expect(trial.questions.map(\.content.kind) == [.singleChoice])
    #expect(trial.questions.first?.content.choices.count == 4)
    #expect(trial.questions.first?.content.stem.hasPrefix("Cho:\na) m\nb) n") == true)
  }

  @Test(
    "answers that are written",
    arguments: [
      ("Đáp án: 12,5", "12.5"), ("ĐS: -3", "-3.0"), ("Đáp số: 1250", "1250.0"), ("Đáp án: 2 ± 0,5", "2.0"),
      ("Đáp án: Hà Nội", "Hà Nội"), ("Đáp án: Hà Nội | Hanoi", "Hà Nội,Hanoi"), ("Đáp án: Đúng", "true"),
      ("Answer: False", "false"),
    ])
  func written(_ key: String, _ answer: String) {
    let trial = LayoutTrial("Phần III\nCâu 1: Bao nhiêu?\n\(key)")
    #expect(trial.summary == ["Bao nhiêu?||\(answer)"])
    #expect(trial.problems == [])
  }

  @Test("keys of tables go to their parts")
  func parts() {
    let trial = LayoutTrial(
      """
      PHẦN I
      Câu 1: Một?
      A. x
      B. y
      PHẦN II
      Câu 1: Xét:
      a) m
      b) n
      PHẦN III
      Câu 1: Mấy?
      Câu 2: Bao nhiêu?
      ĐÁP ÁN
      Phần I
      1-B
      Phần II
      1: ĐS
      Phần III
      Câu\t1\t2
      Đáp án\t12,5\t-3
      """)
    #expect(trial.summary == ["Một?|x/y|b", "Xét:|m/n|a", "Mấy?||12.5", "Bao nhiêu?||-3.0"])
    #expect(trial.problems == [])
  }

  @Test("worked answers behind all questions are their explanations")
  func solutions() {
    let trial = LayoutTrial(
      "Câu 1: Một?\nA. x\nB. y\nCâu 2: Hai?\nA. x\nB. y\nĐÁP ÁN VÀ LỜI GIẢI\nCâu 1: Chọn A\nVì thế.\nCâu 2: Chọn B. Do đó."
    )
    #expect(trial.summary == ["Một?|x/y|a", "Hai?|x/y|b"])
    #expect(trial.questions.map(\.key.explanation) == ["Vì thế.", "Do đó."])
  }

  @Test(
    "passages go to the questions they name",
    arguments: [
      "Đọc đoạn văn sau và trả lời các câu hỏi từ câu 2 đến câu 3.",
      "Read the following passage and mark the letter A, B, C or D to answer each of the questions from 2 to 3.",
      "Dựa vào bảng số liệu, trả lời câu 2-3:", "Đọc đoạn trích và trả lời câu 2, 3",
    ])
  func passages(_ heading: String) {
    let trial = LayoutTrial(
      """
      Câu 1: Một?
      *A. x
      B. y

      \(heading)
      Ngày xưa có một người.

      Người ấy đi xa.

      Câu 2: Hai?
      A. x
      *B. y
      Câu 3: Ba?
      *A. x
      B. y
      Câu 4: Bốn?
      *A. x
      B. y
      """)
    #expect(trial.passages.map(\.question.content.stem) == ["Ngày xưa có một người.\n\nNgười ấy đi xa."])
    let id = trial.passages.first?.id.description
    #expect(trial.questions.map(\.content.passage) == [nil, id, id, nil])
    #expect(trial.problems == [])
  }

  @Test("what stands before a group is the stem of questions without one")
  func instructions() {
    let trial = LayoutTrial(
      """
      Mark the letter A, B, C, or D to indicate the word that differs in stress.
      Question 1. A. happy  B. enjoy  C. lovely  D. funny
      Question 2. A. agree  B. enter  C. open  D. offer
      1.B 2.A
      """)
    let stem = "Mark the letter A, B, C, or D to indicate the word that differs in stress."
    #expect(trial.summary == ["\(stem)|happy/enjoy/lovely/funny|b", "\(stem)|agree/enter/open/offer|a"])
    #expect(trial.losses.count == 2)
  }

  @Test(
    "keys stand in many places",
    arguments: [
      "Lời giải: Ta có thế. Chọn B.", "Lời giải Chọn B", "Hướng dẫn giải\nVậy đáp án B.",
      "Giải thích:\nVì vậy chọn phương án B",
      "BẢNG ĐÁP ÁN: 1.B", "ĐÁP ÁN: 1.B 2.A", "ĐÁP ÁN\n| Câu | 1 | 2 |\n|---|---|---|\n| Đáp án | B | A |",
      "HƯỚNG DẪN GIẢI\nCâu 1. Ta có thế nên chọn B.", "LỜI GIẢI CHI TIẾT\nCâu 1: Chọn B",
    ])
  func keys(_ lines: String) {
    let trial = LayoutTrial("Câu 1: Một?\nA. x\nB. y\n\n\(lines)")
    #expect(trial.summary == ["Một?|x/y|b"], "\(trial.findings)")
    #expect(trial.problems == [])
  }

  @Test("bold of Markdown, rules and the words of the national exam")
  func markdown() {
    let trial = LayoutTrial(
      """
      **PHẦN I. Câu trắc nghiệm nhiều phương án lựa chọn.** Thí sinh trả lời từ câu 1 đến câu 2.
      Mỗi câu hỏi thí sinh chỉ chọn một phương án.

      **Câu 1.** Một?
      **A.** x
      **B.** y
      ---
      **Câu 2.** Hai?
      A. x
      **B. y**
      **PHẦN II. Câu trắc nghiệm đúng sai.** Thí sinh trả lời câu 1.
      **Câu 1.** Xét:
      a) m
      b) n
      **ĐÁP ÁN**
      **Phần I**
      1.A 2.B
      **Phần II**
      Câu 1: a-Đ, b-S
      """)
    #expect(trial.summary == ["Một?|x/y|a", "Hai?|x/y|b", "Xét:|m/n|a"], "\(trial.problems)")
  }

  @Test("sentences that look like headings stay in their texts")
  func sentences() {
    let trial = LayoutTrial(
      """
      Câu 1: Một?
      Phần 2 của bài là gì?
      A. x
      B. y
      Lời giải: Chọn A
      Dựa vào câu 1 và 2 ta có thế.
      Câu 2: Mấy?
      Lời giải:
      Đáp số: 12
      Câu 3: Hai?
      Đáp án:
      *A. x
      B. y
      """)
    #expect(trial.summary == ["Một?\nPhần 2 của bài là gì?|x/y|a", "Mấy?||12.0", "Hai?|x/y|a"])
    #expect(trial.questions.first?.key.explanation == "Dựa vào câu 1 và 2 ta có thế.")
    #expect(trial.passages.isEmpty && trial.problems == [])
  }
}
