import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct BlueprintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blueprint", abstract: "Plan tests (ma trận đề) and fill them with questions.",
    discussion: """
      A blueprint says for each part of a paper how many questions of which kind, topic and level it has, and what each \
      is worth. It has the history of any question: history, diff, restore and retire take its id.
      """,
    subcommands: [
      Profiles.self, New.self, Change.self, List.self, Show.self, ExportSheet.self, ImportSheet.self, Fill.self,
    ])
}

extension BlueprintCommand {
  struct Profiles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the plans that ship with the program.")

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      if json {
        return Console.print(
          .array(
            BlueprintProfile.allCases.map { profile in
              let plan = profile.blueprint(titled: "")
              return ["content": plan.content().json, "name": .string(profile.rawValue)]
            }))
      }
      var table = TextTable(["profile", "questions", "points", "time", "parts"])
      for profile in BlueprintProfile.allCases {
        let plan = profile.blueprint(titled: "")
        let parts = plan.cells.map { "\($0.count) \($0.kind.label)" }
        table.add([
          profile.rawValue, "\(plan.count)", PointsText.text(plan.total),
          plan.settings.duration.map { LengthOfTime.text($0) } ?? "-", parts.joined(separator: ", "),
        ])
      }
      Console.print(table.text)
    }
  }

  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a blueprint of a plan that ships with the program, and print its id.",
      discussion: "question-bank blueprint export and import change its cells in a spreadsheet.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions

    @Argument(help: "The plan: \(BlueprintProfile.allCases.map(\.rawValue).joined(separator: ", ")).")
    var profile: BlueprintProfile

    @Option(help: "What the test is called.")
    var title: String

    @Option(
      name: .customLong("tag"),
      help: "Tag that all its questions have, such as subject:toán; may be given several times.")
    var tags: [Tag] = []

    @Option(
      name: .customLong("level"),
      help: ArgumentHelp(
        "How much of each part is at a level, such as 'nhận biết=40%'; may be given several times.",
        valueName: "name=share"))
    var levels: [LevelArgument] = []

    @Option(help: "Language of headings and instructions: vi or en.")
    var language = "vi"

    @OptionGroup(title: "Which questions it takes") var plan: PlanOptions

    @Option(help: "Where it stands.")
    var status: QuestionStatus?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard ["vi", "en"].contains(language) else { throw ValidationError("--language must be vi or en.") }
      guard levels.isEmpty || levels.contains(where: { $0.share.share > 0 }) else {
        throw ValidationError("The shares of --level are all 0; give one more than that.")
      }
    }

    func run() async throws {
      try await onBank(location) { bank, settings in
        var blueprint = profile.blueprint(
          titled: title, language: language, tags: tags, levels: levels.map(\.share))
        plan.apply(to: &blueprint)
        let record = try await bank.create(
          blueprint.content(), status: status, by: author.authorship(settings))
        Console.print(record, json: json)
      }
    }
  }

  struct Change: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Say anew which questions a blueprint takes and how its tests are taken, as a new revision.",
      discussion: "question-bank blueprint export and import change its cells.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions

    @Argument(help: "The blueprint's id.")
    var id: QuestionID

    @Option(help: "What the test is called.")
    var title: String?

    @OptionGroup(title: "Which questions it takes") var plan: PlanOptions

    @OptionGroup(title: "How it is taken") var settings: SettingsOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard title != nil || !plan.isEmpty || !settings.isEmpty else {
        throw ValidationError("Say what is to be otherwise.")
      }
    }

    func run() async throws {
      try await onBank(location) { bank, environment in
        let stored = try await bank.blueprint(id)
        var blueprint = stored.value
        if let title { blueprint.title = title }
        plan.apply(to: &blueprint)
        settings.apply(to: &blueprint.settings)
        let content = blueprint.content(over: stored.question.content)
        let record = try await bank.save(content, over: stored, status: nil, by: author.authorship(environment))
        json ? Console.print(record, json: true) : Console.print(BlueprintText.text(of: blueprint))
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the blueprints.")

    @OptionGroup var location: BankLocation

    @Argument(help: "Which ones, such as subject:toán; without it all.")
    var query = ""

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        Console.print(try await bank.documents(of: .blueprint, query: query), json: json)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a blueprint as a table: topics down, kinds and levels across, with sums.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The blueprint's id.")
    var id: QuestionID

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let stored = try await bank.blueprint(id)
        guard json else { return Console.print(BlueprintText.text(of: stored.value)) }
        var object = stored.json
        object["grid"] = BlueprintGrid(stored.value).json
        Console.print(.object(object))
      }
    }
  }
}

extension Console {
  /// The id of what was stored, or all of it.
  static func print(_ record: QuestionRecord, json: Bool) {
    json ? print(String(decoding: record.body, as: UTF8.self)) : print(record.id.description)
  }

  /// Blueprints or quizzes, a line each.
  static func print(_ documents: [QuestionSummary], json: Bool) {
    if json { return print(SearchPage(items: documents, next: nil).json) }
    for document in documents {
      print(line("\(document.id)  \(document.status.rawValue)  \(document.stem)"))
    }
  }
}
