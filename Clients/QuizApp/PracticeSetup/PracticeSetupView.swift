import QuestionAPI
import QuestionModel
import TerminalScreen

extension PracticeSetupScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    if starting.isWaiting {
      frame.grid.write("\(context.spinner) \(words.drawing)", in: area)
      return
    }
    if let picker {
      draw(picker, in: &frame, area, context)
      return
    }
    drawForm(in: &frame, area, words)
    let used = Row.allCases.count + 1
    let row = area.row(Swift.min(used, area.height - 1))
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: row, over: notice(in: area))
    } else if foundNothing {
      frame.drawNotice(
        "\(Mark.warning) \(words.nothingToPractise(options.mode))", .warning, in: row, over: notice(in: area))
    }
  }

  /// Below the form where there is room, else over its end.
  private func notice(in area: Rect) -> Rect {
    let used = Row.allCases.count + 1
    return area.height > used + 2 ? area.droppingRows(used) : area
  }

  /// The rows scroll with the selection where the screen is too low for all of them.
  private func drawForm(in frame: inout Frame, _ area: Rect, _ words: Words) {
    let rows = Row.allCases
    let selection = rows.firstIndex(of: row) ?? 0
    let first = Swift.max(0, Swift.min(selection - area.height + 1, rows.count - 1))
    for index in first..<Swift.min(rows.count, first + area.height) {
      let place = area.row(index - first)
      frame.addTarget(place, action: "row", index: index)
      draw(rows[index], index, isSelected: index == selection, in: &frame, place, words)
    }
  }

  private func draw(_ row: Row, _ index: Int, isSelected: Bool, in frame: inout Frame, _ area: Rect, _ words: Words) {
    let labelWidth = Swift.min(22, area.width * 2 / 5)
    let parts = area.columns(.cells(2), .cells(labelWidth), .rest)
    if isSelected { frame.grid.write(Mark.selected, in: parts[0], style: Style(.accent)) }
    if row == .start {
      let text = "[ \(words.startButton) ]"
      let place = Rect(x: parts[1].x, y: area.y, width: area.width - 2, height: 1)
      frame.grid.write(text, in: place, style: Style(isSelected ? .selection : .link))
      return
    }
    frame.grid.write(words.setupRow(row), in: parts[1], style: Style(isSelected ? .heading : .text))
    if row == .query {
      frame.draw(query, in: parts[2], placeholder: words.anyQuestion, isFocused: isSelected, action: "query")
      return
    }
    let value = Self.value(row, self, words)
    let hasArrows = isSelected && row != .tags && !isDecided(row)
    let text = hasArrows ? "‹ \(value) ›" : value
    if hasArrows {
      frame.addTarget(Rect(x: parts[2].x, y: area.y, width: 2, height: 1), action: "less", index: index)
    }
    frame.grid.write(text, in: parts[2], style: Style(isSelected ? .selection : .text))
  }

  private static func value(_ row: Row, _ screen: Self, _ words: Words) -> String {
    if screen.isDecided(row) { return words.decidedByMode }
    return switch row {
    case .mode: words.mode(screen.options.mode)
    case .tags: screen.tags.isEmpty ? words.anyTag : screen.tags.map(\.name).joined(separator: ", ")
    case .count: words.number(screen.options.count)
    case .order: words.order(screen.options.order)
    case .feedback: words.feedback(screen.options.feedback)
    case .clock: screen.options.minutes.map(words.minutes) ?? words.none
    case .query, .start: ""
    }
  }

  /// The rows of the tags below the field that narrows them.
  static func pickerList(_ body: Rect) -> Rect { body.droppingRows(1) }

  private func draw(_ picker: TagPicker, in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    frame.draw(picker.field, in: area, placeholder: words.narrowTags, isFocused: true, action: "field")
    let list = Self.pickerList(area)
    guard let known else {
      frame.grid.write("\(context.spinner) \(words.loading)", in: list, style: Style(.dim))
      return
    }
    let visible = picker.visible(known)
    if visible.isEmpty { frame.grid.write(words.noTags, in: list, style: Style(.dim)) }
    frame.drawList(picker.list, count: visible.count, in: list, action: "tag") { index in
      let isOn = tags.contains(visible[index].tag)
      return [
        Span(Mark.checkbox(isOn) + " ", isOn ? .accent : .dim), Span(visible[index].tag.name, .tag),
        Span("  \(words.number(visible[index].count))", .dim),
      ]
    }
  }
}
