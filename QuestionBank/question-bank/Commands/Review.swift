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
      var cursor: String?
      repeat {
        let page = try await bank.search(
          SearchRequest(query: query, limit: SearchRequest.maximumLimit, cursor: cursor))
        for item in page.items {
          looked += 1
          let faults = try await faults(of: item, bank)
          guard !faults.isEmpty else { continue }
          found += 1
          show(item, faults)
        }
        cursor = page.next
      } while cursor != nil
      Console.note("\(found) of \(looked) questions have something to look at.")
    }
  }

  private func faults(of item: QuestionSummary, _ bank: any BankService) async throws -> [ItemFault] {
    let question = try await bank.question(item.id).question()
    return ItemReview.faults(of: question).filter {
      (rule.isEmpty || rule.contains($0.rule)) && (!errors || $0.severity == .error)
    }
  }

  private func show(_ item: QuestionSummary, _ faults: [ItemFault]) {
    if json {
      return Console.print(["faults": .array(faults.map(\.json)), "id": .string(item.id.description)])
    }
    Console.print("\(item.id)  \(Console.line(item.stem))")
    for fault in faults {
      Console.print("  \(fault.severity.rawValue)  \(fault.field): \(Console.line(fault.problem.description))")
    }
  }
}

extension ItemRule: ExpressibleByArgument {}
