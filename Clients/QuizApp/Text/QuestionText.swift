import QuestionModel
import TerminalScreen

/// Text of questions as lines of a screen.
enum QuestionText {
  /// `source` with its formulas readable, behind `prefix`, broken to `width`; lines after the first are indented as far
  /// as the first one's text.
  static func lines(
    _ source: String, prefix: [Span] = [], width: Int, style: Style = .plain
  ) -> [StyledLine] {
    let indent = prefix.reduce(0) { $0 + DisplayWidth.of($1.text) }
    // On a very narrow screen the indent gives way to the text.
    guard width - indent >= 8 || indent == 0 else {
      return wrap(prefix + [Span(FormulaText.render(source), style)], width: width)
    }
    let space = Span(String(repeating: " ", count: indent))
    return wrap([Span(FormulaText.render(source), style)], width: width - indent).enumerated().map { index, line in
      StyledLine((index == 0 ? prefix : indent > 0 ? [space] : []) + line.spans)
    }
  }

  /// One line of `source`, for lists.
  static func oneLine(_ source: String) -> String {
    FormulaText.render(source).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The letter before the option at `index`: A to Z, then numbers.
  static func letter(_ index: Int) -> String {
    guard index < 26, let scalar = Unicode.Scalar(UInt32(65 + index)) else { return String(index + 1) }
    return String(Character(scalar))
  }

  /// The sign before the option or statement at `index`: `A.` or `a)`.
  static func label(_ index: Int, kind: QuestionKind) -> String {
    kind == .trueFalseCluster ? letter(index).lowercased() + ")" : letter(index) + "."
  }

  /// Tags with a gap between them, each in its own look.
  static func tagSpans(_ tags: [Tag]) -> [Span] {
    tags.enumerated().flatMap { $0 == 0 ? [Span($1.name, .tag)] : [Span(" "), Span($1.name, .tag)] }
  }

  /// What a text shows beside words: pictures where there is space for them, and all of it in words.
  static func mediaLines(
    _ references: [MediaReference], width: Int, words: Words, pictures: PictureSpace? = nil
  ) -> [StyledLine] {
    references.flatMap { media in
      let caption = lines(words.media(media.alternative ?? "", type: media.type), width: width, style: Style(.info))
      return switch pictures?.outcome(media, among: references) {
      case nil, .failure(.drawing(.missingLibrary)): caption
      case .success(let picture): picture.lines + (media.alternative == nil ? [] : caption)
      case .failure(let problem): caption + wrap([Span(words.pictureProblem(problem), .dim)], width: width)
      }
    }
  }

  /// The working of a question with what it shows; nothing where there is none.
  static func explanation(
    _ key: AnswerKey, width: Int, words: Words, pictures: PictureSpace? = nil
  ) -> [StyledLine] {
    guard key.isExplained else { return [] }
    return lines(key.explanation ?? "", prefix: [Span(words.explanation + ": ", .heading)], width: width)
      + mediaLines(key.media, width: width, words: words, pictures: pictures)
  }

  /// A question without its answer: stem, media and options.
  static func question(
    _ content: QuestionContent, choices: [Choice], width: Int, words: Words, pictures: PictureSpace? = nil
  ) -> [StyledLine] {
    // A passage is read, not asked.
    let style = content.kind == .passage ? Style.plain : Style(.text, .bold)
    var result = lines(content.stem, width: width, style: style)
    result += mediaLines(content.media, width: width, words: words, pictures: pictures)
    if !choices.isEmpty { result.append([]) }
    for (index, choice) in choices.enumerated() {
      result += lines(choice.text, prefix: [Span(label(index, kind: content.kind) + " ", .accent)], width: width)
    }
    if content.kind == .trueFalse {
      result += [[], StyledLine("A. \(words.judgement(true))   B. \(words.judgement(false))")]
    }
    return result
  }
}
