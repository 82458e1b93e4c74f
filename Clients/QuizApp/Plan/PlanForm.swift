import QuestionModel

/// A plan as it is edited: the plan, and a table for each of its parts.
///
/// Whatever a table has no place for stays in the plan as it is.
struct PlanForm: Sendable, Hashable {
  private(set) var blueprint: Blueprint
  private(set) var tables: [PlanTable]

  init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    tables = blueprint.sections.map { PlanTable(of: $0.id, in: blueprint.cells) }
  }

  var sections: [PaperSection] { blueprint.sections }

  /// The cell of a row and a column of a part; nil where nothing is asked for.
  func cell(_ section: Int, _ row: Int, _ column: Int) -> BlueprintCell? {
    let table = tables[section]
    guard table.rows.indices.contains(row), table.columns.indices.contains(column) else { return nil }
    return self[table.rows[row].cells[table.columns[column]]]
  }

  private subscript(id: String?) -> BlueprintCell? {
    id.flatMap { id in blueprint.cells.first { $0.id == id } }
  }

  /// What a question of a column is worth by custom: as in the column's first cell, else in the part's.
  func points(_ section: Int, column: Int) -> Double {
    let table = tables[section]
    let cells = blueprint.cells(of: table.section)
    guard table.columns.indices.contains(column) else { return cells.first?.points ?? 1 }
    let wanted = table.columns[column]
    let own = cells.first { $0.kind == wanted.kind && $0.level == wanted.level }
    return (own ?? cells.first { $0.kind == wanted.kind } ?? cells.first)?.points ?? 1
  }

  /// Tags that all questions of the plan have: those of its cells, or its own where it has none.
  var commonTags: [Tag] {
    let common = BlueprintGrid(blueprint).commonTags
    return blueprint.cells.contains { $0.kind != .essay } ? common : blueprint.tags
  }
}

/// Sums, as people check a plan by.
extension PlanForm {
  func sum(row: Int, of section: Int) -> BlueprintGrid.Sum {
    tables[section].rows[row].cells.values.reduce(into: BlueprintGrid.Sum()) { sum, id in
      if let cell = self[id] { sum.add(cell) }
    }
  }

  func sum(column: Int, of section: Int) -> BlueprintGrid.Sum {
    let column = tables[section].columns[column]
    return blueprint.cells(of: tables[section].section).reduce(into: BlueprintGrid.Sum()) { sum, cell in
      if cell.kind == column.kind, cell.level == column.level { sum.add(cell) }
    }
  }

  func sum(of section: Int) -> BlueprintGrid.Sum {
    blueprint.cells(of: tables[section].section).reduce(into: BlueprintGrid.Sum()) { $0.add($1) }
  }
}

/// Cells.
extension PlanForm {
  /// Sets how many questions a cell asks for; none takes it out of the plan.
  mutating func setCount(_ count: Int, _ section: Int, _ row: Int, _ column: Int) {
    let table = tables[section]
    guard table.rows.indices.contains(row), table.columns.indices.contains(column) else { return }
    let place = table.columns[column]
    if let id = table.rows[row].cells[place] {
      guard count == 0 else { return change(id) { $0.count = count } }
      tables[section].rows[row].emptied[place] = self[id]
      tables[section].rows[row].cells[place] = nil
      blueprint.cells.removeAll { $0.id == id }
    } else if count > 0 {
      var cell = table.rows[row].emptied[place] ?? newCell(section, row, column)
      cell.count = count
      insert(cell, section, row, column)
    }
  }

  /// Sets what each question of a cell is worth, and of the others of its column where that is wanted.
  mutating func setPoints(_ points: Double, _ section: Int, _ row: Int, _ column: Int, wholeColumn: Bool) {
    let place = tables[section].columns[column]
    for index in tables[section].rows.indices where wholeColumn || index == row {
      tables[section].rows[index].emptied[place]?.points = points
      if let id = tables[section].rows[index].cells[place] { change(id) { $0.points = points } }
    }
  }

  private mutating func change(_ id: String, _ body: (inout BlueprintCell) -> Void) {
    guard let index = blueprint.cells.firstIndex(where: { $0.id == id }) else { return }
    body(&blueprint.cells[index])
  }

  private func newCell(_ section: Int, _ row: Int, _ column: Int) -> BlueprintCell {
    let table = tables[section]
    var cell = BlueprintCell(
      id: "", section: table.section, kind: table.columns[column].kind, level: table.columns[column].level,
      tags: table.rows[row].tags, query: table.rows[row].query, count: 1, points: points(section, column: column))
    // What was emptied may come back under its own name.
    let emptied = tables.flatMap(\.rows).flatMap { $0.emptied.values.map(\.id) }
    cell.id = Self.name("c", of: cell.json, beside: blueprint.cells.map(\.id) + emptied)
    return cell
  }

  /// A name that comes of what it stands for, so that two banks give the same cell one name and others never.
  private static func name(_ prefix: String, of value: JSONValue, beside taken: [String]) -> String {
    let name = prefix + ContentDigest(of: CanonicalJSON.bytes(of: value)).short
    var (number, free) = (2, name)
    while taken.contains(free) { (free, number) = ("\(name)-\(number)", number + 1) }
    return free
  }

