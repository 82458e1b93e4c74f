import QuestionFormats

/// What does not come over from a file as it was.
extension Words {
  func describe(_ loss: FormatLoss) -> String {
    let name = lossName(loss.subject)
    let what = loss.detail.isEmpty ? name : "\(name) \"\(loss.detail)\""
    let outcome =
      switch loss.outcome {
      case .kept: pick("giữ lại, không hiện ra", "kept, though nothing shows it")
      case .changed: pick("đã đổi", "changed")
      case .dropped: pick("bị bỏ", "dropped")
      }
    return "\(what): \(outcome)" + (loss.note.isEmpty ? "" : ", \(loss.note)")
  }

  private func lossName(_ subject: LossSubject) -> String {
    guard language == .vietnamese else { return subject.words }
    return switch subject {
    case .question: "câu hỏi"
    case .formatting: "định dạng"
    case .formula: "công thức"
    case .picture: "hình"
    case .sound: "âm thanh"
    case .file: "tệp"
    case .link: "liên kết"
    case .title: "tiêu đề"
    case .category: "danh mục"
    case .tag: "nhãn"
    case .level: "mức độ"
    case .difficulty: "độ khó"
    case .language: "ngôn ngữ"
    case .hint: "gợi ý"
    case .explanation: "lời giải"
    case .feedback: "phản hồi"
    case .weight: "điểm riêng"
    case .points: "điểm"
    case .scoring: "cách chấm"
    case .tolerance: "sai số"
    case .letterCase: "chữ hoa, chữ thường"
    case .answer: "đáp án"
    case .option: "phương án"
    case .optionID: "mã phương án"
    case .pinnedOption: "phương án ghim chỗ"
    case .optionOrder: "thứ tự phương án"
    case .passage: "ngữ liệu"
    case .licence: "giấy phép"
    case .source: "nguồn"
    case .status: "trạng thái"
    case .identifier: "mã"
    case .history: "lịch sử"
    case .penalty: "điểm trừ"
    case .time: "thời gian"
    case .attempts: "số lần làm"
    case .encoding: "bảng mã"
    case .unknown: "phần chưa biết"
    }
  }
}
