import QuestionFormats
import QuestionModel
import Testing

/// Sheets as people write them.
struct QuestionSheetReadingTests {
  private func read(_ text: String, originals: [QuestionID: Question] = [:]) throws -> QuestionSheet.Entry {
    let (entries, faults) = QuestionSheet.parse(text, originals: originals)
    #expect(faults.isEmpty, "\(faults)")
    return try #require(entries.first)
  }

  @Test func aWholeQuestionInVietnamese() throws {
    let entry = try read(
      """
      // ghi chú
      DẠNG: Một đáp án
      trạng thái: Đã công bố
      Nhãn: subject:toán, grade:12  "topic:hàm số/cực trị"
      độ khó: 0,4
      mức độ: thông hiểu
      gợi ý: Tính đạo hàm,
          rồi xét dấu.
      nguồn: SGK
      giấy phép: CC BY 4.0
      ngôn ngữ: vi
      lời nhắn: Sửa đáp án

      Cho hàm số $y = x^3$.

      Hỏi $\\neq$ gì?

      = {a} Hai
        nghiệm
          # Đúng rồi.
      ~%-33,5%{b, cố định} Một
      ~ Không

      Lời giải: Vì
      = 2
      """)
    let content = entry.question.content
    #expect(content.kind == .singleChoice && entry.status == .published && entry.message == "Sửa đáp án")
    #expect(content.tags.map(\.name) == ["grade:12", "subject:toán", "topic:hàm-số/cực-trị"])
    #expect(content.difficulty == 0.4 && content.level == "thông hiểu" && content.language == "vi")
    #expect(content.hint == "Tính đạo hàm,\nrồi xét dấu." && content.source == "SGK" && content.licence == "CC BY 4.0")
    #expect(content.stem == "Cho hàm số $y = x^3$.\n\nHỏi $\\neq$ gì?")
    let pinned = Choice(id: "b", text: "Một", pinned: true)
    #expect(content.choices == [Choice(id: "a", text: "Hai\nnghiệm"), pinned, Choice(id: "c", text: "Không")])
    #expect(entry.question.key.weights == ["b": -0.335] && entry.question.key.right == ["a"])
    #expect(entry.question.key.feedback == ["a": "Đúng rồi."] && entry.question.key.explanation == "Vì\n= 2")
    #expect(entry.lines == 2..<26 && entry.line(ofField: "choices[1].text") == 21)
    #expect(entry.line(ofField: "key.explanation") == 24 && entry.line(ofField: "nothing") == 2)
  }

