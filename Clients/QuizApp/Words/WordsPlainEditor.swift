import QuestionModel

/// Words of writing by prompts.
extension Words {
  var plainTextEnd: String {
    pick(
      "Kết thúc bằng một dòng chỉ có \".\" (dòng \"..\" thay cho \".\").",
      "A line holding only \".\" ends it (a line \"..\" stands for \".\").")
  }
  var plainTextHelp: String {
    plainTextEnd + " " + pick("Chỉ \".\": giữ nguyên; \"-\": để trống.", "\".\" at once: as it is; \"-\": empty.")
  }
  var plainLineHelp: String { pick("Enter: giữ nguyên; -: để trống", "Enter: as it is; -: empty") }
  var plainTagHelp: String {
    pick(
      "cách nhau bằng dấu cách; ?to: các nhãn bắt đầu bằng \"to\"; +nhãn, -nhãn: thêm, bớt; Enter: giữ nguyên; -: để trống",
      "with spaces between; ?to: tags that begin with \"to\"; +tag, -tag: add, take away; Enter: as it is; -: empty")
  }
  var plainNoMore: String { pick("để trống: hết", "empty: no more") }
  var plainNotUnderstood: String { pick("Chưa hiểu.", "Not understood.") }
  var plainFieldPrompt: String {
    pick("Số của mục, hoặc s v r u y e l q (?: trợ giúp):", "Number of a field, or s v r u y e l q (?: help):")
  }
  var plainEditorCommands: String {
    PlainEditorCommand.allCases.map { "\($0.rawValue): \(plainEditorCommand($0))" }.joined(separator: "; ") + "."
  }
  var noTerminalForEditor: String {
    pick(
      "Ở đây không có màn hình cho trình soạn thảo; hãy sửa từng mục.",
      "There is no terminal for an editor here; change the fields one by one.")
  }
  var draftIsKept: String {
    pick(
      "Chưa lưu vào ngân hàng; bản viết dở được giữ lại và sẽ được mời viết tiếp.",
      "Not saved in the bank; the draft is kept and will be offered again.")
  }
  var goOnWriting: String { pick("viết tiếp", "go on writing") }
  var saveAnyway: String { pick("vẫn lưu", "save anyway") }
  var alikeHelp: String { pick("Số của một câu: so sánh với câu đó", "The number of one of them compares with it") }
  var bankIsAway: String {
    pick("Chưa lưu được; bản viết dở được giữ lại.", "Not saved yet; what was written is kept as a draft.")
  }
  var mediaPath: String { pick("đường dẫn tới tệp", "path of the file") }
  var removeMedia: String { pick("bỏ hình", "take the picture out") }
  var mediaIsOpen: String { pick("Đã mở hình.", "The picture is open.") }
  var later: String { pick("để sau", "later") }
  var notMerged: String { pick("Chưa gộp.", "Not merged.") }
  var alreadyCurrent: String { pick("Đó là bản hiện tại.", "That is the current revision.") }

  /// The help that holds without keys: the prompts' own, and what is the same on the screens.
  var plainHelpSections: [HelpSection] {
    [
      HelpSection(
        title: pick("Ở mọi lời nhắc", "At every prompt"),
        entries: [
          HelpEntry(key: pick("số", "number"), text: pick("chọn mục có số đó", "choose what has that number")),
          HelpEntry(key: "Enter", text: pick("giữ nguyên, hoặc mục có dấu *", "as it is, or what is marked *")),
          HelpEntry(key: "0, q", text: back),
        ]),
      HelpSection(
        title: pick("Soạn và sửa câu hỏi", "Writing and editing a question"),
        entries: PlainEditorCommand.allCases.map { HelpEntry(key: $0.rawValue, text: plainEditorCommand($0)) } + [
          HelpEntry(key: ".", text: plainTextEnd),
          HelpEntry(
            key: "-", text: pick("để trống mục; \"--\" thay cho \"-\"", "empties a field; \"--\" stands for \"-\"")),
          HelpEntry(
            key: "?to",
            text: pick("ở mục nhãn: các nhãn bắt đầu bằng \"to\"", "at the tags: those that begin with \"to\"")),
          HelpEntry(key: "+a -b", text: pick("ở mục nhãn: thêm a, bớt b", "at the tags: adds a, takes b away")),
        ]),
      HelpSection(title: takeTitle, entries: [HelpEntry(key: "/?", text: plainCommands)]),
    ] + helpSections(KeyMap()).filter(\.isForPlain)
  }

