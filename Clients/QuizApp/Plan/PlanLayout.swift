import QuestionModel
import TerminalScreen

/// Where the parts of a plan's table are: its head and its sums stay in view while its rows and columns scroll.
struct PlanLayout {
  /// More columns than any part has: places of cells are told apart by it.
  static let mostColumns = 1_000

  let tabs: Rect
  let info: Rect
  let head: Rect
  let cells: Rect
  /// The sums, right below the last row.
  let sums: Rect
  let message: Rect
  /// Columns of the screen that a row's name takes, and those of a column of the table.
  let label: Int
  let column: Int
  /// How many columns of the table are seen.
  let columnCount: Int
  /// Whether points stand beside the number of questions at the end of each row.
  let hasPoints: Bool

  /// Columns of the screen for sums.
  static let countWidth = 4
  static let pointsWidth = 6

  init(_ body: Rect, _ screen: PlanScreen, _ words: Words) {
    let height = body.height
    let rows = body.rows(
      .cells(1), .cells(height >= 12 ? 1 : 0), .cells(height >= 12 ? 3 : height >= 6 ? 2 : 1), .rest,
      .cells(height >= 18 ? 3 : height >= 12 ? 2 : height >= 7 ? 1 : 0), .cells(height >= 5 ? 1 : 0))
    (tabs, info, head, message) = (rows[0], rows[1], rows[2], rows[5])
    let isWide = body.width >= 60
    hasPoints = isWide
    let totals = Self.countWidth + 1 + (isWide ? Self.pointsWidth + 1 : 0)
    let grid = screen.grid
    let names = (grid?.columns ?? []).flatMap { [$0.level ?? "", words.kind($0.kind)] }
    let (least, most) = isWide ? (7, 13) : (6, 8)
    column = Swift.min(most, Swift.max(least, names.map { DisplayWidth.of($0) }.max() ?? 0))
    let labels = (grid?.rows ?? []).map { DisplayWidth.of(screen.label(of: $0, words)) }
    let fixed = [words.topicColumn, words.sumOfQuestions, words.sumOfPoints].map { DisplayWidth.of($0) }
    let widest = ((labels + fixed).max() ?? 0) + 2
    // Names give way to numbers: the selected one is told in full below.
    let free = Swift.max(0, body.width - totals)
    let count = grid?.columns.count ?? 0
    label = Swift.min(widest, Swift.max(12, Swift.min(20, free * 2 / 5), free - count * (column + 1)))
    columnCount = Swift.min(count, Swift.max(1, (free - label) / (column + 1)))
    // Rows that are not there leave their place to the sums, as on paper.
    let used = Swift.min(rows[3].height, Swift.max(1, grid?.rows.count ?? 0))
    cells = Rect(x: rows[3].x, y: rows[3].y, width: rows[3].width, height: used)
    sums = Rect(x: rows[4].x, y: cells.maxY, width: rows[4].width, height: rows[4].height)
  }

  /// The place of a column that is the nth seen.
  func columnRect(_ index: Int, in row: Rect) -> Rect {
    Rect(x: row.x + label + index * (column + 1) + 1, y: row.y, width: column, height: row.height).intersection(row)
  }

  /// The places of the sums of a row.
  func totalRects(in row: Rect) -> (count: Rect, points: Rect) {
    let x = row.x + label + columnCount * (column + 1) + 1
    let count = Rect(x: x, y: row.y, width: Self.countWidth, height: row.height).intersection(row)
    guard hasPoints else { return (count, .zero) }
    return (
      count, Rect(x: x + Self.countWidth + 1, y: row.y, width: Self.pointsWidth, height: row.height).intersection(row)
    )
  }
}
