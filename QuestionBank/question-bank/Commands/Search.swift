import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find questions.",
    discussion: """
      Words must all occur, with or without their accents; exact ones come first. "a phrase", begin*, -not, a OR b,
      ( ), tag: (or subject:, grade:, any namespace), status:, kind:, level:, lang:, author:, is:conflict, has:media,
      has:passage, has:comment (one that waits to be resolved), passage:ID, changed:>2026-01-31, id:. Passages are found
      where kind:passage is asked for.
      """)

  @OptionGroup var location: BankLocation

  @Argument(help: "What to find; without it everything.")
  var query = ""

  @Option(help: "Most questions to print.")
  var limit = 20

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    try await onBank(location) { bank in
      var left = limit
      var items: [QuestionSummary] = []
      var cursor: String?
      repeat {
        let page = try await bank.search(
          SearchRequest(query: query, limit: min(left, SearchRequest.maximumLimit), cursor: cursor))
        items += page.items
        left -= page.items.count
        cursor = page.next
      } while cursor != nil && left > 0
      if json { return Console.print(SearchPage(items: items, next: cursor).json) }
      for item in items {
        let mark = item.conflict ? " (conflict)" : item.status == .published ? "" : " (\(item.status.rawValue))"
        Console.print("\(item.id)  \(Console.line(item.stem))\(mark)")
      }
    }
  }
}

struct Stats: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Say what is in the bank.")

  @OptionGroup var location: BankLocation

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank in
      let stats = try await bank.stats()
      if json { return Console.print(stats.json) }
      Console.print(
        """
        questions  \(stats.questions)
        passages   \(stats.passages)
        revisions  \(stats.revisions)
        conflicts  \(stats.conflicts)
        media      \(stats.media)
        bytes      \(stats.bytes)
        bank       \(stats.bank)
        """)
      for name in ["status", "kind", "subject", "grade", "level", "language"] {
        guard let counts = stats.counts[name] else { continue }
        Console.print(name + ": " + counts.map { "\($0.value) \($0.count)" }.joined(separator: ", "))
      }
    }
  }
}
