import CPicture
import TerminalScreen

/// The pixels of a file, held until the value goes away.
struct DecodedPicture: ~Copyable {
  private var pixels: picture_pixels

  /// Decodes the first frame of a file of this media type; drawings come out as large as `room` has cells for.
  init(_ bytes: [UInt8], type: String, in room: Size) throws(PictureError) {
    var pixels = picture_pixels()
    let outcome = picture_decode(
      bytes, bytes.count, type, Int64(PictureRenderer.maximumPixels), Int32(room.width * PictureSize.cellWidth),
      Int32(room.height * PictureSize.cellHeight), &pixels)
    self.pixels = pixels
    switch outcome {
    case PICTURE_DONE: break
    case PICTURE_TOO_LARGE: throw .tooLarge(width: Int(pixels.width), height: Int(pixels.height))
    case PICTURE_UNSUPPORTED: throw .unsupported(type)
    default: throw .broken
    }
  }

  deinit {
    var pixels = pixels
    picture_release(&pixels)
  }

  /// The cells it takes.
  func cells(in room: Size) -> Size {
    PictureSize.fitting(width: Int(pixels.width), height: Int(pixels.height), in: room)
  }

  /// The cells, row by row.
  func drawn(in room: Size, _ depth: ColorDepth) throws(PictureError) -> [Picture.Cell] {
    let size = cells(in: room)
    var cells = [picture_cell](repeating: picture_cell(), count: size.width * size.height)
    var pixels = pixels
    guard picture_draw(&pixels, Int32(size.width), Int32(size.height), Int32(depth.rawValue), &cells) != 0 else {
      throw .tooLarge(width: Int(pixels.width), height: Int(pixels.height))
    }
    return cells.map(Picture.Cell.init)
  }
}

extension Picture.Cell {
  init(_ cell: picture_cell) {
    self.init(
      Unicode.Scalar(cell.scalar) ?? " ", foreground: UInt8(exactly: cell.foreground),
      background: UInt8(exactly: cell.background))
  }
}
