import QuestionAPI
import QuestionModel
import TerminalScreen

/// The questions that are much like this one, in place of the form.
extension EditorScreen {
  mutating func showLikeness() -> [ScreenAction] {
    likeness.isShown = true
    likeness.seen.formUnion(likeness.found.map(\.question.id))
    return lookForLikeness() + readAlike()
  }

  mutating func handleInLikeness(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let place = LikenessLayout(likenessArea(context), count: likeness.found.count)
    switch event {
    case .key(.escape), .key(.control("g")), .key(.character("q")): likeness.isShown = false
    case .key(.control("s")):
      likeness.isShown = false
      likeness.seen.formUnion(likeness.found.map(\.question.id))
      return askToSave(context)
    case .key(.enter):
      guard let id = likeness.selected?.question.id else { return [] }
      return [.push { QuestionScreen(screen: $0, id: id) }]
    case .key(let key) where key == .pageUp || key == .pageDown || key == .character(" "):
      _ = likeness.scroll.handle(key, count: likenessText(context).count, rows: place.text.height)
    case .key(let key):
      _ = likeness.list.handle(key, count: likeness.found.count, rows: place.list.height)
      likeness.scroll = ScrollState()
      return readAlike()
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      likeness.list.select(mouse.target?.index ?? 0, count: likeness.found.count, rows: place.list.height)
      likeness.scroll = ScrollState()
      return readAlike()
    case .mouse(let mouse):
      _ = likeness.scroll.handle(mouse, count: likenessText(context).count, rows: place.text.height)
    default: break
    }
    return []
  }

  private func likenessArea(_ context: ScreenContext) -> Rect {
    let place = layout(context)
    return place.form.isEmpty ? place.preview : place.form
  }

  func drawLikeness(in frame: inout Frame, _ context: ScreenContext) {
    let words = context.words
    let area = likenessArea(context)
    let place = LikenessLayout(area, count: likeness.found.count)
    frame.grid.fill(area)
    let isLooking = likeness.looking.isWaiting
    let heading = isLooking ? "\(context.spinner) \(words.comparing)" : words.alikeTitle(likeness.found.count)
    frame.grid.write(heading, in: place.heading, style: Style(.heading))
    frame.drawList(likeness.list, count: likeness.found.count, in: place.list) { index in
      let item = likeness.found[index]
      return [
        Span("\(words.relation(item.relation)) \(words.percent(item.share))  ", .info),
        Span(QuestionText.oneLine(item.question.stem)),
      ]
    }
    frame.grid.drawScrollText(likenessText(context), likeness.scroll, in: place.text)
  }

  /// The selected question, word by word against what is being written.
  private func likenessText(_ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    guard let id = likeness.selected?.question.id else { return [] }
    let width = likenessArea(context).width - 1
    switch likeness.read[id] {
    case nil: return [StyledLine("\(context.spinner) \(words.loading)", Style(.dim))]
    case .failure(let error): return wrap([Span(words.describe(error), .error)], width: width)
    case .success(let other):
      return ComparisonText.lines(of: other.question, against: result?.question, width: width, words: words)
    }
  }
}

/// Where the parts of the panel are.
private struct LikenessLayout {
  let heading: Rect
  let list: Rect
  let text: Rect

  init(_ area: Rect, count: Int) {
    let rows = area.rows(
      .cells(area.height > 2 ? 1 : 0), .cells(Swift.min(count, Swift.max(1, area.height / 3))), .rest,
      gap: area.height > 10 ? 1 : 0)
    (heading, list, text) = (rows[0], rows[1], rows[2])
  }
}
