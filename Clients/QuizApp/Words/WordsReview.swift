import QuestionModel

/// Words about faults of item writing.
extension Words {
  var goThere: String { pick("tới chỗ đó", "go there") }

  func reviewTitle(_ count: Int) -> String {
    count == 0
      ? pick("Không thấy lỗi nào khi soát câu hỏi.", "The review finds nothing to mend.")
      : pick("Soát câu hỏi: \(count) điều nên xem", "Review: \(count) thing\(count == 1 ? "" : "s") to look at")
  }

  /// The name of a field by its path in the question, such as `choices[2].text`.
  func fieldName(ofPath path: String) -> String {
    let parts = path.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
    if parts.first == "choices", parts.count > 1, let place = Int(parts[1]) {
      return pick("Phương án", "Option") + " " + QuestionText.letter(place)
    }
    if parts.count > 1, parts.first == "content" { return fieldName(ofPath: String(path.dropFirst("content.".count))) }
    switch path {
    case "choices": return pick("Phương án", "Options")
    case "id": return pick("Mã", "Id")
    case "key": return pick("Đáp án", "Answer")
    case _ where parts.first == "media": return pick("Hình", "Picture")
    default: return fieldName(path)
    }
  }

  /// What is wrong with an item.
  func describe(_ fault: ItemFault) -> String {
    guard language == .vietnamese else { return fault.problem.description }
    return switch fault.problem {
    case .noRightAnswer: "chưa có đáp án đúng"
    case .everyOptionRight: "mọi phương án đều đúng"
    case .statementsAlike(let areTrue): areTrue ? "mọi mệnh đề đều đúng" : "mọi mệnh đề đều sai"
    case .longestIsRight: "phương án dài nhất là đáp án: dễ đoán"
    case .catchAllOption: "phương án kiểu \"tất cả\" hoặc \"không có\" nên tránh"
    case .catchAllNotPinned: "phương án nói về các phương án khác phải được ghim chỗ"
    case .unmarkedNegation(let word): "từ phủ định \"\(word)\" nên viết hoa để học sinh thấy"
    case .optionWithinOption(let other): "nằm trong phương án \(QuestionText.letter(other))"
    case .equalNumbers(let other): "bằng phương án \(QuestionText.letter(other))"
    case .overlappingRanges(let other): "chồng lên phương án \(QuestionText.letter(other))"
    case .numbersOutOfOrder: "các số nên xếp tăng hoặc giảm dần"
    case .almostSameOption(let other): "gần như trùng với phương án \(QuestionText.letter(other))"
    case .longStem(let words): "đề dài \(words) từ; nên dưới \(ItemReview.longestStem)"
    case .longOption(let words): "phương án dài \(words) từ; nên dưới \(ItemReview.longestOption)"
    case .missingExplanation: "chưa có lời giải"
    case .missingLanguage: "chưa ghi ngôn ngữ"
    case .missingLevel: "chưa có mức độ nhận thức"
    case .missingTag(let namespace): "chưa có nhãn \(namespace):"
    case .missingAlternative: "chưa có mô tả bằng lời cho hình"
    case .notNormalized: "chữ chưa ở dạng chuẩn NFC; sẽ được chuẩn hóa khi lưu"
    case .legacyEncoding(let word): "\"\(word)\" có vẻ là chữ của phông cũ (TCVN3, VNI)"
    case .character(let kind, _, _, let count): character(kind, count)
    case .formula(let formula): "công thức: \(formula.problem.vietnamese)"
    }
  }

  private func character(_ kind: ItemProblem.CharacterClass, _ count: Int) -> String {
    switch kind {
    case .control: "có \(count) ký tự điều khiển"
    case .direction: "có \(count) ký tự đổi chiều viết"
    case .invisible: "có \(count) ký tự vô hình"
    case .privateUse: "có \(count) ký tự riêng của một phông chữ"
    }
  }
}

extension FormulaFault.Problem {
  /// What is wrong, in Vietnamese.
  var vietnamese: String {
    switch self {
    case .looseDollar: "dấu $ không mở công thức nào"
    case .unclosedDelimiter(let delimiter): "\(delimiter) chưa đóng"
    case .unopenedDelimiter(let delimiter): "\(delimiter) không đóng công thức nào"
    case .unclosedBrace: "dấu { chưa đóng"
    case .unopenedBrace: "dấu } thừa"
    case .unclosedFence: "\\left thiếu \\right"
    case .unopenedFence: "\\right thiếu \\left"
    case .unclosedEnvironment(let name): "\\begin{\(name)} chưa kết thúc"
    case .unopenedEnvironment(let name): "\\end{\(name)} thừa"
    case .mismatchedEnvironment(let opening, let closing): "\\begin{\(opening)} lại kết thúc bằng \\end{\(closing)}"
    case .missingArgument(let command): "\(command) thiếu đối số"
    case .unknownCommand(let command): "không biết lệnh \(command)"
    case .unknownEnvironment(let name): "không biết môi trường \\begin{\(name)}"
    case .nestedTooDeep: "công thức lồng quá nhiều lớp"
    }
  }
}
