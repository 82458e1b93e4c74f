/// One cell of the screen.
public struct Cell: Sendable, Hashable {
  /// The grapheme that begins here; empty in the second cell of a wide one.
  public let grapheme: String
  /// Columns the grapheme takes: 1, 2, or 0 for the second cell of a wide one.
  public let width: Int
  /// Its look.
  public var style: Style

  /// An empty cell: one space.
  public static func blank(_ style: Style = .plain) -> Cell {
    Cell(grapheme: " ", width: 1, style: style)
  }

  /// The second cell of a wide grapheme.
  static func continuation(_ style: Style) -> Cell {
    Cell(grapheme: "", width: 0, style: style)
  }
}
