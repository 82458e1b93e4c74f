import QuestionModel
import TerminalScreen

/// Where the parts of a test are.
struct ExamLayout {
  /// What is saved, and what must be known now.
  let status: Rect
  /// One sign for each question.
  let strip: Rect
  let text: Rect
  /// Where a passage stands beside its question; empty where it stands above it.
  let passage: Rect
  let label: Rect
  let field: Rect

  init(_ body: Rect, typing: ExamScreen.Typing?, hasPassage: Bool) {
    let essayRows = Swift.max(1, Swift.min(body.height / 2, 12))
    let fieldRows =
      switch typing {
      case nil: 0
      case .line: body.height >= 4 ? 1 : 0
      case .essay: body.height >= 4 ? essayRows : 0
      }
    let parts = body.rows(
      .cells(body.height >= 5 ? 1 : 0), .cells(body.height >= 16 ? 1 : 0), .rest,
      .cells(typing == .essay && body.height >= 8 ? 1 : 0), .cells(fieldRows))
    (status, strip) = (parts[0], parts[1])
    (label, field) = (parts[3], parts[4])
    guard hasPassage, body.width >= 100, parts[2].height >= 6 else {
      (text, passage) = (parts[2], .zero)
      return
    }
    let columns = parts[2].columns(.fraction(0.5), .rest, gap: 2)
    (passage, text) = (columns[0], columns[1])
  }
}

extension ExamScreen {
  func layout(_ context: ScreenContext) -> ExamLayout {
    ExamLayout(context.body, typing: typing, hasPassage: current?.item.passage != nil && !foldsPassage)
  }

  func pictureSpace(_ context: ScreenContext) -> PictureSpace? {
    let text = layout(context).text
    return PictureSpace(context.pictures, width: text.width - 1, in: text)
  }

  /// The passage's lines; none where it stands above the question.
  func passageLines(_ context: ScreenContext) -> [StyledLine] {
    let area = layout(context).passage
    return area.isEmpty
      ? [] : ExamText.passage(current?.item.passage, width: Swift.max(1, area.width - 1), context.words)
  }
}
