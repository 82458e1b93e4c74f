import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the list of tests and what is to be known of the selected one are.
struct SittingsLayout {
  let list: Rect
  let facts: Rect
  let message: Rect

  init(_ body: Rect) {
    let rows = body.rows(.rest, .cells(body.height >= 8 ? body.height * 2 / 5 : 0), .cells(body.height >= 4 ? 1 : 0))
    (list, facts, message) = (rows[0], rows[1], rows[2])
  }
}

extension SittingsScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = SittingsLayout(area)
    if let sittings {
      frame.drawList(list, count: sittings.count, in: layout.list) { SittingText.row(sittings[$0], now, words) }
      if sittings.isEmpty {
        frame.grid.write(wrap([Span(words.noSittings, .dim)], width: area.width), in: layout.list)
      }
    }
    if let selected, !layout.facts.isEmpty {
      let rule = String(repeating: "─", count: layout.facts.width)
      frame.grid.write(rule, in: layout.facts.row(0), style: Style(.border))
      frame.grid.write(
        SittingText.facts(selected, now, width: area.width, words), in: layout.facts.droppingRows(1))
    }
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: layout.message, over: area)
    } else if isWaiting, sittings == nil {
      frame.grid.write("\(context.spinner) \(words.loading)", in: layout.list, style: Style(.dim))
    }
    drawStart(in: &frame, context)
  }

  private func drawStart(in frame: inout Frame, _ context: ScreenContext) {
    guard let start else { return }
    let words = context.words
    let dialog = Dialog.asking(
      words.beginTitle, SittingText.beginning(start.sitting, words), hints(words), context.keys)
    let rows = frame.draw(dialog, extraRows: start.sitting.needsCode ? 1 : 0)
    guard start.sitting.needsCode else { return }
    let label = (start.lacksCode ? "\(Mark.warning) " : "") + words.accessCode + ": "
    let parts = rows.columns(.cells(Swift.min(DisplayWidth.of(label), rows.width / 2)), .rest)
    frame.grid.write(label, in: parts[0], style: Style(start.lacksCode ? .warning : .heading))
    frame.draw(start.code, in: parts[1], isFocused: true, action: "code")
  }
}

/// A test in words.
enum SittingText {
  /// A row of the list: its name, and how it stands.
  static func row(_ sitting: Sitting, _ now: Timestamp?, _ words: Words) -> StyledLine {
    let state = words.state(sitting, now)
    let role: StyleRole =
      switch sitting.way(at: now) {
      case .begin: .accent
      case .resume: .warning
      case .result, .nothing: .dim
      }
    return [Span(sitting.title), Span("  " + state, role)]
  }

  /// All that is to be known of a test.
  static func facts(_ sitting: Sitting, _ now: Timestamp?, width: Int, _ words: Words) -> [StyledLine] {
    var lines = wrap([Span(sitting.title, .title, .bold)], width: width)
    for fact in words.facts(of: sitting) { lines += wrap([Span(fact)], width: width) }
    if let ended = sitting.lastEnded, let time = ended.ended {
      lines += wrap([Span(words.attemptWasHandedIn(ended.number, time), .dim)], width: width)
    }
    return lines
  }

  /// What will happen once a test begins.
  static func beginning(_ sitting: Sitting, _ words: Words) -> String {
    ([sitting.title] + words.facts(of: sitting) + [words.clockBegins(hasClock: sitting.settings.duration != nil)])
      .joined(separator: "\n")
  }
}
