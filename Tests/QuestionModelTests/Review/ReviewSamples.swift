import QuestionModel
import Testing

/// Questions that break no rule until a test spoils them.
enum ReviewSamples {
  static let options = ["Hà Nội", "Huế", "Đà Nẵng", "Cần Thơ"]

  static func question(
    _ kind: QuestionKind = .singleChoice, stem: String = "Thủ đô của Việt Nam là thành phố nào?",
    options: [String] = options, right: [Int] = [0]
  ) -> Question {
    var content = QuestionContent(kind: kind, stem: stem)
    content.choices = options.enumerated().map { Choice(id: "c\($0.offset)", text: $0.element) }
    content.language = "vi"
    content.level = "biết"
    content.tags = ["subject:địa-lí", "grade:12"].compactMap { try? Tag($0) }
    return Question(content: content, key: AnswerKey(right: right.map { "c\($0)" }, explanation: "Hiến pháp."))
  }

  static func rules(_ question: Question) -> [ItemRule] { ItemReview.faults(of: question).map(\.rule) }
}
