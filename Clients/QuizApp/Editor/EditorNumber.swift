import QuestionModel

/// Numbers as a form shows and reads them; a comma counts as a point.
enum EditorNumber {
  static func text(_ value: Double) -> String {
    Words(.english).plainNumber(value)
  }

  /// A share as a percentage, exact for what people write.
  static func percent(_ share: Double) -> String {
    let hundred = share * 100
    let rounded = (hundred * 1e9).rounded() / 1e9
    return text(rounded)
  }

  static func number(_ text: String) -> Double? {
    let text = text.trimmed.replacing(",", with: ".").replacing("−", with: "-")
    guard let value = Double(text), value.isFinite, !text.lowercased().contains("x") else { return nil }
    return value
  }

  static func share(_ text: String) -> Double? {
    let text = text.trimmed
    return number(text.hasSuffix("%") ? String(text.dropLast()) : text).map { $0 / 100 }
  }
}
