import QuestionModel
import TerminalScreen

extension PlanScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    guard let form else {
      if let loadError {
        frame.grid.write(wrap([Span(words.describe(loadError), .error)], width: area.width), in: area)
      } else {
        frame.grid.write("\(context.spinner) \(words.loading)", in: area, style: Style(.dim))
      }
      return
    }
    if let entry {
      frame.draw(
        entry.form, words.heading(of: entry.subject), vocabulary.known, rules: entry.words(words), in: area, context)
      return
    }
    let layout = PlanLayout(area, self, words)
    drawTabs(form, in: &frame, layout.tabs, words)
    if let grid {
      drawInfo(form.sections[section], in: &frame, layout.info, words)
      drawHead(form, grid, in: &frame, layout, words)
      drawRows(form, grid, in: &frame, layout, words)
      drawSums(form, grid, in: &frame, layout, words)
      if grid.rows.isEmpty || grid.columns.isEmpty {
        frame.grid.write(
          wrap([Span(words.emptyPart(context.keys), .dim)], width: area.width),
          in: Rect(
            x: area.x, y: layout.cells.y, width: area.width, height: Swift.max(0, layout.message.y - layout.cells.y)))
      }
    } else {
      frame.grid.write(wrap([Span(words.noParts(context.keys), .dim)], width: area.width), in: area.droppingRows(1))
    }
    let (text, role) = message(context)
    frame.drawNotice(text, role, in: layout.message, over: area)
    if let leaving { frame.drawDeparture(leaving, context) }
  }

  /// The parts: all of them where there is room, else the one that is seen between the others.
  private func drawTabs(_ form: PlanForm, in frame: inout Frame, _ area: Rect, _ words: Words) {
    let names = form.sections.indices.map { index in
      let sum = form.sum(of: index)
      return form.sections[index].title + " " + words.questionsAndPoints(sum.count, sum.points)
    }
    let isWhole = names.reduce(0) { $0 + DisplayWidth.of($1) + 3 } <= area.width
    let shown = isWhole ? Array(names.indices) : names.indices.filter { $0 == section }
    var x = area.x
    for index in shown {
      let isSelected = index == section
      let count = isWhole ? "" : "\(index + 1)/\(names.count) "
      let text = isSelected ? "[\(count)\(names[index])]" : " \(names[index]) "
      let place = Rect(x: x, y: area.y, width: DisplayWidth.of(text), height: area.height).intersection(area)
      frame.grid.write(text, in: place, style: Style(isSelected ? .heading : .dim), alignment: .left)
      frame.addTarget(place, action: "part", index: index)
      x = place.maxX + 1
    }
  }

  private func drawInfo(_ section: PaperSection, in frame: inout Frame, _ area: Rect, _ words: Words) {
    var spans: [Span] = []
    if let rule = section.scoring { spans.append(Span(words.scoring(rule) + "  ", .info)) }
    if let text = section.instructions { spans.append(Span(text, .dim)) }
    frame.grid.write(StyledLine(spans), in: area)
  }

  private func drawHead(
    _ form: PlanForm, _ grid: PlanTable, in frame: inout Frame, _ layout: PlanLayout, _ words: Words
  ) {
    let head = layout.head
    let offset = columns.visibleOffset(count: grid.columns.count, rows: layout.columnCount)
    let levelRow = head.row(head.height >= 2 ? 1 : 0)
    let label = Rect(x: head.x, y: levelRow.y, width: layout.label, height: levelRow.height)
    frame.grid.write("  " + words.topicColumn, in: label, style: Style(.heading))
    var kind: BlueprintCell.Kind?
    for (place, index) in (offset..<Swift.min(grid.columns.count, offset + layout.columnCount)).enumerated() {
      let column = grid.columns[index]
      let role: StyleRole = index == columns.selection ? .accent : .heading
      if head.height >= 2, column.kind != kind {
        drawKind(column.kind, at: place, index, grid, in: &frame, layout, words)
      }
      kind = column.kind
      let name = column.level ?? (head.height >= 2 ? words.anyLevel : words.kind(column.kind))
      frame.grid.write(
        TextAlignment.right.pad(name, to: layout.column), in: layout.columnRect(place, in: levelRow), style: Style(role)
      )
      if head.height >= 3 {
        let points = words.pointsEach(form.points(section, column: index))
        frame.grid.write(
          TextAlignment.right.pad(points, to: layout.column), in: layout.columnRect(place, in: head.row(2)),
          style: Style(.dim))
      }
    }
    let totals = layout.totalRects(in: levelRow)
    frame.grid.write(
      TextAlignment.right.pad(words.countColumn, to: PlanLayout.countWidth), in: totals.count, style: Style(.heading))
    frame.grid.write(
      TextAlignment.right.pad(words.pointsColumn.lowercased(), to: PlanLayout.pointsWidth), in: totals.points,
      style: Style(.heading)
    )
    // Signs that there are more columns on either side.
    let y = head.y
    if offset > 0 { frame.grid.write("‹", at: Point(x: head.x + layout.label, y: y), style: Style(.accent)) }
    if offset + layout.columnCount < grid.columns.count {
      frame.grid.write("›", at: Point(x: totals.count.x - 1, y: y), style: Style(.accent), clip: head)
    }
  }

  /// A kind above the columns of it that are seen.
  private func drawKind(
    _ kind: BlueprintCell.Kind, at place: Int, _ index: Int, _ grid: PlanTable, in frame: inout Frame,
    _ layout: PlanLayout, _ words: Words
  ) {
    let same = grid.columns[index...].prefix { $0.kind == kind }.count
    let count = Swift.min(same, layout.columnCount - place)
    let first = layout.columnRect(place, in: layout.head.row(0))
    let width = count * (layout.column + 1) - 1
    let name = truncate(words.kind(kind), to: width)
    let free = Swift.max(0, width - DisplayWidth.of(name))
    // A line shows how far a kind reaches.
    let line =
      count > 1
      ? "\(name) " + String(repeating: "─", count: Swift.max(0, free - 1)) : String(repeating: " ", count: free) + name
    frame.grid.write(line, in: Rect(x: first.x, y: first.y, width: width, height: first.height), style: Style(.heading))
  }

  private func drawRows(
    _ form: PlanForm, _ grid: PlanTable, in frame: inout Frame, _ layout: PlanLayout, _ words: Words
  ) {
    guard !grid.rows.isEmpty else { return }
    let first = rows.visibleOffset(count: grid.rows.count, rows: layout.cells.height)
    let offset = columns.visibleOffset(count: grid.columns.count, rows: layout.columnCount)
    let faulty = Set(findings.compactMap(\.cell))
    for index in first..<Swift.min(grid.rows.count, first + layout.cells.height) {
      let row = layout.cells.row(index - first)
      let isSelected = index == rows.selection
      let label = (isSelected ? Mark.selected : " ") + " " + self.label(of: grid.rows[index], words)
      frame.grid.write(
        truncate(label, to: layout.label), in: Rect(x: row.x, y: row.y, width: layout.label, height: 1),
        style: Style(isSelected ? .accent : .text), alignment: .left)
      for (place, column) in (offset..<Swift.min(grid.columns.count, offset + layout.columnCount)).enumerated() {
        let rect = layout.columnRect(place, in: row)
        let cell = form.cell(section, index, column)
        let isHere = isSelected && column == columns.selection
        let isFaulty = cell.map { faulty.contains($0.id) } ?? false
        let text = text(of: cell, beside: form.points(section, column: column), words)
        let shown = (isFaulty ? Mark.warning : "") + text
        let style: Style = isHere ? Style(.selection) : Style(isFaulty ? .error : cell == nil ? .dim : .text)
        frame.grid.write(
          TextAlignment.right.pad(isHere ? "[\(shown)]" : " \(shown) ", to: layout.column), in: rect, style: style)
        frame.addTarget(rect, action: "cell", index: index * PlanLayout.mostColumns + column)
        if isHere, isTyping { frame.cursor = Point(x: rect.maxX - 1, y: rect.y) }
      }
      drawTotals(form.sum(row: index, of: section), in: &frame, layout, row, words)
    }
    guard grid.rows.count > layout.cells.height else { return }
    frame.grid.drawScrollMark(
      offset: first, visible: layout.cells.height, total: grid.rows.count, in: layout.cells)
  }

  /// How many, and what each is worth where that is not as in the column's head.
  private func text(of cell: BlueprintCell?, beside points: Double, _ words: Words) -> String {
    guard let cell else { return "·" }
    return cell.points == points ? "\(cell.count)" : "\(cell.count)×\(words.decimal(cell.points))"
  }

  private func drawTotals(
    _ sum: BlueprintGrid.Sum, in frame: inout Frame, _ layout: PlanLayout, _ row: Rect, _ words: Words,
    _ style: Style = Style(.text)
  ) {
    let totals = layout.totalRects(in: row)
    frame.grid.write(
      TextAlignment.right.pad("\(sum.count)", to: PlanLayout.countWidth), in: totals.count, style: style)
    frame.grid.write(
      TextAlignment.right.pad(words.decimal(sum.points), to: PlanLayout.pointsWidth), in: totals.points, style: style)
  }

  /// The sums of the columns: questions, points, and their share of the whole test.
  private func drawSums(
    _ form: PlanForm, _ grid: PlanTable, in frame: inout Frame, _ layout: PlanLayout, _ words: Words
  ) {
    guard !grid.rows.isEmpty else { return }
    let offset = columns.visibleOffset(count: grid.columns.count, rows: layout.columnCount)
    let total = form.blueprint.total
    func share(_ points: Double) -> String { total > 0 ? words.percent(points / total) : "" }
    let whole = form.sum(of: section)
    for line in 0..<layout.sums.height {
      let row = layout.sums.row(line)
      let name = [words.sumOfQuestions, words.sumOfPoints, words.shareOfPoints][line]
      frame.grid.write(
        "  " + name, in: Rect(x: row.x, y: row.y, width: layout.label, height: 1), style: Style(.heading))
      func text(_ sum: BlueprintGrid.Sum) -> String {
        [String(sum.count), words.decimal(sum.points), share(sum.points)][line]
      }
      for (place, column) in (offset..<Swift.min(grid.columns.count, offset + layout.columnCount)).enumerated() {
        let sum = form.sum(column: column, of: section)
        frame.grid.write(
          TextAlignment.right.pad(text(sum) + " ", to: layout.column), in: layout.columnRect(place, in: row),
          style: Style(.heading))
      }
      let totals = layout.totalRects(in: row)
      let place = line == 0 || totals.points.isEmpty ? totals.count : totals.points
      frame.grid.write(
        TextAlignment.right.pad(text(whole), to: place.width), in: place, style: Style(.heading, .bold))
    }
  }
}

