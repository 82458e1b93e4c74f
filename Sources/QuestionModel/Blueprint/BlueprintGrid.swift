/// A blueprint as the table that schools know (ma trận đề): a row for each topic, a column for each kind and level.
public struct BlueprintGrid: Sendable, Hashable {
  /// A number of questions and what they are worth.
  public struct Sum: Sendable, Hashable {
    /// How many questions and essays.
    public var count = 0
    /// What they are worth together.
    public var points = 0.0

    /// Nothing.
    public init() {}

    /// Adds what a cell asks for.
    ///
    /// - Parameter cell: the cell.
    public mutating func add(_ cell: BlueprintCell) {
      count += cell.count
      points += cell.total
    }
  }

  /// What a column holds.
  public struct Column: Sendable, Hashable {
    /// What is asked for.
    public var kind: BlueprintCell.Kind
    /// Cognitive level; nil for any.
    public var level: String?

    /// A column.
    public init(kind: BlueprintCell.Kind, level: String? = nil) {
      self.kind = kind
      self.level = level
    }
  }

  /// The cells of the same tags and search.
  public struct Row: Sendable, Hashable {
    /// The tags, those that every question of the plan has among them.
    public var tags: [Tag]
    /// The further search; nil where there is none.
    public var query: String?
    /// One sum a column.
    public var sums: [Sum]
    /// All of the row.
    public var total: Sum
  }

  /// A part of the paper.
  public struct Section: Sendable, Hashable {
    /// Its id.
    public var id: String
    /// Its heading.
    public var title: String
    /// All of it.
    public var total: Sum
  }

  /// The columns: kinds in the order in which they first occur, levels within each alike.
  public let columns: [Column]
  /// The rows, in the order in which they first occur.
  public let rows: [Row]
  /// One sum a column.
  public let columnTotals: [Sum]
  /// The parts, in order.
  public let sections: [Section]
  /// Tags that all questions out of the bank have.
  public let commonTags: [Tag]
  /// All of it.
  public let total: Sum

  /// The table of a plan.
  ///
  /// - Parameter blueprint: the plan.
  public init(_ blueprint: Blueprint) {
    let cells = blueprint.cells
    let columns = Self.columns(of: cells)
    var (rows, places): ([Row], [RowKey: Int]) = ([], [:])
    var columnTotals = [Sum](repeating: Sum(), count: columns.count)
    var total = Sum()
    for cell in cells {
      let key = RowKey(tags: Set(cell.tags), query: cell.query)
      let place = places[key] ?? rows.count
      if place == rows.count {
        places[key] = place
        let empty = [Sum](repeating: Sum(), count: columns.count)
        rows.append(Row(tags: key.tags.sorted(), query: key.query, sums: empty, total: Sum()))
      }
      total.add(cell)
      rows[place].total.add(cell)
      guard let column = columns.firstIndex(of: Column(kind: cell.kind, level: cell.level)) else { continue }
      rows[place].sums[column].add(cell)
      columnTotals[column].add(cell)
    }
    self.columns = columns
    self.rows = rows
    self.columnTotals = columnTotals
    self.total = total
    sections = blueprint.sections.map { section in
      Section(
        id: section.id, title: section.title,
        total: blueprint.cells(of: section.id).reduce(into: Sum()) { sum, cell in sum.add(cell) })
    }
    let questions = cells.filter { $0.kind != .essay }
    commonTags = questions.dropFirst().reduce(into: Set(questions.first?.tags ?? [])) { common, cell in
      common.formIntersection(cell.tags)
    }.sorted()
  }

  private struct RowKey: Hashable {
    let tags: Set<Tag>
    let query: String?
  }

  /// The columns that cells stand in: kinds in the order in which they first occur, levels within each alike.
  ///
  /// - Parameter cells: the cells.
  /// - Returns: each column once.
  public static func columns(of cells: [BlueprintCell]) -> [Column] {
    var (kinds, levels): ([BlueprintCell.Kind], [String?]) = ([], [])
    for cell in cells {
      if !kinds.contains(cell.kind) { kinds.append(cell.kind) }
      if !levels.contains(cell.level) { levels.append(cell.level) }
    }
    let used = Set(cells.map { Column(kind: $0.kind, level: $0.level) })
    return kinds.flatMap { kind in levels.map { Column(kind: kind, level: $0) } }.filter(used.contains)
  }
}

extension BlueprintGrid {
  /// The JSON form, for programs that read it; it is never read back.
  public var json: JSONValue {
    [
      "columns": .array(columns.map(\.json)), "columnTotals": .array(columnTotals.map(\.json)),
      "rows": .array(rows.map(\.json)), "sections": .array(sections.map(\.json)), "total": total.json,
    ]
  }
}

extension BlueprintGrid.Sum {
  fileprivate var json: JSONValue { ["count": .integer(count), "points": .number(points)] }
}

extension BlueprintGrid.Column {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    object["kind"] = kind.name.map(JSONValue.string)
    object["level"] = level.map(JSONValue.string)
    return .object(object)
  }
}

extension BlueprintGrid.Row {
  fileprivate var json: JSONValue {
    var object = JSONObject([
      ("sums", .array(sums.map(\.json))), ("tags", .strings(tags.map(\.name))), ("total", total.json),
    ])
    object["query"] = query.map(JSONValue.string)
    return .object(object)
  }
}

extension BlueprintGrid.Section {
  fileprivate var json: JSONValue {
    ["id": .string(id), "title": .string(title), "total": total.json]
  }
}
