import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct SittingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitting", abstract: "Give quizzes to students, mark them and tell results.",
    discussion: """
      Times are by this machine's clock, such as '2026-12-01 08:00', or RFC 3339 times such as 2026-12-01T01:00:00Z; \
      they are printed in UTC.
      """,
    subcommands: [
      Open.self, List.self, Show.self, Change.self, Close.self, Remove.self, Release.self, Results.self, Regrade.self,
      Mark.self, Extend.self, Reopen.self, Result.self, Analysis.self, Print.self, Marks.self,
    ])
}

extension SittingCommand {
  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a quiz as it is now to students, and print the sitting's id.",
      discussion: "With no class and no person, everybody may take it.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The quiz's id.")
    var quiz: QuestionID

    @Option(help: "What students read; otherwise the quiz's title.")
    var title: String?

    @Option(help: ArgumentHelp("When it may be begun; otherwise at once.", valueName: "time"))
    var from: Moment?

    @Option(help: ArgumentHelp("When every attempt ends; otherwise never.", valueName: "time"))
    var until: Moment?

    @Option(help: "What a student types to begin.")
    var code: String?

    @Option(
      name: .customLong("class"),
      help: ArgumentHelp("Class whose students may take it; may be given several times.", valueName: "name"))
    var classes: [String] = []

    @Option(
      name: .customLong("person"),
      help: ArgumentHelp("Somebody who may take it besides; may be given several times.", valueName: "name"))
    var people: [String] = []

    @OptionGroup(title: "How it is taken, where it is not as the quiz says") var settings: SettingsOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      if let from, let until, until.time <= from.time { throw ValidationError("--until must come after --from.") }
    }

    func run() async throws {
      try await onBank(location) { bank in
        var draft = SittingDraft(quiz: quiz)
        (draft.title, draft.opens, draft.closes) = (title, from?.time, until?.time)
        (draft.accessCode, draft.classes, draft.people) = (code, classes, people)
        let stored = try await bank.quiz(quiz)
        draft.revision = stored.record.revision
        if !settings.isEmpty {
          var changed = stored.value.settings
          settings.apply(to: &changed)
          draft.settings = changed
        }
        let sitting = try await bank.addSitting(draft)
        json ? Console.print(sitting.json) : Console.print(sitting.id)
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the sittings, the newest first.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON, one sitting a line.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        var cursor: String?
        repeat {
          let page = try await bank.sittings(limit: SittingPage.maximumLimit, cursor: cursor)
          let now = page.now ?? Moment.now
          for sitting in page.items { json ? Console.print(sitting.json) : Console.print(sitting.line(at: now)) }
          cursor = page.next
        } while cursor != nil
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a sitting.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onExams(location) { bank in
        let sitting = try await bank.sitting(id)
        json ? Console.print(sitting.json) : Console.print(try await SittingText.text(of: sitting, in: bank))
      }
    }
  }

  struct Change: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say anew when and to whom a quiz is given.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    @Option(help: "What students read.")
    var title: String?

    @Option(help: ArgumentHelp("When it may be begun.", valueName: "time"))
    var from: Moment?

    @Option(help: ArgumentHelp("When every attempt ends.", valueName: "time"))
    var until: Moment?

    @Option(help: "What a student types to begin; none for nothing.")
    var code: Clearable<String>?

    @Option(
      name: .customLong("class"),
      help: ArgumentHelp(
        "Class whose students may take it, in the place of those that might; may be given several times.",
        valueName: "name"))
    var classes: [String] = []

    @Option(
      name: .customLong("person"),
      help: ArgumentHelp(
        "Somebody who may take it besides, in the place of those who might; may be given several times.",
        valueName: "name"))
    var people: [String] = []

    @Flag(help: "Let everybody take it.")
    var everybody = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard change != SittingChange() else { throw ValidationError("Say what is to be otherwise.") }
      guard !everybody || (classes.isEmpty && people.isEmpty) else {
        throw ValidationError("--everybody goes with no --class and no --person.")
      }
    }

    private var change: SittingChange {
      var change = SittingChange()
      (change.title, change.opens, change.closes) = (title, from?.time, until?.time)
      if let code { change.accessCode = code.value ?? "" }
      if everybody || !classes.isEmpty { change.classes = classes }
      if everybody || !people.isEmpty { change.people = people }
      return change
    }

    func run() async throws { try await self.change(id, change, at: location, json: json) }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a sitting now: whoever is at it has handed in.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        // It ends by the clock of the bank, wherever that is.
        let now = try await bank.sittings(limit: 1, cursor: nil).now ?? Moment.now
        var change = SittingChange()
        change.closes = now
        let sitting = try await bank.changeSitting(id, change)
        json ? Console.print(sitting.json) : Console.print(sitting.line(at: now))
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Forget a sitting that nobody has begun.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    func run() async throws {
      try await onBank(location) { bank in
        try await bank.removeSitting(id)
        Console.print("sitting \(id) is removed")
      }
    }
  }

  struct Release: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let students see their marks.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    @Flag(help: "Hide them again.")
    var hide = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      var change = SittingChange()
      change.isReleased = !hide
      try await self.change(id, change, at: location, json: json)
    }
  }
}

extension AsyncParsableCommand {
  fileprivate func change(_ id: String, _ change: SittingChange, at location: BankLocation, json: Bool) async throws {
    try await onBank(location) { bank in
      let sitting = try await bank.changeSitting(id, change)
      json ? Console.print(sitting.json) : Console.print(sitting.line)
    }
  }
}
