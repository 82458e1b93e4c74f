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
      try Data(text.utf8).write(to: file)
      try run(file.path)
      let edited = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      try? FileManager.default.removeItem(at: folder)
      return .text(edited)
    } catch let error as TerminalError {
      // An editor that broke down may have saved hours of work before.
      if let left = try? Data(contentsOf: file), !left.elementsEqual(text.utf8) {
        return .failed("\(error); what was written is kept in \(file.path)")
      }
      try? FileManager.default.removeItem(at: folder)
      return .failed("\(error)")
    } catch {
      try? FileManager.default.removeItem(at: folder)
      return .failed(error.localizedDescription)
    }
  }
}
