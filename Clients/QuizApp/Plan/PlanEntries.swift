import QuestionModel
import TerminalScreen

extension PlanScreen {
  /// Opens a form.
  mutating func open(_ subject: TestEntry.Subject, _ words: Words) {
    guard let form else { return }
    endTyping()
    let (row, column) = (rows.selection, columns.selection)
    switch subject {
    case .details: entry = .details(form.blueprint, words)
    case .settings: entry = .settings(form.blueprint.settings, words)
    case .section(let isNew): entry = .section(isNew || grid == nil ? nil : form.sections[section])
    case .row(let isNew):
      guard let grid, isNew || grid.rows.indices.contains(row) else { return }
      entry = .row(isNew ? nil : grid.rows[row], beginningWith: form.commonTags)
    case .column(let isNew):
      guard let grid, isNew || grid.columns.indices.contains(column) else { return }
      let here = grid.columns.indices.contains(column) ? grid.columns[column] : nil
      entry = .column(isNew ? nil : here, like: here)
    case .cell:
      guard hasCell else { return }
      entry = .cell(count: cell?.count ?? 0, points: cell?.points ?? form.points(section, column: column), words)
    case .points, .essay, .search: break
    }
  }

  /// Takes what was filled in, or says why it cannot be taken.
  mutating func apply(_ context: ScreenContext) {
    guard let asked = entry else { return }
    do throws(TestFormProblem) {
      try take(asked)
      entry = nil
      keepPlace(context)
    } catch {
      entry?.form.refuse(error)
    }
  }

  private mutating func take(_ asked: TestEntry) throws(TestFormProblem) {
    guard var new = form else { return }
    let form = asked.form
    var place = PlanPlace(section: section, row: rows.selection, column: columns.selection)
    switch asked.subject {
    case .details:
      let old = new.blueprint
      let (title, tags, query) = (
        try form.title(over: old.title), try form.tags(over: old.tags), try form.query(over: old.query)
      )
      let avoids = try form.whole(.avoidsLast, from: 0, to: 50) ?? 0
      let typed = try form.number(.difficulty, from: 0, to: 1)
      let difficulty = form.isTouched(.difficulty) ? typed : old.difficulty
      new.setDetails { plan in
        (plan.title, plan.tags, plan.query) = (title, tags, query)
        (plan.avoidsLast, plan.difficulty, plan.language) = (avoids, difficulty, form.language(over: plan.language))
      }
    case .settings:
      let settings = try form.settings(over: new.blueprint.settings)
      new.setDetails { $0.settings = settings }
    case .section(let isNew):
      if isNew {
        var part = PaperSection(id: "", title: "")
        asked.apply(to: &part)
        new.addSection(title: part.title, instructions: part.instructions, scoring: part.scoring)
        place = PlanPlace(section: new.sections.count - 1, row: 0, column: 0)
      } else {
        new.setSection(section) { asked.apply(to: &$0) }
      }
    case .row(let isNew):
      if isNew {
        let (tags, query) = (try form.tags(), try form.query())
        let row = new.addRow(tags: tags, query: query, to: section, behind: place.row)
        place = PlanPlace(section: section, row: row, column: place.column)
      } else {
        guard let row = grid?.rows[place.row], form.isTouched(.tags) || form.isTouched(.query) else { break }
        let (tags, query) = (try form.tags(over: row.tags), try form.query(over: row.query))
        new.setRow(place.row, tags: tags, query: query, in: section)
      }
    case .column(let isNew):
      let kind = asked.kinds[form.entries.choice(.kind)]
      let column = BlueprintGrid.Column(
        kind: kind,
        level: isNew || form.isTouched(.level) ? form.optionalText(.level) : grid?.columns[place.column].level)
      if isNew {
        guard let added = new.addColumn(column, to: section) else { throw TestFormProblem(.level, .columnIsThere) }
        place = PlanPlace(section: section, row: place.row, column: added)
      } else if !new.setColumn(place.column, column, in: section) {
        throw TestFormProblem(.level, .columnIsThere)
      }
    case .cell:
      let most = BlueprintCell.maximumCount
      let count = try form.whole(.count, from: 0, to: most) ?? 0
      let points = try form.number(.points, from: 0, to: BlueprintCell.maximumPoints) ?? 1
      if form.isTouched(.count) { new.setCount(count, section, place.row, place.column) }
      // Others of the column may be worth something else, which a change of how many leaves alone.
      guard form.isTouched(.points) else { break }
      new.setPoints(points, section, place.row, place.column, wholeColumn: form.entries.isOn(.wholeColumn))
    case .points, .essay, .search: break
    }
    change(to: new, .other)
    (section, rows, columns) = (place.section, ListState(selection: place.row), ListState(selection: place.column))
  }
}
