import QuestionModel

/// Texts of the model as the XHTML that items of QTI hold.
enum QTIText {
  private static let mathML = "http://www.w3.org/1998/Math/MathML"

  /// The XHTML of a text: formulas are MathML with their TeX beside.
  static func xhtml(_ text: String) -> String {
    let html = HTMLText.write(text)
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\\") }) || !XMLText.isAllowed(html)
    else { return html }
    var output = ""
    var rest = html[...]
    // The writer of HTML leaves a backslash before a bracket only where a formula begins or ends.
    while let start = opening(in: rest) {
      let isDisplay = rest[rest.index(after: start)] == "["
      let behind = rest.index(start, offsetBy: 2)
      guard let end = rest[behind...].firstRange(of: isDisplay ? "\\]" : "\\)") else { break }
      output += markup(rest[..<start]) + formula(String(rest[behind..<end.lowerBound]), isDisplay)
      rest = rest[end.upperBound...]
    }
    return allowed(output + markup(rest))
  }

  private static func opening(in text: Substring) -> Substring.Index? {
    let utf8 = text.utf8
    var place = utf8.startIndex
    while let backslash = utf8[place...].firstIndex(of: UInt8(ascii: "\\")) {
      let next = utf8.index(after: backslash)
      guard next < utf8.endIndex else { return nil }
      if utf8[next] == UInt8(ascii: "(") || utf8[next] == UInt8(ascii: "[") { return backslash }
      place = next
    }
    return nil
  }

  /// HTML as XML, with classes instead of what QTI does not have.
  private static func markup(_ html: Substring) -> String {
    guard html.utf8.contains(UInt8(ascii: "<")) else { return String(html) }
    return String(html).replacing("<br>", with: "<br/>").replacing("<u>", with: "<span class=\"qti-underline\">")
      .replacing("</u>", with: "</span>")
      .replacing("<span style=\"white-space: pre-wrap\">", with: "<span class=\"qb-pre-wrap\">")
  }

  private static func formula(_ html: String, _ isDisplay: Bool) -> String {
    let tex = html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#92;", with: "\\")
      .replacing("<br>", with: "\n").replacing("&#9;", with: "\t").replacing("&#13;", with: "\r")
      .replacing("&amp;", with: "&")
    let sign = isDisplay ? "$$" : "$"
    let pieces = FormulaPiece.pieces(of: sign + tex + sign)
    guard pieces.count == 1, case .formula(let printed) = pieces[0] else {
      let words = XMLText.exact(tex)
      return isDisplay ? "\\[\(words)\\]" : "\\(\(words)\\)"
    }
    let math = MathMarkup.xml(printed)
    let head = math.prefix { $0 != ">" }
    let row = math.dropFirst(head.count + 1).dropLast("</math>".count)
    // MathML 2, which QTI 2.2 takes in, has no `displaystyle` on `math`.
    let style = " displaystyle=\"true\""
    let isStyled = head.hasSuffix(style)
    let attributes = head.dropFirst("<math".count).dropLast(isStyled ? style.count : 0)
    let content = isStyled ? "<mstyle\(style)>\(row)</mstyle>" : "<mrow>\(row)</mrow>"
    let source = "<annotation encoding=\"application/x-tex\">\(XMLText.exact(tex))</annotation>"
    return "<math xmlns=\"\(mathML)\"\(attributes)><semantics>\(content)\(source)</semantics></math>"
  }

  private static func allowed(_ xml: String) -> String {
    guard !XMLText.isAllowed(xml) else { return xml }
    return String(
      String.UnicodeScalarView(xml.unicodeScalars.map { XMLText.isAllowed(String($0)) ? $0 : "\u{FFFD}" }))
  }
}