  private func plainEditorCommand(_ command: PlainEditorCommand) -> String {
    switch command {
    case .list: pick("đọc các mục", "list the fields")
    case .help: help
    default: command.command.map(editorCommand) ?? ""
    }
  }

  /// The line was neither a field's number nor a command.
  func plainEditorUnclear(_ count: Int) -> String {
    notANumber(1, count) + " " + plainEditorCommands
  }

  /// Asks which fault to mend.
  func plainFaultPrompt(_ count: Int) -> String {
    pick("Sửa điều số (1–\(count); 0: quay lại):", "Mend number (1–\(count); 0: back):")
  }

  /// Asks what to do with versions made apart.
  func plainConflictPrompt(_ count: Int) -> String {
    pick("Chọn lại chỗ số (1–\(count)), s: lưu, q: quay lại:", "Decide number (1–\(count)) again, s: save, q: back:")
  }

  /// Asks which options are right.
  func plainRightPrompt(_ kind: QuestionKind) -> String {
    switch kind {
    case .multipleResponse: pick("Các đáp án đúng, như A C (để trống: để sau):", "Right ones, as A C (empty: later):")
    case .trueFalseCluster:
      pick("Đ hoặc S cho từng ý, như ĐSĐS (để trống: để sau):", "T or F for each, as TFTF (empty: later):")
    default: pick("Đáp án đúng, như A (để trống: để sau):", "The right one, as A (empty: later):")
    }
  }

  /// Asks whether to go on with a long list.
  func morePrompt(_ count: Int) -> String {
    pick(
      "Còn \(number(count)) dòng. Enter: xem tiếp; 0: thôi:", "\(number(count)) lines more. Enter: go on; 0: enough:")
  }

  /// The name of something that can be done with a question.
  func plainAction(_ action: PlainQuestionAction) -> String {
    switch action {
    case .back: back
    case .history: history
    case .practise: practiseThis
    case .edit: edit
    case .merge: resolveConflict
    case .openMedia: openMedia
    case .duplicates: findDuplicates
    case .comments: commentsLabel
    case .status: setStatus
    }
  }

  /// The beginning of a field's text in one line.
  func plainValue(_ text: String) -> String {
    guard !text.isEmpty else { return pick("(trống)", "(empty)") }
    let line = text.prefix(400).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 160 || text.count > 400 ? line.prefix(160) + "…" : line
  }

  /// The name of an option, a statement or an accepted answer.
  func plainItemName(_ id: String, _ form: EditorForm) -> String {
    let place = form.items.firstIndex { $0.id == id } ?? 0
    return switch form.kind {
    case .trueFalseCluster: pick("Ý", "Statement") + " " + QuestionText.letter(place).lowercased()
    case .shortAnswer: pick("Câu trả lời", "Answer") + " \(place + 1)"
    case .numeric: pick("Đáp số", "Number") + " \(place + 1)"
    default: pick("Phương án", "Option") + " " + QuestionText.letter(place)
    }
  }

  /// An option, a statement or an accepted answer with all its parts, in one line.
  func plainItem(_ id: String, _ form: EditorForm) -> String {
    guard let item = form.items.first(where: { $0.id == id }) else { return "" }
    var parts: [String] = []
    switch form.kind {
    case .singleChoice, .multipleResponse: if item.isRight { parts.append(pick("đúng", "right")) }
    case .trueFalseCluster: parts.append(judgement(item.isRight))
    case .shortAnswer: if item.isExact { parts.append(editorCommand(.toggleExact)) }
    default: break
    }
    if item.isPinned { parts.append(pick("ghim chỗ", "pinned")) }
    let fields: [EditorField] = [.tolerance(item: id), .weight(item: id), .itemLevel(item: id), .feedback(item: id)]
    for field in fields {
      if let text = form.string(field) { parts.append("\(editorLabel(field)) \(plainValue(text))") }
    }
    let text = plainItemName(id, form) + ": " + plainValue(form.string(.text(item: id)) ?? "")
    return parts.isEmpty ? text : "\(text) [\(parts.joined(separator: "; "))]"
  }
}
