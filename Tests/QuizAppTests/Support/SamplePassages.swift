import QuestionModel

/// A passage with questions of it among others.
enum SamplePassages {
  static let text = """
    Bánh trôi nước

    Thân em vừa trắng lại vừa tròn
    Bảy nổi ba chìm với nước non
    Rắn nát mặc dầu tay kẻ nặn
    Mà em vẫn giữ tấm lòng son
    """

  static let poem = passage(text, source: "Hồ Xuân Hương")
  static let prose = passage(
    "Con thuyền ngoài xa\n"
      + (1...30).map { "Câu văn thứ \($0) của đoạn trích này dài hơn một dòng để phải cuộn mới đọc hết." }
      .joined(separator: "\n"))

  /// The poem, a question of it, one without a passage, another one of it, one of the prose, one whose passage is gone.
  static let all = [
    poem, question("Bài thơ viết theo thể thơ nào?", of: 1), SampleQuestions.multiple,
    question("Ai là tác giả của bài thơ?", of: 1), question("Con thuyền ở đâu?", of: 7),
    question("Ngữ liệu của câu này ở đâu?", of: 404), prose,
  ]

  static func passage(_ text: String, source: String? = nil) -> Question {
    var content = QuestionContent(kind: .passage, stem: text)
    content.language = "vi"
    content.source = source
    content.tags = ["subject:văn"].compactMap { try? Tag($0) }
    return Question(content: content, key: AnswerKey())
  }

  /// A question of the passage that stands so many places from the beginning of a bank.
  static func question(_ stem: String, of passage: Int) -> Question {
    var question = SampleQuestions.question(
      .singleChoice, stem, tags: ["subject:văn"],
      choices: [Choice(id: "a", text: "Thất ngôn tứ tuyệt"), Choice(id: "b", text: "Lục bát")],
      key: AnswerKey(right: ["a"]))
    question.content.passage = FakeBank.id(passage).description
    return question
  }
}
