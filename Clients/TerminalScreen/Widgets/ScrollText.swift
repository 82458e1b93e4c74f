/// How far down a long text has been scrolled.
public struct ScrollState: Sendable, Hashable {
  /// The first line seen.
  public private(set) var offset: Int

  /// A text scrolled down by `offset` lines.
  public init(offset: Int = 0) {
    self.offset = Swift.max(0, offset)
  }

  /// Scrolls `steps` lines down (up when negative), stopping at the ends of `count` lines of which `rows` are seen.
  public mutating func scroll(by steps: Int, count: Int, rows: Int) {
    let steps = steps.clamped(to: coordinateRange)
    offset = (visibleOffset(count: count, rows: rows) + steps).clamped(to: 0...Swift.max(0, count - rows))
  }

  /// Scrolls as little as brings line `index` into view.
  public mutating func reveal(_ index: Int, count: Int, rows: Int) {
    let index = index.clamped(to: 0...Swift.max(0, count - 1))
    offset = visibleOffset(count: count, rows: rows).clamped(to: Swift.max(0, index - Swift.max(1, rows) + 1)...index)
  }

  /// Takes a key: arrows, j k g G, space, page keys, Home, End, and Control with D, U, F, B.
  /// - Returns: whether the key meant something to the text.
  public mutating func handle(_ key: Key, count: Int, rows: Int) -> Bool {
    let page = Swift.max(1, rows - 1)
    let half = Swift.max(1, rows / 2)
    switch key {
    case .down, .character("j"): scroll(by: 1, count: count, rows: rows)
    case .up, .character("k"): scroll(by: -1, count: count, rows: rows)
    case .pageDown, .control("f"), .character(" "): scroll(by: page, count: count, rows: rows)
    case .pageUp, .control("b"): scroll(by: -page, count: count, rows: rows)
    case .control("d"): scroll(by: half, count: count, rows: rows)
    case .control("u"): scroll(by: -half, count: count, rows: rows)
    case .home, .character("g"): scroll(by: -count, count: count, rows: rows)
    case .end, .character("G"): scroll(by: count, count: count, rows: rows)
    default: return false
    }
    return true
  }

  /// Takes the wheel, three lines a turn.
  /// - Returns: whether it was the wheel.
  public mutating func handle(_ mouse: MouseEvent, count: Int, rows: Int) -> Bool {
    switch mouse.action {
    case .wheelDown: scroll(by: 3, count: count, rows: rows)
    case .wheelUp: scroll(by: -3, count: count, rows: rows)
    default: return false
    }
    return true
  }

  /// The first line to draw when `count` lines are there and `rows` fit.
  public func visibleOffset(count: Int, rows: Int) -> Int {
    Swift.min(offset, Swift.max(0, count - Swift.max(0, rows)))
  }
}

extension Grid {
  /// Draws wrapped `lines` in `area` from where `state` has scrolled to, with a position mark in the last column when
  /// not all fit: wrap to `area.width - 1`.
  public mutating func drawScrollText(_ lines: [StyledLine], _ state: ScrollState, in area: Rect) {
    let offset = state.visibleOffset(count: lines.count, rows: area.height)
    let overflows = lines.count > area.height
    let body = Rect(x: area.x, y: area.y, width: area.width - (overflows ? 1 : 0), height: area.height)
    write(Array(lines.dropFirst(offset).prefix(area.height)), in: body)
    if overflows { drawScrollMark(offset: offset, visible: area.height, total: lines.count, in: area) }
  }
}
