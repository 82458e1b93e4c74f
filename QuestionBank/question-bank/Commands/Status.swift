import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct SetStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Set where questions stand: draft, inReview, published, retired.",
    discussion: """
      A question with faults of severity error (see review) is published with --override only. Every way back is open.
      Questions are set one after another; the first that is refused ends the command.
      """)

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(help: ArgumentHelp("The questions' ids, then the status.", valueName: "id ... status"))
  var arguments: [String]

  @Option(help: "A comment that is made in the same moment, such as why a question is sent back.")
  var comment: String?

  @Flag(help: "Publish though there are faults that must not be published.")
  var override = false

  @Flag(help: "Print JSON, one question a line.")
  var json = false

  func validate() throws {
    guard arguments.count > 1 else { throw ValidationError("Name one question or more, then the status.") }
    _ = try read()
  }

  private func read() throws -> (ids: [QuestionID], status: QuestionStatus) {
    let names = QuestionStatus.allCases.map(\.rawValue).joined(separator: ", ")
    guard let status = arguments.last.flatMap({ QuestionStatus(rawValue: $0) }) else {
      throw ValidationError("The status must come last and be one of \(names).")
    }
    let ids = try arguments.dropLast().map { text in
      guard let id = QuestionID(text) else { throw ValidationError("\"\(text)\" is no question's id.") }
      return id
    }
    return (ids, status)
  }

  func run() async throws {
    let (ids, status) = try read()
    try await onBank(location) { bank, settings in
      let change = StatusChange(
        to: status, by: author.authorship(settings), comment: comment, isOverriding: override)
      for id in ids {
        let expected = try await bank.question(id).revision
        let record: QuestionRecord
        do { record = try await bank.setStatus(id, to: change, expected: expected) } catch let error as BankError {
          guard error.asksForOverride, case .invalid(let problems) = error else { throw error }
          let faults = problems.filter { $0.field != StatusChange.overrideField }.map(\.description)
          throw Failure("\(id) is not published: \(faults.joined(separator: "; ")). Mend it, or use --override.")
        }
        if json {
          let status = try record.decoded().status.rawValue
          Console.print(
            [
              "id": .string(id.description), "revision": .string(record.revision.description),
              "status": .string(status),
            ])
        } else {
          Console.print(record.revision.description)
        }
      }
    }
  }
}
