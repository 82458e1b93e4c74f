import QuestionAPI
import QuestionModel
import Synchronization

/// Tests as students get them.
enum SampleTests {
  /// Sections with their questions; nil stands for an essay.
  typealias Part = (title: String, instructions: String?, points: Double, questions: [Question?])

  /// The three parts of the national examination, in small.
  static let national: [Part] = [
    ("PHẦN I", "Mỗi câu hỏi thí sinh chỉ chọn một phương án.", 0.25, [SampleQuestions.single, SampleQuestions.single]),
    (
      "PHẦN II", "Trong mỗi ý a), b), c), d) ở mỗi câu, thí sinh chọn đúng hoặc sai.", 1, [SampleQuestions.cluster]
    ),
    (
      "PHẦN III", "Thí sinh trả lời bằng một số, tối đa bốn kí tự gồm chữ số, dấu trừ và dấu phẩy.", 0.5,
      [SampleQuestions.numeric, SampleQuestions.numeric]
    ),
  ]

  /// Every kind of question, one part.
  static let mixed: [Part] = [
    (
      "", nil, 1,
      [
        SampleQuestions.multiple, SampleQuestions.trueFalse, SampleQuestions.short, nil,
      ]
    )
  ]

  static func given(
    _ parts: [Part], id: String = "s1", title: String = "Kiểm tra giữa kì Toán 12", code: String? = nil,
    settings change: (inout QuizSettings) -> Void = { _ in }, opens: Timestamp? = nil, closes: Timestamp? = nil
  ) -> FakeExams.Given {
    var settings = QuizSettings(duration: 50 * 60)
    change(&settings)
    var paper = Paper(title: title, language: "vi", sections: [])
    var keys: [String: GradedItem] = [:]
    for (index, part) in parts.enumerated() {
      let heading = PaperSection(
        id: "p\(index + 1)", title: part.title, instructions: part.instructions,
        scoring: part.questions.contains { $0?.content.kind == .trueFalseCluster } ? .fourStatements : nil)
      var items: [Paper.Item] = []
      for (place, question) in part.questions.enumerated() {
        let name = "q\(index + 1)\(place + 1)"
        let prompt: QuizItem.Prompt =
          if question == nil { .essay("Trình bày suy nghĩ của em về việc giữ gìn tiếng Việt.") } else {
            .question(FakeBank.id(index * 10 + place + 1), ContentDigest(of: Array(name.utf8)))
          }
        let item = QuizItem(id: name, section: heading.id, prompt: prompt, points: part.points)
        items.append(
          Paper.Item(
            id: name, prompt: prompt, content: question?.content,
            passage: question?.content.passage == nil ? nil : passage, points: part.points))
        keys[name] = GradedItem(item, question: question, scoring: heading.scoring)
      }
      paper.sections.append(Paper.Section(heading: heading, items: items))
    }
    let sitting = Sitting(
      id: id, quiz: FakeBank.id(90), revision: ContentDigest(of: Array(id.utf8)), title: title, opens: opens,
      closes: closes, accessCode: code, needsCode: code != nil, classes: [], people: [], settings: settings,
      count: paper.items.count, total: paper.total, released: nil, remedies: [],
      created: Timestamp(milliseconds: 1_769_900_000_000), author: "Cô Hoa", attempts: 0)
    return FakeExams.Given(sitting: sitting, paper: paper, keys: keys)
  }

  /// A text that several questions belong to.
  static let passage = String(
    repeating: "Tiếng Việt của chúng ta giàu và đẹp, như tiếng nói của cha ông để lại cho con cháu mai sau. ", count: 12
  )

  /// Questions of one passage.
  static let reading: [Part] = [
    (
      "PHẦN I", "Đọc đoạn văn rồi trả lời.", 1,
      [SampleQuestions.single, SampleQuestions.trueFalse].map { question in
        var question = question
        question.content.passage = "0190a000-0000-7000-8000-0000000000aa"
        return question
      }
    )
  ]

  static func bank(_ given: FakeExams.Given...) -> FakeBank {
    let bank = FakeBank()
    bank.exams.withLock { $0.given = given }
    return bank
  }
}
