import QuestionAPI
import TerminalScreen

/// Where the parts of the first screen are.
struct HomeLayout {
  let menu: Rect
  let facts: Rect

  /// The menu takes what it needs; on a wide screen the facts stand beside it, else below.
  init(_ body: Rect, entries: Int) {
    if body.width >= 72 {
      let parts = body.inset(dx: 1, dy: body.height > 8 ? 1 : 0).columns(.fraction(0.42), .rest, gap: 2)
      (menu, facts) = (parts[0], parts[1])
    } else {
      // Of what is in the bank a row is seen, however long the menu is.
      let rows = Swift.min(entries, Swift.max(1, body.height - 1))
      let parts = body.rows(.cells(rows), .rest, gap: body.height > entries + 2 ? 1 : 0)
      (menu, facts) = (parts[0], parts[1])
    }
  }
}

extension HomeScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let entries = entries
    let layout = HomeLayout(area, entries: entries.count)
    let words = context.words
    frame.drawList(list, count: entries.count, in: layout.menu) { index in
      let number = TextAlignment.right.pad("\(index + 1)", to: "\(entries.count)".count)
      return StyledLine("\(number). \(words.homeEntry(entries[index]))")
    }
    frame.grid.drawScrollText(lines(width: layout.facts.width - 1, context), facts, in: layout.facts)
    if discarding != nil {
      frame.draw(
        Dialog.asking(words.discardTitle, words.discardQuestion, hints(words), context.keys))
    }
  }

  /// Planned outages, with the key that puts them away, then what is in the bank.
  func lines(width: Int, _ context: ScreenContext) -> [StyledLine] {
    let key = context.keys.name(of: HomeCommands.dismiss)
    return noticeLines(width: width, ending: " (\(key))", context.words)
      + factLines(width: width, importing: context.keys.name(of: HomeCommands.importFiles), context)
  }

  /// Planned outages.
  func noticeLines(width: Int, ending: String = "", _ words: Words) -> [StyledLine] {
    notices.flatMap { wrap([Span("\(Mark.warning) \(words.outage($0))\(ending)", .warning)], width: width) + [[]] }
  }

  /// What is in the bank and the last results; one column is left for the mark that tells where in them one is.
  ///
  /// - Parameters:
  ///   - width: columns there are.
  ///   - key: what is typed to import questions.
  ///   - context: what is known of the program.
  /// - Returns: the lines.
  func factLines(width: Int, importing key: String, _ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    var lines: [StyledLine] = []
    for place in journal.setAside {
      lines += wrap([Span("\(Mark.warning) \(words.journalSetAside(place))", .warning)], width: width)
    }
    for settled in exams.settled {
      let isWhole = settled.lostCount == 0
      lines += wrap(
        [Span("\(isWhole ? Mark.correct : Mark.warning) \(words.settledExam(settled))", isWhole ? .correct : .warning)],
        width: width)
    }
    for place in exams.setAside {
      lines += wrap([Span("\(Mark.warning) \(words.journalSetAside(place))", .warning)], width: width)
    }
    if let problem = journal.problem ?? exams.problem {
      lines += wrap([Span("\(Mark.warning) \(words.journalProblem(problem))", .warning)], width: width)
    }
    switch stats {
    case nil: lines.append(StyledLine("\(context.spinner) \(words.loading)"))
    case .failure(let error):
      lines += wrap([Span("\(Mark.warning) \(words.describe(error))", .error)], width: width)
    case .success(let stats) where stats.questions == 0:
      lines += wrap([Span(words.emptyBank(importing: may(.write) ? key : nil), .info)], width: width)
    case .success(let stats): lines += Self.contents(stats, width: width, words: words)
    }
    lines.append([])
    if let progress, !progress.isEmpty {
      lines += wrap([Span(words.practiceLine(progress))], width: width) + [[]]
    }
    lines.append(StyledLine(words.lastResults, Style(.heading)))
    if results.isEmpty { lines.append(StyledLine(words.noResults, Style(.dim))) }
    for record in results.prefix(8) {
      lines.append([
        Span(words.moment(record.finished), .dim), Span("  "),
        Span(words.score(right: record.right, count: record.count, share: record.share)),
        Span(record.query.isEmpty ? "" : "  \(record.query)", .tag),
      ])
    }
    return lines
  }

  private static func contents(_ stats: BankStats, width: Int, words: Words) -> [StyledLine] {
    var lines = [
      StyledLine(words.bankTitle, Style(.heading)),
      StyledLine(words.bankFigures(questions: stats.questions, revisions: stats.revisions)),
    ]
    if stats.conflicts > 0 {
      lines.append(StyledLine("\(Mark.warning) \(words.conflicts(stats.conflicts))", Style(.warning)))
    }
    let subjects = (stats.counts["subject"] ?? []).prefix(6).map { "\($0.value) \(words.number($0.count))" }
    if !subjects.isEmpty { lines += wrap([Span(subjects.joined(separator: " · "), .dim)], width: width) }
    return lines
  }
}
