import QuestionAPI
import QuestionFormats
import QuestionModel

/// Words about questions as text.
extension Words {
  var sheetLanguage: QuestionSheet.Language { language == .vietnamese ? .vietnamese : .english }

  func line(_ number: Int) -> String { pick("dòng \(number)", "line \(number)") }

  func externalFaults(_ count: Int) -> String {
    pick(
      "\(count) chỗ chưa đọc được; văn bản được giữ lại, mở lại để sửa.",
      "\(count) place\(count == 1 ? "" : "s") did not read; the text is kept, open it again.")
  }

  var losesExternal: String {
    pick(
      "Văn bản trong trình soạn thảo chưa đọc được; quay lại lần nữa là bỏ nó.",
      "The text of your editor did not read; going back again discards it.")
  }

  func externalFailed(_ reason: String) -> String {
    pick(
      "Trình soạn thảo không chạy được (\(reason)). Hãy đặt biến EDITOR.",
      "The editor cannot be run (\(reason)). Set EDITOR to one that is installed.")
  }

  func severalQuestions(_ count: Int) -> String {
    pick(
      "Văn bản phải có đúng một câu hỏi, không phải \(count).", "The text must hold one question, not \(count).")
  }

  var sheetTitle: String { pick("Sửa nhiều câu dưới dạng văn bản", "Edit questions as text") }
  var editAsText: String { pick("sửa các câu tìm được trong $EDITOR", "edit what was found in $EDITOR") }
  var editorIsOpen: String { pick("Văn bản đang mở trong trình soạn thảo.", "The text is open in the editor.") }
  var openAgain: String { pick("mở lại", "open again") }
  var discardTextTitle: String { pick("Bỏ văn bản đã sửa?", "Give up the edited text?") }
  var discardTextQuestion: String {
    pick("Những gì chưa lưu trong văn bản sẽ mất.", "What is not saved of the text will be lost.")
  }

  /// What saving an edited text would do.
  func sheetChanges(of changes: [SheetEdit.Change], among count: Int) -> String {
    guard !changes.isEmpty else { return pick("Không có gì thay đổi.", "Nothing is changed.") }
    let new = changes.count { $0.difference == nil }
    return pick(
      "Sẽ lưu: \(number(changes.count - new)) câu sửa, \(number(new)) câu mới; "
        + "\(number(count - changes.count)) câu giữ nguyên.",
      "To be saved: \(number(changes.count - new)) changed, \(number(new)) new; "
        + "\(number(count - changes.count)) stay as they are.")
  }

  /// What became of an edited text.
  func sheetOutcome(_ outcome: SheetEdit.Outcome) -> String {
    let saved = pick(
      "Đã lưu \(number(outcome.updated)) câu sửa, \(number(outcome.created)) câu mới",
      "Saved \(number(outcome.updated)) changed, \(number(outcome.created)) new")
    guard !outcome.failures.isEmpty else { return saved + "." }
    return saved + "; "
      + pick(
        "\(number(outcome.failures.count)) câu chưa lưu được, văn bản vẫn còn.",
        "\(number(outcome.failures.count)) not saved, the text is kept.")
  }

  /// What is wrong with a line of a question as text.
  func describe(_ fault: QuestionTextFault) -> String {
    guard language == .vietnamese else { return fault.reason }
    return switch fault.fault {
    case .unknownName(let name): "\"\(name)\" không phải tên mục nào; hãy sửa, hoặc để một dòng trống trước đề bài"
    case .repeatedName(let name): "\"\(name)\" có hai lần; hãy bỏ một"
    case .noEmptyLine: "dòng này không có dạng \"tên: giá trị\"; cần một dòng trống trước đề bài"
    case .noID(let text): "\"\(text)\" không phải mã câu hỏi; hãy khôi phục, hoặc bỏ dòng này để tạo câu mới"
    case .repeatedID(_, let line): "câu ở dòng \(line) đã có mã này; hãy bỏ mã của câu mới"
    case .missingKind: "chưa rõ dạng câu hỏi; hãy thêm dòng như \"dạng: một đáp án\""
    case .unknownKind(let name): "không có dạng \"\(name)\""
    case .fixedContent(let kind): "câu dạng \"\(kind)\" chỉ sửa được phần đầu"
    case .unknownStatus(let name): "không có trạng thái \"\(name)\""
    case .noNumber(let text): "\"\(text)\" không phải một số; hãy viết như 0,5 hoặc 3,14 ± 0,01"
    case .badMedia(let text): "\"\(text)\" không chỉ tới tệp nào"
    case .badScoring(let text): "không có cách chấm \"\(text)\""
    case .badBraces(let text): "\"\(text)\" phải là mã của phương án, như {a} hoặc {d, ghim}"
    case .strayLine: "dòng này không thuộc phương án nào; hãy thụt vào, hoặc bắt đầu bằng = hay ~"
    case .misplacedMark(let mark, let kind): "dấu \(mark) không dùng được cho câu \(self.kind(kind))"
    case .neitherTrueNorFalse(let text): "\"\(text)\" không phải ĐÚNG hay SAI"
    case .repeatedAnswer(let text): "\(text) có hai lần; hãy bỏ một"
    case .tooManyMarks(let limit): "có chữ mang hơn \(limit) dấu; hãy gõ lại chữ đó"
    case .invalid(let problem): fieldName(problem.field) + ": " + sentence(problem.reason)
    }
  }
}
