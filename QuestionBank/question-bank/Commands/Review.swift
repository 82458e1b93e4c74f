public import ArgumentParser
import BankAccess
import QuestionAPI
public import QuestionModel

struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find faults of item writing by rule.",
    discussion: "Rules: " + ItemRule.allCases.map(\.rawValue).joined(separator: ", ") + ".")

  @OptionGroup var location: BankLocation

  @Argument(help: "Search that finds the questions to look at; without it all of them.")
  var query = ""

  @Option(help: "Only this rule; may be given several times.")
  var rule: [ItemRule] = []

  @Flag(help: "Only what must not be published so.")
  var errors = false

  @Flag(help: "Print JSON, one question a line.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank in
      var (looked, found) = (0, 0)
      var request = ReviewRequest(query: query, limit: SearchRequest.maximumLimit)
      repeat {
        let page = try await bank.reviewQueue(request)
        for item in page.items {
          looked += 1
          let faults = item.faults.filter(isWanted)
          guard !faults.isEmpty else { continue }
          found += 1
          show(item, faults)
        }
        request.cursor = page.next
      } while request.cursor != nil
      Console.note("\(found) of \(looked) questions have something to look at.")
    }
  }

  private func isWanted(_ fault: ItemFault) -> Bool {
    (rule.isEmpty || rule.contains(fault.rule)) && (!errors || fault.severity == .error)
  }

  private func show(_ item: ReviewEntry, _ faults: [ItemFault]) {
    if json {
      return Console.print([
        "comments": .integer(item.openComments), "faults": .array(faults.map(\.json)),
        "id": .string(item.question.id.description), "status": .string(item.question.status.rawValue),
      ])
    }
    let comments = item.openComments > 0 ? "  (open comments: \(item.openComments))" : ""
    Console.print("\(item.question.id)  \(Console.line(item.question.stem))\(comments)")
    for fault in faults {
      Console.print("  \(fault.severity.rawValue)  \(fault.field): \(Console.line(fault.problem.description))")
    }
  }
}

extension ItemRule: ExpressibleByArgument {}
