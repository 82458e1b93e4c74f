public import ArgumentParser
import BankAccess
public import QuestionAPI
import QuestionModel

extension Role: ExpressibleByArgument {}

struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Say who has an account: people, and banks that exchange questions with this one.",
    discussion: """
      Passwords are never given as options. They are drawn, told once and changed at the first sign-in; or, with --ask,
      typed without being shown, or read from standard input.
      """,
    subcommands: [
      List.self, Add.self, Change.self, Disable.self, Enable.self, Reset.self, Export.self, Erase.self,
    ])
}

extension UserCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List people; teachers see those of their classes.")

    @OptionGroup var location: BankLocation
    @Argument(help: "What a name of each holds, with or without accents.") var text: String?

    @Option(help: "Only those who are this.")
    var role: Role?

    @Option(name: .customLong("class"), help: "Only those of this class.")
    var className: String?

    @Flag(help: "Print a line of JSON for each.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        var request = PeopleRequest(text: text, role: role, limit: PeopleRequest.maximumLimit)
        if let className { request.classID = try await accounts.schoolClass(named: className).id }
        repeat {
          let page = try await accounts.people(request)
          for person in page.items { json ? Console.print(person.json) : Console.print(Self.line(person)) }
          request.cursor = page.next
        } while request.cursor != nil
      }
    }

    static func line(_ person: Person) -> String {
      let marks = [
        person.isDisabled ? "disabled" : nil, person.mustChangePassword ? "must change password" : nil,
        person.hasTimeCode ? "time code" : nil,
      ].compactMap { $0 }.joined(separator: ", ")
      let classes = person.classes.map(\.name).joined(separator: ", ")
      return [person.name, person.role.rawValue, Console.line(person.displayName), Console.line(classes), marks]
        .joined(separator: "\t")
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give somebody, or a peer bank, an account.",
      discussion: "The first account is an administrator's. Without --ask a password is drawn and printed.")

    @OptionGroup var location: BankLocation
    @Argument(help: "The name to sign in with.") var name: String

    @Option(help: "What the person is here: student, teacher, reviewer, administrator or peer.")
    var role: Role

    @Option(help: "The name that others see; the one to sign in with by default.")
    var displayName: String?

    @Flag(help: "Ask for the password: on the terminal without showing it, else a line of standard input.")
    var ask = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      let password = ask ? try PasswordPrompt.askForNew("Password for \(Console.line(name)): ") : nil
      try await onAccounts(location) { accounts in
        let added = try await accounts.addPerson(
          PersonDraft(name: name, displayName: displayName, role: role, password: password))
        if json { return Console.print(added.json) }
        Console.print("\(added.person.name) is \(role.rawValue)")
        guard let password = added.password else { return }
        Console.print("password\t\(password)")
        Console.note("This is told once. It must be changed at the first sign-in.")
      }
    }
  }

  struct Change: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Change a person's names or role.")

    @OptionGroup var location: BankLocation
    @Argument(help: "The name to sign in with.") var name: String

    @Option(help: "Another name to sign in with.")
    var signInName: String?

    @Option(help: "Another name that others see.")
    var displayName: String?

    @Option(help: "What the person is from now on.")
    var role: Role?

    @Flag(help: "Ask for no codes of a telephone any more, as after losing it.")
    var removeTimeCode = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard signInName != nil || displayName != nil || role != nil || removeTimeCode else {
        throw ValidationError("Say what is to change: --sign-in-name, --display-name, --role or --remove-time-code.")
      }
    }

    func run() async throws {
      let change = PersonChange(
        name: signInName, displayName: displayName, role: role, removesTimeCode: removeTimeCode)
      try await UserCommand.change(self, location, name, change, json: json)
    }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep somebody out at once; sessions and tokens end.")

    @OptionGroup var location: BankLocation
    @Argument(help: "The name to sign in with.") var name: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await UserCommand.change(self, location, name, PersonChange(isDisabled: true), json: json)
    }
  }

  struct Enable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let somebody in again.")

    @OptionGroup var location: BankLocation
    @Argument(help: "The name to sign in with.") var name: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await UserCommand.change(self, location, name, PersonChange(isDisabled: false), json: json)
    }
  }

  private static func change(
    _ command: some AsyncParsableCommand, _ location: BankLocation, _ name: String, _ change: PersonChange, json: Bool
  ) async throws {
    try await command.onAccounts(location) { accounts in
      let person = try await accounts.changePerson(try await accounts.person(named: name).id, change)
      json ? Console.print(person.json) : Console.print(List.line(person))
    }
  }
}
