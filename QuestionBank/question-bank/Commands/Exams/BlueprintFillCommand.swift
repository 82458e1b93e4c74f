import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

extension BlueprintCommand {
  struct Fill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fill a blueprint with questions; the status is 1 where there are too few.",
      discussion: """
        The same blueprint, bank and seed give the same test. Questions of the last tests and questions much like one \
        that was taken are left out, as far as the blueprint says so; what that costs a cell is told.
        """)

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions

    @Argument(help: "The blueprint's id.")
    var id: QuestionID

    @Option(help: "What draws: a whole number; without it another one each time, which is told.")
    var seed: UInt64?

    @Flag(help: "Store the test as a quiz, and print its id.")
    var save = false

    @Option(help: "What the quiz is called; otherwise as the blueprint.")
    var title: String?

    @Option(help: "Where the stored quiz stands.")
    var status: QuestionStatus?

    @Flag(help: "Take a test that is short of questions too.")
    var allowShort = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard status == nil || save else { throw ValidationError("--status goes with --save.") }
    }

    func run() async throws {
      try await onBank(location) { bank, settings in
        let seed = seed ?? UInt64(UInt32.random(in: 0 ... .max))
        let cells = try await bank.blueprint(id).value.cells
        var filled = try await bank.fill(FillRequest(.stored(id), seed: seed))
        if let title { filled.quiz.title = title }
        let isTaken = filled.shortages.isEmpty || allowShort
        var record: QuestionRecord?
        if save, isTaken {
          record = try await bank.create(filled.quiz.content(), status: status, by: author.authorship(settings))
        }
        try await tell(filled, seed: seed, cells: cells, record, bank)
        if !isTaken { throw ExitCode.failure }
      }
    }

    private func tell(
      _ filled: FilledBlueprint, seed: UInt64, cells: [BlueprintCell], _ record: QuestionRecord?,
      _ bank: some BankService
    ) async throws {
      if json {
        var object = filled.json.object ?? JSONObject()
        object["seed"] = .string(String(seed))
        object["id"] = record.map { .string($0.id.description) }
        return Console.print(.object(object))
      }
      let lines = filled.shortages.map { shortage in
        Self.line(shortage, of: cells.first { $0.id == shortage.cell })
      }
      if let record {
        Console.print(record.id.description)
      } else {
        Console.print(Console.line(filled.quiz.title))
        Console.print(try await QuizText(filled.quiz, of: bank).text(withKeys: false))
      }
      let difficulty = filled.difficulty.map { ", mean difficulty \(PointsText.text($0))" } ?? ""
      Console.note(
        "\(filled.quiz.count) questions, \(PointsText.text(filled.quiz.total)) points\(difficulty), seed \(seed)")
      for line in lines { Console.note(Console.line(line)) }
      guard !lines.isEmpty, !allowShort else { return }
      Console.note(
        "\(save ? "Nothing was stored. " : "")Write more questions, change the cells, or take it with --allow-short.")
    }

    private static func line(_ shortage: CellShortage, of cell: BlueprintCell?) -> String {
      let tags = cell?.tags.map(\.name) ?? []
      let name = [cell?.kind.label, cell?.level].compactMap(\.self) + tags
      return "short: \(name.joined(separator: " ")) [\(shortage.cell)]: wanted \(shortage.wanted), taken "
        + "\(shortage.taken), matching \(shortage.matching); left out \(shortage.recent) used recently, "
        + "\(shortage.alike) much like one taken"
    }
  }
}
