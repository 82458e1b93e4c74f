import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct Operations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the changes of many questions made as one, newest first.")

  @OptionGroup var location: BankLocation

  @Option(help: "Most operations to list, up to \(OperationList.maximumLimit).")
  var limit = 20

  @Option(help: "List those before this number only.")
  var before: Int?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard (1...OperationList.maximumLimit).contains(limit) else {
      throw ValidationError("--limit must lie between 1 and \(OperationList.maximumLimit).")
    }
  }

  func run() async throws {
    try await onBank(location) { bank in
      let operations = try await bank.operations(limit: limit, before: before)
      if json { return Console.print(OperationList(items: operations).json) }
      for operation in operations { Console.print(operation.line) }
    }
  }
}

struct Undo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back a change of many questions; the undo of an undo has it again.",
    discussion: """
      What was edited since keeps these edits. Where they clash with what is taken back, and where edits made apart wait \
      to be brought together, the question is left as it is and told.
      """)

  @OptionGroup var location: BankLocation
  @OptionGroup var author: AuthorOptions

  @Argument(help: "The operation's number; without it the newest that is in force.")
  var number: Int?

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank, settings in
      let number = if let number { number } else { try await newest(of: bank) }
      let report = try await bank.undo(number, by: author.authorship(settings))
      if json { return Console.print(report.json) }
      Console.print("\(report.changed) questions are as before")
      guard report.keptCount > 0 else { return }
      Console.note("\(report.keptCount) were left as they are:")
      for kept in report.kept {
        let why =
          kept.reason == .conflict
          ? "edits made apart wait to be brought together" : "edited since: \(kept.fields.joined(separator: ", "))"
        Console.note("  \(kept.id)  \(Console.line(kept.stem))  \(why)")
      }
    }
  }

  private func newest(of bank: any BankService) async throws -> Int {
    guard let operation = try await bank.newestOperationInForce() else {
      throw Failure("There is no change of many questions that could be undone.")
    }
    Console.note(operation.line)
    return operation.number
  }
}

extension BankOperation {
  /// The operation on one line.
  fileprivate var line: String {
    let end = undoneBy.map { "  (undone by \($0))" } ?? ""
    return Console.line("\(number)  \(time)  \(author ?? "-")  \(action) \(detail)  \(changed) questions\(end)")
  }
}
