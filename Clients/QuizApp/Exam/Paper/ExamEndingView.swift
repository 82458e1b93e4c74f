import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the parts of the look before handing in are.
struct ReviewLayout {
  let summary: Rect
  let list: Rect

  init(_ body: Rect, lines: Int) {
    let parts = body.rows(.cells(Swift.min(lines, Swift.max(1, body.height - 3))), .rest)
    (summary, list) = (parts[0], parts[1])
  }
}

extension ExamScreen {
  func reviewLines(_ context: ScreenContext) -> [StyledLine] {
    guard let session else { return [] }
    let words = context.words
    let width = context.body.width
    var lines = wrap([Span(words.answeredOf(session.answeredCount, session.places.count), .title, .bold)], width: width)
    lines += wrap(savedSpans(session, words), width: width)
    lines += wrap(
      [Span(reviewed.isEmpty ? words.nothingToLookAt : words.toReview(session), reviewed.isEmpty ? .text : .heading)],
      width: width)
    return lines
  }

  func drawReview(_ list: ListState, in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    guard let session else { return }
    let lines = reviewLines(context)
    let layout = ReviewLayout(area, lines: lines.count)
    let rows = reviewed
    frame.grid.write(lines, in: layout.summary)
    frame.drawList(list, count: rows.count, in: layout.list) { Self.mapRow(session, rows[$0], context.words) }
  }

  /// What is to be known once the paper is handed in or its time is over.
  func endingLines(width: Int, _ context: ScreenContext) -> [StyledLine] {
    guard let session else { return [] }
    let words = context.words
    let ending = ending(session)
    var lines = wrap([Span(words.title(of: ending), Self.role(of: ending), .bold)], width: width) + [[]]
    for text in words.text(of: ending, session) { lines += wrap([Span(text)], width: width) }
    if let error = delivery.error, !session.isSaved || session.ended == nil {
      let reason = words.serviceIsAway(error)
      lines += [[]] + wrap([Span("\(Mark.warning) \(reason). ", .warning)], width: width)
      lines += wrap([Span(words.nextTry(delivery.secondsToRetry(at: moment) ?? 0), .warning)], width: width)
    }
    if let journalProblem, !session.isSaved {
      lines += wrap([Span("\(Mark.warning) \(words.notKeptHere(journalProblem))", .error)], width: width)
    }
    return lines
  }

  func ending(_ session: ExamSession) -> ExamEnding {
    if let ended = session.ended, session.isSaved {
      return session.answers.isHandedIn ? .handedIn(ended) : .timeOver(ended)
    }
    if session.answers.isHandedIn, session.ended == nil {
      return delivery.error == nil ? .handingIn : .notHandedIn
    }
    return .timeOverSending
  }

  private static func role(of ending: ExamEnding) -> StyleRole {
    switch ending {
    case .handedIn: .correct
    case .handingIn: .title
    case .notHandedIn, .timeOver, .timeOverSending: .warning
    }
  }
}

/// How an attempt is over.
enum ExamEnding: Sendable, Hashable {
  /// The bank has it, handed in at a moment of its clock.
  case handedIn(Timestamp)
  /// It is on its way.
  case handingIn
  /// It is kept here until the bank answers.
  case notHandedIn
  /// Its time was over, and the bank has all that came.
  case timeOver(Timestamp)
  /// Its time is over, and something is on its way or not confirmed.
  case timeOverSending
}
