import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Save an earlier revision's content as a new revision.")

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(help: "The question's id.")
  var id: QuestionID

  @Argument(help: "The revision, or the beginning of its id.")
  var revision: String

  func run() async throws {
    try await onBank(location) { bank, settings in
      let current = try await bank.question(id).revision
      let wanted = try await bank.revision(named: revision, of: id)
      let record = try await bank.restore(id, to: wanted, expected: current, by: author.authorship(settings))
      Console.print(record.revision.description)
    }
  }
}

struct Retire: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Retire a question or passage: it stays, but no student meets it.")

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(help: "The question's id.")
  var id: QuestionID

  func run() async throws {
    try await onBank(location) { bank, settings in
      let current = try await bank.question(id)
      let record = try await bank.retire(id, expected: current.revision, by: author.authorship(settings))
      Console.print(record.revision.description)
      guard try current.decoded().content.kind == .passage else { return }
      let questions = try await bank.facets(query: "passage:\(id)").total
      if questions > 0 {
        Console.note("\(questions) questions still use this passage: question-bank search passage:\(id)")
      }
    }
  }
}
