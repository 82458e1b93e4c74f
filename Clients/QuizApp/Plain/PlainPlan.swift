import QuestionAPI
import QuestionModel
import TerminalScreen

/// A plan by prompts.
extension PlainProgram {
  mutating func edit(_ plan: PlanScreen) async {
    var screen = plan
    var turn = await carryOut(screen.appear(context), of: &screen)
    while !console.hasEnded, !turn.isOver {
      guard screen.form != nil else { return fail(screen.loadError ?? .cancelled) }
      await console.page(lines(of: screen), words: words)
      tell(screen.notice)
      screen.notice = nil
      let line = await console.ask(words.plainPlanPrompt) ?? ""
      turn =
        line.isEmpty || line == "0"
        ? await carryOut(screen.handle(.key(.escape), context), of: &screen) : await obey(line, in: &screen)
      if screen.leaving != nil {
        turn = await carryOut(screen.handle(.key(await askToLeave()), context), of: &screen)
      }
      await goOn(turn, of: &screen)
    }
  }

  /// The part that is seen, row by row.
  private func lines(of screen: PlanScreen) -> [String] {
    guard let form = screen.form else { return [] }
    let sections = form.sections.enumerated().map { index, section in
      let sum = form.sum(of: index)
      let mark = index == screen.section ? "*" : " "
      return "\(mark) \(index + 1). \(section.title): \(words.questionsAndPoints(sum.count, sum.points))"
    }
    let whole = words.questionsAndPoints(form.blueprint.count, form.blueprint.total)
    let head = ["\(screen.title(words)): \(whole)"] + sections
    guard let grid = screen.grid else { return head }
    let columns = grid.columns.enumerated().map { index, column in
      "  \(words.plainColumn(index + 1)): \(words.kind(column.kind)), \(column.level ?? words.anyLevel)"
    }
    let rows = grid.rows.enumerated().map { index, row in
      let cells = grid.columns.indices.compactMap { column in
        form.cell(screen.section, index, column).map { cell in
          "\(words.plainColumn(column + 1)): \(words.sum(cell.count, each: cell.points))"
        }
      }
      return "  \(index + 1). \(screen.label(of: row, words)) — " + cells.joined(separator: "; ")
    }
    return head + columns + rows + screen.findings.map { "\(Mark.warning) \(words.describe($0))" }
  }

  private mutating func obey(_ line: String, in screen: inout PlanScreen) async -> PlainTurn {
    let order = PlainOrder(line)
    let most = BlueprintCell.maximumCount
    if words.isSaveWord(line) { return await carryOut(screen.handle(.key(.control("s")), context), of: &screen) }
    // A part, a row or a column that is named is gone to first.
    switch order.letter {
    case "p":
      if let part = order.numbers.first, isThere(part, screen.form?.tables.count ?? 0) {
        (screen.section, screen.rows, screen.columns) = (part - 1, ListState(), ListState())
      }
      screen.keepPlace(context)
      return PlainTurn()
    case nil where order.numbers.count == 3:
      guard go(to: order.numbers[0], order.numbers[1], in: &screen), isThere(order.numbers[2], from: 0, most) else {
        return PlainTurn()
      }
      _ = await carryOut(screen.handle(.key(.delete), context), of: &screen)
      for digit in String(order.numbers[2]) {
        _ = await carryOut(screen.handle(.key(.character(String(digit))), context), of: &screen)
      }
      screen.endTyping()
      return PlainTurn()
    case nil, "?":
      console.say(words.plainPlanHelp)
      return PlainTurn()
    case "v", "x": guard go(to: nil, order.numbers.first, in: &screen) else { return PlainTurn() }
    case "e":
      guard go(to: order.numbers.first, order.numbers.dropFirst().first, in: &screen) else { return PlainTurn() }
    default: guard go(to: order.numbers.first, nil, in: &screen) else { return PlainTurn() }
    }
    guard let letter = order.letter else { return PlainTurn() }
    let key: Key = letter == "e" ? .enter : .character(String(letter))
    let turn = await carryOut(screen.handle(.key(key), context), of: &screen)
    if let entry = screen.entry {
      screen.entry = await fillIn(entry)
      screen.apply(context)
      refuse(screen.entry)
      screen.entry = nil
    }
    return turn
  }

  /// Goes to a row and a column that are named, or says which ones there are.
  ///
  /// - Returns: whether those that are named are there.
  private func go(to row: Int?, _ column: Int?, in screen: inout PlanScreen) -> Bool {
    if let row, !isThere(row, screen.grid?.rows.count ?? 0) { return false }
    if let column, !isThere(column, screen.grid?.columns.count ?? 0) { return false }
    if let row { screen.rows = ListState(selection: row - 1) }
    if let column { screen.columns = ListState(selection: column - 1) }
    screen.keepPlace(context)
    return true
  }

  private func isThere(_ number: Int, from first: Int = 1, _ last: Int) -> Bool {
    if number >= first, number <= last { return true }
    console.say(words.notANumber(first, last))
    return false
  }
}
