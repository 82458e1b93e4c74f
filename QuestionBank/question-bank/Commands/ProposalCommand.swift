import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct ProposalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposal", abstract: "What banks below this one have published, before it is taken in.",
    subcommands: [List.self, Show.self, Accept.self, Decline.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List what waits for the reviewers, the oldest first.")

    @OptionGroup var location: BankLocation

    @Flag(help: "List what of this bank's questions other banks' reviewers left out, the last first, and why.")
    var declined = false

    @Flag(help: "Print JSON, one proposal a line.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        if declined { return try await listDeclined(bank) }
        var offset = 0
        while true {
          let page = try await bank.proposals(limit: ProposalPage.maximumLimit, offset: offset)
          for proposal in page.items { show(proposal) }
          offset += page.items.count
          guard !page.items.isEmpty, offset < page.total else { break }
        }
        Console.note("\(offset) questions wait for the reviewers.")
      }
    }

    private func listDeclined(_ bank: some ServedBank) async throws {
      var offset = 0
      while true {
        let page = try await bank.declinations(limit: ProposalPage.maximumLimit, offset: offset)
        for declination in page.items { show(declination) }
        offset += page.items.count
        guard !page.items.isEmpty, offset < page.total else { break }
      }
      Console.note("\(offset) questions were left out and not edited since.")
    }

    private func show(_ declination: Declination) {
      if json { return Console.print(declination.json) }
      Console.print(
        "\(declination.question.id)  \(declination.bank)  \(Console.line(declination.question.stem))\n"
          + "  \(Console.line(declination.reason))")
    }

    private func show(_ proposal: Proposal) {
      if json { return Console.print(proposal.json) }
      let kind = proposal.current == nil ? "new" : "change"
      Console.print("\(proposal.question.id)  \(proposal.peer)  \(kind)  \(Console.line(proposal.question.stem))")
      for fault in proposal.faults {
        Console.print("  \(fault.severity.rawValue)  \(fault.field): \(Console.line(fault.problem.description))")
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a proposed question as it would be, in JSON.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The question's id.")
    var id: QuestionID

    func run() async throws {
      try await onBank(location) { bank in
        Console.print(String(decoding: try await bank.proposal(id).body, as: UTF8.self))
      }
    }
  }

  struct Accept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take proposed questions into the bank as they are.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions

    @Argument(help: "Ids of the questions.")
    var ids: [QuestionID]

    func run() async throws {
      try await onBank(location) { bank, settings in
        let by = author.authorship(settings)
        for id in ids {
          let record = try await bank.acceptProposal(id, ProposalDecision(author: by.author, reason: by.message))
          Console.print("\(id)  \(record.revision)")
        }
      }
    }
  }

  struct Decline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Leave proposed questions out; the bank that proposes them hears why and does not do so again.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions

    @Argument(help: "Ids of the questions.")
    var ids: [QuestionID]

    func validate() throws {
      guard author.message?.isEmpty == false else { throw ValidationError("Say why, with --message.") }
    }

    func run() async throws {
      try await onBank(location) { bank, settings in
        let by = author.authorship(settings)
        for id in ids {
          try await bank.declineProposal(id, ProposalDecision(author: by.author, reason: by.message))
        }
      }
    }
  }
}
