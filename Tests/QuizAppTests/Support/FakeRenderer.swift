import QuestionModel
import TerminalScreen

@testable import QuizApp

/// Draws every file as a triangle of a fixed shape, or fails.
struct FakeRenderer: Sendable {
  var error: PictureError?

  func render(in room: Size) throws(PictureError) -> Picture {
    if let error { throw error }
    let height = min(room.height, room.width / 2)
    let cells = (0..<height).flatMap { row in
      (0..<height * 2).map { column in
        column <= row * 2 ? Picture.Cell("█", foreground: 16, background: 231) : Picture.Cell(" ", background: 231)
      }
    }
    return Picture(width: height * 2, cells: cells)
  }
}
