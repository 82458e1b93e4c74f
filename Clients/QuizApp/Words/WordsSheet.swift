import QuestionFormats
import QuestionModel

/// Words about questions as text.
extension Words {
  var sheetLanguage: QuestionSheet.Language { language == .vietnamese ? .vietnamese : .english }

  func line(_ number: Int) -> String { pick("dòng \(number)", "line \(number)") }

  func externalFaults(_ count: Int) -> String {
    pick(
      "\(count) chỗ chưa đọc được; văn bản được giữ lại, mở lại để sửa (Ctrl-E).",
      "\(count) place\(count == 1 ? "" : "s") did not read; the text is kept, open it again (Ctrl-E).")
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
    case .invalid(let problem): fieldName(problem.field) + ": " + refusal(problem.reason)
    }
  }
}
