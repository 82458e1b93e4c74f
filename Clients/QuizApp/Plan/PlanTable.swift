import QuestionModel

/// The table of one part of a plan: its rows and columns, also those that ask for nothing yet.
struct PlanTable: Sendable, Hashable {
  /// A row: questions of the same tags that the same search finds.
  struct Row: Sendable, Hashable {
    var tags: [Tag]
    var query: String?
    /// Ids of the row's cells, by column.
    var cells: [BlueprintGrid.Column: String] = [:]
    /// Cells that were set to nothing, to be as they were when they get a number again.
    var emptied: [BlueprintGrid.Column: BlueprintCell] = [:]
  }

  let section: String
  var rows: [Row]
  var columns: [BlueprintGrid.Column]

  /// The table of a part. A cell that asks for the same as another one gets a row of its own, so that none is lost.
  init(of section: String, in cells: [BlueprintCell]) {
    self.section = section
    let own = cells.filter { $0.section == section }
    columns = BlueprintGrid.columns(of: own)
    rows = []
    for cell in own {
      let column = BlueprintGrid.Column(kind: cell.kind, level: cell.level)
      let place = rows.firstIndex { row in
        Set(row.tags) == Set(cell.tags) && row.query == cell.query && row.cells[column] == nil
      }
      if place == nil { rows.append(Row(tags: cell.tags, query: cell.query)) }
      rows[place ?? rows.count - 1].cells[column] = cell.id
    }
  }

  /// Adds a column behind the others of its kind.
  ///
  /// - Returns: its place.
  mutating func add(_ column: BlueprintGrid.Column) -> Int {
    let place = (columns.lastIndex { $0.kind == column.kind }).map { $0 + 1 } ?? columns.count
    columns.insert(column, at: place)
    return place
  }

  /// Gives a column another kind or level.
  mutating func replace(_ old: BlueprintGrid.Column, by new: BlueprintGrid.Column) {
    columns = columns.map { $0 == old ? new : $0 }
    for index in rows.indices {
      rows[index].cells[new] = rows[index].cells.removeValue(forKey: old)
      guard var emptied = rows[index].emptied.removeValue(forKey: old) else { continue }
      (emptied.kind, emptied.level) = (new.kind, new.level)
      rows[index].emptied[new] = emptied
    }
  }
}
