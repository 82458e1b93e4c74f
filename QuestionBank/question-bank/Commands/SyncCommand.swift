import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel
import QuestionSync

struct SyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Exchange with other banks what is new on both sides.",
    discussion: """
      Ends with 1 where an exchange did not come to its end; the next one goes on from there. A bank that has not \
      answered whole within two minutes is given up; one that sends callers on to another address is not followed.
      """)

  @OptionGroup var location: BankLocation

  @Argument(help: "The bank to exchange with; without it all that have an address.")
  var peer: String?

  @Flag(help: "Go on: exchange again whenever something changes here, and every so often.")
  var watch = false

  @Option(help: "Seconds between two exchanges with --watch, 5 to 3600.")
  var every = 60

  @Flag(help: "Compare everything, as is done weekly.")
  var repair = false

  @Flag(help: "Print JSON, one exchange a line.")
  var json = false

  func validate() throws {
    guard (5...3600).contains(every) else { throw ValidationError("--every must lie between 5 and 3600.") }
  }

  func run() async throws {
    try await onBank(location) { bank in
      guard watch else {
        guard try await exchange(bank) else { throw ExitCode.failure }
        return
      }
      var cursor: String?
      repeat {
        // Before the exchange, so that what changes while it runs begins the next one.
        let end = try await endOfFeed(of: bank, since: cursor)
        _ = try await exchange(bank)
        cursor = try await bank.changes(since: end, limit: 1, wait: .seconds(every)).next
      } while !Task.isCancelled
    }
  }

  /// Exchanges once with each bank; false where one of them did not come to its end.
  private func exchange(_ bank: any ServedBank) async throws -> Bool {
    let names: [String]
    if let peer { names = [peer] } else { names = try await bank.peers().filter { $0.url != nil }.map(\.name) }
    guard !names.isEmpty else { throw Failure("There is no bank to exchange with. Add one: question-bank peer add.") }
    var isWhole = true
    for name in names {
      let outcome: SyncOutcome
      do { outcome = try await bank.sync(name, repairs: repair, observer: ShownProgress(name)) } catch {
        MovingLine.end()
        guard watch else { throw error }
        Console.note("\(name): \(error)")
        continue
      }
      MovingLine.end()
      if json {
        guard case .object(var object) = outcome.json else { continue }
        object["peer"] = .string(name)
        Console.print(.object(object))
      } else {
        Console.print("\(name)  \(outcome.line)")
        for refusal in outcome.refused {
          Console.note("  refused \(refusal.id.short): \(Console.line(refusal.reason))")
        }
      }
      if let fault = outcome.fault {
        Console.note("\(name): \(Console.line(fault))")
        isWhole = false
      }
    }
    return isWhole
  }

  /// Where the feed ends now, however much there is.
  private func endOfFeed(of bank: any ServedBank, since cursor: String?) async throws -> String? {
    var cursor = cursor
    while true {
      let page = try await bank.changes(since: cursor, limit: 1000, wait: .zero)
      cursor = page.next
      if page.changes.isEmpty { return cursor }
    }
  }
}

/// Shows how far an exchange is, where a person looks.
private struct ShownProgress: SyncObserver {
  private let name: String

  init(_ name: String) { self.name = name }

  func progressed(_ progress: SyncProgress) {
    MovingLine.show("\(name)  \(progress.phase.rawValue) \(progress.done)\(progress.total.map { " of \($0)" } ?? "")")
  }
}

extension SyncOutcome {
  /// The outcome on one line.
  var line: String {
    var words = ["\(pulled) pulled", "\(pushed) pushed"]
    let others = [
      (merged, "merged"), (conflicts, "to be brought together"), (evicted, "gone out of view"),
      (proposed, "wait for their reviewers"),
      (accepted, "accepted by reviewers"), (waiting, "wait for what they were made from"), (media, "media"),
      (refusals, "refused"),
    ]
    words += others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if wasRepaired { words.append("all compared") }
    if !isComplete { words.append("broken off") }
    return words.joined(separator: ", ")
  }
}
