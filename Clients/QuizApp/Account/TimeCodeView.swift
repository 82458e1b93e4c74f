import QuestionAPI
import TerminalScreen

/// Where the parts of the screen are: what is read and typed, and beside it the secret as a picture where there is room.
struct TimeCodeLayout {
  let help: Rect
  let form: Rect
  let message: Rect
  /// Where the picture is; empty where there is no room.
  let picture: Rect
  /// Light modules around the code.
  let margin: Int

  /// Columns beside the picture that a text needs.
  private static let least = 30

  init(_ body: Rect, modules: Int?, help count: (Int) -> Int) {
    // Readers ask for four light modules around a code, and most are content with one.
    let fitting = modules.flatMap { modules in
      (1...4).last { margin in
        let side = modules + 2 * margin
        return side + Self.least <= body.width && (side + 1) / 2 <= body.height
      }
    }
    margin = fitting ?? 0
    let side = fitting.map { (modules ?? 0) + 2 * $0 } ?? 0
    let columns = body.columns(.rest, .cells(side), gap: side > 0 ? 2 : 0)
    picture = side > 0 ? columns[1] : .zero
    let rows = columns[0].rows(
      .cells(Swift.min(count(columns[0].width) + 1, Swift.max(0, body.height - 2))), .cells(1), .rest)
    (help, form) = (rows[0], rows[1])
    // Where there is no room below what is typed, a message stands over what there is to read.
    let last = columns[0].row(columns[0].height - 1)
    message = rows[2].height >= 5 ? last : columns[0].row(0)
  }
}

extension TimeCodeScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    switch stage {
    case .drawing, .confirmed: frame.grid.drawScrollText(lines(context), scroll, in: area)
    case .enrolling, .removing:
      let layout = TimeCodeLayout(area, modules: code?.size) { help(words, width: $0, hasPicture: true).count }
      frame.grid.write(help(words, width: layout.help.width, hasPicture: !layout.picture.isEmpty), in: layout.help)
      frame.draw(form, FormWords(label: { _ in words.signInRow(.code) }), in: layout.form)
      if let code, !layout.picture.isEmpty {
        frame.grid.write(code.picture(margin: layout.margin).lines, in: layout.picture)
      }
      if asking.isWaiting {
        frame.grid.write("\(context.spinner) \(words.askingAnswer)", in: layout.message, style: Style(.dim))
      } else if let error {
        frame.drawNotice("\(Mark.warning) \(words.describeTimeCode(error))", .error, in: layout.message, over: area)
      }
    }
  }

  /// What to do, as wrapped lines.
  func help(_ words: Words, width: Int, hasPicture: Bool) -> [StyledLine] {
    guard case .enrolling(let enrolment) = stage else {
      return wrap([Span(words.timeCodeOffHelp, .dim)], width: width)
    }
    return wrap([Span(words.timeCodeHelp(hasPicture: hasPicture), .dim)], width: width) + [[]]
      + wrap([Span(words.secretLabel + ": ", .dim), Span(Self.grouped(enrolment.secret), .code)], width: width)
  }

  /// A secret in groups of four, as people type it.
  static func grouped(_ secret: String) -> String {
    stride(from: 0, to: secret.count, by: 4).map { String(secret.dropFirst($0).prefix(4)) }.joined(separator: " ")
  }

  /// What there is to read where nothing is typed.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    let width = context.body.width - 1
    guard case .confirmed(let codes) = stage else {
      return error.map { wrap([Span("\(Mark.warning) \(words.describeTimeCode($0))", .error)], width: width) }
        ?? [StyledLine("\(context.spinner) \(words.askingAnswer)", Style(.dim))]
    }
    return Self.lines(of: codes, width: width, words: words)
  }

  /// Codes for the day the telephone is lost.
  static func lines(of codes: RecoveryCodes, width: Int, words: Words) -> [StyledLine] {
    wrap([Span("\(Mark.correct) \(words.timeCodeIsOn)", .correct)], width: width)
      + wrap([Span("\(Mark.warning) \(words.recoveryHelp)", .warning)], width: width) + [[]]
      + codes.codes.map { StyledLine("  " + $0, Style(.code)) }
  }
}
