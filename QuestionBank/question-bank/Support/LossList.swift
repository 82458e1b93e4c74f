import Foundation
import QuestionAPI
import QuestionFormats
import Synchronization

/// What did not come through a transfer as it was: losses of one sort are told once with their number, all of them go to
/// a file where one is named.
final class LossList: ExportObserver {
  private struct Sort: Hashable {
    let subject: LossSubject
    let outcome: FormatLoss.Outcome
    let note: String
  }

  private struct Sorts {
    var counts: [Sort: Int] = [:]
    var examples: [(sort: Sort, first: TransferLoss)] = []
  }

  private static let mostShown = 30

  private let file: OutputFile?
  private let sorts = Mutex(Sorts())

  /// A list.
  ///
  /// - Parameter path: a file that gets every loss as a line of JSON.
  /// - Throws: `Failure` where it cannot be made.
  init(path: String?) throws(Failure) {
    file = try path.map { path throws(Failure) in try OutputFile(path, whole: false) }
  }

  func lost(_ loss: TransferLoss) {
    let sort = Sort(subject: loss.loss.subject, outcome: loss.loss.outcome, note: loss.loss.note)
    sorts.withLock { sorts in
      if sorts.counts[sort] == nil { sorts.examples.append((sort, loss)) }
      sorts.counts[sort, default: 0] += 1
    }
    guard let file else { return }
    do { try file.write(Data((loss.json.line + "\n").utf8)) } catch {
      Console.note("A loss cannot be written to the file of losses: \(error.localizedDescription)")
    }
  }

  /// Tells each sort with its number and its first case.
  func tell() {
    let sorts = sorts.withLock { $0 }
    for (sort, first) in sorts.examples.prefix(Self.mostShown) {
      let count = sorts.counts[sort] ?? 0
      let note = sort.note.isEmpty ? "" : ", \(sort.note)"
      let times = count == 1 ? "" : " (\(count) times, first"
      let detail = first.loss.detail.isEmpty ? "" : " \"\(first.loss.detail)\""
      let site = first.place.description.isEmpty ? first.title : first.place.description
      let place = site.isEmpty ? "" : count == 1 ? " (\(site)" : " \(site)"
      let tail = times.isEmpty && place.isEmpty ? "" : ")"
      Console.note(
        Console.line("\(sort.outcome.rawValue): \(sort.subject.words)\(detail)\(note)\(times)\(place)\(tail)"))
    }
    let rest = sorts.examples.count - Self.mostShown
    if rest > 0 { Console.note("… and \(rest) other sorts of losses; --losses FILE writes them all.") }
  }
}
