import Foundation
import QuestionAPI
import Synchronization

/// Follows an import: a moving line on a terminal, quiet in a pipe; refused rows go to a file.
final class ImportFollower: ImportObserver {
  private let total: Int?
  private let rejects: OutputFile?
  private let shown = Mutex(0)

  init(total: Int?, rejects: OutputFile?) {
    self.total = total
    self.rejects = rejects
  }

  func rejected(_ reject: ImportReject) {
    let first = shown.withLock { count in
      count += 1
      return count <= 10
    }
    guard !isKept(reject) else { return }
    if first || rejects != nil { Console.note("line \(reject.line): \(Console.line(reject.reason))") }
  }

  /// Whether the file of refused rows took one; what it cannot take is shown.
  private func isKept(_ reject: ImportReject) -> Bool {
    guard let rejects else { return false }
    do {
      try rejects.write(Data((reject.json.line + "\n").utf8))
      return true
    } catch {
      Console.note("A refused row cannot be written to the file of refused rows: \(error.localizedDescription)")
      return false
    }
  }

  func progressed(_ report: ImportReport) {
    let share = total.map { $0 > 0 ? " (\(min(100, report.read * 100 / $0)) %)" : "" } ?? ""
    MovingLine.show("\(report.read) rows\(share)")
  }

  /// Ends the moving line and says how many refusals were not shown.
  func finish() {
    MovingLine.end()
    let count = shown.withLock { $0 }
    if rejects == nil, count > 10 { Console.note("… and \(count - 10) more; --rejects FILE writes them all.") }
  }
}

/// A line on a terminal that says how far something is; quiet in a pipe.
enum MovingLine {
  static func show(_ text: String) {
    guard Console.hasErrorTerminal else { return }
    FileHandle.standardError.write(Data("\r\(Console.line(text))\u{1B}[K".utf8))
  }

  static func end() { show("") }
}
