/// What the help says of tests that teachers give.
extension Words {
  func givenEntries(_ keys: KeyMap) -> [HelpEntry] {
    let entry = HelpWriter(words: self, keys: keys)
    return [
      entry(
        HomeCommands.given, does: "các kỳ kiểm tra đã giao (ở màn hình đầu)", "the tests given (on the first screen)"),
      entry(
        GivenCommands.give, GivenCommands.change, does: "giao bài; sửa giờ và người làm",
        "give a test; change when and to whom"),
      entry(GivenCommands.release, GivenCommands.hide, does: "công bố, thu lại điểm", "release marks, hold them back"),
      entry(
        GivenCommands.close, GivenCommands.remove, does: "đóng ngay; xóa khi chưa ai làm",
        "close now; remove where nobody began"),
      entry(GivenCommands.mark, does: "chấm câu tự luận lần lượt", "mark written answers one after the other"),
      entry(
        ResultsCommands.nextView, ResultsCommands.order, does: "theo học sinh, câu, chủ đề, mức độ; sắp xếp",
        "by student, question, topic, level; sort"),
      entry(ResultsCommands.write, does: "ghi kết quả ra tệp CSV", "write the results as CSV"),
      entry(
        PaperCommands.extend, PaperCommands.reopen, does: "ở bài làm: thêm giờ; cho làm tiếp",
        "on a paper: more time; give it back"),
      entry(
        ResultsCommands.regrade, does: "chấm lại câu sai, xem trước mọi thay đổi",
        "regrade a question, every change shown first"),
      entry(
        AnalysisCommands.scores, AnalysisCommands.rasch, AnalysisCommands.twoParameter,
        does: "ở phân tích: phổ điểm; ước lượng đường cong", "in the analysis: scores; estimate curves"),
    ]
  }
}
