import QuestionAPI
import QuestionModel
import TerminalScreen

extension BrowseScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let layout = layout(context)
    let words = context.words
    drawField(in: &frame, layout.field, words)
    drawFacets(in: &frame, layout.facets, words)
    if items.isEmpty {
      let text = search.isWaiting ? "\(context.spinner) \(words.loading)" : error == nil ? words.nothingFound : ""
      frame.grid.write(wrap([Span(text, .dim)], width: layout.list.width), in: layout.list)
    }
    frame.drawList(list, count: items.count, in: layout.list, isFocused: focus == .list) { index in
      row(index, width: layout.list.width, words)
    }
    drawPreview(in: &frame, layout.preview, context)
    let message = layout.message.isEmpty ? layout.list.row(0) : layout.message
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: message, over: layout.list)
    }
  }

  private func drawField(in frame: inout Frame, _ area: Rect, _ words: Words) {
    let label = area.width >= 30 ? words.search + ": " : "/"
    let parts = area.columns(.cells(DisplayWidth.of(label)), .rest)
    frame.grid.write(label, in: parts[0], style: Style(.heading))
    frame.draw(
      field, in: parts[1], placeholder: words.searchPlaceholder, isFocused: focus == .field, action: "field")
  }

  private func drawFacets(in frame: inout Frame, _ area: Rect, _ words: Words) {
    let rows = facetRows
    if rows.isEmpty {
      frame.grid.write(words.noFilters, in: area, style: Style(.dim))
    }
    frame.drawList(facetList, count: rows.count, in: area, isFocused: focus == .facets, action: "facet") { index in
      let row = rows[index]
      let isOn = QueryFilters.contains(row.filter, in: field.text)
      let name = words.facetValue(row.facet, row.value)
      return [
        Span(Mark.checkbox(isOn) + " ", isOn ? .accent : .dim), Span(words.facet(row.facet) + " ", .dim),
        Span(name), Span(" \(words.number(row.count))", .dim),
      ]
    }
  }

  private func drawPreview(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    guard area.width > 2 else { return }
    for y in area.y..<area.maxY { frame.grid.write("│", at: Point(x: area.x, y: y), style: Style(.border)) }
    guard selected != nil else { return }
    frame.addTarget(area, action: "preview")
    frame.grid.drawScrollText(previewLines(context), previewScroll, in: area.columns(.cells(2), .rest)[1])
  }

  /// The selected question as lines; one column is left for the mark that tells where in them one is.
  func previewLines(_ context: ScreenContext) -> [StyledLine] {
    let width = layout(context).preview.width - 3
    guard width > 0, let selected else { return [] }
    return switch previews[selected.id] {
    case nil: [StyledLine("\(context.spinner) \(context.words.loading)", Style(.dim))]
    case .failure(let error): wrap([Span(context.words.describe(error), .error)], width: width)
    case .success(let question):
      QuestionDetails.lines(question, width: width, words: context.words, pictures: pictureSpace(context))
    }
  }

  private func pictureSpace(_ context: ScreenContext) -> PictureSpace? {
    let preview = layout(context).preview
    return PictureSpace(context.pictures, width: preview.width - 3, in: preview)
  }

  func wantedPictures(_ context: ScreenContext) -> [PictureRequest] {
    guard let selected, case .success(let question)? = previews[selected.id] else { return [] }
    return pictureSpace(context)?.requests(question.content.media) ?? []
  }

  private func row(_ index: Int, width: Int, _ words: Words) -> StyledLine {
    let item = items[index]
    var spans: [Span] = []
    if marks.contains(item.id) { spans.append(Span("* ", .accent)) }
    if item.conflict { spans.append(Span(Mark.warning + " ", .warning)) }
    if item.status != .published { spans.append(Span("[\(words.status(item.status))] ", .info)) }
    // A list leaves three columns for its mark and one for its bar.
    let room = width - 4 - StyledLine(spans).width
    spans.append(Span(RowText.distinct(texts[index], from: index > 0 ? texts[index - 1] : "", width: room)))
    return StyledLine(spans)
  }
}
