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
    if let start { return drawStart(start, in: &frame, area, context) }
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
  }

  /// What is to be known before a test begins.
  func startLines(_ context: ScreenContext) -> [StyledLine] {
    guard let start else { return [] }
    let (words, width) = (context.words, Swift.max(1, context.body.width - 1))
    let warning = "\(Mark.warning) \(words.clockBegins(hasClock: start.sitting.settings.duration != nil))"
    return wrap([Span(words.beginTitle, .title, .bold)], width: width)
      + wrap([Span(warning, .warning, .bold)], width: width) + [[]]
      + SittingText.facts(start.sitting, now, width: width, words)
  }

  private func drawStart(_ start: Start, in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let layout = StartLayout(area, hasCode: start.sitting.needsCode)
    frame.grid.drawScrollText(startLines(context), scroll, in: layout.text)
    guard start.sitting.needsCode else { return }
    let label = (start.lacksCode ? "\(Mark.warning) " : "") + context.words.accessCode + ": "
    let parts = layout.code.columns(.cells(Swift.min(DisplayWidth.of(label), layout.code.width / 2)), .rest)
    frame.grid.write(label, in: parts[0], style: Style(start.lacksCode ? .warning : .heading))
    frame.draw(start.code, in: parts[1], isFocused: true, action: "code")
  }
}

/// Where what is to be known before a test begins and its code are.
struct StartLayout {
  let text: Rect
  let code: Rect

  init(_ body: Rect, hasCode: Bool) {
    let rows = body.rows(.rest, .cells(hasCode ? 1 : 0))
    (text, code) = (rows[0], rows[1])
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
}
