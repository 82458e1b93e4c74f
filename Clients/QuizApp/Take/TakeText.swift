import QuestionAPI
import QuestionModel
import TerminalScreen

/// The question on screen as lines, and where its options are among them.
struct TakeText {
  let lines: [StyledLine]
  /// Rows that fit.
  let rows: Int
  /// The line that the question itself begins at, below a passage.
  let stem: Int
  /// The line of the verdict, once there is one.
  let verdict: Int?
  /// The lines of each option.
  private let options: [Range<Int>]

  init(_ screen: TakeScreen, _ context: ScreenContext) {
    let layout = TakeLayout(context.body, hasField: screen.isTextKind, hasPassage: screen.item?.passage != nil)
    let width = layout.text.width - 1
    rows = layout.text.height
    guard let item = screen.item else {
      (lines, options, verdict, stem) = ([], [], nil, 0)
      return
    }
    var lines: [StyledLine] =
      layout.passage.isEmpty ? QuestionText.passage(item.passage, width: width, words: context.words) : []
    stem = lines.count
    lines += QuestionText.lines(item.content.stem, width: width, style: Style(.text, .bold))
    lines += QuestionText.mediaLines(
      item.content.media, width: width, words: context.words, pictures: screen.pictureSpace(context))
    if let hint = item.content.hint, item.result == nil, screen.isImmediate {
      lines += QuestionText.lines(hint, prefix: [Span(context.words.hint + ": ", .info)], width: width)
    }
    if case .unknown = item.content.kind {
      lines += [[], StyledLine("\(Mark.warning) \(context.words.kind(item.content.kind))", Style(.warning))]
    }
    if !item.optionIDs.isEmpty { lines.append([]) }
    var options: [Range<Int>] = []
    for index in item.optionIDs.indices {
      let start = lines.count
      lines += OptionText.lines(
        item, index: index, isReached: index == screen.cursor, width: width, words: context.words)
      options.append(start..<lines.count)
    }
    if item.result != nil {
      lines.append([])
      verdict = lines.count
      lines += AnswerText.explanation(
        item, width: width, words: context.words, pictures: screen.pictureSpace(context))
      if let judgement = screen.judgements[item.id] {
        lines.append(StyledLine(context.words.ownJudgement(judgement), Style(.dim)))
      }
    } else {
      verdict = nil
    }
    self.lines = lines
    self.options = options
  }

  /// The first line of an option.
  func optionStart(_ index: Int) -> Int { options.indices.contains(index) ? options[index].lowerBound : 0 }
  /// The last line of an option.
  func optionEnd(_ index: Int) -> Int { options.indices.contains(index) ? options[index].upperBound - 1 : 0 }
  /// The option that a line belongs to.
  func option(at line: Int) -> Int? { options.firstIndex { $0.contains(line) } }
}

/// Where the parts of the quiz are.
struct TakeLayout {
  let status: Rect
  let text: Rect
  let field: Rect
  /// Where a passage stands beside its question; empty where it stands above it.
  let passage: Rect

  init(_ body: Rect, hasField: Bool, hasPassage: Bool) {
    let parts = body.rows(
      .cells(body.height >= 6 ? 1 : 0), .rest, .cells(hasField ? 1 : 0), gap: 0)
    (status, field) = (parts[0], parts[2])
    guard hasPassage, body.width >= 100, parts[1].height >= 6 else {
      (text, passage) = (parts[1], .zero)
      return
    }
    let columns = parts[1].columns(.fraction(0.5), .rest, gap: 2)
    (passage, text) = (columns[0], columns[1])
  }
}

/// An option or statement as lines: whether it is reached and chosen, and once graded whether that was right.
enum OptionText {
  static func lines(
    _ item: PracticeItem, index: Int, isReached: Bool, width: Int, words: Words
  ) -> [StyledLine] {
    let id = item.optionIDs[index]
    let isTrueFalse = item.content.kind == .trueFalse
    let text = isTrueFalse ? words.judgement(id == "true") : item.choices[index].text
    let look = look(item, id: id)
    let prefix = [
      Span(isReached ? Mark.selected : " ", .accent),
      Span(box(item, id: id, words: words) + " ", look),
      Span(QuestionText.label(index, kind: item.content.kind) + " ", .accent),
    ]
    var lines = QuestionText.lines(text, prefix: prefix, width: width, style: look)
    if let mark = mark(item, id: id), let first = lines.indices.first {
      lines[first].spans.append(Span(" " + mark, look))
      lines[first] = lines[first].truncated(to: width)
    }
    return lines
  }

  private static func box(_ item: PracticeItem, id: String, words: Words) -> String {
    switch item.response {
    case .statements(let judgements): "[\(words.judgementLetter(judgements[id]))]"
    case .choices(let ids):
      item.content.kind == .multipleResponse ? Mark.checkbox(ids.contains(id)) : Mark.radio(ids.contains(id))
    default:
      switch item.content.kind {
      case .trueFalseCluster: "[\(words.judgementLetter(nil))]"
      case .multipleResponse: Mark.checkbox(false)
      default: Mark.radio(false)
      }
    }
  }

  /// Whether the option was taken rightly (`true`) or wrongly; nil where nothing is to be said.
  private static func verdict(_ item: PracticeItem, id: String) -> Bool? {
    guard let key = item.result?.key else { return nil }
    let isRight = key.right.contains(id)
    switch item.response {
    case .statements(let judgements): return judgements[id] == isRight
    case .choices(let ids): return isRight ? true : ids.contains(id) ? false : nil
    default: return item.content.kind == .trueFalseCluster ? false : isRight ? true : nil
    }
  }

  private static func mark(_ item: PracticeItem, id: String) -> String? {
    verdict(item, id: id).map { $0 ? Mark.correct : Mark.wrong }
  }

  private static func look(_ item: PracticeItem, id: String) -> Style {
    verdict(item, id: id).map { Style($0 ? .correct : .wrong) } ?? .plain
  }
}
