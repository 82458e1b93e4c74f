import QuestionFormats
import QuestionModel
import TerminalScreen

/// Where the heading, the items and the selected one are: beside one another on a wide screen, else below.
struct ImportLayout {
  let heading: Rect
  let list: Rect
  let text: Rect
  let message: Rect

  /// A short list leaves its room to the text.
  init(_ body: Rect, items: Int, findings: Int) {
    let headingRows = 1 + (body.height >= 18 ? Swift.min(findings, 2) : 0)
    let rows = body.rows(
      .cells(body.height >= 6 ? headingRows : 0), .rest, .cells(body.height >= 4 ? 1 : 0))
    (heading, message) = (rows[0], rows[2])
    let most = rows[1].height
    let listRows = body.height < 8 ? most : Swift.min(Swift.max(items, 3), most * 9 / 20)
    let parts =
      body.width >= 110
      ? rows[1].columns(.fraction(0.5), .rest, gap: 2)
      : rows[1].rows(.cells(listRows), .rest, gap: rows[1].height > 10 ? 1 : 0)
    (list, text) = (parts[0], parts[1])
  }
}

extension ImportScreen {
  /// What was found out about the files.
  private var findings: [String] { files.flatMap(\.findings) }

  func layout(_ context: ScreenContext) -> ImportLayout {
    ImportLayout(context.body, items: shown.count, findings: findings.count)
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    switch stage {
    case .reading(let progress), .storing(let progress): drawProgress(progress, in: &frame, area, context)
    case .encoding(let file, let list): drawEncodings(of: files[file], list, in: &frame, area, context.words)
    case .failed, .done: frame.grid.drawScrollText(endLines(context), scroll, in: area)
    case .preview:
      switch panel {
      case .reading?: frame.grid.drawScrollText(lines(context), scroll, in: area)
      case .about?: frame.grid.drawScrollText(aboutLines(context), scroll, in: area)
      default:
        drawPreview(in: &frame, area, context)
        drawPanel(in: &frame, context)
      }
    }
  }

  private func drawProgress(_ progress: ImportProgress, in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    var text = words.readingFiles(progress)
    if case .storing = stage { text = words.storingQuestions(progress) }
    frame.grid.write(wrap([Span("\(context.spinner) \(text)")], width: area.width), in: area)
  }

  private func drawEncodings(
    of file: ImportReading.File, _ list: ListState, in frame: inout Frame, _ area: Rect, _ words: Words
  ) {
    let heading = wrap([Span(words.whichEncoding(file), .heading)], width: area.width)
    let count = Swift.min(heading.count, Swift.max(1, area.height / 3))
    let parts = area.rows(.cells(count), .rest, gap: area.height > 8 ? 1 : 0)
    frame.grid.write(Array(heading.prefix(count)), in: parts[0])
    frame.drawListInFull(list, count: file.samples.count, in: parts[1]) { index in
      let sample = file.samples[index]
      return [Span(words.way(of: sample, in: file) + ": ", .dim), Span(sample.text)]
    }
  }

  private func drawPreview(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = layout(context)
    frame.grid.write([Span(words.importSummary(self), .heading)], in: layout.heading.row(0))
    for (index, finding) in findings.prefix(2).enumerated() {
      frame.grid.write([Span(words.sentence(finding), .dim)], in: layout.heading.row(index + 1))
    }
    if shown.isEmpty { frame.grid.write(words.nothingListed, in: layout.list, style: Style(.dim)) }
    frame.drawList(list, count: shown.count, in: layout.list) { row in
      ImportRow.line(items[shown[row]], width: layout.list.width, words)
    }
    if selected != nil {
      frame.addTarget(layout.text, action: "item")
      frame.grid.drawScrollText(lines(context), scroll, in: layout.text)
    }
    let (text, role) = message(context)
    frame.drawNotice(text, role, in: layout.message, over: area)
  }

