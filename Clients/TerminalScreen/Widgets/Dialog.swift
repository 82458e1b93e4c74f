/// A box that asks or tells something before anything else goes on.
public struct Dialog: Sendable, Hashable {
  /// A way to answer it.
  public struct Button: Sendable, Hashable {
    /// Its words, with the key that presses it.
    public var label: String
    /// What a click on it stands for.
    public var action: String

    /// A button saying `label`.
    public init(_ label: String, action: String) {
      self.label = label
      self.action = action
    }
  }

  /// What it is about.
  public var title: String
  /// What it says; wrapped to its width.
  public var text: [Span]
  /// The ways to answer, left to right.
  public var buttons: [Button]
  /// The button that Enter presses.
  public var selection: Int

  /// A dialog saying `text` under `title`.
  public init(title: String, text: [Span], buttons: [Button], selection: Int = 0) {
    self.title = title
    self.text = text
    self.buttons = buttons
    self.selection = selection
  }
}

extension Frame {
  /// Draws `dialog` in the middle of the frame, at most `width` columns wide, over what is there; its buttons are the
  /// only mouse targets left.
  /// - Returns: the space of its text, for a field or list of the caller's own: `extraRows` rows are kept free at the
  ///   bottom of it.
  @discardableResult
  public mutating func draw(_ dialog: Dialog, width: Int = 60, extraRows: Int = 0) -> Rect {
    targets = []
    cursor = nil
    let hasFrame = bounds.width >= 12 && bounds.height >= 5
    let edge = hasFrame ? 4 : 0
    let outerWidth = hasFrame ? Swift.min(width.clamped(to: 12...2_000), bounds.width) : bounds.width
    let lines = dialog.text.isEmpty ? [] : wrap(dialog.text, width: outerWidth - edge)
    let buttonRows = dialog.buttons.isEmpty ? 0 : (hasFrame ? 2 : 1)
    let extraRows = extraRows.clamped(to: 0...bounds.height)
    let height = lines.count + extraRows + buttonRows + (hasFrame ? 2 : 0)
    let area = bounds.centered(Size(width: outerWidth, height: height))
    grid.fill(area)
    let inside = hasFrame ? grid.drawBox(dialog.title, in: area).inset(dx: 1, dy: 0) : area
    let parts = inside.rows(.cells(inside.height - buttonRows), .cells(buttonRows))
    let body = parts[0].rows(.cells(Swift.max(0, parts[0].height - extraRows)), .cells(extraRows))
    grid.write(lines, in: body[0])
    drawButtons(dialog, in: parts[1].row(parts[1].height - 1))
    return body[1]
  }

  private mutating func drawButtons(_ dialog: Dialog, in row: Rect) {
    var x = row.x
    for (index, button) in dialog.buttons.enumerated() {
      let isSelected = index == dialog.selection
      let label = isSelected ? "[\(button.label)]" : " \(button.label) "
      let place = Rect(x: x, y: row.y, width: DisplayWidth.of(label), height: row.height).intersection(row)
      grid.write(label, in: place, style: Style(isSelected ? .selection : .link), alignment: .left)
      addTarget(place, action: button.action, index: index)
      x = place.maxX + 1
    }
  }
}
