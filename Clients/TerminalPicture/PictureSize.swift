import TerminalScreen

/// How many cells a picture takes.
enum PictureSize {
  /// Pixels across a cell of a drawing, which has none of its own.
  static let cellWidth = 8
  /// Pixels down such a cell.
  static let cellHeight = 16

  /// Columns and rows for so many pixels: as many as `room` has in the picture's proportions, but at most a column for
  /// each pixel, so that small pictures are not blown up.
  static func fitting(width: Int, height: Int, in room: Size) -> Size {
    let (width, height) = (Double(Swift.max(1, width)), Double(Swift.max(1, height)))
    let scale = Swift.min(1, Double(room.width) / width, 2 * Double(room.height) / height)
    return Size(
      width: Swift.max(1, Swift.min(Int((width * scale).rounded()), room.width)),
      height: Swift.max(1, Swift.min(Int((height * scale / 2).rounded()), room.height)))
  }
}
