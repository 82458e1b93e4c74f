import QuestionAPI
import QuestionModel
import TerminalScreen

/// Where the tabs, the search, the list and the message are.
struct PlansLayout {
  let tabs: Rect
  let field: Rect
  let list: Rect
  let message: Rect

  init(_ body: Rect) {
    let rows = body.rows(
      .cells(1), .cells(body.height >= 4 ? 1 : 0), .rest, .cells(body.height >= 5 ? 1 : 0))
    (tabs, field, list, message) = (rows[0], rows[1], rows[2], rows[3])
  }
}

extension PlansScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    if let form { return drawForm(form, in: &frame, area, context) }
    let layout = PlansLayout(area)
    drawTabs(in: &frame, layout.tabs, words)
    let label = words.search + ": "
    let parts = layout.field.columns(.cells(Swift.min(DisplayWidth.of(label), layout.field.width / 2)), .rest)
    frame.grid.write(label, in: parts[0], style: Style(.heading))
    frame.draw(field, in: parts[1], placeholder: words.plansPlaceholder, isFocused: isSearching, action: "field")
    if let items {
      if items.isEmpty {
        let text = field.isEmpty ? words.noDocuments(tab, context.keys) : words.nothingFound
        frame.grid.write(wrap([Span(text, .dim)], width: area.width), in: layout.list)
      }
      frame.drawListInFull(list, count: items.count, in: layout.list) { Self.row(items[$0], words) }
    } else if error == nil {
      frame.grid.write("\(context.spinner) \(words.loading)", in: layout.list, style: Style(.dim))
    }
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: layout.message, over: area)
    }
  }

  private func drawTabs(in frame: inout Frame, _ area: Rect, _ words: Words) {
    var x = area.x
    for (index, tab) in Tab.allCases.enumerated() {
      let isSelected = tab == self.tab
      let text = isSelected ? "[\(words.tab(tab))]" : " \(words.tab(tab)) "
      let place = Rect(x: x, y: area.y, width: DisplayWidth.of(text), height: area.height).intersection(area)
      frame.grid.write(text, in: place, style: Style(isSelected ? .heading : .dim), alignment: .left)
      frame.addTarget(place, action: "tab", index: index)
      x = place.maxX + 1
    }
  }

  private func drawForm(_ form: TestForm, in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    frame.draw(
      form, words.newHeading(tab), vocabulary.known,
      rules: FormWords(label: words.testField, placeholder: words.testPlaceholder, choice: words.testChoice), in: area,
      context)
    let row = area.row(area.height - 1)
    if isDrawing {
      frame.grid.fill(row)
      frame.grid.write("\(context.spinner) \(words.drawingNow)", in: row, style: Style(.dim))
    } else if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: row, over: area)
    }
  }

  /// A plan or a test on one row.
  static func row(_ item: QuestionSummary, _ words: Words) -> StyledLine {
    var spans: [Span] = []
    if item.conflict { spans.append(Span(Mark.warning + " ", .warning)) }
    if item.status != .published { spans.append(Span("[\(words.status(item.status))] ", .info)) }
    spans.append(Span(QuestionText.oneLine(item.stem)))
    if !item.tags.isEmpty { spans.append(Span("  " + item.tags.map(\.name).joined(separator: " "), .tag)) }
    return StyledLine(spans)
  }
}
