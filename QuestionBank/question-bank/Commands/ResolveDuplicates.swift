import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

extension Duplicates {
  struct Resolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep one question and retire its duplicates, as one operation that can be undone.")

    @OptionGroup var location: BankLocation

    @OptionGroup var author: AuthorOptions

    @Option(help: "The question that is kept.")
    var keep: QuestionID

    @Option(parsing: .upToNextOption, help: "The questions that are retired, up to \(DuplicateResolution.mostRetired).")
    var retire: [QuestionID]

    @Flag(help: "Give the kept question the tags of the others.")
    var mergeTags = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank, settings in
        var others: [DuplicateResolution.Question] = []
        for id in retire { others.append(try await question(id, bank)) }
        let resolution = DuplicateResolution(
          keep: try await question(keep, bank), retire: others, mergesTags: mergeTags)
        let result = try await bank.resolveDuplicates(resolution, by: author.authorship(settings))
        if json { return Console.print(result.json) }
        Console.print("\(result.retired) retired, \(result.tagsAdded) tags added")
        if let operation = result.operation { Console.note("question-bank undo \(operation) takes it back.") }
      }
    }

    private func question(
      _ id: QuestionID, _ bank: any BankService
    ) async throws(BankError) -> DuplicateResolution.Question {
      DuplicateResolution.Question(id: id, revision: try await bank.question(id).revision)
    }
  }
}
