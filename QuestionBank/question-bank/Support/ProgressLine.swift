import Foundation
import QuestionAPI
import Synchronization

/// Follows an import: a moving line on a terminal, quiet in a pipe; refused rows go to a file.
final class ImportFollower: ImportObserver {
  private let total: Int?
  private let rejects: FileHandle?
  private let shown = Mutex(0)

  init(total: Int?, rejects: FileHandle?) {
    self.total = total
    self.rejects = rejects
  }

  func rejected(_ reject: ImportReject) {
    let first = shown.withLock { count in
      count += 1
      return count <= 10
    }
    if let rejects {
      try? rejects.write(contentsOf: Data((reject.json.line + "\n").utf8))
    } else if first {
      Console.note("line \(reject.line): \(Console.line(reject.reason))")
    }
  }

  func progressed(_ report: ImportReport) {
    guard Console.hasErrorTerminal else { return }
    let share = total.map { $0 > 0 ? " (\(min(100, report.read * 100 / $0)) %)" : "" } ?? ""
    FileHandle.standardError.write(Data("\r\(report.read) rows\(share)\u{1B}[K".utf8))
  }

  /// Ends the moving line and says how many refusals were not shown.
  func finish() {
    if Console.hasErrorTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    let count = shown.withLock { $0 }
    if rejects == nil, count > 10 { Console.note("… and \(count - 10) more; --rejects FILE writes them all.") }
  }
}
