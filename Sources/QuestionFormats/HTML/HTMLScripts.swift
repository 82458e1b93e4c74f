import QuestionModel

extension HTMLReader {
  /// Most bytes that are underlined or raised as one formula.
  private static let mostOfFormula = 4096

  /// Whether letters can be underlined by a formula and read back as they are.
  static func canUnderline(_ letters: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = letters.first, let last = letters.last, first != 0x20, last != 0x20 else { return false }
    var before: UInt8 = 0
    for byte in letters {
      switch byte {
      case 0..<0x20, UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): return false
      case 0x20 where before == byte: return false
      default: before = byte
      }
    }
    return true
  }

  /// Underlines what was written from an index on.
  mutating func underline(from start: Int) {
    guard start < output.count || hasSpace, !isTooLong(from: start) else { return }
    let letters = Array(output[min(start, output.count)...])
    if letters.allSatisfy({ $0.isSpaceOfHTML }) {
      output.removeLast(letters.count)
      put("____".utf8)
      reading.losses.append(FormatLoss(.formatting, "underlined space", .changed, "____"))
    } else if Self.canUnderline(letters) {
      output.removeSubrange(start...)
      put(formula: "\\underline{\\text{\(String(decoding: letters, as: UTF8.self))}}", isDisplay: false)
    } else {
      let text = String(decoding: letters, as: UTF8.self)
      reading.losses.append(FormatLoss(.formatting, "underlined \(text)", .dropped))
    }
  }

  /// Tells of letters that are too many for a formula.
  private mutating func isTooLong(from start: Int) -> Bool {
    guard output.count - start > Self.mostOfFormula else { return false }
    reading.losses.append(FormatLoss(.formatting, "underlined, raised or lowered text", .dropped, "it is too long"))
    return true
  }

  /// Raises or lowers what was written from an index on.
  mutating func script(from start: Int, isRaised: Bool) {
    guard start < output.count, !isTooLong(from: start) else { return }
    let text = String(decoding: output[start...], as: UTF8.self)
    if let scripts = HTMLScripts.scripts(text, isRaised: isRaised) {
      output.replaceSubrange(start..., with: scripts.utf8)
    } else if Self.canUnderline(text.trimmed.utf8) {
      output.removeSubrange(start...)
      let isWords = text.utf8.contains { $0 == 0x20 || $0 >= 0x80 }
      put(formula: (isRaised ? "^{" : "_{") + (isWords ? "\\text{\(text.trimmed)}" : text) + "}", isDisplay: false)
    } else {
      reading.losses.append(FormatLoss(.formatting, "\(isRaised ? "raised" : "lowered") \(text)", .dropped))
    }
  }
}

/// Raised and lowered characters.
enum HTMLScripts {
  /// A text in raised or lowered characters; nil where Unicode lacks one of them.
  static func scripts(_ text: String, isRaised: Bool) -> String? {
    let forms = isRaised ? raised : lowered
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let form = forms[scalar] else { return nil }
      output.append(form)
    }
    return String(output)
  }

  private static let raised = forms("^")
  private static let lowered = forms("_")

  /// What the readable form of formulas has for a script of one character.
  private static func forms(_ sign: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let plain = "()+-=0123456789ABDEGHIJKLMNOPRTUVWabcdefghijklmnoprstuvwxyzαβγδθφχρ"
    return plain.unicodeScalars.reduce(into: [:]) { forms, scalar in
      let script = FormulaText.render("$x\(sign){\(scalar)}$").unicodeScalars.dropFirst()
      if script.count == 1, let form = script.first { forms[scalar] = form }
    }
  }
}
