extension Words {
  var setupTitle: String { pick("Luyện tập", "Practice") }
  var tagsTitle: String { pick("Chọn nhãn", "Choose tags") }
  var done: String { pick("xong", "done") }
  var choose: String { pick("chọn", "choose") }
  var start: String { pick("bắt đầu", "start") }
  var startButton: String { pick("Bắt đầu làm bài", "Start the quiz") }
  var anyQuestion: String { pick("mọi câu hỏi", "any question") }
  var anyTag: String { pick("tất cả", "all") }
  var narrowTags: String { pick("gõ để lọc nhãn", "type to narrow") }
  var noTags: String { pick("Không có nhãn nào.", "No tags.") }
  var drawing: String { pick("Đang chuẩn bị câu hỏi…", "Preparing the questions…") }

  /// No question was found.
  func nothingToPractise(_ mode: PracticeOptions.Mode) -> String {
    switch mode {
    case .free:
      pick(
        "Không có câu đã công bố nào khớp. Hãy bớt điều kiện; nếu ngân hàng trống, chạy `question-bank starter`.",
        "No published question matches. Ask for less; if the bank is empty, run `question-bank starter`.")
    case .due:
      pick(
        "Chưa có câu nào đến hạn ôn, và số câu mới của hôm nay đã đủ. Mục Tiến bộ cho biết khi nào có câu đến hạn.",
        "Nothing is due yet, and today has had its new questions. Progress tells when the next one is due.")
    case .weak:
      pick(
        "Chưa có bài luyện nào cho biết chủ đề nào còn yếu. Hãy luyện tự do trước.",
        "No answers tell yet which topics are weak. Practise freely first.")
    case .adaptive:
      pick(
        "Chưa có câu nào khớp được hiệu chuẩn độ khó. Giáo viên hiệu chuẩn sau một kỳ kiểm tra: "
          + "`question-bank sitting analysis --calibrate`.",
        "No matching question is calibrated. Teachers calibrate after a test: "
          + "`question-bank sitting analysis --calibrate`.")
    }
  }

  /// A way of choosing questions.
  func mode(_ mode: PracticeOptions.Mode) -> String {
    switch mode {
    case .free: pick("tự do", "freely")
    case .due: pick("ôn lặp lại, trước khi quên", "spaced repetition")
    case .weak: pick("chủ đề còn yếu", "weak topics")
    case .adaptive: pick("vừa sức, theo độ khó đã đo", "at my level (adaptive)")
    }
  }

  var decidedByMode: String { pick("theo cách luyện", "as the practice has it") }

  /// The label of a line of the form.
  func setupRow(_ row: PracticeSetupScreen.Row) -> String {
    switch row {
    case .mode: pick("Cách luyện", "Practice")
    case .tags: pick("Nhãn", "Tags")
    case .query: pick("Từ khóa", "Search")
    case .count: pick("Số câu", "How many")
    case .order: pick("Thứ tự", "Order")
    case .feedback: pick("Xem đáp án", "Answers shown")
    case .clock: pick("Đồng hồ", "Clock")
    case .start: startButton
    }
  }

  /// The name of an order.
  func order(_ order: PracticeOptions.Order) -> String {
    switch order {
    case .shuffled: pick("trộn ngẫu nhiên", "shuffled")
    case .asFound: pick("theo kết quả tìm", "as found")
    }
  }

  /// The name of a way of feedback.
  func feedback(_ feedback: PracticeOptions.Feedback) -> String {
    switch feedback {
    case .immediate: pick("sau mỗi câu", "after each question")
    case .final: pick("khi nộp bài", "at the end")
    }
  }

  /// A length of time.
  func minutes(_ minutes: Int) -> String { pick("\(minutes) phút", "\(minutes) minutes") }
}
