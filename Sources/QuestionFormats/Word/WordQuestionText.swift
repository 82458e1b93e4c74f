import QuestionModel

/// Texts of questions as paragraphs of Word.
enum WordQuestionText {
  /// A text's lines, each with its formulas; an underlined part of a word is underlined.
  static func lines(_ text: String, _ style: PrintStyle = []) -> [[PrintInline]] {
    var lines: [[PrintInline]] = [[]]
    for piece in FormulaPiece.pieces(of: text) {
      switch piece {
      case .formula(let formula):
        if let letters = underlined(formula.source) {
          lines[lines.count - 1].append(.text(letters, style.union(.underlined)))
        } else {
          lines[lines.count - 1].append(.formula(formula))
        }
      case .text(let words):
        for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          if index > 0 { lines.append([]) }
          for (place, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
            if place > 0 { lines[lines.count - 1].append(.tab) }
            if !part.isEmpty { lines[lines.count - 1].append(.text(String(part), style)) }
          }
        }
      }
    }
    return lines
  }

  /// The letters of `\underline{\text{letters}}`.
  private static func underlined(_ source: String) -> String? {
    let (start, end) = ("\\underline{\\text{", "}}")
    guard source.hasPrefix(start), source.hasSuffix(end), source.utf8.count > start.utf8.count + end.utf8.count else {
      return nil
    }
    let letters = String(source.dropFirst(start.count).dropLast(end.count))
    return HTMLReader.canUnderline(letters.utf8) ? letters : nil
  }

  /// A text whose formulas are told by how they look, for they are spelled anew when they are read.
  static func comparable(_ text: String) -> String {
    FormulaPiece.pieces(of: text).map { piece in
      switch piece {
      case .text(let words): words
      case .formula(let formula): "\u{FFFC}\(OfficeMath.xml(formula.nodes))\u{FFFC}"
      }
    }.joined()
  }

  /// Whether two questions say the same, with formulas that look the same.
  static func isSame(_ one: Question, _ other: Question) -> Bool { comparable(one) == comparable(other) }

  static func comparable(_ question: Question) -> Question {
    var question = question
    question.content.stem = comparable(question.content.stem)
    for index in question.content.choices.indices {
      question.content.choices[index].text = comparable(question.content.choices[index].text)
    }
    question.key.explanation = question.key.explanation.map { comparable($0) }
    return question
  }

  /// Formulas that Word cannot show as they are meant.
  static func losses(_ text: String) -> [FormatLoss] {
    FormulaPiece.pieces(of: text).flatMap { piece -> [FormatLoss] in
      guard case .formula(let formula) = piece else { return [] }
      let display = FormatLoss(.formula, formula.source, .changed, "it stands in the line, not on one of its own")
      return (formula.isDisplay ? [display] : [])
        + formula.unread.map { FormatLoss(.formula, $0, .changed, "it stands there as it was typed") }
        + formula.plainLooks.map { FormatLoss(.formula, $0, .changed, "the look of \($0) is left out") }
    }
  }
}
