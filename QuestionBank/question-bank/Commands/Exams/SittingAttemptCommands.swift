import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionModel

extension SittingCommand {
  struct Mark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mark an item of an attempt, in the place of what it had.",
      discussion: "question-bank sitting result ATTEMPT prints the items' ids in brackets.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The attempt's id.")
    var attempt: String

    @Argument(help: "The item's id, such as i3.")
    var item: String

    @Argument(help: "What it earns, such as 0.75.")
    var points: Points?

    @Flag(help: "Leave it to the machine again.")
    var machine = false

    @Option(help: "What you say to it; the student reads it with the mark.")
    var comment: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard (points == nil) == machine else { throw ValidationError("Give points, or --machine.") }
      guard !machine || comment == nil else { throw ValidationError("--comment goes with points.") }
    }

    func run() async throws {
      try await onBank(location) { bank in
        try await requireRoom(in: bank)
        let kind = AttemptEvent.Kind.marked(item: item, points: points?.value, comment: comment)
        try await bank.supervise(attempt, kind) { _ in
          let result = try await bank.result(of: attempt)
          if json { return Console.print(result.json) }
          for marked in result.items where marked.mark.item == item { Console.print(ResultText.line(marked.mark)) }
          if let score = result.score { Console.print("in all \(ResultText.line(score))") }
        }
      }
    }

    /// The bank takes what is too much as the whole mark, which hardly anybody means.
    private func requireRoom(in bank: some ExamService) async throws {
      guard let points = points?.value,
        let item = try await bank.result(of: attempt).items.first(where: { $0.mark.item == item }),
        item.mark.reason != .void, points > item.mark.maximum
      else { return }
      throw Failure(
        "The item \(self.item) is worth \(PointsText.text(item.mark.maximum)); give it no more. Nothing was changed.")
    }
  }

  struct Extend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give an attempt more time; answers that came in that time count then, too.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The attempt's id.")
    var attempt: String

    @Argument(help: "How many minutes, 1 to 1440.")
    var minutes: Int

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard (1...1440).contains(minutes) else { throw ValidationError("The minutes must lie between 1 and 1440.") }
    }

    func run() async throws {
      try await onBank(location) { bank in
        try await bank.supervise(attempt, .extended(seconds: minutes * 60)) { receipt in
          if json { return Console.print(receipt.json) }
          Console.print(receipt.deadline.map { "it ends at \($0)" } ?? "it has no end")
        }
      }
    }
  }

  struct Reopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a paper back to who handed it in; it ends with its time.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The attempt's id.")
    var attempt: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        try await bank.supervise(attempt, .reopened) { receipt in
          if json { return Console.print(receipt.json) }
          if receipt.ended != nil {
            Console.note("Its time is over. question-bank sitting extend \(attempt) MINUTES gives more.")
          }
          Console.print(receipt.deadline.map { "it ends at \($0)" } ?? "it has no end")
        }
      }
    }
  }
}

extension ExamService {
  /// Takes a teacher's step, and tells what became of it; one that is refused is an error.
  fileprivate func supervise(
    _ attempt: String, _ kind: AttemptEvent.Kind, then tell: (AttemptReceipt) async throws -> Void
  ) async throws {
    // Each step has a writer of its own, so that none is taken for one that came before.
    let event = AttemptEvent(kind, writer: "question-bank \(UUID().uuidString)", sequence: 1)
    let receipt = try await supervise(attempt, [event])
    if let reason = receipt.lines.first(where: { $0.outcome == .refused })?.reason {
      throw Failure("\(reason) Nothing was changed.")
    }
    try await tell(receipt)
  }
}
