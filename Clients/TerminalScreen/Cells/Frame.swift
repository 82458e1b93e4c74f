/// All that a screen shows at one moment: cells, the cursor, what answers to the mouse, and the window's title.
public struct Frame: Sendable, Equatable {
  /// The cells.
  public var grid: Grid
  /// Where the cursor is seen; hidden without one or when it lies outside.
  public var cursor: Point?
  /// What answers to the mouse; later ones lie on top.
  public var targets: [MouseTarget] = []
  /// The title for the terminal's window, where it has one.
  public var title: String?

  /// A blank frame of `size`.
  public init(size: Size) {
    grid = Grid(size: size)
  }

  /// Its extent.
  public var size: Size { grid.size }
  /// All of it.
  public var bounds: Rect { grid.bounds }

  /// The topmost target at `point`.
  public func target(at point: Point) -> MouseTarget? {
    targets.last { $0.area.contains(point) }
  }

  /// Makes `area` answer to the mouse; an empty area does not.
  public mutating func addTarget(_ area: Rect, action: String, index: Int = 0) {
    let visible = area.intersection(bounds)
    guard !visible.isEmpty else { return }
    targets.append(MouseTarget(area: visible, action: action, index: index))
  }
}
