import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

extension SittingCommand {
  struct Regrade: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show, then make, what changes when a question is graded otherwise.",
      discussion: """
        Without --apply every mark that would change is shown, with the digest that makes just that. What was decided \
        about other questions stays.
        """)

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    @Option(help: ArgumentHelp("The question.", valueName: "id"))
    var question: QuestionID

    @Option(help: "Grade by the key of this revision, or of the one whose id begins so.")
    var revision: String?

    @Flag(help: "Give everybody the whole mark.")
    var everyone = false

    @Flag(help: "Let it count for nobody.")
    var void = false

    @Flag(help: "Grade by the key that the test was given with again.")
    var pinned = false

    @Option(help: ArgumentHelp("Make it, if it does what the preview with this digest showed.", valueName: "digest"))
    var apply: ContentDigest?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard [revision != nil, everyone, void, pinned].count(where: { $0 }) == 1 else {
        throw ValidationError("Give one of --revision, --everyone, --void and --pinned.")
      }
    }

    func run() async throws {
      try await onBank(location) { bank in
        var remedies = try await bank.sitting(id).remedies.filter { $0.question != question }
        if let kind = try await kind(in: bank) { remedies.append(QuestionRemedy(question: question, kind: kind)) }
        let report = try await bank.regrade(id, RegradeRequest(remedies, expecting: apply))
        if json { return Console.print(report.json) }
        tell(report)
      }
    }

    private func kind(in bank: some BankService) async throws -> QuestionRemedy.Kind? {
      if let revision { return .revision(try await bank.revision(named: revision, of: question)) }
      return everyone ? .everyone : void ? .void : nil
    }

    private func tell(_ report: RegradeReport) {
      for change in report.changes {
        let points = "\(PointsText.text(change.before)) -> \(PointsText.text(change.after))"
        Console.print(Console.line("\(change.attempt)  \(change.candidate ?? "-")  \(points)"))
        for mark in change.items { Console.print("  \(Console.line(mark.item))  \(ResultText.line(mark))") }
      }
      guard !report.isMade else {
        return Console.note("\(report.changes.count) attempts changed, \(report.unchanged) stay as they were.")
      }
      Console.print("digest \(report.digest)")
      Console.note(
        "\(report.changes.count) attempts would change, \(report.unchanged) would stay. Nothing was changed; "
          + "the same command with --apply \(report.digest) makes it.")
    }
  }
}
