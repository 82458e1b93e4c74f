import QuestionModel

/// Lines of text as runs of WordprocessingML.
enum WordRuns {
  /// The runs of a line.
  static func xml(_ inlines: [PrintInline]) -> String {
    inlines.reduce(into: "") { line, inline in
      switch inline {
      case .text(let text, let style):
        for part in Bidi.parts(of: text) { line += run(part.text, style, isRightToLeft: part.isRightToLeft) }
      case .formula(let formula): if !formula.nodes.isEmpty { line += OfficeMath.xml(formula.nodes) }
      case .tab: line += "<w:r><w:tab/></w:r>"
      case .lineBreak: line += "<w:r><w:br/></w:r>"
      case .bubble:
        line += "<w:r><w:rPr><w:position w:val=\"-5\"/><w:sz w:val=\"\(bubbleSize)\"/></w:rPr><w:t>○</w:t></w:r>"
      }
    }
  }

  /// Half points.
  private static let bubbleSize = 38

  static func run(_ text: String, _ style: PrintStyle = [], isRightToLeft: Bool = false) -> String {
    var look = ""
    if style.contains(.bold) { look += "<w:b/><w:bCs/>" }
    if style.contains(.italic) { look += "<w:i/><w:iCs/>" }
    if style.contains(.large) { look += "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>" }
    if style.contains(.small) { look += "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>" }
    if style.contains(.underlined) { look += "<w:u w:val=\"single\"/>" }
    if isRightToLeft { look += "<w:rtl/>" }
    let properties = look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>"
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
  }

  /// A field that Word fills in; a program that cannot shows that something is missing.
  static func field(_ instruction: String) -> String {
    "<w:fldSimple w:instr=\" \(instruction) \"><w:r><w:t>…</w:t></w:r></w:fldSimple>"
  }
}

/// Which way letters run.
enum Bidi {
  /// Text that runs one way, with the signs and spaces behind it.
  struct Part: Equatable {
    var text: String
    let isRightToLeft: Bool
  }

  /// The text in parts that each run one way.
  static func parts(of text: String) -> [Part] {
    // All letters of the scripts that run to the left take two bytes from 0xD6 or three from 0xE0 on.
    guard text.utf8.contains(where: { $0 >= 0xD6 }), text.unicodeScalars.contains(where: isRightToLeft) else {
      return text.isEmpty ? [] : [Part(text: text, isRightToLeft: false)]
    }
    var parts: [Part] = []
    for scalar in text.unicodeScalars {
      let isRight = isRightToLeft(scalar)
      let isStrong = isRight || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if let last = parts.last, last.isRightToLeft == isRight || !isStrong {
        parts[parts.count - 1].text.unicodeScalars.append(scalar)
      } else {
        parts.append(Part(text: String(scalar), isRightToLeft: isRight))
      }
    }
    return parts
  }

  /// Whether the first letter runs to the left.
  static func isRightToLeft(_ inlines: [PrintInline]) -> Bool {
    for case .text(let text, _) in inlines {
      guard let first = text.unicodeScalars.first(where: \.properties.isAlphabetic) else { continue }
      // The label before a question's text says nothing about the text.
      if isRightToLeft(first) { return true }
    }
    return false
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      scalar.properties.generalCategory != .decimalNumber
    default: false
    }
  }
}
