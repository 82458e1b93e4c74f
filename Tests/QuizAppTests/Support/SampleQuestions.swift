import QuestionAPI
import QuestionModel

/// Questions of every kind, and text that is hard to show.
enum SampleQuestions {
  static let single = question(
    .singleChoice, "Đạo hàm của hàm số $y = x^2 + \\frac{1}{2}x$ là:",
    tags: ["subject:toán", "grade:12", "topic:đạo-hàm"], level: "Nhận biết",
    choices: [
      Choice(id: "a", text: "$y' = 2x + \\frac{1}{2}$"), Choice(id: "b", text: "$y' = x$"),
      Choice(id: "c", text: "$y' = 2x$"), Choice(id: "d", text: "Tất cả đều sai", pinned: true),
    ],
    key: AnswerKey(right: ["a"], explanation: "Dùng công thức $(x^n)' = nx^{n-1}$."))
  static let multiple = question(
    .multipleResponse, "Số nào là số nguyên tố?", tags: ["subject:toán", "grade:6", "topic:số-học"],
    level: "Thông hiểu",
    choices: [
      Choice(id: "a", text: "2"), Choice(id: "b", text: "9"), Choice(id: "c", text: "11"), Choice(id: "d", text: "15"),
    ],
    key: AnswerKey(right: ["a", "c"], explanation: "2 và 11 chỉ chia hết cho 1 và chính nó."))
  static let trueFalse = question(
    .trueFalse, "Trái Đất quay quanh Mặt Trời.", tags: ["subject:địa-lí", "grade:6"], level: "Nhận biết",
    key: AnswerKey(right: ["true"]))
  static let cluster = question(
    .trueFalseCluster, "Cho hàm số $f(x) = \\sqrt{x}$. Xét các mệnh đề:",
    tags: ["subject:toán", "grade:12", "topic:hàm-số"], level: "Vận dụng",
    choices: [
      Choice(id: "a", text: "Tập xác định là $[0; +\\infty)$"), Choice(id: "b", text: "Hàm số nghịch biến"),
      Choice(id: "c", text: "$f(4) = 2$"), Choice(id: "d", text: "Đồ thị đi qua gốc tọa độ"),
    ],
    key: AnswerKey(right: ["a", "c", "d"], explanation: "Hàm số đồng biến trên tập xác định."))
  static let short: Question = {
    var key = AnswerKey()
    key.answers = [AcceptedAnswer("Hà Nội")]
    return question(.shortAnswer, "Thủ đô của Việt Nam là gì?", tags: ["subject:địa-lí", "grade:4"], key: key)
  }()
  static let numeric: Question = {
    var key = AnswerKey()
    key.numbers = [NumericAnswer(2.5, tolerance: 0.01)]
    return question(.numeric, "Tính $\\frac{5}{2}$.", tags: ["subject:toán", "grade:5", "topic:số-học"], key: key)
  }()
  static let unknown = question(.unknown("drawing"), "Vẽ một tam giác đều.", tags: ["subject:toán"], key: AnswerKey())
  static let arabic = question(
    .singleChoice, "ما هي عاصمة فيتنام؟", tags: ["subject:tiếng-ả-rập"],
    choices: [Choice(id: "a", text: "هانوي"), Choice(id: "b", text: "漢字 👩‍👩‍👧 hà nội\u{1B}[31m")],
    key: AnswerKey(right: ["a"]))

  /// The file that a bank for tests has as a picture.
  static let png = [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
  static let pictured: Question = {
    var asked = question(
      .singleChoice, "Tam giác trong hình là tam giác gì?", tags: ["subject:toán", "grade:7"],
      choices: [Choice(id: "a", text: "Vuông"), Choice(id: "b", text: "Đều"), Choice(id: "c", text: "Tù")],
      key: AnswerKey(right: ["a"]))
    asked.content.media = [
      MediaReference(digest: ContentDigest(of: png), type: "image/png", alternative: "Tam giác ABC vuông tại A")
    ]
    return asked
  }()

  static let all = [single, multiple, trueFalse, cluster, short, numeric, unknown, arabic]

  static func question(
    _ kind: QuestionKind, _ stem: String, tags: [String], level: String? = nil, choices: [Choice] = [], key: AnswerKey
  ) -> Question {
    var content = QuestionContent(kind: kind, stem: stem)
    content.tags = tags.compactMap { try? Tag($0) }
    content.level = level
    content.choices = choices
    content.language = "vi"
    return Question(content: content, key: key)
  }
}
