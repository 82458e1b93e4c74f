import QuestionModel
import TerminalScreen

extension Words {
  var newQuestionTitle: String { pick("Câu hỏi mới", "New question") }
  var editorTitle: String { pick("Sửa câu hỏi", "Edit the question") }
  var continueDraft: String { pick("viết tiếp", "go on") }
  var draftTitle: String { pick("Có bản đang viết dở", "A draft is here") }
  var hintLabel: String { pick("Gợi ý", "Hint") }
  var afterTheAnswer: String { pick("— sau khi trả lời —", "— after the answer —") }
  var findLabel: String { pick("Tìm trong câu hỏi", "Find in the question") }
  var findNext: String { pick("tìm tiếp", "find next") }
  var savingNow: String { pick("Đang lưu…", "Saving…") }
  var notSavedYet: String { pick("Chưa lưu vào ngân hàng", "Not saved in the bank yet") }
  var notFoundHere: String { pick("Không tìm thấy.", "Not found.") }
  var copiedNow: String { pick("Đã chép.", "Copied.") }

  /// When a draft was written.
  func draftOf(_ changed: Timestamp) -> String {
    pick(
      "Bản viết dở lúc \(moment(changed)) chưa được lưu vào ngân hàng.",
      "What was written until \(moment(changed)) was not saved in the bank.")
  }

  /// A draft of the question is offered again.
  func draftOffer(_ changed: Timestamp, _ title: String) -> String {
    draftOf(changed) + " " + pick("Viết tiếp, hay bỏ nó (Del)?", "Go on with it, or discard it (Del)?")
      + (title.isEmpty ? "" : "\n“\(title)”")
  }

  func savedAs(_ revision: String) -> String { pick("Đã lưu thành bản \(revision).", "Saved as revision \(revision).") }

  func triedAgain(in seconds: Int) -> String {
    pick(
      "Chưa lưu được, bài vẫn còn ở đây; thử lại sau \(seconds) giây.",
      "Not saved yet, the text is kept here; tried again in \(seconds) s.")
  }

  func mendFirst(_ count: Int) -> String {
    pick(
      "Chưa lưu: hãy sửa \(count) chỗ được đánh dấu.",
      "Not saved: mend the \(count) marked place\(count == 1 ? "" : "s").")
  }

  func problemCount(_ count: Int) -> String {
    pick("\(count) chỗ cần sửa trước khi lưu", "\(count) place\(count == 1 ? "" : "s") to mend before it is saved")
  }

  func notTyped(dropped: Int, cut: Int) -> String {
    var parts: [String] = []
    if dropped > 0 {
      parts.append(pick("đã bỏ \(number(dropped)) ký tự điều khiển", "\(number(dropped)) control characters left out"))
    }
    if cut > 0 {
      parts.append(
        pick("đã cắt \(number(cut)) ký tự vượt quá 256 KB", "\(number(cut)) characters over 256 KB were cut off"))
    }
    return parts.joined(separator: "; ") + "."
  }

  /// Why a file is not attached.
  func notAttached(_ problem: AttachProblem) -> String {
    switch problem {
    case .missing: pick("Không có tệp nào ở đường dẫn này.", "There is no file at this path.")
    case .folder: pick("Đây là thư mục, không phải tệp.", "This is a folder and no file.")
    case .notFile: pick("Đây là thiết bị hoặc ống dẫn, không phải tệp.", "This is a device or a pipe and no file.")
    case .unreadable(let reason): pick("Không đọc được tệp: \(reason)", "The file cannot be read: \(reason)")
    case .tooLarge(let size):
      pick("Tệp có \(number(size)) byte; nhiều nhất là ", "The file has \(number(size)) bytes; the most is ")
        + number(MediaType.maximumSize) + "."
    case .notMedia:
      pick(
        "Tệp này không phải hình, âm thanh hay phim dạng PNG, JPEG, GIF, WebP, SVG, MP3, Ogg, WAV hoặc MP4.",
        "This file is no picture, sound or film: PNG, JPEG, GIF, WebP, SVG, MP3, Ogg, WAV or MP4.")
    case .bank(let error): describe(error)
    }
  }

  func draftNotKept(_ reason: String) -> String {
    pick("Không giữ được bản viết dở trên máy này: \(reason)", "The draft cannot be kept on this machine: \(reason)")
  }

  /// The label of a field; none where the place says it.
  func editorLabel(_ field: EditorField, _ kind: QuestionKind? = nil) -> String {
    switch field {
    case .stem where kind == .passage: pick("Đoạn văn", "Text")
    case .kind: pick("Dạng", "Kind")
    case .status: pick("Trạng thái", "Status")
    case .stem: pick("Đề bài", "Question")
    case .truth: pick("Đáp án", "Answer")
    case .mark, .text, .addition: ""
    case .tolerance: pick("sai số", "within")
    case .weight: pick("điểm %", "weight %")
    case .feedback: pick("phản hồi", "feedback")
    case .itemLevel: pick("mức độ", "level")
    case .explanation: pick("Lời giải", "Explanation")
    case .hint: hintLabel
    case .tags: pick("Nhãn", "Tags")
    case .level: pick("Mức độ", "Level")
    case .difficulty: pick("Độ khó", "Difficulty")
    case .language: pick("Ngôn ngữ", "Language")
    case .licence: pick("Giấy phép", "Licence")
    case .source: pick("Nguồn", "Source")
    case .passage: pick("Ngữ liệu", "Passage")
    case .scoring: pick("Cách chấm", "Scoring")
    case .media(let place): pick("Hình \(place + 1)", "Picture \(place + 1)")
    case .attachment: pick("Thêm hình", "Attach")
    case .message: pick("Ghi chú", "Message")
    }
  }

