import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct Duplicates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find questions that are much alike, keep one and retire the others.",
    discussion:
      "A search may stand right behind `duplicates`: only the word `resolve` must be searched for with `find`.",
    subcommands: [Find.self, Resolve.self], defaultSubcommand: Find.self)

  struct Find: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find questions that are much alike; what `duplicates` does by itself.",
      discussion: """
        Accents, letter case, the order of words and options, punctuation and the spelling of formulas do not count;
        numbers, signs and decisive words do. Retired questions are left out.
        """)

    @OptionGroup var location: BankLocation

    @Argument(help: "Search that finds the questions to compare; without it all of them.")
    var query = ""

    @Flag(help: "Also questions of one template that ask for different things.")
    var variants = false

    @Option(help: "Most groups to print, up to \(DuplicateRequest.maximumLimit).")
    var limit = 100

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard (1...DuplicateRequest.maximumLimit).contains(limit) else {
        throw ValidationError("--limit must lie between 1 and \(DuplicateRequest.maximumLimit).")
      }
    }

    func run() async throws {
      try await onBank(location) { bank in
        let report = try await bank.duplicates(
          DuplicateRequest(query: query, includesVariants: variants, limit: limit))
        if json { return Console.print(report.json) }
        for group in report.groups {
          let closest = group.pairs.min { ($0.relation, $1.share) < ($1.relation, $0.share) }
          Console.print("\(closest?.relation.rawValue ?? "") \(Int(((closest?.share ?? 0) * 100).rounded())) %")
          for member in group.members { Console.print("  \(member.id)  \(Console.line(member.stem))") }
        }
        let more = report.found > report.groups.count ? ", \(report.groups.count) of them shown" : ""
        Console.note("\(report.found) groups among \(report.questions) questions\(more).")
      }
    }
  }
}
