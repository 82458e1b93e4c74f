import Foundation
import QuestionAPI
import Synchronization

/// Follows an import: a moving line on a terminal, quiet in a pipe; refused questions go to a file.
final class ImportFollower: ImportObserver {
  /// How what becomes of each question is told.
  enum Decisions {
    case hidden
    case words
    case json
  }

  private let total: Int?
  private let rejects: OutputFile?
  private let losses: LossList?
  private let decisions: Decisions
  private let shown = Mutex(0)

  init(total: Int?, rejects: OutputFile?, losses: LossList? = nil, decisions: Decisions = .hidden) {
    self.total = total
    self.rejects = rejects
    self.losses = losses
    self.decisions = decisions
  }

  func found(_ finding: String) { Console.note(Console.line(finding)) }

  func lost(_ loss: TransferLoss) { losses?.lost(loss) }

  func decided(_ decision: ImportDecision) {
    switch decisions {
    case .hidden: break
    case .json: Console.print(decision.json.line)
    case .words:
      let word = decision.outcome.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)
      Console.print(Console.line("\(word)  \(decision.place)  \(decision.title)"))
    }
  }

  func rejected(_ reject: ImportReject) {
    let first = shown.withLock { count in
      count += 1
      return count <= 10
    }
    guard !isKept(reject) else { return }
    if first || rejects != nil { Console.note(Console.line(reject.description)) }
  }

  /// Whether the file of refused rows took one; what it cannot take is shown.
  private func isKept(_ reject: ImportReject) -> Bool {
    guard let rejects else { return false }
    do {
      try rejects.write(Data((reject.json.line + "\n").utf8))
      return true
    } catch {
      Console.note("A refused question cannot be written to the file of refused ones: \(error.localizedDescription)")
      return false
    }
  }

  func progressed(_ report: ImportReport) {
    let share = total.map { $0 > 0 ? " (\(min(100, report.read * 100 / $0)) %)" : "" } ?? ""
    MovingLine.show("\(report.read) questions\(share)")
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