  @Test func lineEndsMarksAndCompositionDoNotMatter() throws {
    let text = "dạng: trả lời ngắn\nnguồn: Huế\n\nThủ đô?\n\n= Hà Nội\n== Đống Đa\n"
    let plain = try read(text)
    var decomposed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let parts: [Character: [Unicode.Scalar]] = [
        "ạ": ["a", "\u{323}"], "ả": ["a", "\u{309}"], "ắ": ["a", "\u{306}", "\u{301}"],
        "ờ": ["o", "\u{31B}", "\u{300}"],
        "ồ": ["o", "\u{302}", "\u{300}"], "ế": ["e", "\u{302}", "\u{301}"], "à": ["a", "\u{300}"],
        "ộ": ["o", "\u{323}", "\u{302}"], "ố": ["o", "\u{302}", "\u{301}"], "ô": ["o", "\u{302}"],
        "ủ": ["u", "\u{309}"],
      ]
      decomposed += parts[Character(scalar)] ?? [scalar]
    }
    let other = try read("\u{FEFF}" + String(decomposed).replacing("\n", with: " \r\n"))
    #expect(other.question.bytes == plain.question.bytes)
    #expect(plain.question.key.answers == [AcceptedAnswer("Hà Nội"), AcceptedAnswer("Đống Đa", match: .exact)])
  }

  @Test func aDecomposedSignIsNoAnswer() throws {
    let entry = try read("kind: numeric\n\nTừ\n=\u{338} 3\nsuy ra?\n\n= 3,5 +- 0,01\n= %50% 4±1")
    #expect(entry.question.content.stem == "Từ\n≠ 3\nsuy ra?")
    let half = NumericAnswer(4, tolerance: 1, weight: 0.5)
    #expect(entry.question.key.numbers == [NumericAnswer(3.5, tolerance: 0.01), half])
  }

  @Test func theKindIsSeenWhereTheAnswersShowIt() throws {
    let single = try read("Câu 1: Thủ đô?\n= Hà Nội\n~ Huế")
    #expect(single.question.content.kind == .singleChoice && single.question.content.stem == "Câu 1: Thủ đô?")
    #expect(try read("Số chẵn?\n= 2\n= 4\n~ 5").question.content.kind == .multipleResponse)
    let truth = try read("Trái Đất tròn.\n\nđúng\n  # Ừ.")
    #expect(truth.question.content.kind == .trueFalse && truth.question.key.right == ["true"])
    #expect(truth.question.key.feedback == ["true": "Ừ."])
    #expect(QuestionSheet.parse("Thủ đô?\n= Hà Nội").faults.map(\.fault) == [.missingKind])
  }

  @Test func aClusterTakesLettersAndSigns() throws {
    let entry = try read(
      """
      kind: cụm đúng/sai
      scoring: 0 0,1 0,25 0,5 1

      Cho hình chóp
      S là đỉnh. Xét:

      Đ {a, mức độ: biết} Một
      S. Hai
      = Ba
      ~ Bốn
      """)
    #expect(entry.question.content.stem == "Cho hình chóp\nS là đỉnh. Xét:")
    #expect(entry.question.content.choices.map(\.text) == ["Một", "Hai", "Ba", "Bốn"])
    #expect(entry.question.content.choices.map(\.id) == ["a", "b", "c", "d"])
    #expect(entry.question.key.right == ["a", "c"] && entry.question.content.scoring == .fourStatements)
    #expect(entry.question.content.choices[0].level == "biết")
  }

  @Test func aNewOptionNeverTakesTheIdOfOneThatWas() throws {
    let original = Rows.sample
    let text = "id: \(Rows.id)\n\nThủ đô?\n\n~ {A} Vinh\n= Hà Nội\n~ Đà Nẵng"
    let entry = try read(text, originals: [Rows.id: original])
    #expect(entry.question.content.choices.map(\.id) == ["A", "C", "D"])
    #expect(entry.question.key.right == ["C"] && entry.question.content.language == nil)
  }

  @Test func emptyLinesInsideTextsStay() throws {
    let entry = try read(
      """
      kind: single choice

      a

      b
      = x

          y
          # 1

          # 2
      ~
          z

      # z

      explanation:

      c


      d

      """)
    #expect(entry.question.content.choices.map(\.text) == ["x\n\ny", "z"] && entry.question.content.stem == "a\n\nb")
    #expect(entry.question.key.feedback == ["a": "1\n2", "b": "z"] && entry.question.key.explanation == "c\n\n\nd")
  }

  @Test func takingOutAHeadLineTakesOutTheField() throws {
    var original = Rows.sample
    original.content.hint = "x"
    original.content.extra["new"] = 1
    let entry = QuestionSheet.Entry(id: Rows.id, question: original)
    let text = QuestionSheet.print([entry], language: .english).replacing("hint: x\n", with: "")
    original.content.hint = nil
    #expect(try read(text, originals: [Rows.id: original]).question == original)
  }

  @Test func aPrintedQuestionIsPlain() {
    var question = Rows.sample
    question.content.choices[1].pinned = true
    question.key.feedback["B"] = "Không phải."
    question.key.explanation = "= Hà Nội"
    let text = QuestionSheet.print([QuestionSheet.Entry(id: nil, question: question, status: .draft)])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("//") }
    #expect(
      lines.joined(separator: "\n") == """

        dạng: một đáp án
        trạng thái: bản nháp
        nhãn: grade:7 subject:địa-lý
        ngôn ngữ: vi

        Thủ đô nào ở phía bắc?
        Chọn một.

        = {A} Hà Nội
        ~ {B, cố định} Huế "cổ"
            # Không phải.

        giải thích:
        = Hà Nội

        """)
  }
}
