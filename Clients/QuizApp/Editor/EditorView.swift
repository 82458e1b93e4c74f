import QuestionFormats
import QuestionModel
import TerminalScreen

extension EditorScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    if let loadError {
      frame.grid.write(wrap([Span(words.describe(loadError), .error)], width: area.width), in: area)
      return
    }
    guard let form, let blocks else {
      frame.grid.write("\(context.spinner) \(words.loading)", in: area, style: Style(.dim))
      return
    }
    let place = EditorLayout(area, showsPreview: showsPreview)
    let drawing = EditorFormDrawing(
      form: form, blocks: blocks, focus: finding == nil && offered == nil ? focus : nil, offset: offset,
      suggestions: suggestions, suggestion: suggestion, passage: chosenPassage, words: words)
    if let review {
      draw(review, in: &frame, place.form.isEmpty ? place.preview : place.form, words)
    } else if likeness.isShown, !place.form.isEmpty {
      drawLikeness(in: &frame, context)
    } else {
      drawing.draw(in: &frame, place.form)
    }
    drawPreview(in: &frame, place, words)
    if likeness.isShown, place.form.isEmpty { drawLikeness(in: &frame, context) }
    drawMessage(in: &frame, place.message, over: area, context)
    guard let offered else { return }
    frame.draw(
      Dialog.asking(
        words.draftTitle, words.draftOffer(offered.changed, offered.title), hints(words), context.keys))
  }

  private func drawPreview(in frame: inout Frame, _ place: EditorLayout, _ words: Words) {
    let area = place.preview
    guard area.width > 2 else { return }
    let isBeside = !place.form.isEmpty
    if isBeside {
      for y in area.y..<area.maxY { frame.grid.write("│", at: Point(x: area.x, y: y), style: Style(.border)) }
    }
    frame.grid.drawScrollText(preview, previewScroll, in: isBeside ? area.columns(.cells(2), .rest)[1] : area)
  }

  private func drawMessage(in frame: inout Frame, _ area: Rect, over body: Rect, _ context: ScreenContext) {
    let words = context.words
    if let finding {
      let label = words.findLabel + ": "
      let parts = area.columns(.cells(DisplayWidth.of(label)), .rest)
      frame.grid.write(label, in: parts[0], style: Style(.heading))
      frame.draw(finding, in: parts[1], isFocused: true, action: "find")
      return
    }
    let (text, role) = message(context)
    frame.drawNotice(text, role, in: area, over: body)
  }

  /// What there is to say about the form now.
  func message(_ context: ScreenContext) -> (text: String, role: StyleRole) {
    let words = context.words
    return switch (saving, notice) {
    case _ where likeness.patience != nil: ("\(context.spinner) \(words.comparing)", .dim)
    case (.underWay, _): ("\(context.spinner) \(words.savingNow)", .dim)
    case (.waiting(let ticks, let error), _):
      ("\(Mark.warning) \(words.triedAgain(in: ticks)) \(words.describe(error))", .warning)
    case (_, .saved(let revision)?): ("\(Mark.correct) \(words.savedAs(revision.short))", .info)
    case (_, .failed(let error)?): ("\(Mark.warning) \(words.describe(error))", .error)
    case (_, .problems(let count)?): ("\(Mark.warning) \(words.mendFirst(count))", .error)
    case (_, .left(let dropped, let cut)?):
      ("\(Mark.warning) \(words.notTyped(dropped: dropped, cut: cut))", .warning)
    case (_, .notFound?): (words.notFoundHere, .warning)
    case (_, .notKept(let reason)?): ("\(Mark.warning) \(words.draftNotKept(reason))", .error)
    case (_, .copied?): (words.copiedNow, .info)
    case (_, .unreadable(let fault, let count)?):
      ("\(Mark.warning) \(words.externalFaults(count)) \(words.line(fault.line)): \(words.describe(fault))", .error)
    case (_, .externalFailed(let reason)?): ("\(Mark.warning) \(words.externalFailed(reason))", .error)
    case (_, .severalQuestions(let count)?): ("\(Mark.warning) \(words.severalQuestions(count))", .error)
    case (_, .losesMending?): ("\(Mark.warning) \(words.losesMending)", .warning)
    case (_, .losesExternal?): ("\(Mark.warning) \(words.losesExternal)", .warning)
    case (_, .similar(let closest, let count)?):
      (
        "\(Mark.warning) "
          + words.alikeNotice(
            closest, count: count, save: context.keys.name(of: EditorCommand.save.command),
            compare: context.keys.name(of: EditorCommand.likeness.command)), .warning
      )
    case (_, .notAttached(let problem)?): ("\(Mark.warning) \(words.notAttached(problem))", .error)
    case (_, nil) where form?.kind == .passage && form?.status == .retired && (passages.usage ?? 0) > 0:
      ("\(Mark.warning) \(words.retiringPassage(passages.usage ?? 0))", .warning)
    case (_, nil):
      problems.isEmpty ? (isChanged ? words.notSavedYet : "", .dim) : (words.problemCount(problems.count), .warning)
    }
  }
}

