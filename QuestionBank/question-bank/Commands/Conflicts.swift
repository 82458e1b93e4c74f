import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel
import QuestionSync

struct Conflicts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List questions with edits made apart, and per field what clashes.",
    discussion: "`!` marks what `merge` must be told; all other fields merge by themselves.")

  @OptionGroup var location: BankLocation

  @Argument(help: "Search that the questions must also match; without it all of them.")
  var query = ""

  @Flag(help: "Print JSON, one question a line.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank in
      let both = query.isEmpty ? "is:conflict" : "is:conflict (\(query))"
      var count = 0
      var cursor: String?
      repeat {
        let page = try await bank.search(
          SearchRequest(query: both, limit: SearchRequest.maximumLimit, cursor: cursor))
        for item in page.items {
          count += 1
          // One that cannot be compared here, or was merged meanwhile, hides no other.
          do { show(item, try await bank.headsInConflict(of: item.id)) } catch {
            Console.note("\(item.id): \(error)")
          }
        }
        cursor = page.next
      } while cursor != nil
      Console.note("\(count) questions have edits made apart.")
    }
  }

  private func show(_ item: QuestionSummary, _ found: HeadsInConflict) {
    let merge = found.merge
    if json { return Console.print(MergeText.json(found, merge)) }
    Console.print("\(item.id)  \(Console.line(item.stem))")
    for field in merge.fields { Console.print("  \(MergeText.line(field))") }
  }
}
