import TerminalScreen

/// Where the rows of a form, what it offers, and its message are.
struct TestFormLayout {
  let heading: Rect
  let rows: Rect
  let offers: Rect
  let message: Rect

  init(_ area: Rect, lines: Int, offers: Int) {
    let hasHeading = area.height > lines + 2 ? 2 : area.height > 3 ? 1 : 0
    let parts = area.rows(
      .cells(hasHeading), .cells(Swift.min(lines, Swift.max(1, area.height - hasHeading - 1))), .rest,
      .cells(area.height >= 4 ? 1 : 0))
    (heading, rows, message) = (parts[0], parts[1], parts[3])
    self.offers = parts[2].rows(.cells(Swift.min(offers, parts[2].height)), .rest)[0]
  }
}

extension Frame {
  /// Draws a form under what it is about, and what goes on from what is typed below it.
  mutating func draw(
    _ form: TestForm, _ heading: String, _ known: TestVocabulary, rules: FormWords<TestField>, in area: Rect,
    _ context: ScreenContext
  ) {
    let words = context.words
    let offered = form.suggestions(known)
    let layout = TestFormLayout(area, lines: form.entries.lines.count, offers: offered.count)
    grid.write(heading, in: layout.heading.row(0), style: Style(.heading))
    draw(form.entries, rules, in: layout.rows)
    for (index, offer) in offered.enumerated() where index < layout.offers.height {
      let row = layout.offers.row(index)
      let isSelected = index == form.suggestion
      let line = StyledLine("  \(isSelected ? Mark.selected : " ") \(offer)", Style(isSelected ? .selection : .tag))
      grid.write(line, in: row, alignment: .left)
      addTarget(row, action: "offer", index: index)
    }
    if let problem = form.problem {
      drawNotice("\(Mark.warning) \(words.describe(problem))", .error, in: layout.message, over: area)
    } else if let help = words.help(of: form.entries.selected) {
      drawNotice(help, .dim, in: layout.message, over: area)
    }
  }
}

/// What can be done in the form for a plan, a test or a part of one.
enum TestFormCommands {
  static let apply = Command("testForm.apply", .enter, .control("s")) { $0.applyForm }
  static let cancel = Command("testForm.cancel", .escape) { $0.cancel }

  static let table = CommandTable(
    "test-form", everywhere: [apply, FormCommands.next, FormCommands.previous, cancel],
    [FormCommands.texts, FormCommands.choices])

  static func place(_ form: TestForm) -> CommandPlace {
    form.entries.isInText ? FormCommands.texts : FormCommands.choices
  }

  static func hints(_ form: TestForm, _ words: Words) -> [ScreenHint] {
    let change = form.entries.isInText ? [] : [ScreenHint(FormCommands.change, words)]
    return [ScreenHint(apply, words), ScreenHint(FormCommands.next, words)] + change + [ScreenHint(cancel, words)]
  }
}
