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
      let (title, tags, query) = (try form.requiredText(.title), try form.tags(), try form.query())
      let avoids = try form.whole(.avoidsLast, from: 0, to: 50) ?? 0
      let difficulty = try form.number(.difficulty, from: 0, to: 1)
      let language = TestForm.languages[form.entries.choice(.language)]
      new.setDetails { plan in
        (plan.title, plan.tags, plan.query) = (title, tags, query)
        (plan.avoidsLast, plan.difficulty) = (avoids, difficulty)
        // A finer tag of the same language, such as vi-VN, stays.
        if plan.language?.hasPrefix(language) != true { plan.language = language }
      }
    case .settings:
      let settings = try form.settings(over: new.blueprint.settings)
      new.setDetails { $0.settings = settings }
    case .section(let isNew):
      let (title, rule) = (form.entries.text(.heading), asked.rules[form.entries.choice(.scoring)])
      let instructions = form.optionalText(.instructions)
      if isNew {
        new.addSection(title: title, instructions: instructions, scoring: rule)
        place = PlanPlace(section: new.sections.count - 1, row: 0, column: 0)
      } else {
        new.setSection(section, title: title, instructions: instructions, scoring: rule)
      }
    case .row(let isNew):
      let (tags, query) = (try form.tags(), try form.query())
      if isNew {
        let row = new.addRow(tags: tags, query: query, to: section, behind: place.row)
        place = PlanPlace(section: section, row: row, column: place.column)
      } else {
        new.setRow(place.row, tags: tags, query: query, in: section)
      }
    case .column(let isNew):
      let column = BlueprintGrid.Column(
        kind: asked.kinds[form.entries.choice(.kind)], level: form.optionalText(.level))
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
      new.setCount(count, section, place.row, place.column)
      new.setPoints(points, section, place.row, place.column, wholeColumn: form.entries.isOn(.wholeColumn))
    case .points, .essay, .search: break
    }
    change(to: new, .other)
    (section, rows, columns) = (place.section, ListState(selection: place.row), ListState(selection: place.column))
  }
}