  /// Puts a cell behind the one before it in its row, else behind those of the rows above.
  private mutating func insert(_ cell: BlueprintCell, _ section: Int, _ row: Int, _ column: Int) {
    let table = tables[section]
    let left = table.columns[..<column].compactMap { table.rows[row].cells[$0] }
    let above = table.rows[..<row].flatMap(\.cells.values)
    let before = blueprint.cells.lastIndex { left.contains($0.id) }
    let first = blueprint.cells.firstIndex { $0.section == table.section }
    let place =
      before.map { $0 + 1 } ?? blueprint.cells.lastIndex { above.contains($0.id) }.map { $0 + 1 } ?? first
      ?? blueprint.cells.count
    blueprint.cells.insert(cell, at: place)
    tables[section].rows[row].cells[table.columns[column]] = cell.id
    tables[section].rows[row].emptied[table.columns[column]] = nil
  }
}

/// Rows and columns.
extension PlanForm {
  /// Adds a row behind another one, or at the end.
  ///
  /// - Returns: its place.
  mutating func addRow(tags: [Tag], query: String?, to section: Int, behind row: Int?) -> Int {
    let rows = tables[section].rows
    let place = row.flatMap { rows.indices.contains($0) ? $0 + 1 : nil } ?? rows.count
    tables[section].rows.insert(PlanTable.Row(tags: tags, query: query), at: place)
    return place
  }

  mutating func setRow(_ row: Int, tags: [Tag], query: String?, in section: Int) {
    tables[section].rows[row].tags = tags
    tables[section].rows[row].query = query
    for column in tables[section].rows[row].emptied.keys {
      tables[section].rows[row].emptied[column]?.tags = tags
      tables[section].rows[row].emptied[column]?.query = query
    }
    for id in tables[section].rows[row].cells.values { change(id) { ($0.tags, $0.query) = (tags, query) } }
  }

  mutating func removeRow(_ row: Int, from section: Int) {
    let ids = Set(tables[section].rows.remove(at: row).cells.values)
    blueprint.cells.removeAll { ids.contains($0.id) }
  }

  /// Adds a column.
  ///
  /// - Returns: its place; nil where there is one like it.
  mutating func addColumn(_ column: BlueprintGrid.Column, to section: Int) -> Int? {
    guard !tables[section].columns.contains(column) else { return nil }
    return tables[section].add(column)
  }

  /// Gives a column another kind or level.
  ///
  /// - Returns: whether there was none like it.
  mutating func setColumn(_ place: Int, _ new: BlueprintGrid.Column, in section: Int) -> Bool {
    let old = tables[section].columns[place]
    guard new != old else { return true }
    guard !tables[section].columns.contains(new) else { return false }
    for row in tables[section].rows {
      if let id = row.cells[old] { change(id) { ($0.kind, $0.level) = (new.kind, new.level) } }
    }
    tables[section].replace(old, by: new)
    return true
  }

  mutating func removeColumn(_ place: Int, from section: Int) {
    let column = tables[section].columns.remove(at: place)
    var ids: Set<String> = []
    for index in tables[section].rows.indices {
      if let id = tables[section].rows[index].cells.removeValue(forKey: column) { ids.insert(id) }
      tables[section].rows[index].emptied[column] = nil
    }
    blueprint.cells.removeAll { ids.contains($0.id) }
  }
}

/// Parts, and what holds for the whole plan.
extension PlanForm {
  /// Adds a part at the end.
  mutating func addSection(title: String, instructions: String?, scoring: ScoreRule?) {
    let taken = sections.map(\.id)
    let id = Self.name("p", of: [.string(title), .integer(taken.count)], beside: taken)
    blueprint.sections.append(PaperSection(id: id, title: title, instructions: instructions, scoring: scoring))
    tables.append(PlanTable(of: id, in: []))
  }

  mutating func setSection(_ place: Int, _ body: (inout PaperSection) -> Void) { body(&blueprint.sections[place]) }

  /// Takes a part away with all that it asks for.
  mutating func removeSection(_ place: Int) {
    let section = tables.remove(at: place).section
    blueprint.sections.remove(at: place)
    // Another part of the same id, which no bank stores, would lose its cells too.
    guard !sections.contains(where: { $0.id == section }) else { return }
    blueprint.cells.removeAll { $0.section == section }
  }

  /// Changes what holds for the whole plan. Tags that it gets or loses, its questions get or lose too.
  mutating func setDetails(_ body: (inout Blueprint) -> Void) {
    let (old, sections, cells) = (Set(blueprint.tags), blueprint.sections, blueprint.cells)
    body(&blueprint)
    (blueprint.sections, blueprint.cells) = (sections, cells)
    let (lost, added) = (old.subtracting(blueprint.tags), Set(blueprint.tags).subtracting(old))
    guard !lost.isEmpty || !added.isEmpty else { return }
    func changed(_ tags: [Tag]) -> [Tag] {
      guard old.isSubset(of: tags) else { return tags }
      return tags.filter { !lost.contains($0) } + added.subtracting(tags).sorted()
    }
    for index in blueprint.cells.indices where blueprint.cells[index].kind != .essay {
      blueprint.cells[index].tags = changed(blueprint.cells[index].tags)
    }
    for section in tables.indices {
      for row in tables[section].rows.indices where !isOfEssays(tables[section].rows[row]) {
        tables[section].rows[row].tags = changed(tables[section].rows[row].tags)
        tables[section].rows[row].emptied = tables[section].rows[row].emptied.mapValues { cell in
          var cell = cell
          cell.tags = tables[section].rows[row].tags
          return cell
        }
      }
    }
  }

  private func isOfEssays(_ row: PlanTable.Row) -> Bool {
    !row.cells.isEmpty && row.cells.keys.allSatisfy { $0.kind == .essay }
  }
}
