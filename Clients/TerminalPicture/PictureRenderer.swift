import CPicture
import Dispatch
public import TerminalScreen

/// Draws files of pictures as characters, by libchafa and gdk-pixbuf where the system has them.
public struct PictureRenderer: Sendable {
  /// The most pixels that are decoded.
  public static let maximumPixels = 40_000_000
  /// Seconds that a picture may take: drawings can be made to take any time.
  static let patience = 20

  private let depth: ColorDepth
  /// One at a time, and on no thread that other tasks wait for.
  private static let queue = DispatchQueue(label: "pictures")
  /// What is missing, found out once: the libraries stay open.
  private static let missing: String? = picture_open_libraries().map { String(cString: $0) }

  /// A renderer for a terminal of so many colours.
  public init(depth: ColorDepth) {
    self.depth = depth
  }

  /// Draws the first frame of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - type: its media type as its content says, such as `image/png`.
  ///   - room: the most columns and rows.
  /// - Returns: the picture in its own proportions, for cells that are twice as high as wide.
  /// - Throws: `PictureError`.
  public func render(_ bytes: [UInt8], type: String, in room: Size) async throws(PictureError) -> Picture {
    let depth = depth
    let outcome = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<Picture, PictureError>, Never>) in
      let answer = FirstAnswer(continuation)
      Self.queue.async { answer.give(Self.draw(bytes, type: type, in: room, depth)) }
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.patience)) { answer.give(.failure(.tooSlow)) }
    }
    return try outcome.get()
  }

  private static func draw(
    _ bytes: [UInt8], type: String, in room: Size, _ depth: ColorDepth
  ) -> Result<Picture, PictureError> {
    Result { () throws(PictureError) in
      if let missing { throw PictureError.missingLibrary(missing) }
      let room = Size(
        width: Swift.max(1, Swift.min(room.width, 1_000)), height: Swift.max(1, Swift.min(room.height, 1_000)))
      let pixels = try DecodedPicture(bytes, type: type, in: room)
      return Picture(width: pixels.cells(in: room).width, cells: try pixels.drawn(in: room, depth))
    }
  }

  /// The one that is missing of libraries of these names; nil where both are there.
  static func missingLibrary(chafa: String, pixbuf: String) -> String? {
    // The answer is one of the two names as they were handed over, so it is read while they are there.
    chafa.withCString { chafa in
      pixbuf.withCString { pixbuf in picture_missing_library(chafa, pixbuf).map { String(cString: $0) } }
    }
  }
}
