public import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionSync

extension Words {
  var help: String { pick("trợ giúp", "help") }
  var back: String { pick("quay lại", "back") }
  var open: String { pick("mở", "open") }
  var move: String { pick("di chuyển", "move") }
  var scroll: String { pick("cuộn", "scroll") }
  var change: String { pick("đổi", "change") }
  var cancel: String { pick("hủy", "cancel") }
  var close: String { pick("đóng", "close") }
  var quit: String { pick("thoát", "quit") }
  var retry: String { pick("thử lại", "try again") }
  var loading: String { pick("Đang tải…", "Loading…") }
  var paletteTitle: String { pick("Mọi lệnh ở đây", "Every command here") }
  var palettePlaceholder: String { pick("gõ tên lệnh", "type a command's name") }
  var runCommand: String { pick("thực hiện", "do it") }
  var allCommands: String { pick("mọi lệnh", "all commands") }
  var none: String { pick("không", "none") }
  var yes: String { pick("có", "yes") }
  var no: String { pick("không", "no") }

  /// The name of a kind.
  func kind(_ kind: QuestionKind) -> String {
    let name = QuestionSheet.name(of: kind, in: sheetLanguage)
    return kind.isUnknown ? pick("dạng lạ: ", "unknown kind: ") + name : name
  }

  /// The name of a status.
  func status(_ status: QuestionStatus) -> String { QuestionSheet.name(of: status, in: sheetLanguage) }

  /// "True" or "False" as a judgement of a statement.
  func judgement(_ value: Bool) -> String {
    value ? pick("Đúng", "True") : pick("Sai", "False")
  }

  /// One letter for a judgement; a dot where there is none yet.
  func judgementLetter(_ value: Bool?) -> String {
    guard let value else { return "·" }
    return value ? pick("Đ", "T") : pick("S", "F")
  }

  /// What happened and what to do.
  public func describe(_ error: BankError) -> String {
    guard language == .vietnamese else { return error.description }
    return switch error {
    case .notFound(let what): "Không tìm thấy \(what). Có thể câu hỏi ở ngân hàng khác hoặc đã bị xóa."
    case .invalid(let problems):
      "Dữ liệu không hợp lệ: " + problems.map { sentence($0.description) }.joined(separator: "; ")
    case .unauthenticated: "Ngân hàng chưa biết bạn là ai. Hãy đăng nhập, hoặc dùng mã truy cập còn hiệu lực."
    case .forbidden(let reason): "Bạn không được phép làm việc này: \(reason)"
    case .wrongPassword: "Tên, mật khẩu hoặc mã xác thực không đúng."
    case .codeRequired: "Tài khoản này cần thêm mã trên điện thoại, hoặc một mã khôi phục."
    case .tooManyAttempts(let seconds): "Đã thử sai quá nhiều lần. Hãy thử lại sau \(seconds) giây."
    case .query(let error): querySyntax(error)
    case .changedSincePreview: "Có câu hỏi vừa được sửa sau khi xem trước. Chưa có gì thay đổi; hãy xem trước lại."
    case .stale: "Người khác vừa lưu câu hỏi này. Hãy mở lại."
    case .cursorExpired: "Ngân hàng vừa được khôi phục. Hãy tìm lại từ đầu."
    case .unavailable(let reason): "Ngân hàng chưa trả lời được: \(translated(reason))"
    case .corrupt(let reason):
      "Dữ liệu bị hỏng: \(reason). Hãy chạy question-bank check rồi khôi phục bản sao lưu."
    case .unreadable(let reason): sentence(reason)
    case .tooLarge(let limit): "Nội dung vượt quá \(number(limit)) byte."
    case .sync(let fault): describe(SyncEnding(fault), fault.description)
    case .preconditionRequired, .idempotencyMismatch: error.description
    case .cancelled: "Yêu cầu đã bị hủy."
    }
  }

  /// Where a search does not parse, and why.
  func querySyntax(_ error: SearchSyntaxError) -> String {
    pick("Lỗi ở ký tự \(error.column)", "Error at character \(error.column)") + ": "
      + pick(vietnamese(error.fault), error.reason)
  }

  private func vietnamese(_ fault: SearchSyntaxError.Fault) -> String {
    switch fault {
    case .unclosedQuote: "dấu ngoặc kép này chưa đóng; hãy thêm \""
    case .unclosedParenthesis: "dấu ngoặc này chưa đóng; hãy thêm )"
    case .strayParenthesis: "dấu ngoặc đóng này thừa; hãy bỏ đi"
    case .missingTerm: "ở đây thiếu một từ hoặc một bộ lọc"
    case .missingValue(let filter): "sau \"\(filter):\" cần một giá trị viết liền"
    case .unknownStatus(let value): "không có trạng thái \"\(value)\"; hãy dùng \(SearchSyntaxError.statuses)"
    case .onlyValues(let filter, let values):
      "sau \"\(filter):\" chỉ dùng được \(values.map { "\"\($0)\"" }.joined(separator: " hoặc "))"
    case .noID: "sau \"id:\" cần một UUID đầy đủ"
    case .noDate: "sau \"changed:\" cần một ngày, ví dụ >2026-01-31"
    case .noComparison(let sign): "\"\(sign)\" không phải phép so sánh; hãy dùng >, >=, <, <= hoặc ="
    case .tooLong(let limit): "câu tìm dài quá \(number(limit)) byte"
    case .tooComplex: "câu tìm có quá nhiều từ hoặc dấu ngoặc; hãy rút gọn"
    case .other(let reason): reason
    }
  }
}
