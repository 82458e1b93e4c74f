import QuestionFormats

/// What does not come over from a file as it was.
extension Words {
  func describe(_ loss: FormatLoss) -> String {
    let name = language == .vietnamese ? loss.subject.vietnamese : loss.subject.words
    let what = loss.detail.isEmpty ? name : "\(name) \"\(lossDetail(loss))\""
    let outcome =
      switch loss.outcome {
      case .kept: pick(loss.outcome.vietnamese, "kept, though nothing shows it")
      case .changed, .dropped: pick(loss.outcome.vietnamese, loss.outcome.rawValue)
      }
    return "\(what): \(outcome)" + (loss.note.isEmpty ? "" : ", \(sentence(loss.note))")
  }

  /// What was lost, where the reader has named it and not the file.
  private func lossDetail(_ loss: FormatLoss) -> String {
    guard language == .vietnamese else { return loss.detail }
    switch loss.subject {
    case .formatting, .picture, .unknown, .answer, .passage:
      return SentenceCatalogue.lossDetails.translation(of: loss.detail)?.text ?? loss.detail
    default: return loss.detail
    }
  }
}

extension FormatLoss.Outcome {
  /// What became of it, in Vietnamese.
  var vietnamese: String {
    switch self {
    case .kept: "giữ lại, không hiện ra"
    case .changed: "đã đổi"
    case .dropped: "bị bỏ"
    }
  }
}

extension LossSubject {
  /// The subject in Vietnamese.
  var vietnamese: String {
    switch self {
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
