/// A mark put over, under or through what it belongs to.
enum TexAccent: Unicode.Scalar {
  case acute = "\u{301}"
  case arrow = "\u{20D7}"
  case bar = "\u{304}"
  case breve = "\u{306}"
  case caron = "\u{30C}"
  case dot = "\u{307}"
  case doubleDot = "\u{308}"
  case grave = "\u{300}"
  case hat = "\u{302}"
  case leftArrow = "\u{20D6}"
  case overline = "\u{305}"
  case ring = "\u{30A}"
  case strike = "\u{336}"
  case tilde = "\u{303}"
  case underline = "\u{332}"
  /// A hat over several letters; over three of them it is how schools write an angle.
  case wideHat = "\u{311}"

  /// What is longer than this is no name of a point or a vector, and marks would only hide it.
  private static let longest = 256

  /// The text with the mark on each letter and digit, or on everything when it has neither.
  func applied(to text: String) -> String {
    if self == .wideHat {
      guard text.unicodeScalars.count == 3, text.unicodeScalars.allSatisfy(\.isASCIILetter) else {
        return TexAccent.hat.applied(to: text)
      }
      return "∠" + text
    }
    guard text.unicodeScalars.count <= Self.longest else { return text }
    let hasWords = text.unicodeScalars.contains(where: \.isWordScalar)
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if isPending, !scalar.isCombining {
        result.append(rawValue)
        isPending = false
      }
      result.append(scalar)
      isPending = isPending || (hasWords ? scalar.isWordScalar && !Scripts.isScript(scalar) : takesMark(scalar))
    }
    if isPending { result.append(rawValue) }
    return String(result)
  }

  private func takesMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && !scalar.isControl && !scalar.isCombining
  }
}
