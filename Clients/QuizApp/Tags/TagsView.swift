import QuestionAPI
import QuestionModel
import TerminalScreen

extension TagsScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    if let editor { return draw(editor, in: &frame, area, context) }
    let place = TagsLayout(area, panelRows: panelRows(area))
    drawFilter(in: &frame, place.filter, words)
    drawMessage(in: &frame, place.message, context)
    if outline.rows.isEmpty {
      let text = isLoaded ? (filter.isEmpty ? words.noTags : words.nothingFound) : loadingText(context)
      frame.grid.write(wrap([Span(text, .dim)], width: place.list.width), in: place.list)
    }
    let isFocused = !isFiltering && action?.step != .typing
    frame.drawList(list, count: outline.rows.count, in: place.list, isFocused: isFocused) { row in
      line(outline.rows[row], words)
    }
    if let action, action.step == .typing { drawPanel(action, in: &frame, place, context) }
    drawDialog(in: &frame, context)
  }

  private func loadingText(_ context: ScreenContext) -> String {
    loadError == nil ? "\(context.spinner) \(context.words.loading)" : ""
  }

  private func drawFilter(in frame: inout Frame, _ area: Rect, _ words: Words) {
    let label = area.width >= 30 ? words.search + ": " : "/"
    let parts = area.columns(.cells(DisplayWidth.of(label)), .rest)
    frame.grid.write(label, in: parts[0], style: Style(.heading))
    frame.draw(filter, in: parts[1], placeholder: words.tagFilterPlaceholder, isFocused: isFiltering, action: "field")
  }

  private func drawMessage(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    if let loadError {
      frame.grid.write("\(Mark.warning) \(words.describe(loadError))", in: area, style: Style(.error))
      return
    }
    guard let notice else { return }
    let (text, role) = words.tagsNotice(notice)
    frame.grid.write(text, in: area, style: Style(role))
  }

  /// A place of the tree with its figures.
  func line(_ index: Int, _ words: Words) -> StyledLine {
    let place = outline.places[index]
    let fold = outline.isBranch(index) ? (outline.isUnfolded(index) ? "▾ " : "▸ ") : "  "
    var spans = [Span(String(repeating: "  ", count: Swift.min(place.depth, 12)) + fold, .dim)]
    if !marked.isEmpty, let tag = place.tag { spans.append(Span(Mark.checkbox(marked.contains(tag)) + " ", .accent)) }
    if place.isStray { spans.append(Span(Mark.warning + " ", .warning)) }
    spans.append(Span(place.label, place.tag == nil ? .heading : .tag))
    spans.append(Span("  " + words.tagFigures(own: place.count, total: place.total), .dim))
    if place.isClosed { spans.append(Span("  " + words.namespaceState(isClosed: true), .info)) }
    if place.isStray { spans.append(Span("  " + words.strayTag, .warning)) }
    return StyledLine(spans)
  }

  private func drawPanel(_ action: TagAction, in frame: inout Frame, _ place: TagsLayout, _ context: ScreenContext) {
    let words = context.words
    if action.kind == .rename {
      drawRename(action, in: &frame, place)
      drawVerdict(action, in: &frame, place.panel.row(0), words)
      return
    }
    let label = words.tagTarget(action) + " "
    let width = Swift.min(DisplayWidth.of(label), place.panel.width / 2)
    let parts = place.panel.row(0).columns(.cells(width), .rest)
    frame.grid.write(label, in: parts[0], style: Style(.heading))
    frame.draw(action.field, in: parts[1], isFocused: true)
    drawVerdict(action, in: &frame, place.panel.row(1), words)
    for (index, name) in targetSuggestions.enumerated() {
      let row = place.panel.row(2 + index)
      let isChosen = index == action.suggestion
      frame.grid.write(
        [Span(isChosen ? Mark.selected + " " : "  ", .accent), Span(name, isChosen ? .selection : .tag)], in: row)
      frame.addTarget(row, action: "suggestion", index: index)
    }
  }

  /// The field in the place of the tag's row.
  private func drawRename(_ action: TagAction, in frame: inout Frame, _ place: TagsLayout) {
    guard let index = selectedIndex, !place.list.isEmpty else { return }
    let offset = list.visibleOffset(count: outline.rows.count, rows: place.list.height)
    let row = place.list.row(list.selection - offset)
    let indent = Swift.min(2 * outline.places[index].depth + 4, row.width / 2)
    frame.draw(action.field, in: row.columns(.cells(indent), .rest)[1], isFocused: true)
  }

  /// Below what is typed: what is wrong with it, or what it will do.
  private func drawVerdict(_ action: TagAction, in frame: inout Frame, _ row: Rect, _ words: Words) {
    if let error = action.error {
      frame.grid.write("\(Mark.warning) \(words.describe(error))", in: row, style: Style(.error))
    } else if let fault = action.fault ?? liveFault(action) {
      frame.grid.write("\(Mark.warning) \(words.describe(fault))", in: row, style: Style(.error))
    } else if let target = try? action.target() {
      frame.grid.write(words.tagEffect(action, target, existing: existing(target)), in: row, style: Style(.dim))
    }
  }

  /// What is wrong with a target that is typed so far, where it is not only unfinished.
  private func liveFault(_ action: TagAction) -> TagAction.Fault? {
    do {
      _ = try action.change(vocabulary)
      return nil
    } catch {
      if case .notAllowed = error.fault { return error.fault }
      return nil
    }
  }

  private func drawDialog(in frame: inout Frame, _ context: ScreenContext) {
    let words = context.words
    if let closing {
      frame.draw(
        Dialog.asking(
          words.closingTitle(closing.namespace.name), words.closingQuestion(closing), hints(words), context.keys))
    }
    guard let action, action.step != .typing else { return }
    var text = words.tagQuestion(action, existing: (try? action.target()).flatMap { existing($0) })
    if action.step == .underWay { text = "\(context.spinner) \(words.changingTags)" }
    if action.reach == nil { text += " \(context.spinner)" }
    if let error = action.error { text += "\n\(Mark.warning) \(words.describe(error))" }
    frame.draw(
      Dialog.asking(
        words.tagActionTitle(action.kind), text, hints(words), context.keys))
  }

  private func draw(_ editor: NamespaceEditor, in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let place = TagsLayout(area, panelRows: 0)
    let label = area.width >= 30 ? words.addValue + ": " : "+"
    let parts = place.filter.columns(.cells(DisplayWidth.of(label)), .rest)
    frame.grid.write(label, in: parts[0], style: Style(.heading))
    frame.draw(
      editor.field, in: parts[1], placeholder: words.valuePlaceholder, isFocused: !editor.isInList, action: "field")
    let (text, role) = words.editorNotice(editor, notice)
    frame.grid.write(text, in: place.message, style: Style(role))
    if editor.rows.isEmpty { frame.grid.write(words.noValues, in: place.list, style: Style(.dim)) }
    frame.drawList(editor.list, count: editor.rows.count, in: place.list, isFocused: editor.isInList) { index in
      let row = editor.rows[index]
      return [
        Span(Mark.checkbox(row.isAllowed) + " ", row.isAllowed ? .accent : .dim),
        Span(row.isAllowed ? "" : Mark.warning + " ", .warning), Span(String(row.tag.value), .tag),
        Span("  " + words.number(row.count), .dim), Span(row.isAllowed ? "" : "  " + words.strayTag, .warning),
      ]
    }
  }
}
