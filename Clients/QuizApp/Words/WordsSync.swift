import QuestionAPI
import QuestionSync

/// Why exchanges end early, and why revisions are not taken: in English as the banks say it, else by what kind it is.
extension Words {
  /// Why an exchange with another bank ended.
  ///
  /// - Parameters:
  ///   - ending: what kind of end it was.
  ///   - reason: the reason in English.
  /// - Returns: the reason in this language.
  func describe(_ ending: SyncEnding, _ reason: String) -> String {
    guard language == .vietnamese else { return reason }
    return switch ending {
    case .epochOver: "Ngân hàng kia vừa được khôi phục từ bản sao lưu; lần đồng bộ sau sẽ so sánh tất cả."
    case .snapshotGone: "Ngân hàng kia không còn giữ gói dữ liệu này; lần đồng bộ sau sẽ lấy gói mới."
    case .peerIsOlder:
      "Hai ngân hàng dùng phiên bản đồng bộ khác nhau; hãy cập nhật chương trình của ngân hàng kia."
    case .peerIsNewer:
      "Hai ngân hàng dùng phiên bản đồng bộ khác nhau; hãy cập nhật chương trình của ngân hàng này."
    case .forbidden: "Ngân hàng kia không cho phép: \(translated(reason))"
    case .unreachable: "Không liên lạc được với ngân hàng kia: \(translated(reason))"
    case .unreadable: "Không đọc được thông điệp của ngân hàng kia: \(translated(reason))"
    case .stopped: "Đã ngừng theo yêu cầu; lần sau làm tiếp từ đó."
    case .broken: "Ngân hàng này gặp trở ngại: \(translated(reason))"
    }
  }

  /// Why another bank or this one did not take a revision.
  func describe(_ refusal: SyncRefusal) -> String {
    guard language == .vietnamese else { return refusal.reason }
    let subject = refusal.subject ?? ""
    return switch refusal.kind {
    case .unreadable: "Phiên bản chương trình này không đọc được nó."
    case .duplicate: "Nó được gửi hai lần trong một lượt."
    case .keyPart: "Đáp án gửi kèm không phải đáp án mà nó nêu."
    case .unsigned: "Nó không có chữ ký."
    case .badSignature: "Chữ ký của nó không đúng."
    case .foreignKey: "Khóa đã ký không được biết là khóa của ngân hàng soạn ra nó."
    case .revokedKey: "Khóa đã ký nó đã bị thu hồi."
    case .disputedKey: "Chưa rõ khóa đã ký là của ai; hãy hỏi cả hai ngân hàng."
    case .unknownBank: "Không biết ngân hàng nào soạn ra nó, và ngân hàng gửi đến không ký thay."
    case .parentRefused: "Bản gốc \(subject) của nó bị từ chối."
    case .tooManyVersions: "Câu hỏi đã có \(subject) bản song song; hãy gộp bớt trước."
    case .history: "Lịch sử của nó không hợp lệ."
    case .declined: "Người duyệt không nhận: \(subject)"
    case .unprovenMerge: "Bản gộp không có chữ ký đáng tin, và gộp lại ở đây thì ra bản khác."
    case .notSelected: "Ngân hàng kia không nhận câu hỏi này."
    case .other: refusal.reason
    }
  }

  /// Reasons that people meet most, as the bank or the line tells them; others stay as they were said.
  func translated(_ reason: String) -> String {
    guard language == .vietnamese else { return reason }
    let known: [(String, String)] = [
      ("does not know yours", "họ chưa biết ngân hàng này; hãy nhờ họ chạy question-bank peer add."),
      ("is no peer's here", "tài khoản dùng để gọi không phải của một ngân hàng; hãy hỏi người quản trị bên ấy."),
      ("The token is that of another bank", "mã truy cập là của ngân hàng khác; mỗi ngân hàng có mã riêng."),
      ("gives you no questions", "họ chưa chọn câu hỏi nào để gửi cho ngân hàng này."),
      ("takes no questions of yours", "họ chưa nhận câu hỏi của ngân hàng này."),
      (
        "is not the one that is pinned",
        "khóa của ngân hàng này khác khóa mà họ đã ghim; nếu đổi khóa có chủ ý, hãy nhờ họ bỏ rồi thêm lại."
      ),
      ("Cannot reach", "địa chỉ ấy không trả lời; hãy xem mạng, địa chỉ, và dịch vụ ở đó có đang chạy không."),
      ("does not answer in time", "quá lâu không thấy trả lời; hãy thử lại."),
      ("There is no trusted connection", "chứng chỉ của địa chỉ ấy không đáng tin; hãy xem --certificate."),
    ]
    return known.first { reason.contains($0.0) }?.1 ?? reason
  }
}
