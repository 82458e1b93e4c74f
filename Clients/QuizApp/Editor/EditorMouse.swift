import QuestionModel
import TerminalScreen

extension EditorScreen {
  mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let place = layout(context)
    switch mouse.action {
    case .wheelUp, .wheelDown:
      if place.preview.contains(mouse.position) {
        _ = previewScroll.handle(mouse, count: preview.count, rows: place.preview.height)
      } else {
        let steps = mouse.action == .wheelUp ? -3 : 3
        offset = Swift.max(0, Swift.min(offset + steps, (blocks?.height ?? 0) - place.form.height))
      }
    case .press: press(mouse, context)
    case .drag: drag(mouse, context)
    default: break
    }
    return []
  }

  /// Selects as far as the mouse has come in the field that has the keyboard.
  private mutating func drag(_ mouse: MouseEvent, _ context: ScreenContext) {
    guard let target = mouse.target, let blocks else { return }
    if target.action == "find" { finding?.moveCursor(to: mouse, selecting: true) }
    guard finding == nil, target.action == "field", blocks.blocks.indices.contains(target.index) else { return }
    let block = blocks.blocks[target.index]
    guard block.field == focus, block.field.isText else { return }
    putCursor(at: mouse.position, in: block, selecting: true, context)
    reveal(context)
  }

  private mutating func press(_ mouse: MouseEvent, _ context: ScreenContext) {
    guard let target = mouse.target, let blocks else { return }
    if target.action == "find" {
      finding?.moveCursor(to: mouse)
      return
    }
    // A click elsewhere ends the search.
    finding = nil
    switch target.action {
    case "suggestion":
      takeSuggestion(at: target.index, context)
    case "field":
      guard blocks.blocks.indices.contains(target.index) else { return }
      let block = blocks.blocks[target.index]
      let wasThere = focus == block.field
      focus = block.field
      suggestion = nil
      history.endRun()
      guard block.field.isText else { return choose(block.field, wasThere: wasThere, context) }
      putCursor(at: mouse.position, in: block, context)
      reveal(context)
    default: break
    }
  }

  private mutating func choose(_ field: EditorField, wasThere: Bool, _ context: ScreenContext) {
    switch field {
    case .mark(let item):
      if form?.kind == .shortAnswer {
        _ = perform(.toggleExact, context)
      } else {
        change(context) { $0.toggleRight(item) }
      }
    case .addition: _ = perform(.addItem, context)
    default:
      // The first click shows where one is, the next one changes it.
      if wasThere { turn(by: 1, context) }
    }
  }

  private mutating func putCursor(
    at point: Point, in block: EditorBlock, selecting: Bool = false, _ context: ScreenContext
  ) {
    let place = layout(context)
    let column = point.x - place.form.x - EditorMetrics.indent(of: block.field, in: place.formWidth)
    let row = offset + point.y - place.form.y - block.contentStart
    form?[block.field].moveCursor(to: Point(x: column, y: row), selecting: selecting)
  }
}
