import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the question, what is chosen or changes, and a line for what there is to say are.
struct RegradeLayout {
  let head: Rect
  let list: Rect
  let detail: Rect
  let message: Rect

  init(_ body: Rect) {
    let head = Swift.min(3, Swift.max(0, body.height - 6))
    let detail = body.height >= 16 ? 4 : 0
    let rows = body.rows(.cells(head), .rest, .cells(detail), .cells(body.height >= 4 ? 1 : 0))
    (self.head, list, self.detail, message) = (rows[0], rows[1], rows[2], rows[3])
  }
}

extension RegradeScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = RegradeLayout(area)
    frame.grid.write(RegradeText.head(self, width: area.width, words), in: layout.head)
    if let report {
      drawChanges(report, in: &frame, layout, words)
    } else if material == nil {
      let text = error == nil ? "\(context.spinner) \(words.loading)" : ""
      frame.grid.write(text, in: layout.list, style: Style(.dim))
    } else {
      frame.drawListInFull(list, count: Remedy.allCases.count, in: layout.list) {
        RegradeText.row(Remedy.allCases[$0], self, words)
      }
    }
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: layout.message, over: area)
    } else if regrading.isWaiting {
      frame.grid.write("\(context.spinner) \(words.workingOut)", in: layout.message, style: Style(.dim))
    } else if report != nil, !isMade {
      let text = chosen == .void ? words.wholeShrinks : words.nothingIsChangedYet
      frame.drawNotice(text, .dim, in: layout.message, over: area)
    }
  }

  private func drawChanges(_ report: RegradeReport, in frame: inout Frame, _ layout: RegradeLayout, _ words: Words) {
    guard !report.changes.isEmpty else {
      return frame.grid.write(wrap([Span(words.noMarkChanges, .dim)], width: layout.list.width), in: layout.list)
    }
    // The widths of the first ones stand for all: a list of thousands is not measured at each key.
    let figures = report.changes.prefix(200).map { RegradeText.row($0, words, nameWidth: 0).width }.max() ?? 0
    frame.drawList(changes, count: report.changes.count, in: layout.list) {
      RegradeText.row(report.changes[$0], words, nameWidth: Swift.max(8, layout.list.width - 3 - figures))
    }
    guard let change, !layout.detail.isEmpty else { return }
    let rule = String(repeating: "─", count: layout.detail.width)
    frame.grid.write(rule, in: layout.detail.row(0), style: Style(.border))
    frame.grid.write(
      RegradeText.details(change, width: layout.detail.width, words), in: layout.detail.droppingRows(1))
  }
}

/// A regrade in words.
enum RegradeText {
  /// The question, and how many marks go up and down.
  static func head(_ screen: RegradeScreen, width: Int, _ words: Words) -> [StyledLine] {
    let stem = StyledLine([Span(QuestionText.oneLine(screen.stem), .title, .bold)]).truncated(to: width)
    guard let report = screen.report else { return [stem] + [StyledLine(words.remedyQuestion, Style(.heading))] }
    let chosen = screen.chosen.map(words.remedy) ?? ""
    return [stem, StyledLine(chosen, Style(.heading))] + [StyledLine(words.regradeFigures(report))]
  }

  /// A remedy, with why it cannot be chosen.
  static func row(_ remedy: RegradeScreen.Remedy, _ screen: RegradeScreen, _ words: Words) -> StyledLine {
    let obstacle = screen.obstacle(remedy, words)
    var spans = [Span(words.remedy(remedy), obstacle == nil ? .text : .dim)]
    if let obstacle { spans.append(Span("  — \(obstacle)", .dim)) }
    if screen.current == remedy {
      spans.append(Span("  \(Mark.answered) \(words.holdsNow)", .info))
    } else if screen.current == nil, remedy == .newest {
      spans.append(Span("  \(Mark.answered) \(words.earlierKeyHolds)", .info))
    }
    return StyledLine(spans)
  }

  /// Whose mark changes, from what to what.
  static func row(_ change: RegradeReport.Change, _ words: Words, nameWidth: Int? = nil) -> StyledLine {
    let name = change.candidate ?? words.nobodyKnows
    let difference = change.after - change.before
    let (mark, role): (String, StyleRole) =
      difference > 1e-9
      ? ("▲ +\(words.decimal(difference))", .correct)
      : difference < -1e-9 ? ("▼ \(words.decimal(difference))", .wrong) : ("= \(words.sameSum)", .dim)
    return [
      Span(nameWidth.map { TextAlignment.left.pad(name, to: $0) } ?? name),
      Span("  \(words.decimal(change.before)) → \(words.decimal(change.after))"), Span("  \(mark)", role),
    ]
  }

  /// The questions whose marks change, with why.
  static func details(_ change: RegradeReport.Change, width: Int, _ words: Words) -> [StyledLine] {
    change.items.flatMap { wrap([Span(words.mark($0))], width: width) }
  }
}
