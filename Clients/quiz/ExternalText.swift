import Foundation
import QuizApp
import TerminalDriver

/// A text in a file, for the editor that the person has chosen.
enum ExternalText {
  /// Lets the person edit a text in an editor that `run` opens on the file at a path, and waits until it ends.
  static func edit(_ text: String, run: (String) throws(TerminalError) -> Void) -> ExternalEdit {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quiz-edit-\(UUID().uuidString)")
    let file = folder.appending(path: "question.txt")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      defer { try? FileManager.default.removeItem(at: folder) }
      try Data(text.utf8).write(to: file)
      try run(file.path)
      return .text(String(decoding: try Data(contentsOf: file), as: UTF8.self))
    } catch let error as TerminalError {
      return .failed("\(error)")
    } catch {
      return .failed(error.localizedDescription)
    }
  }
}