  private func drawPanel(in frame: inout Frame, _ context: ScreenContext) {
    let words = context.words
    switch panel {
    case .confirming?:
      frame.draw(Dialog.asking(words.storeTitle, words.storeQuestion(self), hints(words), context.keys))
    case .leaving?:
      frame.draw(Dialog.asking(words.leaveImportTitle, words.leaveImportQuestion, hints(words), context.keys))
    case .tags(let field, let fault)?:
      let text = fault.map { "\(Mark.warning) \(words.tagFault($0))" } ?? words.tagsForAllHelp
      let place = frame.draw(Dialog.asking(words.tagsForAllTitle, text, hints(words), context.keys), extraRows: 1)
      frame.draw(field, in: place, isFocused: true, action: "field")
    case .statuses(let list)?:
      let statuses = ImportRights(context).statuses
      let dialog = Dialog.asking(words.statusForAllTitle, "", hints(words), context.keys)
      let place = frame.draw(dialog, width: 44, extraRows: statuses.count)
      frame.drawList(list, count: statuses.count, in: place) { [Span(words.importStatus(statuses[$0]))] }
    default: break
    }
  }

  /// What the line at the bottom says.
  func message(_ context: ScreenContext) -> (text: String, role: StyleRole) {
    let words = context.words
    if case .notStored(let problem)? = notice {
      return ("\(Mark.warning) \(words.describe(problem)) \(words.notAllStored)", .error)
    }
    if let error { return ("\(Mark.warning) \(words.describe(error))", .error) }
    switch notice {
    case .unreadable(let fault, let count)?:
      return (
        "\(Mark.warning) \(words.line(fault.line)): \(words.describe(fault)). \(words.externalFaults(count))", .error
      )
    case .externalFailed(let reason)?: return ("\(Mark.warning) \(words.externalFailed(reason))", .error)
    case _ where checking.isWaiting: return ("\(context.spinner) \(words.askingTheBank)", .dim)
    case .mended(let count)?: return ("\(Mark.correct) \(words.mended(count))", .correct)
    default:
      if let file = files.first(where: { $0.fault != nil }), let fault = file.fault {
        return ("\(Mark.warning) \(file.file.name): \(words.describe(fault))", .warning)
      }
      return (words.importOptions(tags, ImportRights(context).status(status)), .dim)
    }
  }
}

/// An item on one row: what becomes of it in a sign and a word, its first words, and columns as far as there is room.
enum ImportRow {
  static func line(_ item: ImportItem, width: Int, _ words: Words) -> StyledLine {
    let (sign, role) = look(item.state)
    let state = Span(
      TextAlignment.left.pad("\(sign) \(words.importState(item.state))", to: words.importStateWidth + 3), role)
    var columns: [Span] = []
    if width >= 54, let question = item.question {
      let losses = item.losses.isEmpty ? "" : words.lossCount(item.losses.count)
      let kind = Span(" " + TextAlignment.left.pad(words.kind(question.content.kind), to: 17), .dim)
      columns =
        [Span(" " + TextAlignment.left.pad(EditorPreview.answer(question, words), to: 6), .correct)]
        + (width >= 70 ? [kind] : []) + [Span(" " + TextAlignment.left.pad(losses, to: 6), .warning)]
    }
    // A list leaves two columns for its mark and one for its bar.
    let room = Swift.max(0, width - 3 - state.text.count - columns.reduce(0) { $0 + DisplayWidth.of($1.text) })
    let text = TextAlignment.left.pad((item.isMended ? "* " : "") + title(item, words), to: room)
    return StyledLine([state, Span(text, item.isLeftOut ? .dim : .text)] + columns)
  }

  /// The first words of a question, or of what is none.
  static func title(_ item: ImportItem, _ words: Words) -> String {
    if let question = item.question { return QuestionText.oneLine(String(question.content.stem.prefix(300))) }
    let line = item.source.split(whereSeparator: \.isNewline).first.map { String($0.prefix(300)) }
    return line ?? words.place(item.place)
  }

  /// The sign of a state and its colour.
  static func look(_ state: ImportItem.State) -> (sign: String, role: StyleRole) {
    switch state {
    case .new: ("+", .correct)
    case .update: ("~", .info)
    case .unchanged: ("=", .dim)
    case .asking: ("…", .dim)
    case .problem: (Mark.warning, .warning)
    case .refused: (Mark.wrong, .error)
    case .leftOut: ("-", .dim)
    }
  }
}
