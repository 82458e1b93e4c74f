extension Words {
  var noAnswer: String { pick("chưa trả lời", "no answer") }
  var gradedByPerson: String { pick("Câu này cần người chấm", "A person has to grade this") }
  var right: String { pick("Đúng", "Right") }
  var wrong: String { pick("Sai", "Wrong") }
  var rightAnswer: String { pick("Đáp án", "Right answer") }
  var yourAnswer: String { pick("Bạn trả lời", "Your answer") }
  var explanation: String { pick("Lời giải", "Explanation") }
  var hint: String { pick("Gợi ý", "Hint") }

  /// An answer that earned a part of the mark.
  func partlyRight(_ share: Double) -> String {
    pick("Đúng một phần: \(decimal(share)) điểm", "Partly right: \(decimal(share)) of the mark")
  }

  /// A picture or sound that a terminal cannot show.
  func media(_ alternative: String, type: String) -> String {
    let name =
      type.hasPrefix("image/") ? pick("Hình", "Picture") : type.hasPrefix("audio/") ? pick("Âm thanh", "Sound") : type
    return alternative.isEmpty ? "[\(name)]" : "[\(name): \(alternative)]"
  }
}