  /// What an empty field says about itself.
  func editorPlaceholder(_ field: EditorField, _ kind: QuestionKind) -> String {
    switch field {
    case .stem where kind == .passage: passageTextPlaceholder
    case .stem: pick("câu hỏi; công thức giữa hai dấu $", "the question; formulas between dollars")
    case .passage: passagePlaceholder
    case .text:
      switch kind {
      case .trueFalseCluster: pick("mệnh đề", "statement")
      case .shortAnswer: pick("một cách trả lời được chấp nhận", "an accepted answer")
      case .numeric: pick("đáp số, như 3,14", "number, as 3.14")
      default: pick("phương án", "option")
      }
    case .tolerance: "0"
    case .weight: "0–100"
    case .tags: pick("subject:toán grade:12 topic:hàm-số", "subject:toán grade:12 topic:functions")
    case .difficulty: pick("0 (dễ) đến 1 (khó)", "0 (easy) to 1 (hard)")
    case .media: pick("mô tả bằng lời", "what it shows, in words")
    case .attachment: pick("đường dẫn tới tệp hình, rồi Enter", "path of a picture, then Enter")
    case .message: pick("vì sao sửa (cho lịch sử)", "why (for the history)")
    default: ""
    }
  }

  /// A field that is chosen and not typed.
  func editorChoice(_ field: EditorField, _ form: EditorForm, isFocused: Bool) -> StyledLine {
    func turned(_ text: String) -> StyledLine { StyledLine([Span(isFocused ? "‹ \(text) ›" : text)]) }
    switch field {
    case .kind: return turned(kind(form.kind))
    case .status: return turned(status(form.status))
    case .truth: return turned(form.truth.map(judgement) ?? "…")
    case .scoring: return turned(scoring(form.scoring))
    case .addition: return [Span("+ " + pick("thêm", "add"), .link)]
    case .mark(let id): return editorMark(id, form)
    default: return []
    }
  }

  private func editorMark(_ id: String, _ form: EditorForm) -> StyledLine {
    guard let place = form.items.firstIndex(where: { $0.id == id }) else { return [] }
    let item = form.items[place]
    let box =
      switch form.kind {
      case .multipleResponse: Mark.checkbox(item.isRight)
      case .trueFalseCluster: "[\(judgementLetter(item.isRight))]"
      case .shortAnswer: item.isExact ? "==" : "≈ "
      case .numeric: "="
      default: Mark.radio(item.isRight)
      }
    let label = form.kind == .shortAnswer || form.kind == .numeric ? "" : QuestionText.label(place, kind: form.kind)
    return [
      Span(box + " ", item.isRight ? .correct : .text), Span(label, .accent), Span(item.isPinned ? "⌖" : "", .info),
    ]
  }

  /// The name of a rule of scoring.
  func scoring(_ rule: ScoreRule?) -> String {
    switch rule {
    case nil: pick("theo dạng câu hỏi", "as its kind has it")
    case .allOrNothing: pick("đúng hết mới có điểm", "all or nothing")
    case .weights: pick("theo điểm từng phương án", "by weights")
    case .perStatement: pick("chia đều theo ý", "equal share a statement")
    case .table(let shares): shares.map { decimal($0) }.joined(separator: " · ")
    }
  }

  /// Why a field is wrong.
  func editorProblem(_ reason: EditorQuestion.Reason) -> String {
    switch reason {
    case .refused(let text): sentence(text)
    case .noNumber: pick("phải là một số", "must be a number")
    case .noShare: pick("phải là phần trăm, như 50 hoặc -25", "must be a percentage, as 50 or -25")
    case .notAllowed(let refusal): notAllowed(refusal)
    case .noTag(let text): tagFault(text)
    case .noPassage: noSuchPassage
    }
  }

  /// The name of a command.
  func editorCommand(_ command: EditorCommand) -> String {
    switch command {
    case .save: pick("lưu", "save")
    case .undo: undo
    case .redo: redo
    case .nextField: pick("ô sau", "next field")
    case .previousField: pick("ô trước", "previous field")
    case .preview: pick("xem thử", "preview")
    case .find: pick("tìm", "find")
    case .findNext: findNext
    case .addItem: pick("thêm phương án", "add option")
    case .removeItem: pick("xóa phương án", "remove option")
    case .moveItemUp: pick("chuyển lên", "move up")
    case .moveItemDown: pick("chuyển xuống", "move down")
    case .toggleRight: pick("đúng/sai", "right/wrong")
    case .togglePinned: pick("ghim chỗ", "pin")
    case .toggleExact: pick("đúng từng chữ", "exact letters")
    case .weight: pick("điểm riêng", "weight")
    case .feedback: pick("phản hồi", "feedback")
    case .itemLevel: pick("mức độ của ý", "level of the statement")
    case .copy: pick("chép", "copy")
    case .cut: pick("cắt", "cut")
    case .paste: pick("dán", "paste")
    case .selectAll: pick("chọn hết", "select all")
    case .externalEditor: pick("mở trong $EDITOR", "open in $EDITOR")
    case .review: pick("soát lỗi", "review")
    case .likeness: pick("câu giống", "questions like it")
    case .openPassage: pick("mở ngữ liệu", "open passage")
    case .newPassage: pick("ngữ liệu mới", "new passage")
    case .leave: back
    }
  }
}
