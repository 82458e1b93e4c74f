import BankAccess
import Foundation

/// The editor that the person has chosen.
enum PersonsEditor {
  /// Lets the person edit a file and waits until the editor ends; Control-C belongs to it meanwhile.
  static func edit(_ path: String) throws(Failure) {
    let editor = EditorChoice.command
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The name may hold options, so the shell takes it apart.
    process.arguments = ["-c", "\(editor) \"$1\"", "sh", path]
    let earlier = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, earlier) }
    do { try process.run() } catch {
      throw Failure("The editor \(editor) cannot be run: \(error.localizedDescription). Set EDITOR to another one.")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        "The editor \(editor) ended with status \(process.terminationStatus). Nothing was saved; the text is in \(path)."
      )
    }
  }
}
