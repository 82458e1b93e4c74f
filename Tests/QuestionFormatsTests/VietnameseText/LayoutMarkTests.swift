import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Layouts of teachers: marks of options and questions in all their spellings")
struct LayoutMarkTests {
  @Test("the last word of an option is no mark of the next one")
  func lastWords() {
    let trial = LayoutTrial(
      """
      Câu 1. Nguyên hàm của 2x là
      A. x² + C. B. 2 + C. C. x + C. D. 2x² + C.
      Câu 2. Chất nào tan trong nước?
      A. Vitamin A. B. Vitamin C. C. Vitamin D. D. Vitamin E.
      Câu 3. Họ nguyên hàm là
      A. x² + C. B. 2x + C.
      C. x + C. D. 3x + C.
      ĐÁP ÁN: 1A 2B 3C
      """)
    #expect(
      trial.summary == [
        "Nguyên hàm của 2x là|x² + C./2 + C./x + C./2x² + C.|a",
        "Chất nào tan trong nước?|Vitamin A./Vitamin C./Vitamin D./Vitamin E.|b",
        "Họ nguyên hàm là|x² + C./2x + C./x + C./3x + C.|c",
      ])
    #expect(trial.problems == [])
  }

  @Test("wide signs, spaces before signs and letters in brackets")
  func signs() {
    let trial = LayoutTrial(
      """
      Câu 1 : Một ?
      A . x
      B . y
      Đáp án : A
      Câu 2 ： Hai？
      A． x
      B． y
      Đáp án： B
      Câu 3*. Ba?
      (A) x  (B) y  (C) z
      Câu 4 Bốn?
      A. x
      B. y
      ĐÁP ÁN: 3C 4B
      """)
    #expect(trial.summary == ["Một ?|x/y|a", "Hai？|x/y|b", "Ba?|x/y/z|c", "Bốn?|x/y|b"])
    #expect(trial.problems == [])
    #expect(trial.has("stands behind the number", in: trial.losses))
  }

  @Test("a sentence whose parts are named in brackets keeps them, for its options stand behind it")
  func bracketedParts() {
    let trial = LayoutTrial(
      """
      Question 1. Find the mistake.
      (A) She have (B) gone to (C) school.
      A. have
      B. gone
      C. school
      Answer: A
      """)
    #expect(trial.summary == ["Find the mistake.\n(A) She have (B) gone to (C) school.|have/gone/school|a"])
  }

  @Test("essays are asked for under any word, and in several steps")
  func essays() {
    let trial = LayoutTrial(
      """
      PHẦN I. TRẮC NGHIỆM
      Câu 1. Một?
      A. x
      B. y
      Đáp án: A
      PHẦN II. TỰ LUẬN
      Bài 1. Phát biểu định luật.
      Bài 2. Một vật nặng 2 kg.
      a) Tính gia tốc.
      b) Tính quãng đường.
      """)
    #expect(trial.questions.dropFirst().map(\.content.kind) == [.unknown("essay"), .unknown("essay")])
    #expect(trial.questions.last?.content.stem == "Một vật nặng 2 kg.\na) Tính gia tốc.\nb) Tính quãng đường.")
  }

  @Test("a section that begins its questions with numbers alone beside one that says Câu")
  func numberedSection() {
    let trial = LayoutTrial(
      """
      I. TRẮC NGHIỆM (4,0 điểm)
      1. Một?
      A. x\tB. y
      2. Kết quả:
      1) 2 + 3
      2) 4 - 1
      A. x\tB. y
      II. TỰ LUẬN (6,0 điểm)
      Câu 1. Tính:
      1) 25 + 4
      2) 100 : 5
      Câu 2. Tìm x.
      ĐÁP ÁN
      1-B, 2-A
      """)
    #expect(
      trial.summary == [
        "Một?|x/y|b", "Kết quả:\n1) 2 + 3\n2) 4 - 1|x/y|a", "Tính:\n1) 25 + 4\n2) 100 : 5||", "Tìm x.||",
      ])
    #expect(trial.problems == [])
  }
}