extension PlanScreen {
  /// What a row asks for beside what all questions of the plan have.
  func label(of row: PlanTable.Row, _ words: Words) -> String {
    let common = Set(form?.commonTags ?? [])
    let isEssay = !row.cells.isEmpty && row.cells.keys.allSatisfy { $0.kind == .essay }
    let parts = TestText.names(row.tags.filter { !common.contains($0) }) + [row.query].compactMap(\.self)
    return parts.isEmpty ? (isEssay ? words.essay : words.anyTopic) : parts.joined(separator: " ")
  }

  /// What there is to say now.
  func message(_ context: ScreenContext) -> (String, StyleRole) {
    let words = context.words
    if document.isSaving { return ("\(context.spinner) \(words.savingNow)", .dim) }
    if let notice { return words.describe(notice, because: here(words)) }
    if let text = here(words) { return ("\(Mark.warning) \(text)", .error) }
    guard let grid, hasCell else { return ("", .dim) }
    let column = grid.columns[columns.selection]
    let names = [label(of: grid.rows[rows.selection], words), words.kind(column.kind), column.level].compactMap(\.self)
    let ask = cell.map { words.sum($0.count, each: $0.points) } ?? words.typeANumber
    return (names.joined(separator: " · ") + ": " + ask, .dim)
  }

  /// What is wrong at the cursor, else with the whole plan.
  private func here(_ words: Words) -> String? {
    let finding = findings.first { $0.cell != nil && $0.cell == cell?.id } ?? findings.first { $0.cell == nil }
    return finding.map { words.describe($0) }
  }
}
