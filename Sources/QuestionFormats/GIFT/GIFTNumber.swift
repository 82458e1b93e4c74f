import QuestionModel

/// Numbers with what may differ: `3.14:0.01`, `3..4`.
enum GIFTNumber {
  static func answer(_ text: String) -> (value: Double, tolerance: Double)? {
    if let dots = text.firstRange(of: "..") {
      guard let low = NumberReading.value(of: String(text[..<dots.lowerBound])),
        let high = NumberReading.value(of: String(text[dots.upperBound...])), low <= high
      else { return nil }
      return (Decimals.middle(low, high), Decimals.half(of: low, high))
    }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return NumberReading.value(of: text).map { ($0, 0) }
    }
    guard let value = NumberReading.value(of: String(text[..<colon])),
      let tolerance = NumberReading.value(of: String(text[text.utf8.index(after: colon)...])), tolerance >= 0
    else { return nil }
    return (value, tolerance)
  }

  static func text(_ number: NumericAnswer) -> String {
    let value = GradeNumber.text(number.value)
    return number.tolerance == 0 ? value : "\(value):\(GradeNumber.text(number.tolerance))"
  }
}
