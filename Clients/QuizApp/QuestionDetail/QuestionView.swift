import QuestionAPI
import QuestionModel
import TerminalScreen

extension QuestionScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    switch page {
    case .question, .difference: frame.grid.drawScrollText(lines(context), scroll, in: area)
    case .history: drawHistory(in: &frame, area, context)
    }
    if let choosing { draw(choosing, in: &frame, context) }
    if let confirming {
      let words = context.words
      frame.draw(
        Dialog.asking(
          words.restoreTitle, words.restoreQuestion(confirming.revision.short), hints(words), context.keys))
    }
  }

  /// The text of the page as wrapped lines.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    let width = context.body.width - 1
    let words = context.words
    if page == .difference { return differenceLines(width: width, context) }
    switch question {
    case nil: return [StyledLine("\(context.spinner) \(words.loading)", Style(.dim))]
    case .failure(let error): return wrap([Span(words.describe(error), .error)], width: width)
    case .success(let question):
      let problem = mediaProblem.map {
        wrap([Span("\(Mark.warning) \(words.mediaNotOpened($0))", .error)], width: width)
      }
      return (problem ?? []) + workflowLines(width: width, context)
        + QuestionDetails.lines(question, width: width, words: words, pictures: pictureSpace(context))
    }
  }

  func pictureSpace(_ context: ScreenContext) -> PictureSpace? {
    PictureSpace(context.pictures, width: context.body.width - 1, in: context.body)
  }

  /// What its authors and reviewers are told above it.
  private func workflowLines(width: Int, _ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    let problem = statusProblem.map {
      wrap([Span("\(Mark.warning) \(words.describe($0))", .error)], width: width)
    }
    guard openComments > 0 else { return problem ?? [] }
    let key = context.keys.name(of: QuestionCommands.comments)
    return (problem ?? []) + wrap([Span(words.openComments(openComments) + " (\(key))", .info)], width: width)
  }

  /// The rows of the history below its heading.
  static func historyArea(_ body: Rect) -> Rect { body.height > 4 ? body.droppingRows(1) : body }

  private func drawHistory(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let rows = Self.historyArea(area)
    if rows.y > area.y {
      frame.grid.write(
        restoreError.map { "\(Mark.warning) \(words.describe($0))" } ?? words.historyHelp, in: area,
        style: Style(restoreError == nil ? .dim : .error))
    }
    switch history {
    case nil: frame.grid.write("\(context.spinner) \(words.loading)", in: rows, style: Style(.dim))
    case .failure(let error): frame.grid.write(wrap([Span(words.describe(error), .error)], width: rows.width), in: rows)
    case .success(let revisions):
      frame.drawListInFull(list, count: revisions.count, in: rows) { index in
        Self.row(revisions[index], isMarked: revisions[index].revision == marked, words)
      }
    }
  }

  static func row(_ revision: RevisionSummary, isMarked: Bool, _ words: Words) -> StyledLine {
    [
      Span(isMarked ? "* " : "  ", .accent), Span(revision.revision.short, .code), Span("  "),
      Span(words.moment(revision.created), .dim), Span("  "), Span(words.status(revision.status)),
      Span(revision.isHead ? "  " + words.current : "", .info),
      Span(revision.author.map { "  " + $0 } ?? ""), Span(revision.message.map { "  “\($0)”" } ?? "", .dim),
    ]
  }

  private func differenceLines(width: Int, _ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    var lines: [StyledLine] = []
    if let compared {
      lines += wrap(
        [Span(words.comparison(compared.from.revision.short, compared.to.revision.short), .dim)], width: width)
    }
    guard let difference else { return lines + [StyledLine("\(context.spinner) \(words.loading)", Style(.dim))] }
    return lines + Self.lines(of: difference, showsKey: showsKeyChanges, width: width, words: words)
  }

  /// The fields that differ, word by word.
  static func lines(
    of difference: Result<StudentDiff, BankError>, showsKey: Bool = false, width: Int, words: Words
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    switch difference {
    case .failure(let error): lines += wrap([Span(words.describe(error), .error)], width: width)
    case .success(let difference):
      let (seen, key) = (difference.fields, difference.keyFields)
      if seen.isEmpty, key.isEmpty { lines.append(StyledLine(words.noDifference)) }
      lines += Self.lines(of: showsKey ? seen + key : seen, width: width, words: words)
      if !key.isEmpty, !showsKey { lines += [[]] + wrap([Span(words.keyChanged, .info)], width: width) }
    }
    return lines
  }

  /// Fields that differ, each under its name.
  static func lines(of fields: [QuestionDiff.Field], width: Int, words: Words) -> [StyledLine] {
    fields.flatMap { field in
      [[], StyledLine(words.fieldName(field.name), Style(.heading))] + wrap(field.parts.map(Self.span), width: width)
    }
  }

  /// Removed words stand in `[-…-]` and added ones in `{+…+}`, as `git diff --word-diff` writes them, so that they are
  /// told apart without colours too. The text is the source as stored: rendered formulas could hide a change.
  static func span(_ part: WordDiff.Part) -> Span {
    switch part {
    case .same(let text): Span(text)
    case .removed(let text): Span("[-\(text)-]", .wrong)
    case .added(let text): Span("{+\(text)+}", .correct, .underline)
    }
  }
}
