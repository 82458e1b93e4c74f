/// Which row of a list is selected and which is the first one seen. The list itself stays with its owner,
/// who says how many rows it has and how many fit on the screen.
public struct ListState: Sendable, Hashable {
  /// The selected row, from 0.
  public private(set) var selection: Int
  /// The first row seen when it was last scrolled.
  public private(set) var offset: Int

  /// A list with `selection` selected.
  public init(selection: Int = 0) {
    self.selection = Swift.max(0, selection)
    offset = 0
  }

  /// Selects row `index`, or the nearest one there is, and scrolls it into view.
  public mutating func select(_ index: Int, count: Int, rows: Int) {
    selection = index.clamped(to: 0...Swift.max(0, count - 1))
    offset = visibleOffset(count: count, rows: rows)
  }

  /// Moves the selection `steps` rows down (up when negative), stopping at the ends.
  public mutating func move(by steps: Int, count: Int, rows: Int) {
    let steps = steps.clamped(to: -Swift.max(0, count)...Swift.max(0, count))
    select(Swift.min(selection, Swift.max(0, count)) + steps, count: count, rows: rows)
  }

  /// Takes a key: arrows, j k g G, page keys, Home, End, and Control with D, U, F, B.
  /// - Returns: whether the key meant something to the list.
  public mutating func handle(_ key: Key, count: Int, rows: Int) -> Bool {
    let page = Swift.max(1, rows - 1)
    let half = Swift.max(1, rows / 2)
    switch key {
    case .down, .character("j"): move(by: 1, count: count, rows: rows)
    case .up, .character("k"): move(by: -1, count: count, rows: rows)
    case .pageDown, .control("f"): move(by: page, count: count, rows: rows)
    case .pageUp, .control("b"): move(by: -page, count: count, rows: rows)
    case .control("d"): move(by: half, count: count, rows: rows)
    case .control("u"): move(by: -half, count: count, rows: rows)
    case .home, .character("g"): select(0, count: count, rows: rows)
    case .end, .character("G"): select(count - 1, count: count, rows: rows)
    default: return false
    }
    return true
  }

  /// Takes the wheel, three rows a turn.
  /// - Returns: whether it was the wheel.
  public mutating func handle(_ mouse: MouseEvent, count: Int, rows: Int) -> Bool {
    switch mouse.action {
    case .wheelDown: move(by: 3, count: count, rows: rows)
    case .wheelUp: move(by: -3, count: count, rows: rows)
    default: return false
    }
    return true
  }

  /// The first row to draw when `count` rows are there and `rows` fit: the stored offset, moved as little as brings
  /// the selection into view and leaves no needless empty rows.
  public func visibleOffset(count: Int, rows: Int) -> Int {
    let rows = Swift.max(1, rows)
    let selection = self.selection.clamped(to: 0...Swift.max(0, count - 1))
    let lowest = Swift.max(0, selection - rows + 1)
    let last = Swift.max(0, count - rows)
    return Swift.min(offset.clamped(to: lowest...Swift.max(lowest, selection)), last)
  }
}
