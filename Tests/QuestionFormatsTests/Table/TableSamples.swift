import QuestionModel

@testable import QuestionFormats

/// Questions that use every part of the model.
enum TableSamples {
  static var all: [WrittenQuestion] {
    [rich, cluster, short, numeric, trueFalse, essay, matching, passage, ofPassage, odd]
  }

  static var rich: WrittenQuestion {
    var question = FormatTrials.question(
      .multipleResponse, "=Dòng một\ndòng hai \"ngoặc\"; $x^2$", (1...10).map { "phương án; \($0)" },
      key: AnswerKey(right: ["a", "c"], explanation: "-vì\nthế"))
    question.question.content.hint = "'gợi ý"
    question.question.content.language = "vi"
    question.question.content.level = "NB"
    question.question.content.difficulty = 0.123
    question.question.content.licence = "CC BY 4.0"
    question.question.content.source = "sách"
    question.question.content.scoring = .weights
    question.question.content.tags = [
      "category:a/b", "grade:12", "khó;lạ", "subject:toán", "topic:a|b", "topic:hàm-số/cực-trị", "x,y",
    ].compactMap { try? Tag($0) }
    question.question.content.extra["title"] = "Tên"
    question.question.content.extra["moodle"] = ["penalty": 0.1]
    question.question.content.choices[9].pinned = true
    question.question.content.choices[0].extra["x"] = 1
    question.question.content.choices[1].id = "p 1"
    question.question.key.weights = ["a": 0.5, "c": 0.5, "p 1": -0.25]
    question.question.key.feedback = ["a": "đúng", "p 1": "sai\nhai dòng"]
    question.question.key.extra["correctFeedback"] = "tốt"
    question.question.content.media = [
      MediaReference(digest: ContentDigest(of: [1, 2, 3]), type: "image/png", alternative: "hình")
    ]
    question.status = .draft
    question.id = QuestionIdentity.take(name: "tên-1", into: &question.question.content)
    return question
  }

  static var cluster: WrittenQuestion {
    var question = FormatTrials.question(
      .trueFalseCluster, "Xét", ["p", "q", "r", "s"], key: AnswerKey(right: ["b", "d"]))
    question.question.content.choices[1].level = "thông hiểu"
    question.question.content.scoring = .table([0, 0.1, 0.25, 0.5, 1])
    return question
  }

  static var short: WrittenQuestion {
    var question = FormatTrials.question(.shortAnswer, "Tên?")
    question.question.key.answers = [
      AcceptedAnswer("một|hai"), AcceptedAnswer("Ba", match: .exact, weight: 0.5, feedback: "gần"),
    ]
    return question
  }

  static var numeric: WrittenQuestion {
    var question = FormatTrials.question(.numeric, "Số?")
    question.question.key.numbers = [
      NumericAnswer(3.14, tolerance: 0.01), NumericAnswer(-1e-9), NumericAnswer(2, weight: 0.5, feedback: "thiếu"),
    ]
    return question
  }

  static var trueFalse: WrittenQuestion {
    var question = FormatTrials.question(.trueFalse, "Đúng?", key: AnswerKey(right: ["false"]))
    question.question.key.feedback = ["true": "nhầm"]
    return question
  }

  static var essay: WrittenQuestion { FormatTrials.question(.unknown("essay"), "Viết") }

  static var matching: WrittenQuestion {
    var question = FormatTrials.question(.unknown("matching"), "Nối")
    question.question.content.extra["premises"] = ["a", "b"]
    question.question.content.extra["targets"] = ["1", "2"]
    question.question.key.extra["pairs"] = [[0, 1], [1, 0]]
    return question
  }

  static var passage: WrittenQuestion { FormatTrials.question(.passage, "Đoạn văn\nhai dòng.") }

  static var ofPassage: WrittenQuestion {
    var question = FormatTrials.question(.singleChoice, "Ý?", ["2", "1"], key: AnswerKey(right: ["a"]))
    question.question.content.passage = passage.id.description
    question.passage = passage.question.content.stem
    return question
  }

  static var odd: WrittenQuestion {
    var question = FormatTrials.question(
      .singleChoice, " hai đầu trống \r\n", ["B", "A", " C "], key: AnswerKey(right: ["c"]))
    question.question.content.passage = "không có mã"
    return question
  }
}
