import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show who did what to what, when and from where.",
    discussion: """
      Rows are only added. Each has a hash over itself and the row before, so that audit verify finds any that was \
      changed, removed or put there. A copy of the hash that verify prints, kept elsewhere, also proves later that \
      nothing was cut off at the end.
      """,
    subcommands: [List.self, Verify.self, Retain.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List what was done, newest first.")

    @OptionGroup var location: BankLocation

    @Option(help: "Only what was done at this date or time in UTC, such as 2026-01-31, or later.")
    var since: Timestamp?

    @Option(help: "Only what was done with this action, such as update.")
    var action: String?

    @Option(help: "Only what was done to the question with this id.")
    var question: QuestionID?

    @Option(help: "Most rows to list.")
    var limit = 100

    @Flag(help: "Print JSON, one row a line.")
    var json = false

    func validate() throws {
      guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
    }

    func run() async throws {
      try await onBank(location) { bank in
        var request = AuditRequest(since: since, action: action, question: question)
        var rest = limit
        repeat {
          request.limit = min(rest, AuditRequest.maximumLimit)
          let page = try await bank.audit(request)
          for row in page.items {
            if json { Console.print(row.json) } else { Console.print(Console.line(row.line)) }
          }
          rest -= page.items.count
          request.cursor = page.next
        } while request.cursor != nil && rest > 0
      }
    }
  }

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look at every row; status 1 if one is not as it was written.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let found = try await bank.verifyAudit()
        if json {
          Console.print(found.json)
        } else if let fault = found.fault {
          Console.print("row \(fault.number): \(fault.reason)")
        } else {
          Console.print("\(found.rows) rows from \(found.first) on, sound; the last is \(found.last) \(found.head)")
        }
        if found.fault != nil { throw ExitCode.failure }
      }
    }
  }

  struct Retain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say for how many months rows are kept, and remove older ones.",
      discussion: """
        12 unless somebody says otherwise. While a service has the bank it removes what is older once a day. A row \
        says up to which one rows were removed, and the hash of that one.
        """)

    @OptionGroup var location: BankLocation

    @Option(help: "Months, \(AuditRetention.range.lowerBound) to \(AuditRetention.range.upperBound).")
    var months: Int

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard AuditRetention.range.contains(months) else {
        throw ValidationError(
          "--months must lie between \(AuditRetention.range.lowerBound) and \(AuditRetention.range.upperBound).")
      }
    }

    func run() async throws {
      try await onBank(location) { bank in
        let retention = try await bank.retainAudit(months: months)
        if json { return Console.print(retention.json) }
        Console.print("rows are kept for \(retention.months) months; \(retention.removed) older ones were removed")
      }
    }
  }
}

extension AuditRecord {
  /// The row on one line.
  fileprivate var line: String {
    var parts = ["\(number)", "\(time)", author ?? "-", address ?? "-", action, detail]
    if let account, account != author { parts[2] += " (\(account))" }
    if let subject { parts.append("of \(subject)") }
    if let sequences { parts.append("changes \(sequences.lowerBound)–\(sequences.upperBound)") }
    return parts.joined(separator: "  ")
  }
}
