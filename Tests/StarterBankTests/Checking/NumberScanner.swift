import QuestionModel

/// Finds the numbers of a text in their order, by the customs of its language.
struct NumberScanner {
  private let scalars: [Unicode.Scalar]
  private let decimal: Unicode.Scalar

  static func numbers(in text: String, language: String) -> [Double] {
    NumberScanner(text: text, language: language).scan()
  }

  private init(text: String, language: String) {
    let plain = text.split(separator: "{,}", omittingEmptySubsequences: false).joined(separator: ",")
    scalars = Array(plain.unicodeScalars)
    decimal = language == "vi" ? "," : "."
  }

  private func scan() -> [Double] {
    var numbers: [Double] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let isNegative = hasSign(before: index)
      var digits = ""
      while isDigit(index) || isGroupMark(index) {
        if isDigit(index) { digits.unicodeScalars.append(scalars[index]) }
        index += 1
      }
      if index < scalars.count, scalars[index] == decimal, isDigit(index + 1) {
        digits += "."
        index += 1
        while isDigit(index) {
          digits.unicodeScalars.append(scalars[index])
          index += 1
        }
      }
      numbers.append((Double(digits) ?? .nan) * (isNegative ? -1 : 1))
    }
    return numbers
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
  }

  private func isGroupMark(_ index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index] == "\u{A0}" && (1...3).allSatisfy { isDigit(index + $0) }
  }

  private func hasSign(before index: Int) -> Bool {
    guard index > 0 else { return false }
    if scalars[index - 1] == "\u{2212}" { return true }
    guard scalars[index - 1] == "-" else { return false }
    return index == 1 || " ({$;=[^".unicodeScalars.contains(scalars[index - 2])
  }
}
