/// A picture made of characters, ready to be drawn among other lines.
public struct Picture: Sendable, Hashable {
  /// A character with its colours.
  public struct Cell: Sendable, Hashable {
    /// The character, one column wide.
    public var scalar: Unicode.Scalar
    /// The colour of the character by the terminal's number; nil is the terminal's own.
    public var foreground: UInt8?
    /// The colour behind it by the terminal's number; nil is the terminal's own.
    public var background: UInt8?

    /// A character in colours.
    public init(_ scalar: Unicode.Scalar, foreground: UInt8? = nil, background: UInt8? = nil) {
      self.scalar = scalar
      self.foreground = foreground
      self.background = background
    }

    var style: Style { Style(.picture, foreground: foreground, background: background) }
  }

  /// Its rows, all of one width.
  public let lines: [StyledLine]

  /// A picture of `cells`, row by row of `width`; cells that fill no row are left out.
  public init(width: Int, cells: [Cell]) {
    let width = Swift.max(1, width)
    lines = (0..<cells.count / width).map { row in Self.line(cells[row * width..<(row + 1) * width]) }
  }

  /// Its extent.
  public var size: Size { Size(width: lines.first?.width ?? 0, height: lines.count) }

  /// Neighbours that look alike make one run.
  private static func line(_ cells: ArraySlice<Cell>) -> StyledLine {
    var spans: [Span] = []
    for cell in cells {
      if let last = spans.indices.last, spans[last].style == cell.style {
        spans[last].text.unicodeScalars.append(cell.scalar)
      } else {
        spans.append(Span(String(Character(cell.scalar)), cell.style))
      }
    }
    return StyledLine(spans)
  }
}

/// Why a file cannot be shown as a picture of characters.
public enum PictureError: Error, Sendable, Hashable {
  /// A library of the system is not there, or too old.
  case missingLibrary(String)
  /// No decoder for this media type is there.
  case unsupported(String)
  /// It has more pixels than are decoded.
  case tooLarge(width: Int, height: Int)
  /// It took longer than anyone waits.
  case tooSlow
  /// It is damaged or cut off.
  case broken
}