/// Draws the form's fields that are seen.
struct EditorFormDrawing {
  let form: EditorForm
  let blocks: EditorBlocks
  let focus: EditorField?
  let offset: Int
  let suggestions: [String]
  let suggestion: Int?
  let passage: QuestionPassage?
  let words: Words

  func draw(in frame: inout Frame, _ area: Rect) {
    guard !area.isEmpty else { return }
    let body = Rect(x: area.x, y: area.y, width: area.width - 1, height: area.height)
    for (index, block) in blocks.blocks.enumerated() where block.end > offset && block.start < offset + area.height {
      draw(block, index, in: &frame, body)
    }
    if blocks.height > area.height {
      frame.grid.drawScrollMark(offset: offset, visible: area.height, total: blocks.height, in: area)
    }
  }

  private func draw(_ block: EditorBlock, _ index: Int, in frame: inout Frame, _ area: Rect) {
    let field = block.field
    let isFocused = field == focus
    let indent = EditorMetrics.indent(of: field, in: area.width)
    drawLabel(block, isFocused: isFocused, in: &frame, area)
    // The rows of the content that are seen, below what is scrolled away.
    let hidden = Swift.max(0, offset - block.contentStart)
    let y = area.y + block.contentStart - offset + hidden
    let place = Rect(x: area.x + indent, y: y, width: area.width - indent, height: block.rows - hidden)
      .intersection(area)
    if field == .passage, let id = form.passageID {
      drawPassage(id, index, isFocused: isFocused, in: &frame, place)
    } else if field.isText {
      frame.draw(
        form[field], in: place, from: hidden, placeholder: words.editorPlaceholder(field, form.kind),
        isFocused: isFocused, action: "field", index: index)
    } else if !place.isEmpty {
      drawChoice(field, index, isFocused: isFocused, in: &frame, place, area)
    }
    drawBelow(block, in: &frame, area, indent: indent)
  }

  private func drawLabel(_ block: EditorBlock, isFocused: Bool, in frame: inout Frame, _ area: Rect) {
    let label = words.editorLabel(block.field, form.kind)
    guard !label.isEmpty else { return }
    let isBad = !block.problems.isEmpty
    let style = Style(isBad ? .error : isFocused ? .focus : .heading)
    let width = block.hasLabelRow ? area.width : EditorMetrics.label - 1
    let isInItem = block.field.item != nil
    let x = isInItem ? area.x + EditorMetrics.indent(of: block.field, in: area.width) - 10 : area.x
    let row = Rect(x: x, y: area.y + block.start - offset, width: isInItem ? 9 : width, height: 1)
    guard row.x >= area.x else { return }
    frame.grid.write((isBad ? Mark.warning + " " : "") + label, in: row.intersection(area), style: style)
  }

  /// The chosen passage by its first words; by its id while they are not there.
  private func drawPassage(_ id: QuestionID, _ index: Int, isFocused: Bool, in frame: inout Frame, _ place: Rect) {
    guard !place.isEmpty else { return }
    let (text, role): (String, StyleRole) =
      switch passage {
      case .found(let passage): (QuestionText.oneLine(PassageText.title(of: passage.content.stem)), .link)
      case .missing(let id): ("\(Mark.warning) \(words.passageMissing(id))", .warning)
      case nil: (id.description, .dim)
      }
    frame.grid.write(text, in: place, style: Style(isFocused ? .selection : role))
    frame.addTarget(place, action: "field", index: index)
  }

  private func drawChoice(
    _ field: EditorField, _ index: Int, isFocused: Bool, in frame: inout Frame, _ place: Rect, _ area: Rect
  ) {
    var row = place
    if case .mark = field {
      row = Rect(x: Swift.max(area.x, place.x), y: place.y, width: EditorMetrics.mark, height: 1).intersection(area)
    }
    let line = words.editorChoice(field, form, isFocused: isFocused)
    frame.grid.write(line, in: row, alignment: .left)
    if isFocused {
      let shown = Rect(x: row.x, y: row.y, width: Swift.min(row.width, Swift.max(1, line.width)), height: 1)
      frame.grid.restyle(shown) { Style(.selection, $0.attributes) }
    }
    frame.addTarget(row, action: "field", index: index)
  }

  private func drawBelow(_ block: EditorBlock, in frame: inout Frame, _ area: Rect, indent: Int) {
    var y = area.y + block.contentStart + block.rows - offset
    func row() -> Rect {
      Rect(x: area.x + indent, y: y, width: area.width - indent, height: 1).intersection(area)
    }
    for (index, tag) in suggestions.prefix(block.suggestions).enumerated() {
      let isChosen = index == suggestion
      frame.grid.write(
        [Span(isChosen ? Mark.selected + " " : "  ", .accent), Span(tag, isChosen ? .selection : .tag)], in: row())
      frame.addTarget(row(), action: "suggestion", index: index)
      y += 1
    }
    for problem in block.problems {
      frame.grid.write("\(Mark.warning) \(words.editorProblem(problem))", in: row(), style: Style(.error))
      y += 1
    }
  }
}
