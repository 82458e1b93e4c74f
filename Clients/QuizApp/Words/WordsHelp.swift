extension Words {
  var helpTitle: String { pick("Trợ giúp", "Help") }

  /// A part of the help.
  struct HelpSection: Sendable, Hashable {
    let title: String
    let entries: [HelpEntry]
    /// Whether it holds without keys too.
    var isForPlain = false
  }

  /// A key, or a form of search, and what it does.
  struct HelpEntry: Sendable, Hashable {
    let key: String
    let text: String
  }

  var helpSections: [HelpSection] {
    [
      HelpSection(
        title: pick("Ở mọi nơi", "Everywhere"),
        entries: [
          entry("? F1", "trợ giúp này", "this help"),
          entry(": Ctrl-P", "mọi lệnh của màn hình, tìm theo tên", "every command of the screen, by name"),
          entry("Esc", "quay lại, không mất gì đã gõ", "back; nothing typed is lost"),
          entry("Ctrl-C", "lưu và thoát", "save and quit"),
          entry("↑↓ j k", "di chuyển; g, G: đầu, cuối", "move; g, G: first, last"),
        ]),
      HelpSection(
        title: pick("Tìm câu hỏi", "Browse"),
        entries: [
          entry("/", "gõ từ khóa", "type a search"), entry("f", "bộ lọc", "filters"),
          entry("Enter", "mở câu hỏi", "open the question"),
          entry("Ctrl-E", "sửa mọi câu tìm được trong $EDITOR", "edit all that was found in $EDITOR"),
          entry("p", "luyện tập với kết quả tìm", "practise what was found"),
          entry(
            "d", "câu trùng nhau; Enter giữ một, thu hồi các câu kia", "duplicates; Enter keeps one, retires the rest"),
          entry("h", "lịch sử của câu hỏi; Space đánh dấu, Enter so sánh", "history; Space marks, Enter compares"),
        ]),
      HelpSection(
        title: pick("Nhãn", "Tags"),
        entries: [
          entry("t", "cây nhãn (ở màn hình đầu và khi tìm)", "the tag tree (on the first screen and in Browse)"),
          entry(
            "← → Enter", "gấp, mở nhánh; Enter ở nhãn cuối: các câu có nhãn", "fold; Enter on a last tag: its questions"
          ),
          entry("r m x", "đổi tên, chuyển dưới nhãn khác, xóa", "rename, move under another, delete"),
          entry("Space g", "đánh dấu; gộp các nhãn đã đánh dấu", "mark; merge the marked tags"),
          entry("c v", "khóa hay mở nhóm; giá trị được phép", "close or open a namespace; its allowed values"),
        ]),
      HelpSection(
        title: pick("Soạn câu hỏi", "Writing a question"),
        entries: [
          entry("n, e", "câu mới; sửa câu đang chọn", "new question; edit the selected one"),
          entry("Tab ⇧Tab", "ô sau, ô trước", "next field, previous field"),
          entry("Ctrl-S", "lưu vào ngân hàng", "save in the bank"),
          entry("Space, Ctrl-R", "đánh dấu đáp án đúng", "mark the right option"),
          entry("Ctrl-N F8", "thêm, xóa phương án; Ctrl-↑↓ để chuyển chỗ", "add, remove an option; Ctrl-↑↓ moves it"),
          entry("F5 F6 F7", "phản hồi, ghim chỗ, điểm riêng", "feedback, pin, weight"),
          entry("Ctrl-Z Ctrl-Y", "hoàn tác, làm lại", "undo, redo"),
          entry("F2 F4", "xem thử; soát lỗi", "preview; review"),
          entry("Ctrl-G", "những câu giống câu này", "questions like this one"),
          entry("Ctrl-E", "mở trong $EDITOR", "open in $EDITOR"),
          entry("c", "gộp hai bản sửa khác nhau", "bring edits made apart together"),
        ]),
      HelpSection(title: pick("Cách viết từ khóa", "How to search"), entries: searchEntries, isForPlain: true),
      HelpSection(
        title: pick("Làm bài", "Taking a quiz"),
        entries: [
          entry("1–9, a–z", "chọn đáp án; ↑↓ và Space cũng được", "choose; ↑↓ and Space do too"),
          entry("t/đ, s/f", "mệnh đề đúng, sai", "statement true, false"),
          entry("Enter", "trả lời, rồi sang câu sau", "answer, then go on"),
          entry("n → Tab", "câu sau (bỏ qua)", "next question (skip)"),
          entry("p ← ⇧Tab", "câu trước", "previous question"),
          entry("f Ctrl-F", "gắn cờ để xem lại", "flag for another look"),
          entry("g Ctrl-G", "bảng các câu", "map of the questions"),
          entry("t Ctrl-T", "ẩn hoặc hiện đồng hồ", "hide or show the clock"),
          entry("Ctrl-S", "nộp bài", "hand in"),
          entry("Esc", "để dở, làm tiếp sau", "leave; resume later"),
        ]),
      HelpSection(
        title: pick("Kết quả", "Result"),
        entries: [
          entry("m", "chỉ các câu sai", "mistakes only"),
          entry("r", "làm lại các câu sai", "practise the mistakes again"),
        ]),
    ]
  }

  private var searchEntries: [HelpEntry] {
    [
      entry("hàm số", "mọi từ đều phải có; không cần dấu", "all words must match; accents do not matter"),
      entry("\"cực trị\"", "cụm từ", "phrase"), entry("đạo*", "từ bắt đầu bằng", "words that begin so"),
      entry("-hình", "không có từ này", "without this word"), entry("a OR b", "một trong hai", "either"),
      entry("subject:", "môn; cũng như grade: topic: tag: level:", "subject; also grade: topic: tag: level:"),
      entry("kind:", "dạng câu hỏi, như kind:numeric", "kind of question, as kind:numeric"),
      entry("status:", "trạng thái, như status:published", "status, as status:published"),
      entry("changed:", "ngày sửa, như changed:>2026-01-31", "day of change, as changed:>2026-01-31"),
    ]
  }

  private func entry(_ key: String, _ vietnamese: String, _ english: String) -> HelpEntry {
    HelpEntry(key: key, text: pick(vietnamese, english))
  }
}
