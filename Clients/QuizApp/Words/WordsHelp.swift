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

  /// The parts of the help, with the keys that commands have.
  func helpSections(_ keys: KeyMap) -> [HelpSection] {
    let entry = HelpWriter(words: self, keys: keys)
    return [
      HelpSection(
        title: pick("Ở mọi nơi", "Everywhere"),
        entries: [
          entry(GlobalCommands.help, does: "trợ giúp này", "this help"),
          entry(
            GlobalCommands.palette, does: "mọi lệnh của màn hình, tìm theo tên", "every command of the screen, by name"),
          entry(BrowseCommands.back, does: "quay lại, không mất gì đã gõ", "back; nothing typed is lost"),
          entry(GlobalCommands.quit, does: "lưu và thoát", "save and quit"),
          entry(ListCommands.down, ListCommands.up, does: "di chuyển", "move"),
          entry(ListCommands.first, ListCommands.last, does: "đầu, cuối", "first, last"),
        ]),
      HelpSection(
        title: pick("Tìm câu hỏi", "Browse"),
        entries: [
          entry(BrowseCommands.search, does: "gõ từ khóa", "type a search"),
          entry(BrowseCommands.filters, does: "bộ lọc", "filters"),
          entry(BrowseCommands.open, does: "mở câu hỏi", "open the question"),
          entry(
            BrowseCommands.editAsText, does: "sửa các câu đã đánh dấu, nếu không thì mọi câu tìm thấy, trong $EDITOR",
            "edit the marked ones, else all found, in $EDITOR"),
          entry(BrowseCommands.practise, does: "luyện tập với kết quả tìm", "practise what was found"),
          entry(
            BrowseCommands.duplicates, does: "câu trùng nhau; giữ một, thu hồi các câu kia",
            "duplicates; keep one, retire the rest"),
          entry(
            BrowseCommands.mark, BrowseCommands.markAll, does: "đánh dấu một câu; tất cả, lần nữa: bỏ hết",
            "mark one; all, once more: none"),
          entry(
            BrowseCommands.changeMany, does: "đổi các câu đã đánh dấu, nếu không thì mọi câu tìm thấy",
            "change the marked ones, else all found"),
          entry(
            BrowseCommands.operations, does: "việc đã làm hàng loạt, và hoàn tác", "bulk operations, and undoing them"),
          entry(BrowseCommands.comments, does: "bình luận về câu hỏi", "comments on the question"),
          entry(BrowseCommands.review, does: "duyệt các câu tìm được", "review what was found"),
          entry(QuestionCommands.setStatus, does: "trạng thái của câu đang mở", "status of the open question"),
          entry(
            QuestionCommands.showPicture, QuestionCommands.openMedia, does: "xem hình; mở bằng chương trình khác",
            "show the picture; open it in another program"),
          entry(QuestionCommands.showHistory, does: "lịch sử của câu hỏi", "history of the question"),
          entry(
            QuestionCommands.mark, QuestionCommands.compare, does: "đánh dấu một bản, so sánh",
            "mark a revision, compare"),
        ]),
      HelpSection(title: pick("Soạn câu hỏi", "Writing a question"), entries: editorEntries(keys)),
      HelpSection(title: pick("Nhãn", "Tags"), entries: tagEntries(keys)),
      HelpSection(title: pick("Duyệt câu hỏi", "Reviewing"), entries: reviewEntries(keys)),
      HelpSection(title: proposalsTitle, entries: proposalEntries(keys)),
      HelpSection(title: importTitle, entries: importEntries(keys)),
      HelpSection(title: peersTitle, entries: peerEntries(keys)),
      HelpSection(title: accountTitle, entries: accountEntries(keys)),
      HelpSection(title: pick("Cách viết từ khóa", "How to search"), entries: searchEntries, isForPlain: true),
      HelpSection(
        title: pick("Làm bài", "Taking a quiz"),
        entries: [
          HelpEntry(key: "1–9, a–z", text: pick("chọn đáp án", "choose an option")),
          entry(
            TakeCommands.down, TakeCommands.choose, does: "tới phương án, chọn nó", "go to an option, choose it"),
          entry(TakeCommands.judgeTrue, TakeCommands.judgeFalse, does: "mệnh đề đúng, sai", "statement true, false"),
          entry(TakeCommands.answer, does: "trả lời, rồi sang câu sau", "answer, then go on"),
          entry(TakeCommands.next, does: "câu sau (bỏ qua)", "next question (skip)"),
          entry(TakeCommands.previous, does: "câu trước", "previous question"),
          entry(TakeCommands.flag, does: "gắn cờ để xem lại", "flag for another look"),
          entry(TakeCommands.map, does: "bảng các câu", "map of the questions"),
          entry(TakeCommands.picture, does: "xem hình trên cả màn hình", "show the picture on the whole screen"),
          entry(TakeCommands.clock, does: "ẩn hoặc hiện đồng hồ", "hide or show the clock"),
          entry(TakeCommands.handIn, does: "nộp bài", "hand in"),
          entry(TakeCommands.leave, does: "để dở, làm tiếp sau", "leave; resume later"),
        ]),
      HelpSection(title: progressTitle, entries: progressEntries(keys)),
      HelpSection(title: sittingsTitle, entries: examEntries(keys)),
      HelpSection(title: plansTitle, entries: planEntries(keys)),
      HelpSection(title: givenTitle, entries: givenEntries(keys)),
      HelpSection(
        title: pick("Kết quả", "Result"),
        entries: [
          entry(ResultCommands.mistakes, does: "chỉ các câu sai", "mistakes only"),
          entry(ResultCommands.again, does: "làm lại các câu sai", "practise the mistakes again"),
        ]),
    ]
  }

  private func progressEntries(_ keys: KeyMap) -> [HelpEntry] {
    let entry = HelpWriter(words: self, keys: keys)
    return [
      entry(
        HomeCommands.progress, does: "ngày luyện, câu đến hạn, chủ đề yếu, năng lực (ở màn hình đầu)",
        "days of practice, what is due, weak topics, ability (on the first screen)"),
      entry(
        ProgressCommands.due, ProgressCommands.weak, ProgressCommands.adaptive,
        does: "ôn lặp lại; luyện chủ đề yếu; luyện vừa sức",
        "practise what is due; weak topics; at my level"),
      entry(ProgressCommands.periods, does: "biểu đồ theo ngày hoặc tuần", "chart by days or weeks"),
      entry(
        TakeCommands.hard, TakeCommands.easy, does: "khi đã trả lời đúng: câu này khó, dễ với tôi",
        "once answered rightly: it was hard, easy for me"),
    ]
  }

  private func examEntries(_ keys: KeyMap) -> [HelpEntry] {
    let entry = HelpWriter(words: self, keys: keys)
    return [
      entry(
        HomeCommands.sittings, does: "các bài kiểm tra, bài thi (ở màn hình đầu)", "the tests (on the first screen)"),
      entry(
        SittingsCommands.open, SittingsCommands.result, does: "bắt đầu hoặc làm tiếp; xem kết quả",
        "begin or go on; see the result"),
      entry(
        ExamCommands.review, does: "xem lại rồi nộp bài (hỏi lại trước khi nộp)",
        "look it over and hand in (asks before it does)"),
      entry(
        ExamCommands.check, does: "xem đáp án từng câu, nếu bài cho phép; câu ấy khóa lại",
        "see the answer of a question, where the test tells it; that closes it"),
      entry(ExamCommands.fold, does: "gấp hoặc mở đoạn ngữ liệu", "fold or unfold the passage"),
      HelpEntry(
        key: "\(keys.names(of: TakeCommands.map)) 1–9",
        text: pick("bảng câu: gõ số để tới câu trong phần ấy", "the map: type a number to go there in that part")),
      HelpEntry(
        key: "… ! ⚑ ■",
        text: pick(
          "chưa lưu, không được tính, gắn cờ, đã khóa", "not saved yet, does not count, flagged, closed")),
    ]
  }

  private func editorEntries(_ keys: KeyMap) -> [HelpEntry] {
    func entry(_ commands: EditorCommand..., does vietnamese: String, _ english: String) -> HelpEntry {
      HelpEntry(
        key: commands.map { keys.names(of: $0.command) }.joined(separator: " "), text: pick(vietnamese, english))
    }
    let open = HelpEntry(
      key: "\(keys.names(of: BrowseCommands.write)) \(keys.names(of: BrowseCommands.edit))",
      text: pick("câu mới; sửa câu đang chọn", "new question; edit the selected one"))
    let resolve = HelpEntry(
      key: keys.names(of: QuestionCommands.resolve),
      text: pick("gộp hai bản sửa khác nhau", "bring edits made apart together"))
    return [
      open,
      entry(.nextField, .previousField, does: "ô sau, ô trước", "next field, previous field"),
      entry(.save, does: "lưu vào ngân hàng", "save in the bank"),
      entry(.toggleRight, does: "đánh dấu đáp án đúng", "mark the right option"),
      entry(.addItem, .removeItem, does: "thêm, xóa phương án", "add, remove an option"),
      entry(.moveItemUp, .moveItemDown, does: "chuyển chỗ phương án", "move an option"),
      entry(.feedback, .togglePinned, .weight, does: "phản hồi, ghim chỗ, điểm riêng", "feedback, pin, weight"),
      entry(.undo, .redo, does: "hoàn tác, làm lại", "undo, redo"),
      entry(.preview, .review, does: "xem thử; soát lỗi", "preview; review"),
      entry(.likeness, does: "những câu giống câu này", "questions like this one"),
      entry(.externalEditor, does: "mở trong $EDITOR", "open in $EDITOR"),
      resolve,
    ]
  }

  private func reviewEntries(_ keys: KeyMap) -> [HelpEntry] {
    typealias Queue = ReviewQueueCommands
    typealias Comments = CommentsCommands
    let entry = HelpWriter(words: self, keys: keys)
    return [
      entry(
        Queue.publish, does: "công bố; hỏi lại nếu còn lỗi nặng", "publish; asks again where faults are grave"),
      entry(Queue.sendBack, does: "trả lại kèm bình luận", "send back with a comment"),
      entry(Queue.send, does: "gửi điều đang viết", "send what is being written"),
      entry(Queue.toFaults, does: "tới các lỗi", "to the faults"),
      entry(Queue.mend, does: "ở một lỗi: sửa tại chỗ đó", "on a fault: mend it at its place"),
      entry(
        Comments.write, Comments.answer, Comments.resolve, does: "bình luận: viết, trả lời, giải quyết xong",
        "comments: write, answer, resolve"),
    ]
  }

  private func tagEntries(_ keys: KeyMap) -> [HelpEntry] {
    let entry = HelpWriter(words: self, keys: keys)
    return [
      entry(
        HomeCommands.tags, does: "cây nhãn (ở màn hình đầu và khi tìm)",
        "the tag tree (on the first screen and in Browse)"),
      entry(
        TagsCommands.fold, TagsCommands.unfold, TagsCommands.open,
        does: "gấp, mở nhánh; ở nhãn cuối: các câu có nhãn", "fold, unfold; on a last tag: its questions"),
      entry(
        TagsCommands.rename, TagsCommands.move, TagsCommands.delete, does: "đổi tên, chuyển dưới nhãn khác, xóa",
        "rename, move under another, delete"),
      entry(
        TagsCommands.mark, TagsCommands.merge, does: "đánh dấu; gộp các nhãn đã đánh dấu", "mark; merge the marked tags"
      ),
      entry(
        TagsCommands.turnClosed, TagsCommands.values, does: "khóa hay mở nhóm; giá trị được phép",
        "close or open a namespace; its allowed values"),
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

/// Writes entries of the help with the keys that commands have.
struct HelpWriter {
  let words: Words
  let keys: KeyMap

  func callAsFunction(_ commands: Command..., does vietnamese: String, _ english: String) -> Words.HelpEntry {
    Words.HelpEntry(
      key: commands.map(keys.names).joined(separator: " "), text: words.pick(vietnamese, english))
  }
}
