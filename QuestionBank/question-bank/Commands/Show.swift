import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print a question.")

  @OptionGroup var location: BankLocation

  @Argument(help: "The question's id.")
  var id: QuestionID

  @Option(help: "A revision, or the beginning of its id; otherwise the current one.")
  var revision: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank in
      let record: QuestionRecord
      if let revision {
        record = try await bank.revision(bank.revision(named: revision, of: id), of: id)
      } else {
        record = try await bank.question(id)
      }
      if json { return Console.print(String(decoding: record.body, as: UTF8.self)) }
      let question = try record.question()
      Console.print(
        QuestionText.text(
          of: question, passage: try await bank.passage(of: question.content), revision: try record.decoded(),
          record: record))
    }
  }
}

struct History: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the revisions of a question, newest first.")

  @OptionGroup var location: BankLocation

  @Argument(help: "The question's id.")
  var id: QuestionID

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank in
      let revisions = try await bank.revisions(of: id)
      if json { return Console.print(["revisions": .array(revisions.map(\.json))]) }
      for revision in revisions {
        let words = [
          revision.revision.short, revision.created.description, revision.status.rawValue, revision.author ?? "-",
          revision.message ?? "", revision.isHead ? "(head)" : "",
        ]
        Console.print(Console.line(words.filter { !$0.isEmpty }.joined(separator: "  ")))
      }
    }
  }
}

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed, word by word: from the revision before to the current one, from A to it, or to B.")

  @OptionGroup var location: BankLocation

  @Argument(help: "The question's id.")
  var id: QuestionID

  @Argument(help: "The earlier revision.")
  var from: String?

  @Argument(help: "The later revision.")
  var to: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank in
      let current = try await bank.question(id)
      var later = current.revision
      if let to { later = try await bank.revision(named: to, of: id) }
      let earlier: RevisionID
      if let from {
        earlier = try await bank.revision(named: from, of: id)
      } else if let parent = try current.decoded().parents.first {
        earlier = parent
      } else {
        throw Failure("The question has one revision only; there is nothing to compare it with.")
      }
      let diff = try await bank.diff(id, from: earlier, to: later)
      if json { return Console.print(diff.json) }
      for line in diff.lines { Console.print(line) }
    }
  }
}
