import QuestionModel
import TerminalScreen

extension QuestionText {
  /// A question's passage as it stands above the question, under a heading; nothing for a question without one.
  static func passage(_ passage: QuestionPassage?, width: Int, words: Words) -> [StyledLine] {
    switch passage {
    case nil: []
    case .missing(let id): wrap([Span("\(Mark.warning) \(words.passageMissing(id))", .warning)], width: width) + [[]]
    case .found(let passage):
      wrap([Span(words.readThis, .heading)], width: width)
        + lines(passage.content.stem, width: width) + mediaLines(passage.content.media, width: width, words: words)
        + sourceLines(passage.content, width: width) + [[]]
    }
  }

  private static func sourceLines(_ content: QuestionContent, width: Int) -> [StyledLine] {
    content.source.map { wrap([Span("— \($0)", .dim)], width: width) } ?? []
  }
}
