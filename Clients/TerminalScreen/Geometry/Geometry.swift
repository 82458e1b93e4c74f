/// The range coordinates and lengths are held to, so that sums of them can never overflow.
let coordinateRange: ClosedRange<Int> = -1_000_000...1_000_000

extension Int {
  /// This number moved into `range`.
  func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}

/// A place on the screen in cells, from the top left corner (0, 0); held within ±1,000,000.
public struct Point: Sendable, Hashable {
  /// Columns from the left edge.
  public let x: Int
  /// Rows from the top edge.
  public let y: Int

  /// A place at column `x` of row `y`.
  public init(x: Int, y: Int) {
    self.x = x.clamped(to: coordinateRange)
    self.y = y.clamped(to: coordinateRange)
  }
}

/// A width and a height in cells, each 0 to 1,000,000.
public struct Size: Sendable, Hashable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A size of `width` columns and `height` rows; negative numbers become 0.
  public init(width: Int, height: Int) {
    self.width = width.clamped(to: 0...coordinateRange.upperBound)
    self.height = height.clamped(to: 0...coordinateRange.upperBound)
  }
}

/// A rectangle of cells; it may be empty and may lie partly or wholly outside a grid.
public struct Rect: Sendable, Hashable {
  /// The top left cell.
  public let origin: Point
  /// The extent; never negative.
  public let size: Size

  /// A rectangle from its corner and extent; negative extents become 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  /// The whole of a screen of `size`.
  public init(_ size: Size) {
    origin = Point(x: 0, y: 0)
    self.size = size
  }

  /// An empty rectangle at the corner of the screen.
  public static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

  /// The first column.
  public var x: Int { origin.x }
  /// The first row.
  public var y: Int { origin.y }
  /// Columns.
  public var width: Int { size.width }
  /// Rows.
  public var height: Int { size.height }
  /// The column after the last one.
  public var maxX: Int { x + width }
  /// The row below the last one.
  public var maxY: Int { y + height }
  /// Whether it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether `point` lies inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The cells that lie in both; empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = Swift.max(x, other.x)
    let top = Swift.max(y, other.y)
    return Rect(
      x: left, y: top, width: Swift.min(maxX, other.maxX) - left, height: Swift.min(maxY, other.maxY) - top)
  }
}
