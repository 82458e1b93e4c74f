extension Rect {
  /// Parts of this rectangle from top to bottom, one for each of `lengths`, with `gap` empty rows between.
  public func rows(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    rows(lengths, gap: gap)
  }

  /// Parts of this rectangle from top to bottom, one for each of `lengths`, with `gap` empty rows between.
  public func rows(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    var top = y
    return Length.resolve(lengths, in: height, gap: gap).map { size in
      defer { top = Swift.min(maxY, top + size + gap.clamped(to: 0...height)) }
      return Rect(x: x, y: top, width: width, height: size)
    }
  }

  /// Parts of this rectangle from left to right, one for each of `lengths`, with `gap` empty columns between.
  public func columns(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    columns(lengths, gap: gap)
  }

  /// Parts of this rectangle from left to right, one for each of `lengths`, with `gap` empty columns between.
  public func columns(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    var left = x
    return Length.resolve(lengths, in: width, gap: gap).map { size in
      defer { left = Swift.min(maxX, left + size + gap.clamped(to: 0...width)) }
      return Rect(x: left, y: y, width: size, height: height)
    }
  }

  /// This rectangle with `dx` columns off both sides and `dy` rows off top and bottom; empty rather than inverted.
  public func inset(dx: Int, dy: Int) -> Rect {
    let dx = dx.clamped(to: 0...(width + 1) / 2)
    let dy = dy.clamped(to: 0...(height + 1) / 2)
    return Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  /// A rectangle of at most `size` in the middle of this one.
  public func centered(_ size: Size) -> Rect {
    let width = Swift.min(size.width, self.width)
    let height = Swift.min(size.height, self.height)
    return Rect(x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
  }

  /// The `index`-th row of this rectangle; empty when there is no such row.
  public func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }

  /// This rectangle without its first `count` rows.
  public func droppingRows(_ count: Int) -> Rect {
    let count = count.clamped(to: 0...height)
    return Rect(x: x, y: y + count, width: width, height: height - count)
  }
}
