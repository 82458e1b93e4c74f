import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the tests, what is to be known of the selected one, and a line for what there is to say are.
struct GivenLayout {
  let head: Rect
  let list: Rect
  let facts: Rect
  let message: Rect

  init(_ body: Rect) {
    let facts = body.height >= 14 ? Swift.min(9, body.height * 2 / 5) : 0
    let rows = body.rows(
      .cells(body.height >= 6 ? 1 : 0), .rest, .cells(facts), .cells(body.height >= 4 ? 1 : 0))
    (head, list, self.facts, message) = (rows[0], rows[1], rows[2], rows[3])
  }
}

extension GivenScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = GivenLayout(area)
    if let sittings {
      if sittings.isEmpty {
        let text = words.nothingGiven(context.keys.name(of: GivenCommands.give))
        frame.grid.write(wrap([Span(text, .dim)], width: area.width), in: layout.list)
      } else {
        let table = GivenText.table(width: area.width - 3, words)
        frame.grid.write(StyledLine([Span("  ")] + table.header.spans), in: layout.head)
        frame.drawList(list, count: sittings.count, in: layout.list) {
          table.line(GivenText.cells(sittings[$0], now, isWide: GivenText.isWide(area.width - 3), words))
        }
      }
    } else if error == nil {
      frame.grid.write("\(context.spinner) \(words.loading)", in: layout.list, style: Style(.dim))
    }
    if let selected, !layout.facts.isEmpty {
      let rule = String(repeating: "─", count: layout.facts.width)
      frame.grid.write(rule, in: layout.facts.row(0), style: Style(.border))
      frame.grid.write(facts(of: selected, width: area.width, words), in: layout.facts.droppingRows(1))
    }
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: layout.message, over: area)
    } else {
      let news = listing.isWaiting && sittings != nil ? "\(context.spinner) \(words.loading)" : ""
      desk.drawNotice(
        in: &frame, layout.message, over: area, context, otherwise: StyledLine(news, Style(.dim)))
    }
    desk.drawQuestion(in: &frame, context)
  }

  /// All that is to be known of a test that was given.
  func facts(of sitting: Sitting, width: Int, _ words: Words) -> [StyledLine] {
    let names = sitting.classes.map { classes[$0] ?? $0 }
    return GivenText.facts(sitting, now, classes: names, ended: ended[sitting.id], width: width, words)
  }
}

/// A test that was given, in words.
enum GivenText {
  /// The columns of the list; a narrow one tells only how a test stands.
  static func table(width: Int, _ words: Words) -> TableLayout {
    let state = TableColumn(words.stateColumn, .cells(words.stateWidth))
    guard width >= 60 else { return TableLayout([TableColumn(words.testColumn, .rest), state], width: width) }
    let columns = [
      TableColumn(words.testColumn, .rest), state, TableColumn(words.marksColumn, .cells(words.marksWidth)),
      TableColumn(words.windowColumn, .cells(isWide(width) ? 35 : 18)),
      TableColumn(words.attemptsColumn, .cells(7), .right),
    ]
    return TableLayout(columns, width: width)
  }

  /// Whether there is room for both ends of the time.
  static func isWide(_ width: Int) -> Bool { width >= 90 }

  /// A row of the list.
  static func cells(_ sitting: Sitting, _ now: Timestamp?, isWide: Bool, _ words: Words) -> [Span] {
    [
      Span(sitting.title), state(sitting, now, words),
      sitting.released == nil ? Span(words.heldBack, .dim) : Span("\(Mark.correct) \(words.released)", .correct),
      Span(isWide ? words.window(sitting) : words.nextMoment(sitting, now), .dim), Span(words.number(sitting.attempts)),
    ]
  }

  static func state(_ sitting: Sitting, _ now: Timestamp?, _ words: Words) -> Span {
    guard let now else { return Span("") }
    if sitting.isClosed(at: now) { return Span("\(Mark.answered) \(words.isOver)", .dim) }
    return sitting.isOpen(at: now)
      ? Span("▶ \(words.isOpenNow)", .accent) : Span("\(Mark.unanswered) \(words.isComing)", .info)
  }

  static func facts(
    _ sitting: Sitting, _ now: Timestamp?, classes: [String], ended: Int?, width: Int, _ words: Words
  ) -> [StyledLine] {
    var lines = wrap([Span(sitting.title, .title, .bold)], width: width)
    lines += wrap([Span(words.attempts(sitting.attempts, ended: ended), .heading)], width: width)
    for fact in words.givenFacts(sitting, classes: classes) { lines += wrap([Span(fact)], width: width) }
    return lines
  }
}
