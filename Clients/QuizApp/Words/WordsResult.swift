extension Words {
  var resultTitle: String { pick("Kết quả", "Result") }
  var mistakesOnly: String { pick("chỉ câu sai", "mistakes only") }
  var allQuestions: String { pick("mọi câu", "all questions") }
  var again: String { pick("làm lại câu sai", "practise mistakes") }
  var byTopic: String { pick("Theo chủ đề", "By topic") }
  var byLevel: String { pick("Theo mức độ", "By level") }
  var allTitle: String { pick("Từng câu", "Question by question") }

  /// Heading of the mistakes.
  func mistakesTitle(_ count: Int) -> String { pick("Câu chưa đúng: \(count)", "Mistakes: \(count)") }

  /// Marks earned.
  func points(_ points: Double, of count: Int) -> String {
    pick("\(decimal(points)) trên \(count) điểm", "\(decimal(points)) of \(count) points")
  }

  /// Time taken.
  func timeUsed(_ seconds: Int) -> String {
    pick("Thời gian: \(clock(seconds: seconds))", "Time: \(clock(seconds: seconds))")
  }
}
